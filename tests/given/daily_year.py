"""A year of a small municipality, drawn from a seed: what happens to whom on which day, and the tasks at its end."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from daily_story import DailyStory
from municipality import CONSULENT, Databases
from placing_town import PlacingTown

from matching.domain.period import last_day
from matching.domain.placement_parts import Advice
from matching.usecases.close_task import close_task

FIRST = date(2026, 9, 1)
INSTRUMENTS = ("werkleerplek", "participatiebaan", "proefplaats", "praktijkleren", "ontwikkelplek", "reguliere_baan")
ENDS = ("doorstroom_regulier_werk", "uitval_weinig_variatie", "kandidaat_stopt", "maximum_bereikt")


@dataclass(frozen=True)
class Event:
    """What happens to one person on a day; `handled` is a colleague who closes what is open."""

    who: int
    what: str
    word: str = ""


@dataclass(frozen=True)
class Year:
    """What happens, by day, to so many people."""

    people: int
    days: int
    events: dict[date, list[Event]]
    instruments: tuple[str, ...]
    starts: tuple[date, ...]

    @classmethod
    def drawn(cls, seed: int, people: int, days: int, pause: tuple[int, int]) -> "Year":
        """Draw a year; nobody closes a task by hand while the day's work is not done."""
        random, events = Random(seed), {}
        for who in range(people):
            for what in random.choices(("talk", "talk", "handled", "end", "learned", "answer", "longer"), k=6):
                day = random.randrange(20, days)
                if what == "handled" and pause[0] <= day <= pause[1]:
                    continue
                word = random.choice(ENDS) if what == "end" else random.choice(tuple(Advice)).value
                events.setdefault(FIRST + timedelta(days=day), []).append(Event(who, what, word))
        starts = tuple(FIRST - timedelta(days=random.randrange(0, 400)) for _ in range(people))
        return cls(people, days, events, tuple(random.choices(INSTRUMENTS, k=people)), starts)

    def lived(self, town: PlacingTown, off: range = range(0)) -> list[tuple[object, ...]]:
        """Live it in a municipality, without the day's work on the days of `off`, and give the open tasks."""
        town.day(FIRST)
        stories = [DailyStory(town) for _ in range(self.people)]
        for story, instrument, start in zip(stories, self.instruments, self.starts, strict=True):
            end = None if instrument == "reguliere_baan" else last_day(start, 18)
            story.placed(instrument, start, end)
        for number in range(self.days + 1):
            today = FIRST + timedelta(days=number)
            town.day(today)
            for event in self.events.get(today, []):
                happen(stories[event.who], event, today)
            if number not in off:
                stories[0].run(today)
        return sorted(row for number, story in enumerate(stories) for row in told(number, story))


def lived(directory: Path, year: Year, off: range) -> list[tuple[object, ...]]:
    """Live a year in a municipality of its own."""
    directory.mkdir()
    urls = (f"sqlite:///{directory}/{name}.db" for name in ("passend", "identity"))
    made = PlacingTown(Databases(*urls, directory / "data"))
    try:
        return year.lived(made, off)
    finally:
        made.service.close()


def happen(story: DailyStory, event: Event, today: date) -> None:
    """Let it happen, where it still can."""
    placement = story.placement
    runs, goals = placement.ended_on is None, story.town.now(story.person).plan.open_goals
    if event.what == "talk" and runs:
        story.talked(today, Advice(event.word))
    elif event.what == "end" and runs:
        story.ended(today, event.word)
    elif event.what == "learned" and goals:
        story.learned(today)
    elif event.what == "answer":
        story.answered("nee")
    elif event.what == "longer" and runs and placement.planned_end:
        story.change(placement, planned_end=placement.planned_end + timedelta(days=60))
    elif event.what == "handled":
        _handle(story)


def _handle(story: DailyStory) -> None:
    with story.town.service.store.read() as reader:
        tasks = reader.open_tasks_about(story.person.id)
    tasks.sort(key=lambda one: (one.due_on, one.kind, one.occasion))
    for task in tasks[:2]:
        close_task(story.town.service, CONSULENT, task.id, "gedaan")


def told(number: int, story: DailyStory) -> list[tuple[object, ...]]:
    """Give what is open about a person, without the ids that are drawn anew in every municipality."""
    with story.town.service.store.read() as reader:
        tasks = reader.open_tasks_about(story.person.id)
    return [(number, str(one.kind), one.occasion, one.due_on, str(one.owner_id), one.words) for one in tasks]
