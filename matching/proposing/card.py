"""The card of an employer: what the candidate agreed to show about the work, and nothing else.

Never a score or rank, a benefit, an age, an address or a name (issue 6, law.md B.6): the card has no place for them,
and a test looks for them in what is sent. Of indications only the banenafspraak, where the candidate
wants that to be seen.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate, CandidateStatus
from matching.domain.dagdelen import dagdelen_of
from matching.domain.dutch import day_text
from matching.domain.employer import Employer
from matching.domain.grounds import Ground, seen_of_person
from matching.domain.permissions import Right, must_have
from matching.domain.profile import Profile
from matching.domain.proposal import Proposal
from matching.domain.proposal_parts import CARD_DAYS, CardField
from matching.domain.record import CandidateRecord
from matching.domain.role import Role
from matching.domain.tri import Tri
from matching.domain.work_on_offer import WorkOnOffer
from matching.errors import ConflictError, GoneError, NotAllowedError, NotFoundError
from matching.reach import acts_for

EMPLOYER = Role.WERKGEVER


@dataclass(frozen=True, slots=True)
class EmployerCard:
    """What an employer sees of a candidate; None is what the candidate did not agree to show.

    Attributes:
        hours: a week, in words; dagdelen: codes.
        start: from when, in words.
        can_travel: True: the way to this work is possible; never how far or how.
        expires_on: the last day on which it can be seen.
        counts_as_afspraakbaan: the candidate has an indication, and wants the employer to know.
    """

    title: str
    skills: tuple[str, ...] | None
    experience: tuple[str, ...] | None
    hours: str | None
    dagdelen: tuple[str, ...] | None
    start: str | None
    can_travel: bool | None
    expires_on: date
    counts_as_afspraakbaan: bool = False


def expiry_of(work: WorkOnOffer, today: date) -> date:
    """Give the last day of a card that is released today. Source: law.md B.10: 28 days, or when the vacancy closes.

    Raises:
        ConflictError: the vacancy closed on an earlier day.
    """
    last = today + timedelta(days=CARD_DAYS)
    if work.closes_on is None:
        return last
    if work.closes_on < today:
        raise ConflictError(f"De sluitingsdatum van deze {work.kind} was {day_text(work.closes_on)}.")
    return min(last, work.closes_on)


def refuse_other_employer(actor: Actor, right: Right, employer: Employer) -> None:
    """Refuse who may not see what is of this employer.

    Raises:
        NotAllowedError: the role may not, or it is another employer, or one that is blocked.
    """
    must_have(actor, right)
    if actor.role == EMPLOYER and not acts_for(actor, employer):
        raise NotAllowedError(
            "Dit is voor een andere werkgever. U ziet alleen wat aan uw eigen organisatie is gegeven."
        )


def refuse_closed_card(proposal: Proposal, candidate: Candidate, today: date) -> None:
    """Refuse a card that is not, or no longer, to be seen.

    Raises:
        NotFoundError: it was never given to the employer.
        GoneError: it was, and it is closed or has expired.
    """
    if proposal.release is None:
        raise NotFoundError("kaart van voordracht", proposal.id)
    is_closed = candidate.restricted or candidate.status is CandidateStatus.AFGESLOTEN
    if not (proposal.status.shows_card and proposal.agrees) or is_closed:
        raise GoneError("Deze kaart is gesloten en niet meer te zien. Vraag het aanspreekpunt van de vacature.")
    if today > proposal.release.expires_on:
        raise GoneError(
            f"Deze kaart was te zien tot en met {day_text(proposal.release.expires_on)}. "
            "Vraag het aanspreekpunt van de vacature om haar opnieuw te geven."
        )


def card_of(proposal: Proposal, record: CandidateRecord, work: WorkOnOffer, *, can_travel: bool) -> EmployerCard:
    """Give the card with what the candidate agreed to; `refuse_closed_card` goes first."""
    assert proposal.release is not None
    profile = record.profile
    shown = proposal.consent.fields if proposal.consent else ()
    availability = profile.availability
    dagdelen = tuple(one.code for one in dagdelen_of(availability.value.available)) if availability else ()
    return EmployerCard(
        title=work.title,
        skills=_skills(profile) if CardField.VAARDIGHEDEN in shown else None,
        experience=_experience(profile) if CardField.ERVARING in shown else None,
        hours=seen_of_person(Ground.UREN, profile) if CardField.UREN in shown else None,
        dagdelen=dagdelen if CardField.UREN in shown else None,
        start=seen_of_person(Ground.START, profile) if CardField.START in shown else None,
        can_travel=can_travel if CardField.REIZEN in shown else None,
        expires_on=proposal.release.expires_on,
        counts_as_afspraakbaan=CardField.AFSPRAAKBAAN in shown
        and record.candidate.says("indicatie_banenafspraak") is Tri.JA,
    )


def _skills(profile: Profile) -> tuple[str, ...]:
    return tuple(sorted({fact.value.term.text for fact in profile.skills if fact.value.has is Tri.JA}))


def _experience(profile: Profile) -> tuple[str, ...]:
    """Give the work that was done before; not when, which tells of age and of years without work."""
    return tuple(sorted({fact.value.occupation.text for fact in profile.experience}))
