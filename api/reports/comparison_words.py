"""What groups got beside the best-off one, in words and figures as a Dutch reader expects them."""

from matching.fairness.wording import number
from scoring.selection import Selection

LOOK = "kijk hiernaar"
NOT_SHOWN = "niet getoond"


def figures(selection: Selection, people: int | None) -> tuple[str, ...]:
    """Write the figures of one group; what could point at somebody is not there."""
    look = LOOK if selection.alarm else ""
    if selection.rate is None:
        return NOT_SHOWN if people is None else str(people), NOT_SHOWN, "", "", look
    rate = f"{selection.rate:.1%}".replace(".", ",")
    if selection.ratio is None or selection.low is None or selection.high is None:
        return str(people), rate, "", "", look
    margin = f"{number(selection.low)} tot {number(selection.high)}"
    return str(people), rate, number(selection.ratio), margin, look
