"""The task to ask somebody what is not known: one for all questions to one person or about one vacancy."""

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID, uuid4

from matching.domain.actor import Actor
from matching.domain.task import Task, TaskKind
from matching.storage.change import Change
from matching.tasks.closing import close_gone
from matching.tasks.opening import open_tasks

DAYS_TO_ASK = 7
ANSWERED = "Er is niets meer te vragen."
_CHANGED = "De vragen zijn beantwoord of anders geworden; er staat een nieuwe taak."
_MARK = 12


@dataclass(frozen=True, slots=True)
class Asked:
    """What one task asks.

    Attributes:
        owner_id: who asks.
        reason: why; never a name of a candidate.
        opening: the first sentence to say.
        questions: as one asks them, the most important first.
        link: where the answer is recorded.
    """

    kind: TaskKind
    owner_id: UUID
    reason: str
    opening: str
    questions: tuple[str, ...]
    link: str
    candidate_id: UUID | None = None
    vacancy_id: UUID | None = None
    employer_id: UUID | None = None

    @property
    def words(self) -> str:
        """Everything that one can say."""
        numbered = (f"{number}. {text}" for number, text in enumerate(self.questions, 1))
        return "\n".join((self.opening, *numbered))

    @property
    def occasion(self) -> str:
        """What makes the same questions the same task."""
        return hashlib.sha256("|".join(sorted(self.questions)).encode()).hexdigest()[:_MARK]


def ask(change: Change, actor: Actor, asked: Asked, today: date) -> Task | None:
    """Open the task for these questions, in the place of the one with other questions; None when nothing is asked.

    The same questions again change nothing.
    """
    _settle(change, actor, asked, today)
    if not asked.questions:
        return None
    task = _task(asked, today)
    open_tasks(change, [task])
    return change.reader().tasks.with_keys([task.key])[task.key]


def _settle(change: Change, actor: Actor, asked: Asked, today: date) -> None:
    """Close the open tasks that ask something else than what is not known now."""
    about = asked.candidate_id or asked.vacancy_id
    assert about is not None
    going = [one for one in change.reader().tasks.open_about(about) if one.kind is asked.kind]
    other = [one for one in going if not asked.questions or one.occasion != asked.occasion]
    close_gone(change, actor, other, today, _CHANGED if asked.questions else ANSWERED)


def is_asked(change: Change, asked: Asked) -> bool:
    """Whether there is an open task to ask this person, or about this vacancy."""
    about = asked.candidate_id or asked.vacancy_id
    assert about is not None
    return any(one.kind is asked.kind for one in change.reader().tasks.open_about(about))


def _task(asked: Asked, today: date) -> Task:
    return Task(
        id=uuid4(),
        kind=asked.kind,
        owner_id=asked.owner_id,
        opened_on=today,
        due_on=today + timedelta(days=DAYS_TO_ASK),
        reason=asked.reason,
        words=asked.words,
        link=asked.link,
        candidate_id=asked.candidate_id,
        vacancy_id=asked.vacancy_id,
        employer_id=asked.employer_id,
        occasion=asked.occasion,
    )
