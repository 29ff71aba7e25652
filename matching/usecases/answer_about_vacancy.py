"""Keep what an employer answered about a vacancy, and say what it changed on the list."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from matching.assemblers.work import VACANCIES
from matching.domain.actor import Actor
from matching.domain.list_kind import ListKind
from matching.domain.opportunity import Vacancy
from matching.domain.permissions import Right, must_have
from matching.domain.ranking_request import RankingRequest
from matching.domain.vacancy_answer import EmployerAnswer
from matching.domain.work import WorkKind
from matching.errors import InvalidInputError, out_of_step
from matching.lists.saved_list import MadeList
from matching.lists.whereabouts import Whereabouts, moved, whereabouts
from matching.proposing.attempts import REFUSED_QUESTION, written_down
from matching.service import Service
from matching.storage import Kind
from matching.storage.change import Change
from matching.usecases.amend import amend
from matching.usecases.ask_employer import EmployerQuestions, questions_as_if, settle_questions
from matching.usecases.change_object import SourcedForm, filled_in
from matching.usecases.rank_candidates import list_of_people

MOST_NAMED = 25
FillIn = Callable[[Any, Any], SourcedForm]


@dataclass(frozen=True)
class VacancyAnswered:
    """What an answer brought.

    Attributes:
        counts: how many people went from which list to which; None is in no list.
        people: the first of them by number, with where they stand now.
        left: what is still not known; None when there is no list any more, because a person has to look first.
    """

    vacancy: Vacancy
    version: int
    counts: dict[tuple[ListKind | None, ListKind | None], int]
    people: tuple[tuple[int, Whereabouts | None, Whereabouts | None], ...]
    left: EmployerQuestions | None


def answer_about_vacancy(
    service: Service, actor: Actor, vacancy_id: UUID, fill_in: FillIn, answer: EmployerAnswer, *, after: int
) -> VacancyAnswered:
    """Fill in the vacancy, as any change of it, and keep from whom it comes and when.

    What is left to ask is worked out before anything is saved, so that the vacancy and the tasks are one change.

    Args:
        fill_in: as of `change_object`.
        after: the version that the actor saw.

    Raises:
        NotAllowedError: this role may not.
        NotRankableError: there is no list of it, not even a voorlopig one.
        InvalidInputError: the day is still to come, or an answer does not hold; every fault at once.
        StaleError: somebody changed it in the meantime.
    """
    with written_down(service, actor, "antwoord", Kind.VACANCY, vacancy_id, REFUSED_QUESTION):
        must_have(actor, Right.PUT_FORWARD)
        if answer.on > service.today():
            raise InvalidInputError((out_of_step("/datum", "deze dag komt nog", f"{service.today()} of eerder"),))
        was = list_of_people(service, str(vacancy_id), RankingRequest(), WorkKind.VACATURE)
        with service.store.read() as reader:
            before = reader.vacancies.get(vacancy_id)
        filled: Vacancy = filled_in(service, actor, VACANCIES, before, fill_in)
        now = replace(filled, answers=(*before.answers, answer))
        has_list = now.is_rankable or now.may_be_looked_at
        left = questions_as_if(service, actor, now, after + 1) if has_list else None
        amend(
            service.store,
            actor,
            Kind.VACANCY,
            vacancy_id,
            action="vacature_beantwoord",
            alter=lambda _: now,
            after=after,
            then=lambda change, _: _settle(change, actor, left, service.today()),
        )
    if left is None:
        return VacancyAnswered(now, after + 1, {}, (), None)
    return _with_moves(service, now, after + 1, was, left)


def _settle(change: Change, actor: Actor, left: EmployerQuestions | None, today: date) -> None:
    if left is not None:
        settle_questions(change, actor, left, today)


def _with_moves(
    service: Service, vacancy: Vacancy, version: int, before: MadeList, left: EmployerQuestions
) -> VacancyAnswered:
    """Say who moved on the list."""
    made = list_of_people(service, str(vacancy.id), RankingRequest(), WorkKind.VACATURE)
    was, now = whereabouts(before), whereabouts(made)
    which = moved(was, now)
    counts = Counter((_kind(was.get(one)), _kind(now.get(one))) for one in which)
    numbers = dict(zip(made.standing.ids, made.standing.numbers.tolist(), strict=True))
    named = tuple((numbers[one], was.get(one), now.get(one)) for one in which if one in numbers)
    return VacancyAnswered(vacancy, version, dict(counts), named[:MOST_NAMED], left)


def _kind(where: Whereabouts | None) -> ListKind | None:
    return where.kind if where else None
