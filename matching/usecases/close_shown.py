"""Close what was shown on a screen to be not in a full file: never more than somebody saw."""

from dataclasses import dataclass

from matching.domain.actor import Actor
from matching.errors import Fault, InvalidInputError
from matching.intake.missing import Absence
from matching.service import Service
from matching.usecases.close_absent import close_absent
from matching.usecases.import_sheet import KINDS


@dataclass(frozen=True, slots=True)
class Closing:
    """What somebody wants closed, of a file that is everything of its sources.

    Attributes:
        is_wanted: close who or what was shown to be not in it.
        is_sure: the file was looked at, and is whole; asked when it is more than half.
    """

    is_wanted: bool = False
    is_sure: bool = False


LEAVE_OPEN = Closing()


def refuse_cut_off(shown: Absence | None, closing: Closing) -> None:
    """Refuse to close more than half of what is known, unless somebody looked whether the file is whole.

    Raises:
        InvalidInputError: nobody did: `/heel`.
    """
    if shown is not None and shown.is_most and not closing.is_sure:
        problem = "dit is meer dan de helft van wat wij van deze bron hebben"
        raise InvalidInputError((Fault("/heel", problem, "kijk eerst of het bestand heel is, en kruis dat dan aan"),))


def close_shown(service: Service, actor: Actor, sheet: str, shown: Absence, now: Absence) -> int:
    """Close what was shown and is still not in the file, and count it; nothing while something hinders it."""
    if shown.hindrance or now.hindrance:
        return 0
    still = {one.id for one in now.absent}
    return close_absent(service.store, actor, KINDS[sheet], [one.id for one in shown.absent if one.id in still])
