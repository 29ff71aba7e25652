"""Years of a municipality, day by day: what life brings, the day's work, and what colleagues do with their tasks.

Everything is drawn from a seed, the ids too. So the same years can be lived with days off, and compared.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from municipality import Databases, open_service
from simulated_book import Book
from simulated_desk import Desk
from simulated_lives import Life

from matching.domain.actor import Actor
from matching.usecases.run_day import run_day

FIRST = date(2020, 1, 1)
SYSTEM = Actor("passend", "systeem", "gemeente", "dagelijks werk")


@dataclass(frozen=True)
class Years:
    """How many people, for how many days, drawn from which seed."""

    people: int
    days: int
    seed: int = 8


class Town:
    """The municipality in which they are lived."""

    def __init__(self, directory: Path, years: Years) -> None:
        self.service, self.years = open_service(Databases.in_folder(directory)), years
        self.service.today = lambda: FIRST
        self.book = Book(self.service, years.seed)
        drawn = (Life(self.book, FIRST, years.days, Random(f"{years.seed}/{n}")) for n in range(years.people))
        self.lives = {life.id: life for life in drawn}
        self.desk = Desk(self.book, self.lives, years.seed)
        self.book.save()
        self.looked_at = 0

    def live(
        self,
        off: range = range(0),
        away: range = range(0),
        at_the_end_of: Callable[["Town", date], None] | None = None,
    ) -> "Town":
        """Live every day.

        Args:
            off: days on which the day's work is not done.
            away: days on which nobody does a task.
            at_the_end_of: called when a day is over.
        """
        coming = defaultdict(list)
        for life in self.lives.values():
            for day, what in life.deeds():
                coming[day].append((life, what))
        for number in range(self.years.days):
            today = FIRST + timedelta(days=number)
            self.service.today = lambda today=today: today
            for life, what in coming[number]:
                life.happen(what, today)
            self.book.save()
            if number not in off:
                self.do_the_day()
            if number not in away:
                self.desk.work(today)
            if at_the_end_of:
                at_the_end_of(self, today)
        return self

    def do_the_day(self) -> None:
        done = run_day(self.service, SYSTEM)
        self.looked_at += done.looked_at
        self.desk.follow(done)

    def look_at_everybody(self):
        """Do the day's work as a newer passend would: nothing is known of anybody."""
        self.service.software += "+1"
        return run_day(self.service, SYSTEM)

    def open_tasks(self) -> set[tuple[str, str, str]]:
        """What is open about whom; until when is left out where it depends on the day on which it opened."""
        with self.service.store.read() as reader:
            tasks = [one for one in reader.tasks.all() if one.is_open]
        return {
            (one.key, str(one.owner_id), "" if "uitvragen" in one.kind else one.due_on.isoformat()) for one in tasks
        }
