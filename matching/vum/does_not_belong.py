"""What holds beside the standard and still does not belong in a file: another kind of object, or a profile of others.

A jobseeker of the standard has no field that must be there, so a vacancy
without them would pass for a person of whom nothing is known.
"""

from matching.errors import Fault
from matching.forms.wording import pointer
from matching.vum.reader import is_absent

PSEUDONYM = "vumID"
_KINDS = {"idWerkzoekende": "een werkzoekende", "idVacature": "een vacature"}


def strangers(own_id: str, given: object, number: int) -> tuple[Fault, ...]:
    """Give why an object does not belong in a file; () is that it does.

    Args:
        own_id: the field with the own number of what the file is for.
        number: 0 is the first of the file.
    """
    if not isinstance(given, dict):
        return ()
    if not is_absent(given.get(PSEUDONYM)):
        return (
            _fault(number, PSEUDONYM, _FOREIGN, "passend vum rank, of het geheel van uw eigen mensen en vacatures"),
        )
    for other, kind in _KINDS.items():
        if other != own_id and other in given and own_id not in given:
            return (_fault(number, other, f"dit is {kind}", f"{_KINDS[own_id]}, met {own_id}"),)
    if all(is_absent(value) for value in given.values()):
        return (_fault(number, "", "hierin staat niets", f"{_KINDS[own_id]} met ten minste één veld"),)
    return ()


_FOREIGN = "dit komt uit een antwoord van VUM: dat is van een ander en wordt niet bewaard"


def _fault(number: int, name: str, problem: str, passes: str) -> Fault:
    return Fault(pointer((number, name) if name else (number,)), problem, passes)
