"""A candidate, as matching knows one: no name, no birth date, no address."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from matching.domain.business_case import BusinessCase
from matching.domain.development_plan import DevelopmentPlan
from matching.domain.eligibility import ANSWERS, NOTHING_ASKED, Eligibility
from matching.domain.fact import Fact
from matching.domain.profile import Profile
from matching.domain.tri import Tri


class CandidateStatus(StrEnum):
    """Where the mediation stands; separate from placements. Source: model.md C.5."""

    AANGEMELD = "aangemeld"
    INTAKE = "intake"
    SCAN_GEPLAND = "scan_gepland"
    PROFIEL_GEREED = "profiel_gereed"
    BEMIDDELBAAR = "bemiddelbaar"
    GEPAUZEERD = "gepauzeerd"
    GEPLAATST = "geplaatst"
    KLAAR_VOOR_BEMIDDELING = "klaar_voor_bemiddeling"
    UITGESTROOMD = "uitgestroomd"
    NAZORG = "nazorg"
    AFGESLOTEN = "afgesloten"
    GEWIST = "gewist"


class Uitkeringssituatie(StrEnum):
    """The benefit somebody receives. Never read by ranking. Source: model.md C.2."""

    AANVRAAG = "aanvraag"
    BIJSTAND = "bijstand"
    IOAW = "ioaw"
    IOAZ = "ioaz"
    ANW = "anw"
    WW_UWV = "ww_uwv"
    WIA_WAJONG_UWV = "wia_wajong_uwv"
    NUG = "nug"
    ONBEKEND = "onbekend"


MADE_HERE = "passend"


@dataclass(frozen=True, slots=True)
class SourceKey:
    """Where a record came from: imports are keyed on it."""

    source: str
    number: str

    @classmethod
    def made_here(cls, object_id: UUID) -> "SourceKey":
        """Give the key under which a file names what has no source; it is kept nowhere."""
        return cls(MADE_HERE, str(object_id))

    @property
    def own_id(self) -> UUID | None:
        """The id in a key of `made_here`; None in any other."""
        if self.source != MADE_HERE:
            return None
        try:
            return UUID(self.number)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """The candidate withdrew agreement for one vacancy or plek, or said no to it.

    Attributes:
        vacancy_id: of the vacancy, or of the plek; the name is from before plekken had lists.
        reason: "akkoord_ingetrokken" or "geen_interesse".
    """

    vacancy_id: UUID
    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person who looks for work, known by number only.

    Attributes:
        number: the short number on screens: K-2041.
        owner_id: the aanspreekpunt.
        corrections: what the candidate, a consultant or a partner said outside a scan.
        exempt_until: temporary exemption from the duty to work; never its reason.
        wants_despite_exemption: the candidate wants to be mediated all the same.
        last_proposed_on: the last day on which somebody proposed this person to an employer.
        restricted: processing is restricted (AVG 18): absent from every list.
        plan: the active ontwikkelplan, at most one (A-57).
        merged_into: this record was a double of that candidate, and is closed for it.
        eligibility: answers that instruments ask for; never a score.
        daytime_indication_until: last day of the Wmo indication for dagbesteding; never why there is one.
        traject_since: first day of the traject that runs; None for the first one. Months of use are counted from it.
        applied_on: the day on which somebody asked for a benefit; applicants have a list of their own.
        business_cases: what it costs and saves to take barriers away, and what was decided.
        delen_vum: whether the profile may be shown to others over VUM; nee until somebody says ja.
        uwv_until: last day of a benefit of UWV (A-68); ranking never reads it.
    """

    id: UUID
    number: int
    source_key: SourceKey
    status: CandidateStatus
    owner_id: UUID
    corrections: Profile = field(default_factory=Profile)
    exempt_until: date | None = None
    wants_despite_exemption: Tri = Tri.ONBEKEND
    indicatie_banenafspraak: Fact[Tri] | None = None
    work_permit: Fact[Tri] | None = None
    startkwalificatie: Fact[Tri] | None = None
    withdrawals: tuple[Withdrawal, ...] = ()
    uitkeringssituatie: Uitkeringssituatie = Uitkeringssituatie.ONBEKEND
    benefit_since: date | None = None
    last_proposed_on: date | None = None
    restricted: bool = False
    plan: DevelopmentPlan | None = None
    merged_into: UUID | None = None
    eligibility: Eligibility = NOTHING_ASKED
    daytime_indication_until: date | None = None
    traject_since: date | None = None
    uwv_until: date | None = None
    applied_on: date | None = None
    business_cases: tuple[BusinessCase, ...] = ()
    delen_vum: Tri = Tri.NEE

    def answer_to(self, name: str) -> Fact[Tri] | None:
        """Give what was answered to a question of `eligibility.ALL_ANSWERS`; None is that nobody asked."""
        fact: Fact[Tri] | None = getattr(self.eligibility if name in ANSWERS else self, name)
        return fact

    def told(self, name: str, fact: Fact[Tri] | None) -> "Candidate":
        """Give the candidate with another answer to a question of `eligibility.ALL_ANSWERS`."""
        if name in ANSWERS:
            return replace(self, eligibility=replace(self.eligibility, **{name: fact}))
        own: dict[str, Any] = {name: fact}
        return replace(self, **own)

    def says(self, name: str) -> Tri:
        """Give the same as an answer; what nobody asked is onbekend."""
        fact = self.answer_to(name)
        return Tri.ONBEKEND if fact is None else fact.value
