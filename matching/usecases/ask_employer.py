"""What to ask the employer of a vacancy first: the questions on which the place of most people depends."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from matching.domain.actor import Actor
from matching.domain.figure import Figure
from matching.domain.list_kind import RankingKind
from matching.domain.opportunity import Vacancy
from matching.domain.permissions import Right, has, must_have
from matching.domain.ranking_request import RankingRequest
from matching.domain.task import Task, TaskKind
from matching.domain.vacancy_question import questions_about
from matching.domain.work import WorkKind
from matching.in_memory.knowledge import Knowledge
from matching.lists.asking import Moves, moved_by
from matching.lists.exploring import Explorer
from matching.profiles.place_facts import reference_day
from matching.proposing.attempts import REFUSED_QUESTION, written_down
from matching.service import Service
from matching.storage import Kind
from matching.storage.change import Change
from matching.tasks.questions import Asked, ask, is_asked
from matching.usecases.compose_recipe import compose_recipe
from matching.usecases.rank_candidates import refuse_unlistable
from matching.usecases.view_objects import id_of

ENDS_OF_REGION = 3
MOST_ASKED = 10


@dataclass(frozen=True, slots=True)
class EmployerQuestions:
    """The questions of one vacancy, those that move most people first.

    Attributes:
        sees_conditions: who asked may see what people say of conditions of work; else fewer than ten is hidden there.
    """

    vacancy: Vacancy
    moves: tuple[Moves, ...]
    sees_conditions: bool

    def figure(self, one: Moves) -> Figure:
        """Give a number of people as who asked may see it."""
        hidden = one.question.discreet and not self.sees_conditions
        return Figure.from_ten(one.people) if hidden else Figure.exact(one.people)

    @property
    def worth_asking(self) -> tuple[Moves, ...]:
        """The questions that move somebody, and what has to be known anyway."""
        return tuple(one for one in self.moves if one.is_worth_asking)

    @property
    def to_ask(self) -> tuple[Moves, ...]:
        """The questions of one call: those that move most people, with room for what has to be known anyway."""
        always = [one for one in self.worth_asking if one.question.reason]
        moving = [one for one in self.worth_asking if not one.question.reason]
        return (*moving[: MOST_ASKED - len(always)], *always)


def ask_employer(service: Service, actor: Actor, reference: str) -> EmployerQuestions:
    """Count per thing that is not known of a vacancy how many people's place on the list depends on it.

    Raises:
        NotAllowedError: this role may not; an employer asks `explore_vacancy`, which counts in tens.
        NotFoundError: there is no such vacancy.
        NotRankableError: there is no list of it, not even a voorlopig one.
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    vacancy_id = id_of(service.store, Kind.VACANCY, reference)
    with written_down(service, actor, "vragen", Kind.VACANCY, vacancy_id, REFUSED_QUESTION):
        must_have(actor, Right.PUT_FORWARD)
        with service.store.read() as reader:
            vacancy, version = reader.vacancies.get(vacancy_id), reader.vacancies.version_of(vacancy_id)
        found = questions_as_if(service, actor, vacancy, version)
    service.store.looks.record(actor, "vacature_bevraagd", Kind.VACANCY, vacancy.id)
    return found


def questions_as_if(service: Service, actor: Actor, vacancy: Vacancy, version: int) -> EmployerQuestions:
    """Give the questions about a vacancy once it is like this; nothing is kept, and nothing need be saved."""
    refuse_unlistable(vacancy.as_on(service.today()))
    knowledge = service.knowledge()
    pool, standing = service.standing(knowledge)
    kind = RankingKind.of_people(WorkKind.VACATURE)
    recipe = compose_recipe(service, RankingRequest(), kind, (vacancy.id, version), (knowledge, standing.position))
    group = pool.group_on(standing, reference_day(vacancy, recipe.not_before))
    explorer = Explorer(recipe, vacancy, standing, group, knowledge)
    found = moved_by(explorer, questions_about(vacancy, service.today(), _ends(knowledge)))
    return EmployerQuestions(vacancy, found, has(actor, Right.SEE_CONDITIONS))


def _ends(knowledge: Knowledge) -> tuple[str, ...]:
    """Give postcodes from one end of the region to the other."""
    codes = sorted(str(code) for code in knowledge.world.geography.codes)
    if not codes:
        return ()
    places = np.linspace(0, len(codes) - 1, ENDS_OF_REGION).round().astype(int)
    return tuple(f"{int(codes[place]):04d}" for place in places)


def task_for_employer(service: Service, actor: Actor, reference: str) -> tuple[EmployerQuestions, Task | None]:
    """Make one task of the questions that move somebody; doing it again changes nothing. Raises as `ask_employer`."""
    found = ask_employer(service, actor, reference)
    with service.store.change(actor) as change:
        task = ask(change, actor, _asked(found), service.today())
        change.commit()
    return found, task


def settle_questions(change: Change, actor: Actor, left: EmployerQuestions, today: date) -> None:
    """Close the task of questions that are answered in this change; what is still not known is asked by a new one."""
    asked = _asked(left)
    if is_asked(change, asked):
        ask(change, actor, asked, today)


def _asked(found: EmployerQuestions) -> Asked:
    """Give what the task asks the employer."""
    vacancy = found.vacancy
    return Asked(
        kind=TaskKind.VRAAG_AAN_WERKGEVER,
        owner_id=vacancy.owner_id,
        reason=f"Van V-{vacancy.number} ({vacancy.title}) is niet alles bekend. Van het antwoord hangt af wie past.",
        opening="Ik wil u een paar dingen vragen over uw vacature. Dan weten wij beter wie er past.",
        questions=tuple(one.question.text for one in found.to_ask),
        link=f"/v1/vacatures/{vacancy.id}/antwoorden",
        vacancy_id=vacancy.id,
        employer_id=vacancy.employer_id,
    )
