"""Search in everything: who finds what, and what is kept of it; on both databases."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from municipality import Databases, identity
from proposing_town import ProposingTown

from matching.domain.actor import Actor
from matching.domain.colleague import Colleague
from matching.domain.task import Task, TaskKind
from matching.errors import InvalidInputError, NotAllowedError
from matching.storage import Kind
from matching.usecases.search_everything import search_everything


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = ProposingTown(Databases(database_url, identity_url, tmp_path / "data"))
    yield made
    made.service.close()


def colleague(town, role="consulent") -> Actor:
    made = town.save(Colleague(uuid4(), "Anna Bos", "050-1", role))
    return Actor(str(made.id), role, "gemeente", "bemiddeling")


def titled(town, title):
    vacancy = town.vacancy()
    with town.service.store.change(colleague(town)) as change:
        change.save(replace(vacancy, title=title), action="gewijzigd", after=1)
        change.commit()
    return f"V-{vacancy.number}"


def vacancies(town, actor, typed):
    return [one.card.number for one in search_everything(town.service, actor, typed).vacancies]


def test_a_number_finds_what_has_it_and_words_find_titles_the_best_and_newest_first(town):
    anna = colleague(town, "jobhunter")
    old, new, other = titled(town, "Kok in een school"), titled(town, "Kok"), titled(town, "Hulp van de kok")
    assert vacancies(town, anna, old.lower()) == vacancies(town, anna, old[2:]) == [old]
    assert vacancies(town, anna, "kok") == [new, old, other]


def test_what_nearly_fits_is_found_only_when_nothing_really_does(town):
    anna = colleague(town, "jobhunter")
    painter = titled(town, "Schilder")
    assert vacancies(town, anna, "schidler") == [painter]
    spelled_so = titled(town, "Schidlerij")
    assert vacancies(town, anna, "schidler") == [spelled_so]


def test_an_employer_is_found_with_its_work_and_finds_only_its_own_work(town):
    anna, number = colleague(town, "jobhunter"), titled(town, "Vakkenvuller")
    with town.service.store.read() as reader:
        employer = reader.employers.get(reader.vacancies.find(number).employer_id)
    (found,) = search_everything(town.service, anna, employer.name).employers
    assert number in found.offers
    own = Actor("iemand", "werkgever", str(employer.id), "eigen werk")
    key = replace(employer.source_key, number="w-ander")
    stranger = town.save(replace(employer, id=uuid4(), number=0, source_key=key))
    assert vacancies(town, own, "vakkenvuller") == [number]
    assert vacancies(town, replace(own, organisation=str(stranger.id)), "vakkenvuller") == []


def test_a_person_is_found_by_name_by_its_consulent_only_and_the_look_is_kept(town):
    anna, hunter = colleague(town), colleague(town, "jobhunter")
    person = town.somebody()
    with town.service.store.change(anna) as change:
        change.save(replace(person, owner_id=UUID(anna.id)), action="gewijzigd", after=1)
        change.commit()
    town.service.identity.register(identity(person.id, name="Yusuf van den Berg"))
    assert [one.candidate.id for one in search_everything(town.service, anna, "yusuf").people] == [person.id]
    assert "kandidaat_gevonden" in [look.action for look in town.service.store.looks.of(person.id)]
    assert search_everything(town.service, hunter, "yusuf").people == ()
    (numbered,) = search_everything(town.service, hunter, f"K-{person.number}").people
    assert numbered.identity is None


def test_a_task_is_found_by_what_has_to_be_done_by_who_has_it(town):
    anna, bert = colleague(town), colleague(town)
    today = town.service.today()
    task = Task(
        uuid4(), TaskKind.PROFIEL_BEVESTIGEN, UUID(anna.id), today, today + timedelta(days=7), "zes maanden oud"
    )
    with town.service.store.change(anna) as change:
        change.save(task, action="geopend")
        change.commit()
    found = search_everything(town.service, anna, "profiel")
    assert ([one.id for one in found.tasks], found.totals[Kind.TASK]) == ([task.id], 1)
    assert [look.action for look in town.service.store.looks.of(task.id)] == ["gevonden"]
    assert search_everything(town.service, bert, "profiel").tasks == ()


def test_too_little_and_the_wrong_role_are_refused(town):
    with pytest.raises(InvalidInputError, match="te kort"):
        search_everything(town.service, colleague(town), " -")
    with pytest.raises(NotAllowedError, match="zoeken"):
        search_everything(town.service, Actor("r", "rapportage", "gemeente", "x"), "kok")
