"""Tasks that follow from the life of a vacancy: have it confirmed, and look after placements when it is gone."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from uuid import uuid4

from matching.domain.actor import Actor
from matching.domain.dutch import day_text
from matching.domain.opportunity import Vacancy
from matching.domain.task import Task, TaskKind
from matching.storage.change import Change
from matching.storage.reader import Reader
from matching.tasks.closing import close_about
from matching.tasks.opening import open_tasks

DAYS_TO_CONFIRM = 3
DAYS_TO_LOOK_AFTER = 2
CONFIRM = (TaskKind.VACATURE_LATEN_BEVESTIGEN,)


def have_confirmed(change: Change, vacancy: Vacancy, today: date) -> None:
    """Open the task to let the employer confirm. Source: issue 6; the number of days is eigen beleid."""
    number = f"V-{vacancy.number}"
    task = Task(
        id=uuid4(),
        kind=TaskKind.VACATURE_LATEN_BEVESTIGEN,
        owner_id=vacancy.owner_id,
        opened_on=today,
        due_on=today + timedelta(days=DAYS_TO_CONFIRM),
        reason=f"{number} ({vacancy.title}) is telefonisch opgenomen. De werkgever moet haar nog bevestigen.",
        words="Wij hebben uw vacature opgeschreven. Klopt het zo, en mogen wij mensen voordragen?",
        link=f"/v1/vacatures/{vacancy.id}",
        vacancy_id=vacancy.id,
        employer_id=vacancy.employer_id,
    )
    open_tasks(change, [task])


def confirmed(change: Change, actor: Actor, vacancy: Vacancy, today: date, why: str) -> None:
    """Close the task to have a vacancy confirmed."""
    close_about(change, actor, [vacancy.id], CONFIRM, today, why)


def look_after_placements(change: Change, vacancies: Iterable[Vacancy], today: date) -> None:
    """Open a task for every placement that has not begun at work that is gone; who agreed is not dropped silently."""
    reader = change.reader()
    open_tasks(change, [task for vacancy in vacancies for task in _placements(reader, vacancy, today)])


def _placements(reader: Reader, vacancy: Vacancy, today: date) -> Iterator[Task]:
    placements = reader.placements.many(reader.placements.ids_at(vacancy.id)).values()
    for one in placements:
        if not one.state.is_future:
            continue
        person = reader.candidates.get(one.candidate_id)
        yield Task(
            id=uuid4(),
            kind=TaskKind.PLAATSING_NALOPEN,
            owner_id=one.consultant_id or person.owner_id,
            opened_on=today,
            due_on=today + timedelta(days=DAYS_TO_LOOK_AFTER),
            reason=(
                f"V-{vacancy.number} ({vacancy.title}) is {vacancy.status}. Er staat nog een plaatsing van "
                f"K-{person.number}, vanaf {day_text(one.start)}."
            ),
            words="Gaat de start nog door? Zo niet: bespreek het met de kandidaat en laat de plaatsing vervallen.",
            link=f"/v1/plaatsingen/{one.id}",
            candidate_id=one.candidate_id,
            vacancy_id=vacancy.id,
            placement_id=one.id,
        )
