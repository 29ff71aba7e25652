"""The kinds of people in a group, per set of columns; found when first asked, kept as long as the group stands."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

import numpy as np

from matching.alike.of_each_kind import Judge, OfEachKind, Read
from matching.alike.successors import Successors
from matching.rules.facts import PersonFacts
from scoring.alike_again import renewed
from scoring.distinct import Distinct, Find, all_alike, distinct, of_codes
from scoring.kept import Kept
from scoring.lists import Rows
from scoring.pool import Column, Columns, People
from scoring.postings import Postings

A = TypeVar("A")
V = TypeVar("V")
S = TypeVar("S", bound=Columns)
REMEMBERED_KINDS, REMEMBERED_ANSWERS = 128, 128
REMEMBERED_PLANS = 32  # each has a number for every kind of person
_OF_ONE_PLACE = frozenset({"items", "answers"})


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """Who is alike in some columns, and how that is found of any rows of them."""

    columns: Sequence[Column]
    kinds: Distinct
    find: Find


class Kinds:
    """What is worked out of the columns of one group.

    Kept by the very columns it was made of, so that another reference day, with other ages, has its own.
    """

    def __init__(self) -> None:
        self._made: Kept[tuple[Hashable, ...], _Found] = Kept(REMEMBERED_KINDS)
        self._asked: set[tuple[Hashable, ...]] = set()
        self._turned: Kept[tuple[object, ...], tuple[Column, Postings]] = Kept(8)
        self._taken: Kept[tuple[object, ...], tuple[Columns, Distinct, Columns]] = Kept(REMEMBERED_KINDS)
        self._answers: dict[str, Kept[tuple[object, ...], OfEachKind[Any]]] = {}
        self._plans: Kept[tuple[object, ...], object] = Kept(REMEMBERED_PLANS)
        self._passed: Kept[tuple[object, ...], object] = Kept(REMEMBERED_PLANS)

    def changed(self, after: Successors) -> "Kinds":
        """Give the kinds of a group after a change; what is not about columns of the group is found again.

        What is about columns that did not change is taken along as it is. Kinds of the items of one place that nobody
        asked about since the last change are not.
        """
        kinds = Kinds()
        kinds._answers = self._answers
        for key, found in self._made.made():
            if after.has_all(found.columns) and (_is_lasting(key[0]) or key in self._asked):
                columns = after.now(found.columns)
                kinds._made.put((key[0], *map(id, columns)), _found_after(found, columns, after))
        for _, (lists, turned) in self._turned.made():
            if after.has_all([lists]):
                is_now = after.now([lists])[0]
                kinds._turned.put((id(is_now),), (is_now, _turned_after(lists, turned, after)))
        return kinds

    def __reduce__(self) -> tuple[type["Kinds"], tuple[()]]:
        """Travel empty: who gets it finds out again who is alike."""
        return Kinds, ()

    def of(self, side: Columns, names: tuple[str, ...]) -> Distinct:
        """Give the rows that are alike in these columns."""
        return self._kinds(names, [getattr(side, name) for name in names], distinct)

    def by_answers(self, facts: PersonFacts, asked: int) -> Distinct:
        """Give the rows that are alike in these answers, in their benefit, and in whether they are twenty-seven."""
        columns: list[Column] = [facts.answers_yes, facts.answers_no, facts.benefit, facts.is_27_plus]
        return self._kinds(("answers", asked), columns, partial(_by_answers, asked))

    def by_items(self, people: People, ids: tuple[int, ...], with_level: bool = False) -> Distinct:
        """Give the rows that are alike in these possessions, in which lists are complete, and in the level if asked."""
        columns: list[Column] = [people.possessions, people.complete_kinds, people.level]
        held = self.postings(people.possessions)
        about = ("items", with_level, *ids)
        return self._kinds(
            about, columns, partial(_by_items, ids, with_level), partial(_by_items, ids, with_level, held=held)
        )

    def _kinds(self, about: Hashable, columns: Sequence[Column], find: Find, at_first: Find | None = None) -> Distinct:
        """Give who is alike in these columns.

        Args:
            at_first: the same as `find`, faster for all rows.
        """
        key = (about, *map(id, columns))
        self._asked.add(key)
        return self._made.get(key, lambda: _Found(columns, (at_first or find)(columns), find)).kinds

    def all_alike(self, n: int) -> Distinct:
        """Take everybody for one kind, for what does not depend on the person."""
        return self._made.get(("alike",), lambda: _Found((), all_alike(n), distinct)).kinds

    def all_different(self, n: int) -> Distinct:
        """Take everybody for a kind of their own, for what may depend on anything."""
        different = Distinct(np.arange(n, dtype=np.int32), np.arange(n))
        return self._made.get(("different",), lambda: _Found((), different, distinct)).kinds

    def one_of_each(self, side: S, kinds: Distinct, which: Rows | None = None) -> S:
        """Give one row of every kind, or of these kinds."""
        rows = kinds.rows if which is None else kinds.rows[which]
        key = (id(side), id(kinds), None if which is None else which.tobytes())
        kept = self._taken.get(key, lambda: (side, kinds, side.take(rows)))
        found: S = kept[2]  # type: ignore[assignment]
        return found

    def postings(self, lists: Column) -> Postings:
        """Give a list the other way round."""
        return self._turned.get((id(lists),), lambda: (lists, Postings.of(lists)))[1]  # type: ignore[arg-type]

    def answer(
        self, about: str, asked: tuple[object, ...], of: object, kinds: Distinct, judge: Judge, read: Read[A]
    ) -> A:
        """Give what was worked out before of every kind, such as the journeys to one address, and work out the rest.

        Args:
            about: which rule or criterion; each has its own last answers, so that none pushes out those of another.
            of: the world or the criterion, known by its id.
            read: makes an answer of what was worked out of all kinds; the same for everything that is asked about it.
        """
        kept: Kept[tuple[object, ...], OfEachKind[A]] = self._answers.setdefault(about, Kept(REMEMBERED_ANSWERS))
        key = (id(kinds.line), id(of), *asked)
        return kept.get(key, lambda: OfEachKind(read, kinds.line, of)).of(kinds, judge)

    def plan(self, key: tuple[object, ...], make: Callable[[], V]) -> V:
        """Give what was added up for a place that said the same."""
        found: V = self._plans.get(key, make)  # type: ignore[assignment]
        return found

    def passed(self, key: tuple[object, ...], make: Callable[[], V]) -> V:
        """Give who of everybody was left for a plan, found when it was first asked."""
        found: V = self._passed.get(key, make)  # type: ignore[assignment]
        return found

    def go_by_everybody_again(self) -> None:
        """Forget who was left for which plan: for who measures how long finding out takes."""
        self._passed.clear()


def _found_after(found: _Found, is_now: Sequence[Column], after: Successors) -> _Found:
    """Give who is alike after a change."""
    if all(one is was for one, was in zip(is_now, found.columns, strict=True)):
        return found
    kinds = renewed(found.kinds, found.columns, after.change, after.fresh(found.columns), found.find)
    return _Found(is_now, kinds, found.find)


def _turned_after(lists: Column, turned: Postings, after: Successors) -> Postings:
    """Give a list the other way round after a change."""
    if after.now([lists])[0] is lists:
        return turned
    return turned.changed(after.change, after.fresh([lists])[0])  # type: ignore[arg-type]


def _is_lasting(about: Hashable) -> bool:
    """Whether every place asks it; of the items of one place it may never be asked again."""
    return not isinstance(about, tuple) or about[0] not in _OF_ONE_PLACE


def _by_answers(asked: int, columns: Sequence[Column]) -> Distinct:
    yes, no, benefit, is_27_plus = columns
    of_both = [np.asarray(answers) & np.uint32(asked) for answers in (yes, no)]
    return distinct([*of_both, benefit, is_27_plus])


def _by_items(
    ids: tuple[int, ...], with_level: bool, columns: Sequence[Column], held: Postings | None = None
) -> Distinct:
    """Find who is alike in possessions, in which lists are complete, and in the level."""
    possessions, complete, level = columns
    held = held or Postings.of(possessions)  # type: ignore[arg-type]
    code, size = np.asarray(complete).astype(np.int64), 256
    if with_level:
        code, size = code * 8 + np.asarray(level) + 1, size * 8
    for identifier in ids:
        about = held.entries(identifier)
        grade, grades = _grades(held, about)
        code *= grades + 1
        code[held.row[about]] += grade + 1
        size *= grades + 1
        if size > 1 << 40:
            small = of_codes(code, size)
            code, size = small.kind.astype(np.int64), len(small)
    return of_codes(code, size)


def _grades(held: Postings, about: slice) -> tuple[Rows, int]:
    """Number the different grades of the entries of one id."""
    parts = (held.low[about], held.expected[about], held.high[about])
    whole = sum(part.astype(np.int64) << 20 * place for place, part in enumerate(parts))
    values, grade = np.unique(np.asarray(whole), return_inverse=True)
    return grade, len(values)
