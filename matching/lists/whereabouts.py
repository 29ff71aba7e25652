"""Where everybody stands in a list, and who moved between two lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from matching.domain.list_kind import ListKind
from matching.lists.list_parts import Made
from matching.rules.verdicts import Code


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where one row of a list stands.

    Attributes:
        place: 1, 2 ... in `gerangschikt`; None elsewhere.
        against: what rules say no, in `uitgesloten`.
    """

    kind: ListKind
    place: int | None = None
    against: tuple[str, ...] = ()


def whereabouts(made: Made) -> dict[UUID, Whereabouts]:
    """Give where everybody, or all work, of a list stands; what a filter hides is not there."""
    found: dict[UUID, Whereabouts] = {}
    ranked = () if made.ranking.is_neutral else (ListKind.GERANGSCHIKT,)
    for kind, rows in made.ranking.lists.items():
        for place, row in enumerate(rows.tolist(), 1):
            found[made.ids[row]] = Whereabouts(kind, place if kind in ranked else None)
    return found


def with_reasons(made: Made, which: UUID, where: Whereabouts) -> Whereabouts:
    """Give where one row stands, with the rules that say no to it."""
    if where.kind is not ListKind.UITGESLOTEN:
        return where
    row, judgement = list(made.ids).index(which), made.ranking.judgement
    size = len(made.ranking.scores)
    said = tuple(
        rule.statement
        for rule, verdicts in zip(judgement.rules, judgement.verdicts, strict=True)
        if verdicts.count(Code.VOLDOET_NIET, size)[row]
    )
    return Whereabouts(where.kind, None, said)


def moved(before: Mapping[UUID, Whereabouts], after: Mapping[UUID, Whereabouts]) -> tuple[UUID, ...]:
    """Give who stands in another of the three lists, or came in or left, in the order of the new list."""
    gone = [which for which in before if which not in after]
    return (*(which for which, where in after.items() if _kind(before, which) is not where.kind), *gone)


def _kind(known: Mapping[UUID, Whereabouts], which: UUID) -> ListKind | None:
    return known[which].kind if which in known else None
