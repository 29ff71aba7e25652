"""Keep what an employer answered about a vacancy, and say what it changed on the list."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
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
from matching.errors import Fault, InvalidInputError
from matching.lists.whereabouts import Whereabouts, moved, whereabouts
from matching.service import Service
from matching.storage import Kind
from matching.tasks.questions import ask, is_asked
from matching.usecases.amend import amend
from matching.usecases.ask_employer import EmployerQuestions, ask_employer, asked_of
from matching.usecases.change_object import SourcedForm, change_object
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

    Args:
        fill_in: as of `change_object`.
        after: the version that the actor saw.

    Raises:
        NotAllowedError: this role may not.
        NotRankableError: there is no list of it, not even a voorlopig one.
        InvalidInputError: the day is still to come, or an answer does not hold; every fault at once.
        StaleError: somebody changed it in the meantime.
    """
    must_have(actor, Right.PUT_FORWARD)
    if answer.on > service.today():
        raise InvalidInputError((Fault("/datum", "deze dag komt nog", f"{service.today()} of eerder"),))
    before = list_of_people(service, str(vacancy_id), RankingRequest(), WorkKind.VACATURE)
    change_object(service, actor, VACANCIES, str(vacancy_id), fill_in=fill_in, after=after)
    saved: Vacancy = amend(
        service.store,
        actor,
        Kind.VACANCY,
        vacancy_id,
        action="vacature_beantwoord",
        alter=lambda vacancy: replace(vacancy, answers=(*vacancy.answers, answer)),
        after=after + 1,
    )
    if not (saved.is_rankable or saved.may_be_looked_at):
        return VacancyAnswered(saved, after + 2, {}, (), None)
    made = list_of_people(service, str(vacancy_id), RankingRequest(), WorkKind.VACATURE)
    was, now = whereabouts(before), whereabouts(made)
    which = moved(was, now)
    counts = Counter((_kind(was.get(one)), _kind(now.get(one))) for one in which)
    numbers = dict(zip(made.standing.ids, made.standing.numbers.tolist(), strict=True))
    named = tuple((numbers[one], was.get(one), now.get(one)) for one in which if one in numbers)
    return VacancyAnswered(saved, after + 2, dict(counts), named[:MOST_NAMED], _settled(service, actor, vacancy_id))


def _kind(where: Whereabouts | None) -> ListKind | None:
    return where.kind if where else None


def _settled(service: Service, actor: Actor, vacancy_id: UUID) -> EmployerQuestions:
    found = ask_employer(service, actor, str(vacancy_id))
    asked = asked_of(found)
    with service.store.change(actor) as change:
        if is_asked(change, asked):
            ask(change, actor, asked, service.today())
        change.commit()
    return found
