"""What to look at before a card is given: points to arrange, never a score and never an exclusion."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from matching.domain.actor import Actor
from matching.domain.candidate import Uitkeringssituatie
from matching.domain.opportunity import Vacancy
from matching.domain.permissions import Right, has, must_have
from matching.domain.record import CandidateRecord
from matching.domain.tri import Tri
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer
from matching.errors import NotFoundError
from matching.identity.earnings import monthly_cents
from matching.proposing.attempts import written_down
from matching.service import Service
from matching.storage import Kind


class ReleasePoint(StrEnum):
    """What there is to look at. Source: issue 6, A-70."""

    LOONT_WERKEN = "loont_werken_controleren"
    BEGELEIDING = "begeleiding_regelen"
    VOG = "vog_aanvragen"
    LOONKOSTENSUBSIDIE = "loonkostensubsidie_mogelijk"
    PROEFPLAATS = "proefplaats_mogelijk"
    AFSPRAAKBAAN = "afspraakbaan_op_kaart"


@dataclass(frozen=True, slots=True)
class Point:
    """One point, with the answer as far as it is known."""

    code: ReleasePoint
    answer: Tri
    sentence: str


_PAYS = {
    Tri.JA: "Het loon is hoger dan de uitkeringsnorm.",
    Tri.NEE: "Het loon is lager dan de uitkeringsnorm: bespreek meer uren of een aanvulling.",
}
_PAYS_UNKNOWN = "Of werken loont, is niet bekend: loon, uren, leefvorm of norm ontbreekt, of het hangt van de uren af."


def check_release(service: Service, actor: Actor, reference: str) -> list[Point]:
    """Give the points of a voordracht. What tells of a benefit or an indication only a consulent hears.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: there is no such voordracht.
    """
    with service.store.read() as reader:
        proposal = reader.proposals.find(reference)
        with written_down(service, actor, "aandachtspunten", Kind.PROPOSAL, proposal.id):
            must_have(actor, Right.PUT_FORWARD)
        record = next(iter(reader.people([proposal.candidate_id])))
        work: WorkOnOffer = reader.work(proposal.work_kind).get(proposal.work_id)
    points = list(_about_work(record, work))
    if has(actor, Right.SEE_IDENTITY):
        points += _about_benefit(service, actor, record, work)
    return points


def _about_work(record: CandidateRecord, work: WorkOnOffer) -> Iterator[Point]:
    guidance = record.profile.guidance
    if guidance and guidance.value.needed is Tri.JA and work.guidance_offered is not Tri.JA:
        yield Point(ReleasePoint.BEGELEIDING, Tri.JA, "Begeleiding op het werk is nodig; regel wie dat doet.")
    if work.vog_needed is Tri.JA:
        yield Point(ReleasePoint.VOG, Tri.JA, "Voor dit werk is een VOG nodig: vraag die op tijd aan.")
    if work.vog_needed is Tri.ONBEKEND and work.kind is WorkKind.VACATURE:
        yield Point(ReleasePoint.VOG, Tri.ONBEKEND, "Of een VOG nodig is, is niet bekend: vraag het de werkgever.")


def _about_benefit(service: Service, actor: Actor, record: CandidateRecord, work: WorkOnOffer) -> Iterator[Point]:
    candidate, benefit = record.candidate, record.candidate.uitkeringssituatie
    if work.kind is not WorkKind.VACATURE:
        return
    if benefit is not Uitkeringssituatie.NUG:
        pays = _pays(service, actor, record, work) if benefit is Uitkeringssituatie.BIJSTAND else Tri.ONBEKEND
        yield Point(ReleasePoint.LOONT_WERKEN, pays, _PAYS.get(pays, _PAYS_UNKNOWN))
    if candidate.says("doelgroep_lks") is Tri.JA:
        yield Point(ReleasePoint.LOONKOSTENSUBSIDIE, Tri.JA, "Loonkostensubsidie is misschien mogelijk: vraag het na.")
    if benefit is Uitkeringssituatie.BIJSTAND:
        yield Point(ReleasePoint.PROEFPLAATS, Tri.JA, "Eerst een proefplaats is misschien mogelijk: vraag het na.")
    if candidate.says("indicatie_banenafspraak") is Tri.JA:
        yield Point(
            ReleasePoint.AFSPRAAKBAAN,
            Tri.JA,
            "De werkgever ziet de indicatie banenafspraak alleen als de kandidaat dat gegeven wil laten zien.",
        )


def _pays(service: Service, actor: Actor, record: CandidateRecord, work: WorkOnOffer) -> Tri:
    assert isinstance(work, Vacancy)
    hours = [one for one in (work.hours_min, work.hours_max) if one is not None]
    if work.wage_cents is None or not hours:
        return Tri.ONBEKEND
    low, high = (monthly_cents(work.wage_cents, int(one * 4)) for one in (min(hours), max(hours)))
    day = max(work.start_on or service.today(), service.today())
    try:
        return service.identity.does_work_pay(actor, record.candidate.id, low, high, day, service.benefit_norms())
    except NotFoundError:
        return Tri.ONBEKEND
