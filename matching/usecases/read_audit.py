"""Read the newest audit of equal treatment that was kept; it is made in the background, never while somebody waits."""

from datetime import date

from matching.domain.actor import Actor
from matching.domain.dutch import day_text
from matching.domain.permissions import Right, must_have
from matching.errors import Fault, InvalidInputError, NotFoundError
from matching.fairness.audit import KEPT_AS, Audit
from matching.service import Service
from matching.storage.documents import decode

HOW = "passend maakt er elke dag een (passend work), of nu: passend fairness bewaar."


class NoAuditError(NotFoundError):
    """No audit was kept until this day; the message says how one is made."""

    def __init__(self, day: date) -> None:
        super().__init__("toets", day.isoformat())
        self.args = (f"Tot en met {day_text(day)} is er nog geen toets gemaakt. {HOW}",)


def read_audit(service: Service, actor: Actor, on: date | None = None) -> Audit:
    """Give the newest audit that was kept until a day; it says itself of which day it is.

    Args:
        on: the day; today when None.

    Raises:
        NotAllowedError: this role may not.
        InvalidInputError: the day is still to come.
        NoAuditError: none was kept until that day.
    """
    must_have(actor, Right.AUDIT)
    day = on or service.today()
    if day > service.today():
        raise InvalidInputError((Fault("peildatum", "deze dag komt nog", f"{service.today()} of eerder"),))
    kept = service.store.kept_reports.newest(KEPT_AS, day)
    if kept is None:
        raise NoAuditError(day)
    return decode(Audit, kept)
