"""A voordracht: one candidate and one vacancy or plek, from "this one" to "hired", and remembered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from matching.domain.list_kind import ListKind
from matching.domain.proposal_parts import Consent, ConsentAnswer, Interview, Refusal, Release, Request
from matching.domain.work import WorkKind


class ProposalStatus(StrEnum):
    """The life of a voordracht. Source: Match in model.md C.5; `later` is of issue 6."""

    BEKEKEN = "bekeken"
    GESCHIKT = "geschikt"
    NIET_GESCHIKT = "niet_geschikt"
    UITVRAGEN = "uitvragen"
    BESPROKEN_MET_KANDIDAAT = "besproken_met_kandidaat"
    AKKOORD = "akkoord"
    GEEN_INTERESSE = "geen_interesse"
    LATER = "later"
    VRIJGEGEVEN = "vrijgegeven"
    GESPREK = "gesprek"
    AANGENOMEN = "aangenomen"
    AFGEWEZEN_AANBIEDER = "afgewezen_aanbieder"
    VERVALLEN = "vervallen"

    @property
    def is_open(self) -> bool:
        """Whether it can still go on."""
        return self not in _ENDED

    @property
    def is_refused(self) -> bool:
        """Whether one of the sides said no."""
        return self in REFUSED

    @property
    def shows_card(self) -> bool:
        """Whether an employer may see the card in this status."""
        return self in (ProposalStatus.VRIJGEGEVEN, ProposalStatus.GESPREK)

    @property
    def shows_identity(self) -> bool:
        """Whether an employer may know who it is."""
        return self in (ProposalStatus.GESPREK, ProposalStatus.AANGENOMEN)


REFUSED = (ProposalStatus.NIET_GESCHIKT, ProposalStatus.GEEN_INTERESSE, ProposalStatus.AFGEWEZEN_AANBIEDER)
_ENDED = (*REFUSED, ProposalStatus.AANGENOMEN, ProposalStatus.VERVALLEN)


class ProposalLapse(StrEnum):
    """Why a voordracht ends without anybody's no. Source: model.md C.5; the last one is eigen beleid."""

    VACATURE_INGETROKKEN = "vacature_ingetrokken"
    VACATURE_VERVULD = "vacature_vervuld"
    VEROUDERD = "verouderd"
    AKKOORD_INGETROKKEN = "akkoord_ingetrokken"
    ELDERS_GEPLAATST = "elders_geplaatst"
    BEMIDDELING_GESTOPT = "bemiddeling_gestopt"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One candidate for one vacancy or plek.

    Attributes:
        opened_on: the day on which somebody looked at this pair.
        vacancy_id, plek_id: the work; exactly one of them.
        employer_id: who offers it; only this one may see the card.
        list_kind: in which of the three lists the person stood then.
        override: why somebody goes on with a person from `uitvragen` or `uitgesloten`; "" when ranked.
        consents: every answer of the candidate, the last one counts.
        refusal: who said no, and why; None as long as nobody did.
        lapse: why it lapsed.
        placement_id: the placement that came of it.
        request: the last time that the aanspreekpunt was asked to talk with the candidate.
        outdated: what the work asks otherwise since somebody last looked at the pair, oldest first.
        source_key: of an import; voordrachten are only made here.
    """

    source_key: ClassVar[None] = None

    id: UUID
    candidate_id: UUID
    employer_id: UUID
    opened_on: date
    opened_by: str
    list_kind: ListKind
    status: ProposalStatus = ProposalStatus.BEKEKEN
    vacancy_id: UUID | None = None
    plek_id: UUID | None = None
    override: str = ""
    consents: tuple[Consent, ...] = ()
    release: Release | None = None
    interview: Interview | None = None
    refusal: Refusal | None = None
    lapse: ProposalLapse | None = None
    placement_id: UUID | None = None
    request: Request | None = None
    outdated: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.vacancy_id is None) is (self.plek_id is None):
            raise ValueError("een voordracht is voor een vacature of voor een plek")
        if self.status.is_refused is (self.refusal is None):
            raise ValueError("wie nee zegt, geeft een reden; zonder nee is er geen reden")
        if (self.status is ProposalStatus.VERVALLEN) is (self.lapse is None):
            raise ValueError("wat vervalt, vervalt met een reden")
        if self.status.shows_card and not (self.release and self.agrees):
            raise ValueError("een werkgever ziet niemand zonder akkoord van de kandidaat")

    @property
    def work_id(self) -> UUID:
        """The id of the vacancy or plek."""
        found = self.vacancy_id or self.plek_id
        assert found is not None
        return found

    @property
    def work_kind(self) -> WorkKind:
        """Which of the two it is."""
        return WorkKind.PLEK if self.plek_id else WorkKind.VACATURE

    @property
    def consent(self) -> Consent | None:
        """The last answer of the candidate."""
        return self.consents[-1] if self.consents else None

    @property
    def agrees(self) -> bool:
        """Whether the candidate agrees now."""
        return self.consent is not None and self.consent.answer is ConsentAnswer.JA


def standing_refusal(proposals: Iterable[Proposal], work_id: UUID) -> Refusal | None:
    """Give the "no" that stands between a person and work: the last that was said, unless somebody goes on since.

    Args:
        proposals: of one person, oldest first. What lapsed is nobody's refusal.
    """
    about = [one for one in proposals if one.work_id == work_id and one.status is not ProposalStatus.VERVALLEN]
    return about[-1].refusal if about else None
