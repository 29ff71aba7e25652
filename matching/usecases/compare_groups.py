"""Compare how often groups were chosen, in any table of groups and decisions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from matching.errors import Fault, InvalidInputError
from matching.exchange.decided import Decided, read_decided
from matching.reports.suppression import LEAST
from scoring.selection import Count, Selection, compare, pairs_of


@dataclass(frozen=True, slots=True)
class Compared:
    """One group within one part of the table; `by` is "" when the table was taken as a whole."""

    by: str
    group: str
    selection: Selection


@dataclass(frozen=True, slots=True)
class Comparison:
    """All groups, and of how many people it is not said whether they were chosen: they count nowhere."""

    compared: tuple[Compared, ...]
    unsaid: int


def compare_groups(path: Path, group: str, decision: str, by: str | None = None) -> Comparison:
    """Compare the groups of a table; with `by` within each part of it, so that parts do not hide each other.

    Raises:
        InvalidInputError: the table cannot be read, or nobody in it was decided on.
    """
    people = read_decided(path, group, decision, by)
    counts = _counted(one for one in people if one.chosen is not None)
    if not counts:
        raise InvalidInputError((Fault(path.name, "van niemand staat er een beslissing", "ten minste één ja of nee"),))
    looked = sum(pairs_of(len(groups)) for groups in counts.values())
    compared = tuple(
        Compared(part, name, selection)
        for part, groups in sorted(counts.items())
        for name, selection in compare(dict(sorted(groups.items())), LEAST, looked).items()
    )
    return Comparison(compared, sum(one.chosen is None for one in people))


def _counted(people: Iterable[Decided]) -> Mapping[str, Mapping[str, Count]]:
    found: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for one in people:
        found[one.by][one.group].append(bool(one.chosen))
    return {
        part: {name: Count(len(said), sum(said)) for name, said in groups.items()} for part, groups in found.items()
    }
