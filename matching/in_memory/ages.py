"""Which legal ages people have on reference days: as far as asked, and following who changes.

Nobody gets younger: who has the same answers on a day before and a day after has them on every day between. So of
another day only who reaches an age between two days that are known is asked about.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from itertools import product, repeat
from uuid import UUID

import numpy as np

from matching.domain.legality import Legality
from scoring.lists import Rows

LegalityOnDays = Callable[[Collection[date], Collection[UUID] | None], dict[date, dict[UUID, Legality]]]
REMEMBERED_DAYS = 64
MANY = 10  # when more than one in so many people changed, what follows changes is made afresh when it is next wanted
_QUARTER, _QUARTERS_AHEAD = 3, 5
_KNOWN = tuple(Legality(*said) for said in product((False, True), repeat=4))
ANSWERS: tuple[Legality | None, ...] = (None, *_KNOWN)
"""Every answer that there is; the first is unknown."""
_NUMBER = {answer: number for number, answer in enumerate(ANSWERS)}
_Numbers = dict[UUID, int]


class AgesOnDays:
    """What the identity door answered of everybody, by day; whoever asks holds the lock of the pool.

    Only `ahead_of` needs none.
    """

    def __init__(self, legality_on: LegalityOnDays) -> None:
        self._legality_on = legality_on
        self._known: dict[date, _Numbers] = {}

    def __contains__(self, day: date) -> bool:
        return day in self._known

    def of(self, people: Sequence[UUID], day: date) -> Rows:
        """Give which of `ANSWERS` holds for these people on a day, (n,)."""
        numbers = self._on(day)
        return np.fromiter(map(numbers.get, people, repeat(0)), dtype=np.int64, count=len(people))

    def ahead_of(self, today: date) -> dict[date, _Numbers]:
        """Ask once of everybody what the reference days of the coming year need, and keep nothing of it yet."""
        days = list(_quarter_of(today))
        while len(days) < _QUARTERS_AHEAD:
            days.append(_quarter_of(days[-1])[1])
        return self._asked(days, None)

    def take_over(self, found: dict[date, _Numbers], changed: Collection[UUID]) -> None:
        """Keep what was asked of everybody, and ask again of who changed since."""
        new = {day: numbers for day, numbers in found.items() if day not in self._known}
        self._replace(new, changed)
        self._known |= new

    def ask_again(self, changed: Collection[UUID], known: int) -> None:
        """Ask of who changed, out of so many people that are known."""
        if MANY * len(changed) > known:
            self._known.clear()
        self._replace(self._known, changed)

    def _replace(self, by_day: dict[date, _Numbers], changed: Collection[UUID]) -> None:
        again = self._asked(list(by_day), changed) if changed else {}
        for day, found in again.items():
            for who in changed:
                by_day[day].pop(who, None)
            by_day[day] |= found

    def _on(self, day: date) -> _Numbers:
        if day not in self._known:
            self._ask(_quarter_of(day))
            if day not in self._known:
                self._known[day] = self._between(day)
            while len(self._known) > REMEMBERED_DAYS:
                del self._known[next(one for one in self._known if one != day)]
        return self._known[day]

    def _between(self, day: date) -> _Numbers:
        """Take over what is the same before and after a day, and ask the rest."""
        before = self._known[max(one for one in self._known if one < day)]
        after = self._known[min(one for one in self._known if one > day)]
        differ = {who for who, _ in before.items() ^ after.items()}
        return before | self._asked([day], differ)[day] if differ else dict(before)

    def _ask(self, days: Iterable[date]) -> None:
        self._known |= self._asked([day for day in days if day not in self._known], None)

    def _asked(self, days: Sequence[date], people: Collection[UUID] | None) -> dict[date, _Numbers]:
        found = self._legality_on(days, people) if days else {}
        return {day: {who: _NUMBER[said] for who, said in answers.items()} for day, answers in found.items()}


def _quarter_of(day: date) -> tuple[date, date]:
    """Give the first day of the quarter, and of the next."""
    first = date(day.year, (day.month - 1) // _QUARTER * _QUARTER + 1, 1)
    is_last = first.month > 12 - _QUARTER
    return first, date(first.year + is_last, 1 if is_last else first.month + _QUARTER, 1)
