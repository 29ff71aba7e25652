"""Every measure for every group beside the best-off one, with what could point at somebody left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from matching.domain.characteristic import Characteristic
from matching.fairness.hiding import hidden_people, hidden_rates
from matching.fairness.measure import Measure, Name
from matching.fairness.side import Place, Side
from matching.reports.suppression import LEAST
from scoring.selection import Selection, compare


@dataclass(frozen=True, slots=True)
class Compared:
    """What one group got of one measure; it can be kept, since it names nobody.

    Attributes:
        people: None is not shown.
        selection: its figures are None where they are not shown; the alarm is always said.
    """

    measure: Name
    characteristic: Name
    group: str
    people: int | None
    selection: Selection


def compare_all(measures: Sequence[Measure], characteristics: Sequence[Characteristic]) -> tuple[Compared, ...]:
    """Compare every measure by every characteristic, of the same n people; all pairs count for an alarm."""
    sides = [[Side.of(measure, one) for one in characteristics] for measure in measures]
    looked = max(1, sum(side.pairs for of_measure in sides for side in of_measure))
    unseen: dict[bytes, set[Place]] = {}
    found: list[Compared] = []
    for measure, of_measure in zip(measures, sides, strict=True):
        asked = measure.is_asked.tobytes()
        if asked not in unseen:  # of the same people the same numbers are hidden, or one measure tells of another
            unseen[asked] = hidden_people(of_measure)
        hidden = (unseen[asked], hidden_rates(of_measure, unseen[asked]))
        found += [one for side in of_measure for one in _compared(side, looked, *hidden)]
    return tuple(found)


def _compared(side: Side, looked: int, no_people: set[Place], no_rate: set[Place]) -> Iterator[Compared]:
    found = compare(side.groups, LEAST, looked)
    named = Name(side.characteristic.code, side.characteristic.label)
    best = max(found, key=lambda name: (found[name].ratio or 0, found[name].people), default="")
    for name, selection in found.items():
        is_hidden, is_best_hidden = (side.place(one) in no_rate for one in (name, best))
        shown = replace(selection, rate=None) if is_hidden else selection
        if is_hidden or is_best_hidden:  # a ratio to a hidden rate would tell that rate
            shown = replace(shown, ratio=None, low=None, high=None)
        people = None if side.place(name) in no_people else selection.people
        yield Compared(side.measure.name, named, name, people, shown)
