"""A consulent decides on the stimuleringspremie of a half-year; passend only says where it stands (A-43)."""

from dataclasses import replace
from uuid import UUID

from matching.daily.person import PersonOnDay
from matching.daily.premiums import premiums_of
from matching.domain.actor import Actor
from matching.domain.dutch import day_text, listing
from matching.domain.permissions import Right
from matching.domain.placement import Placement
from matching.domain.premium import Premium, PremiumDecision, PremiumState
from matching.errors import ConflictError, InvalidInputError, out_of_step, unknown
from matching.placing.life import Deed, deed_on
from matching.service import Service


def decide_premium(
    service: Service,
    actor: Actor,
    placement_id: UUID,
    half_year: int,
    granted: bool,
    reason: str = "",
    *,
    after: int | None = None,
) -> Placement:
    """Record whether a premium was granted; of one half-year once.

    Args:
        half_year: which one, counted from the first day of use in the traject.
        reason: in own words; asked when it is not granted, and when it stands as `ter_beoordeling`.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError: this role may not decide.
        ConflictError: it was decided before, or there is nothing to decide yet; the message says why.
        InvalidInputError: the half-year is none of this placement, or a reason is asked.
    """
    with deed_on(service, actor, placement_id, Right.PLACE, after) as deed:
        premiums = _premiums(deed)
        premium = _asked(premiums, half_year)
        _refuse(premium, granted, reason, _open_in(premiums))
        cents = premium.cents if granted else 0
        made = PremiumDecision(half_year, granted, cents, premium.due_on, actor.id, deed.today, reason.strip())
        decided = replace(deed.placement, premiums=(*deed.placement.premiums, made))
        return deed.save(decided, "premie_toegekend" if granted else "premie_niet_toegekend")


def _premiums(deed: Deed) -> dict[int, Premium]:
    """Give the premiums of a placement by half-year."""
    record = next(iter(deed.change.reader().people([deed.placement.candidate_id])))
    person = PersonOnDay(record, deed.today, deed.service.rule_settings())
    return {one.half_year: one for one in premiums_of(person, deed.placement)}


def _asked(found: dict[int, Premium], half_year: int) -> Premium:
    if half_year not in found:
        passes = f"een van: {listing(map(str, found), 'of')}" if found else "deze plaatsing kent geen premie"
        raise InvalidInputError((unknown("/halfjaar", f"half jaar {half_year} is er hier niet", passes),))
    return found[half_year]


def _open_in(found: dict[int, Premium]) -> str:
    """Say on which half-years nobody decided yet."""
    numbers = [str(number) for number, one in found.items() if one.decision is None]
    return f" Nog niet beslist: half jaar {listing(numbers)}." if numbers else " Over elk half jaar is hier beslist."


def _refuse(premium: Premium, granted: bool, reason: str, others: str) -> None:
    """Refuse what cannot be decided: again, too early, or without the reason that is asked."""
    if premium.decision is not None:
        on = day_text(premium.decision.decided_on)
        raise ConflictError(f"Over half jaar {premium.half_year} is al beslist op {on}: {premium.state}.{others}")
    if premium.state is PremiumState.NOG_NIET and (granted or not premium.is_complete):
        why = premium.why or f"Het half jaar loopt tot en met {day_text(premium.end)}."
        raise ConflictError(f"Over half jaar {premium.half_year} is nog niets te beslissen. {why}")
    if not reason.strip() and (not granted or premium.state is PremiumState.TER_BEOORDELING):
        problem = f"een reden ontbreekt. {premium.why}".rstrip(" .")
        raise InvalidInputError((out_of_step("/reden", problem, "een zin"),))
