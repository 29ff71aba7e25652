"""Turn ranking off, or on again: at once, in every process, and for everybody to see. Source: law.md B.4 art. 14."""

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.ranking_switch import RankingSwitch
from matching.errors import ConflictError, Fault, InvalidInputError, StaleError
from matching.forms.discretion import BSN_SENTENCE, bsn_in
from matching.service import Service

LONGEST_REASON = 1_000


def turn_ranking(service: Service, actor: Actor, *, on: bool, reason: str, after: int | None = None) -> RankingSwitch:
    """Turn the switch; from the commit on no process makes a list with scores until it is turned back.

    A list that was made before stays as it was. Turning it to where it stands already changes nothing.

    Args:
        reason: why; asked both ways, for who reads it later.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError: this role may not.
        InvalidInputError: the reason is missing, too long or holds a BSN.
        StaleError: somebody turned it in the meantime.
    """
    must_have(actor, Right.TURN_RANKING)
    said = reason_given("/reden", reason)
    with service.store.change(actor) as change:
        change.reader()  # holds the lock: two who turn it at once are one after the other
        before = service.ranking()
        if after is not None and after != before.version:
            raise StaleError("De schakelaar is intussen omgezet. Kijk hoe zij nu staat, en probeer het nog eens.")
        if before.is_on is on:
            return before
        turned = change.turn_ranking(on=on, reason=said)
        change.commit()
    return turned


def reason_given(where: str, text: str) -> str:
    """Give a reason in own words, without what may not be kept.

    Raises:
        InvalidInputError: it is missing, too long, or holds a BSN.
    """
    said = " ".join(text.split())
    if not said:
        raise InvalidInputError((Fault(where, "de reden ontbreekt", "een reden in eigen woorden, zonder namen"),))
    if len(said) > LONGEST_REASON:
        raise InvalidInputError((Fault(where, "dit is te lang", f"ten hoogste {LONGEST_REASON} tekens"),))
    if bsn_in(said):
        raise InvalidInputError((Fault(where, BSN_SENTENCE, "dezelfde tekst zonder dat nummer"),))
    return said


def refuse_while_off(service: Service, what: str) -> None:
    """Refuse what has no use without an order.

    Raises:
        ConflictError: ranking is off; it says since when and why.
    """
    switch = service.ranking()
    if not switch.is_on:
        raise ConflictError(f"De rangschikking staat uit: {switch.reason} Zolang dat zo is, is er geen {what}.")
