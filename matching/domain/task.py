"""A task: what somebody has to do, why, before which day, and the words to use.

A task knows nothing of what caused it: the part of passend that opens a kind also says when its reason is gone.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID


class TaskKind(StrEnum):
    """What has to be done; closed, so that a list of tasks can be filtered and counted. Source: issues 6 and 8."""

    KANDIDAAT_VRAGEN = "kandidaat_vragen"
    KANDIDAAT_OPNIEUW_VRAGEN = "kandidaat_opnieuw_vragen"
    ANTWOORD_WERKGEVER_NAVRAGEN = "antwoord_werkgever_navragen"
    GESPREK_PLANNEN = "gesprek_plannen"
    AANNAME_REGELEN = "aanname_regelen"
    CORRECTIE_BEOORDELEN = "correctie_beoordelen"
    BERICHT_NIET_AANGEKOMEN = "bericht_niet_aangekomen"
    VRAAG_AAN_KANDIDAAT = "vraag_aan_kandidaat"
    VRAAG_AAN_WERKGEVER = "vraag_aan_werkgever"
    VACATURE_LATEN_BEVESTIGEN = "vacature_laten_bevestigen"
    PLAATSING_NALOPEN = "plaatsing_nalopen"
    EVALUATIE_HOUDEN = "evaluatie_houden"
    VERVOLGVORM_BEPALEN = "vervolgvorm_bepalen"
    EINDE_BESLUITEN = "einde_besluiten"
    NEGEN_MAANDEN_BEOORDELEN = "negen_maanden_beoordelen"
    SCHOLING_AANBIEDEN = "scholing_aanbieden"
    PREMIE_BESLUITEN = "premie_besluiten"
    NAZORG_VRAGEN = "nazorg_vragen"
    TERUGKEER_NAGAAN = "terugkeer_nagaan"
    PROFIEL_BEVESTIGEN = "profiel_bevestigen"
    ANDER_SOORT_WERK_VOORSTELLEN = "ander_soort_werk_voorstellen"
    BEMIDDELEN_NAAR_BAAN = "bemiddelen_naar_baan"
    UWV_EINDE_OPPAKKEN = "uwv_einde_oppakken"
    UWV_EINDDATUM_UITVRAGEN = "uwv_einddatum_uitvragen"
    NOODTOEGANG_NAGAAN = "noodtoegang_nagaan"
    INZAGEN_CONTROLEREN = "inzagen_controleren"
    BEZWAAR_BEHANDELEN = "bezwaar_behandelen"
    GEGEVENS_WISSEN = "gegevens_wissen"
    GELIJKE_BEHANDELING_NAGAAN = "gelijke_behandeling_nagaan"


class TaskStatus(StrEnum):
    """Whether it is still to be done."""

    OPEN = "open"
    AFGEHANDELD = "afgehandeld"
    VERVALLEN = "vervallen"


@dataclass(frozen=True, slots=True)
class TaskClosure:
    """How a task was closed.

    Attributes:
        status: `afgehandeld` by a person, `vervallen` by itself: the reason is gone.
        by: the actor under whom it happened.
        how: what was done, or why there is nothing left to do.
    """

    status: TaskStatus
    on: date
    by: str
    how: str

    def __post_init__(self) -> None:
        if self.status is TaskStatus.OPEN or not self.how.strip():
            raise ValueError("wie een taak sluit, zegt wat er is gedaan of waarom het niet meer hoeft")


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do for one colleague.

    Attributes:
        owner_id: the colleague whose task it is; who stands in sees it too.
        due_on: the last day on which it is in time.
        reason: why, in a sentence; never a name of a candidate.
        words: what one can say or ask, "" when that is clear.
        link: where in passend it is done, such as "/v1/voordrachten/..."; "" is nowhere in particular.
        occasion: what tells two tasks of one kind about the same apart, such as the day of a card; "" when one is
            enough.
        source_key: of an import; tasks are only made here.
    """

    source_key: ClassVar[None] = None

    id: UUID
    kind: TaskKind
    owner_id: UUID
    opened_on: date
    due_on: date
    reason: str
    words: str = ""
    link: str = ""
    candidate_id: UUID | None = None
    vacancy_id: UUID | None = None
    plek_id: UUID | None = None
    employer_id: UUID | None = None
    proposal_id: UUID | None = None
    placement_id: UUID | None = None
    occasion: str = ""
    closed: TaskClosure | None = None

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise ValueError("een taak zegt waarom zij er is")
        if self.link and not self.link.startswith("/"):
            raise ValueError("een taak wijst alleen naar iets binnen passend")

    @property
    def about(self) -> tuple[UUID, ...]:
        """The ids of everything that it is about."""
        named = (
            self.candidate_id,
            self.vacancy_id,
            self.plek_id,
            self.employer_id,
            self.proposal_id,
            self.placement_id,
        )
        return tuple(one for one in named if one is not None)

    @property
    def key(self) -> str:
        """What makes two tasks the same: the kind, what they are about, and the occasion."""
        return "|".join((self.kind.value, *(str(one) for one in self.about), self.occasion))

    @property
    def status(self) -> TaskStatus:
        """Whether it is still to be done."""
        return self.closed.status if self.closed else TaskStatus.OPEN

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.closed is None
