"""Record what the candidate answered: yes to these facts, no with a reason, or later."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.permissions import Right
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.proposal_parts import Consent, ConsentAnswer
from matching.domain.reasons import with_reason
from matching.domain.refusal_reasons import DeclineReason, Side
from matching.errors import Fault, InvalidInputError
from matching.proposing.life import ProposalDeed, deed_on
from matching.proposing.refusing import refused
from matching.proposing.waiting import weeks_to_wait
from matching.service import Service

_AFTER = {
    ConsentAnswer.JA: ProposalStatus.AKKOORD,
    ConsentAnswer.NEE: ProposalStatus.GEEN_INTERESSE,
    ConsentAnswer.LATER: ProposalStatus.LATER,
}


def answer_proposal(
    service: Service,
    actor: Actor,
    proposal_id: UUID,
    consent: Consent,
    reason: DeclineReason | None = None,
    note: str = "",
    *,
    after: int | None = None,
    right: Right = Right.PUT_FORWARD,
) -> Proposal:
    """Record an answer. No voordracht reaches an employer without a yes (A-72).

    Args:
        right: what the actor must have; the candidate answers with a right of its own (`answer_for_oneself`).

    Raises:
        InvalidInputError: a no without a reason, a reason without a no, or the day is still to come.
        ConflictError: it was not talked over, or an answer was recorded already.
    """
    with deed_on(service, actor, proposal_id, f"antwoord_{consent.answer}", after, right) as deed:
        deed.step_to(_AFTER[consent.answer])
        _refuse_odd(deed, consent, reason)
        consent = _with_a_day(deed, consent)
        answered = replace(deed, proposal=replace(deed.proposal, consents=(*deed.proposal.consents, consent)))
        if reason is not None:
            declined = refused(answered, Side.KANDIDAAT, reason, consent.on, note)
            return deed.save(declined, with_reason("voordracht_geen_interesse", reason))
        deed.going_on()
        saved = replace(answered.proposal, status=_AFTER[consent.answer])
        return deed.save(saved, f"voordracht_akkoord_{consent.answer}", *_agreeing_again(deed, consent))


def _refuse_odd(deed: ProposalDeed, consent: Consent, reason: DeclineReason | None) -> None:
    faults = []
    if (consent.answer is ConsentAnswer.NEE) is (reason is None):
        wrong = "de reden ontbreekt" if reason is None else f"een reden hoort niet bij '{consent.answer}'"
        faults.append(Fault("/reden", wrong, ", ".join(DeclineReason) if reason is None else "alleen bij nee"))
    if not deed.proposal.opened_on <= consent.on <= deed.today:
        passes = f"een dag van {deed.proposal.opened_on} tot en met {deed.today}"
        faults.append(Fault("/datum", "op deze dag kan niet zijn geantwoord", passes))
    if consent.ask_again_on is not None and consent.answer is not ConsentAnswer.LATER:
        faults.append(Fault("/opnieuwVanaf", f"deze dag hoort niet bij '{consent.answer}'", "alleen bij later"))
    elif consent.ask_again_on is not None and consent.ask_again_on <= deed.today:
        faults.append(Fault("/opnieuwVanaf", "op deze dag kan niet opnieuw worden gevraagd", f"na {deed.today}"))
    if faults:
        raise InvalidInputError(tuple(faults))


def _with_a_day(deed: ProposalDeed, consent: Consent) -> Consent:
    """Give an answer; who decides later and names no day is asked again after a while."""
    if consent.answer is not ConsentAnswer.LATER or consent.ask_again_on is not None:
        return consent
    weeks = weeks_to_wait(deed.service, deed.today)
    return replace(consent, ask_again_on=deed.today + timedelta(weeks=weeks))


def _agreeing_again(deed: ProposalDeed, consent: Consent) -> Iterator[Candidate]:
    """Give the candidate without an earlier withdrawal for this work: only the candidate can agree again."""
    candidate = deed.candidate
    left = tuple(one for one in candidate.withdrawals if one.vacancy_id != deed.proposal.work_id)
    if consent.answer is ConsentAnswer.JA and left != candidate.withdrawals:
        yield replace(candidate, withdrawals=left)
