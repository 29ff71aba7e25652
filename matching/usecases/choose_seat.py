"""Choosing another kind of seat than the one that belongs to somebody: a consultant may, with a reason (A-23)."""

from collections.abc import Mapping

from matching.domain.candidate import Candidate
from matching.domain.permissions import Right, must_have
from matching.domain.placement_parts import Deviation
from matching.domain.seats import GENERAL
from matching.errors import ConflictError
from matching.placing.seating import seat_of_person
from matching.placing.wish import Wish
from matching.usecases.placing_deed import Deed

CODE = "plaatssoort"


def without_seat_choice(deviations: Mapping[str, str]) -> dict[str, str]:
    """Give the reasons that are about rules."""
    return {code: reason for code, reason in deviations.items() if code != CODE}


def seat_deviation(person: Candidate, wish: Wish, deviations: Mapping[str, str], deed: Deed) -> tuple[Deviation, ...]:
    """Give the deviation when a consultant chose a general seat for who has a reserved one.

    Raises:
        ConflictError: no reason was given, or a reserved seat was chosen for who is not referred by that party.
        NotAllowedError: this role may not choose.
    """
    chosen, own = wish.seat, seat_of_person(person)
    if chosen in (None, own):
        return ()
    if chosen != GENERAL:
        raise ConflictError(
            f"Kandidaat K-{person.number} neemt geen plaats die voor een ander is gereserveerd. "
            f"Wel: '{GENERAL}', of laat plaatssoort weg."
        )
    must_have(deed.actor, Right.DEVIATE)
    reason = deviations.get(CODE, "").strip()
    if not reason:
        raise ConflictError(
            f"Voor kandidaat K-{person.number} is mogelijk een gereserveerde plaats. Een gewone plaats kan met een "
            f"reden: noem in afwijkingen de regel '{CODE}'."
        )
    return (Deviation(CODE, reason, deed.actor.id, deed.today, wish.end),)
