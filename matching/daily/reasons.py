"""Every reason for a task of the day's work, and why such a task is not to be done any more."""

from collections.abc import Callable, Iterator, Mapping

from matching.daily.aftercare import aftercare, returns
from matching.daily.confirming import confirmations
from matching.daily.ends import ends
from matching.daily.evaluations import evaluations
from matching.daily.maximum import maxima
from matching.daily.person import PersonOnDay
from matching.daily.premium_tasks import premium_tasks
from matching.daily.reviews import offers, reviews
from matching.daily.uwv import uwv_ends
from matching.daily.what_next import jobs, other_kinds
from matching.domain.task import Task, TaskKind

REASONS: tuple[Callable[[PersonOnDay], Iterator[Task]], ...] = (
    evaluations,
    maxima,
    ends,
    reviews,
    offers,
    premium_tasks,
    aftercare,
    returns,
    confirmations,
    other_kinds,
    jobs,
    uwv_ends,
)
GONE: Mapping[TaskKind, str] = {
    TaskKind.EVALUATIE_HOUDEN: "Het gesprek is vastgelegd, of de plaatsing loopt niet meer.",
    TaskKind.VERVOLGVORM_BEPALEN: "Er is een vervolg, of de plaatsing komt niet meer tot het maximum.",
    TaskKind.EINDE_BESLUITEN: "Er is beslist: de plaatsing heeft een ander einde, of loopt niet meer.",
    TaskKind.NEGEN_MAANDEN_BEOORDELEN: "De beoordeling is vastgelegd, of de plaatsing loopt niet meer.",
    TaskKind.SCHOLING_AANBIEDEN: "Er is een startkwalificatie, of de plaatsing loopt niet meer.",
    TaskKind.PREMIE_BESLUITEN: "Er is over de premie beslist, of de stand van de premie is veranderd.",
    TaskKind.NAZORG_VRAGEN: "De vraag heeft geen zin meer: de tijd ervoor is voorbij, of iemand werkt er niet meer.",
    TaskKind.TERUGKEER_NAGAAN: "De vraag heeft geen zin meer: de tijd ervoor is voorbij, of iemand is weer geplaatst.",
    TaskKind.PROFIEL_BEVESTIGEN: "Het profiel is bijgewerkt of bevestigd, of iemand wordt niet meer bemiddeld.",
    TaskKind.ANDER_SOORT_WERK_VOORSTELLEN: "Er is een nieuwe plaatsing, of iemand wordt niet meer bemiddeld.",
    TaskKind.UWV_EINDE_OPPAKKEN: "De uitkering van UWV is geëindigd, eindigt op een andere dag, of iemand heeft werk.",
    TaskKind.UWV_EINDDATUM_UITVRAGEN: "De einddatum is bekend, of er is geen uitkering van UWV meer.",
    TaskKind.BEMIDDELEN_NAAR_BAAN: "Er loopt een voordracht, er is weer een leerdoel, of iemand heeft werk.",
}
"""The kinds of task that the day's work opens, each with the words under which it closes by itself."""
