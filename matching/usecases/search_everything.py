"""Search in all that somebody may see: short numbers, titles of work, employers, own tasks, and people.

People are found as in `find_people`: by number, or by name among those whose name one may know.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from matching.contacts import answers_for
from matching.domain.actor import Actor
from matching.domain.permissions import Right, has, must_have
from matching.domain.ranking_request import Page
from matching.domain.task import Task
from matching.domain.typed_words import Fit, TypedWords
from matching.errors import Fault, InvalidInputError
from matching.reach import colleague_id_of, narrowed
from matching.service import Service
from matching.storage import Kind
from matching.storage.reader import Reader
from matching.storage.selection import Selection
from matching.storage.shelf import Card
from matching.usecases.find_people import PersonFound, find_people, is_client_number

MOST = 10
TOO_SHORT, ENOUGH_IS = "dit is te kort om iets te vinden", "een nummer zoals V-318, of twee letters van een naam"
_ALL = Page(size=100_000)
_RIGHTS = {
    Kind.VACANCY: Right.SEE_VACANCIES,
    Kind.PLEK: Right.SEE_PLEKKEN,
    Kind.EMPLOYER: Right.SEE_EMPLOYERS,
}


@dataclass(frozen=True, slots=True)
class WorkFound:
    """Work or an employer that was found.

    Attributes:
        offers: of an employer, the numbers of its newest vacancies.
    """

    card: Card
    offers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, the best of each kind first.

    Attributes:
        totals: how many there are of each kind, also those that are not shown.
    """

    vacancies: tuple[WorkFound, ...]
    plekken: tuple[WorkFound, ...]
    employers: tuple[WorkFound, ...]
    tasks: tuple[Task, ...]
    people: tuple[PersonFound, ...]
    totals: dict[Kind, int]


def search_everything(service: Service, actor: Actor, typed: str) -> Found:
    """Search for a short number or for words; a look at a person, or at a task, is kept.

    Raises:
        NotAllowedError: this role may not.
        InvalidInputError: what was typed is too short.
    """
    must_have(actor, Right.SEARCH)
    words = TypedWords.of(typed)
    if not words.is_enough:
        raise InvalidInputError((Fault("/zoek", TOO_SHORT, ENOUGH_IS),))
    with service.store.read() as reader:
        work = {kind: _cards(reader, actor, kind, typed, words) for kind in _RIGHTS}
        tasks = _tasks(reader, actor, service.today(), words)
        employers = tuple(WorkFound(card, _offers(reader, actor, card.id)) for card in work[Kind.EMPLOYER][:MOST])
    service.store.looks.record_many(actor, "gevonden", Kind.TASK, [task.id for task in tasks[:MOST]])
    people = find_people(service, actor, typed) if _may_find_people(actor, typed) else ()
    return Found(
        vacancies=tuple(map(WorkFound, work[Kind.VACANCY][:MOST])),
        plekken=tuple(map(WorkFound, work[Kind.PLEK][:MOST])),
        employers=employers,
        tasks=tuple(tasks[:MOST]),
        people=people,
        totals={kind: len(cards) for kind, cards in work.items()}
        | {Kind.TASK: len(tasks), Kind.CANDIDATE: len(people)},
    )


def _cards(reader: Reader, actor: Actor, kind: Kind, typed: str, words: TypedWords) -> list[Card]:
    """Give what fits of a kind, the best first and of those the newest; a number gives only what has it.

    Who offers work itself searches in that, not in other employers.
    """
    if not has(actor, _RIGHTS[kind]) or (kind is Kind.EMPLOYER and has(actor, Right.OFFER_WORK)):
        return []
    reached = set(reader.shelf(kind).found(narrowed(reader, actor, kind, Selection()), _ALL)[0])
    cards = [card for card in _newest_first(reader, kind) if card.id in reached]
    number = typed.strip().upper().replace(" ", "")
    return [card for card in cards if number in (card.number, card.number.partition("-")[2])] or _best(cards, words)


def _newest_first(reader: Reader, kind: Kind) -> list[Card]:
    if kind is not Kind.EMPLOYER:
        return reader.shelf(kind).cards()[::-1]
    employers = sorted(reader.employers.all(), key=lambda one: -one.number)
    return [Card(one.id, f"W-{one.number}", one.name, str(one.status), one.owner_id) for one in employers]


def _best(cards: Iterable[Card], words: TypedWords) -> list[Card]:
    """Give what fits, the best first; what nearly fits only when nothing really does."""
    fitting = [(fit, card) for card in cards if (fit := words.fit(card.title)) is not None]
    really = [pair for pair in fitting if pair[0] is not Fit.NEARLY]
    return [card for _, card in sorted(really or fitting, key=lambda pair: pair[0])]


def _offers(reader: Reader, actor: Actor, employer_id: UUID) -> tuple[str, ...]:
    if not has(actor, Right.SEE_VACANCIES):
        return ()
    chosen = reader.vacancies.many(reader.vacancies.found(Selection(employer_id=employer_id), _ALL)[0]).values()
    numbers = sorted((one.number for one in chosen if one.merged_into is None), reverse=True)
    return tuple(f"V-{number}" for number in numbers[:MOST])


def _tasks(reader: Reader, actor: Actor, today: date, words: TypedWords) -> list[Task]:
    """Give the open tasks of who asks, and of whom they stand in for, that fit; the first due is first."""
    colleague_id = colleague_id_of(actor)
    if colleague_id is None or not has(actor, Right.DO_TASKS):
        return []
    own = Selection(owner_ids=answers_for(colleague_id, today, reader), is_open=True)
    ids, _ = reader.tasks.found(own, _ALL)
    tasks = reader.tasks.many(ids)
    return [tasks[one] for one in ids if words.fit(_task_text(tasks[one])) in (Fit.EXACT, Fit.BEGINS, Fit.HAS_WORDS)]


def _task_text(task: Task) -> str:
    return f"{str(task.kind).replace('_', ' ')} {task.reason}"


def _may_find_people(actor: Actor, typed: str) -> bool:
    by_number = is_client_number(typed)
    return has(actor, Right.CHANGE_CANDIDATES) and (by_number or has(actor, Right.SEE_IDENTITY))
