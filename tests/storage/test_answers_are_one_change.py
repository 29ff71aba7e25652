"""An answer, and what follows from it, is saved as a whole or not at all; what is refused is in the inzagelog."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from municipality import Databases
from people import hours, knows
from placing_town import TODAY
from proposing_town import CONSULENT, HELDER, JOBHUNTER, OTHER, ProposingTown

from matching.domain.list_kind import ListKind
from matching.domain.profile import Profile
from matching.domain.task import TaskKind
from matching.domain.tri import Tri
from matching.domain.vacancy_answer import EmployerAnswer
from matching.errors import InvalidInputError, NotAllowedError, StaleError
from matching.storage import Kind
from matching.usecases import answer_about_vacancy as about
from matching.usecases import answer_questions as answering
from matching.usecases import ask_candidates as asking
from matching.usecases import hire_proposal as hiring
from matching.usecases import release_proposal as releasing
from matching.usecases.answer_about_vacancy import answer_about_vacancy
from matching.usecases.answer_questions import answer_questions
from matching.usecases.ask_candidate import ask_candidate
from matching.usecases.ask_candidates import AskedPerson, ask_candidates
from matching.usecases.ask_employer import ask_employer, task_for_employer
from matching.usecases.explore_vacancy import explore_vacancy
from matching.usecases.read_pair import read_hiring
from matching.usecases.release_proposal import release_proposal

SOON = timedelta(days=14)


@pytest.fixture
def town(tmp_path):
    made = ProposingTown(Databases(f"sqlite:///{tmp_path}/p.db", f"sqlite:///{tmp_path}/i.db", tmp_path / "data"))
    yield made
    made.service.close()


class CrashError(Exception):
    """The power went."""


def crash(*_args, **_more):
    raise CrashError


def version(town, obj, kind):
    with town.service.store.read() as reader:
        return reader.shelf(kind).version_of(obj.id)


def open_tasks(town, about):
    with town.service.store.read() as reader:
        return [one.kind for one in reader.tasks.open_about(about.id)]


def more_hours(form, source):
    return form.model_copy(update={"hours_min": Decimal(20)}), source


def last_look(town, about):
    look = town.service.store.looks.of(about.id)[-1]
    return look.action, look.details["stap"]


def test_facts_and_tasks_of_an_answer_are_one_change(town):
    person = town.somebody(hours=None)
    town.vacancy()
    ask_candidate(town.service, JOBHUNTER, str(person.id))
    before, position = version(town, person, Kind.CANDIDATE), town.position()
    answered = answer_questions(
        town.service, CONSULENT, person.id, knows(hours=hours(24, 24)), {"resident": Tri.JA}, TODAY, after=before
    )
    assert version(town, person, Kind.CANDIDATE) == before + 2
    with town.service.store.read() as reader:
        moments = {entry.at for entry in reader.history(Kind.CANDIDATE, person.id)[-2:]}
        closed = [one for one in reader.tasks.about(person.id) if one.closed]
    assert len(moments) == 1
    assert [one.kind for one in closed] == [TaskKind.VRAAG_AAN_KANDIDAAT]
    assert not any("Hoeveel uur" in one.text for one in answered.left.questions)
    assert town.position() > position


def test_a_crash_between_the_facts_and_the_tasks_leaves_nothing(town, monkeypatch):
    person = town.somebody(hours=None)
    town.vacancy()
    ask_candidate(town.service, JOBHUNTER, str(person.id))
    position, tasks = town.position(), open_tasks(town, person)
    monkeypatch.setattr(answering, "settle_questions", crash)
    with pytest.raises(CrashError):
        answer_questions(town.service, CONSULENT, person.id, knows(hours=hours(24, 24)), {}, TODAY)
    assert (town.position(), open_tasks(town, person)) == (position, tasks)


def test_the_list_after_an_answer_is_the_list_that_was_told(town):
    person, work = town.somebody(hours=None), town.vacancy()
    told = answer_questions(town.service, CONSULENT, person.id, knows(hours=hours(8, 8)), {}, TODAY)
    (move,) = [one for one in told.moves if one.work.id == work.id]
    assert move.after.kind is ListKind.UITGESLOTEN
    with pytest.raises(InvalidInputError, match="uitgesloten"):
        town.opened(person, work)


def test_an_answer_of_an_employer_is_one_version_with_its_tasks(town):
    town.somebody()
    work = town.vacancy(hours_min=None, hours_max=None)
    task_for_employer(town.service, JOBHUNTER, str(work.id))
    said = EmployerAnswer(("urenMinimaal",), TODAY, "de chef", JOBHUNTER.id)
    told = answer_about_vacancy(town.service, JOBHUNTER, work.id, more_hours, said, after=1)
    assert (told.version, version(town, work, Kind.VACANCY)) == (2, 2)
    assert (told.vacancy.hours_min, told.vacancy.answers) == (Decimal(20), (said,))
    assert open_tasks(town, work) == [TaskKind.VRAAG_AAN_WERKGEVER]


def test_a_crash_in_an_answer_of_an_employer_leaves_nothing(town, monkeypatch):
    work = town.vacancy(hours_min=None, hours_max=None)
    task_for_employer(town.service, JOBHUNTER, str(work.id))
    position = town.position()
    monkeypatch.setattr(about, "settle_questions", crash)
    said = EmployerAnswer(("urenMinimaal",), TODAY, "de chef", JOBHUNTER.id)
    with pytest.raises(CrashError):
        answer_about_vacancy(town.service, JOBHUNTER, work.id, more_hours, said, after=1)
    assert town.position() == position


def test_a_crash_while_ten_are_asked_asks_nobody(town, monkeypatch):
    people, work = [town.somebody() for _ in range(3)], town.vacancy()
    position = town.position()
    monkeypatch.setattr(asking, "put", crash)
    with pytest.raises(CrashError):
        ask_candidates(
            town.service, JOBHUNTER, work.kind, work.id, [AskedPerson(one.id) for one in people], "Bel even."
        )
    assert town.position() == position


def test_a_crash_in_a_release_or_a_hiring_leaves_the_voordracht_as_it_was(town, monkeypatch):
    agreed = town.says(town.talked())
    talk = town.in_talk()
    placing = read_hiring(town.service.store, talk.id, start=TODAY + SOON, deviations={})
    position = town.position()
    monkeypatch.setattr(releasing, "put", crash)
    monkeypatch.setattr(hiring, "fill_with", crash)
    with pytest.raises(CrashError):
        release_proposal(town.service, JOBHUNTER, agreed.id)
    with pytest.raises(CrashError):
        hiring.hire_proposal(town.service, CONSULENT, talk.id, placing)
    assert town.position() == position


def test_what_is_refused_of_questions_is_in_the_inzagelog(town):
    person, work = town.somebody(), town.vacancy()
    position = town.position()
    said = EmployerAnswer(("urenMinimaal",), date(2099, 1, 1), "de chef", JOBHUNTER.id)
    with pytest.raises(NotAllowedError):
        answer_questions(town.service, HELDER, person.id, knows(hours=hours(24, 24)), {}, TODAY)
    assert last_look(town, person) == ("vraag_geweigerd", "antwoord")
    with pytest.raises(StaleError):
        answer_questions(town.service, CONSULENT, person.id, Profile(), {"resident": Tri.JA}, TODAY, after=9)
    with pytest.raises(InvalidInputError):
        answer_questions(town.service, CONSULENT, person.id, Profile(), {"resident": Tri.JA}, said.on)
    with pytest.raises(NotAllowedError):
        ask_candidate(town.service, HELDER, str(person.id))
    assert last_look(town, person) == ("vraag_geweigerd", "vragen")
    with pytest.raises(InvalidInputError):
        answer_about_vacancy(town.service, JOBHUNTER, work.id, more_hours, said, after=1)
    assert last_look(town, work) == ("vraag_geweigerd", "antwoord")
    with pytest.raises(NotAllowedError):
        ask_employer(town.service, HELDER, str(work.id))
    assert last_look(town, work) == ("vraag_geweigerd", "vragen")
    with pytest.raises(NotAllowedError):
        explore_vacancy(town.service, OTHER, str(work.id))
    assert last_look(town, work) == ("vacature_stap_geweigerd", "verkenning")
    assert town.position() == position


def test_an_employer_is_asked_for_pay_level_and_tasks(town):
    town.somebody(level=2)
    town.somebody(level=4)
    work = town.vacancy()
    asked = {one.question.code: one for one in ask_employer(town.service, JOBHUNTER, str(work.id)).to_ask}
    assert {"loon", "niveau", "taken"} <= set(asked)
    assert (asked["niveau"].people, asked["niveau"].reordered) == (0, 2)
    assert "werken loont" in asked["loon"].question.reason
    known = town.vacancy(level=2, wage_cents=1600, tasks=("ramen wassen",))
    still = {one.question.code for one in ask_employer(town.service, JOBHUNTER, str(known.id)).moves}
    assert not {"loon", "niveau", "taken"} & still
