"""Who is on the telephone: found by name among one's own people only, and every look is kept; on both databases."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from municipality import Databases, identity
from proposing_town import ProposingTown

from matching.domain.actor import Actor
from matching.domain.colleague import Colleague, Substitution
from matching.domain.period import Period
from matching.domain.ranking_request import Page
from matching.errors import InvalidInputError, NotAllowedError
from matching.usecases.find_people import Tie, find_people, own_people


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = ProposingTown(Databases(database_url, identity_url, tmp_path / "data"))
    yield made
    made.service.close()


def colleague(town, name, **fields) -> Actor:
    """Somebody who may see who people are, as the one who asks."""
    made = town.save(Colleague(uuid4(), name, "050-1", "consulent", **fields))
    return Actor(str(made.id), "consulent", "gemeente", "bemiddeling")


def named(town, name, owner: Actor):
    """A candidate of somebody, of whom the name is known."""
    person = town.somebody()
    with town.service.store.change(owner) as change:
        change.save(replace(person, owner_id=UUID(owner.id)), action="gewijzigd", after=1)
        change.commit()
    town.service.identity.register(identity(person.id, name=name, phone="06-12345678"))
    return person


def deeds(town, object_id) -> list[str]:
    return [look.action for look in town.service.store.looks.of(object_id)]


def test_a_name_is_found_among_ones_own_people_and_nowhere_else(town):
    anna, bert = colleague(town, "Anna Bos"), colleague(town, "Bert Post")
    own, other = named(town, "Yusuf van den Berg", anna), named(town, "Joesoef Berg", bert)
    (found,) = find_people(town.service, anna, "berg")
    assert (found.candidate.id, found.tie, found.identity.name) == (own.id, Tie.EIGEN, "Yusuf van den Berg")
    assert deeds(town, own.id)[-2:] == ["identiteit_bekeken", "kandidaat_gevonden"]
    assert "identiteit_bekeken" not in deeds(town, other.id)


def test_a_name_is_found_by_its_sound_and_by_its_beginning_but_not_by_its_middle(town):
    anna = colleague(town, "Anna Bos")
    named(town, "Yusuf Meijer", anna)
    assert [len(find_people(town.service, anna, typed)) for typed in ("joesoef", "Meyer", "yus mei")] == [1, 1, 1]
    assert find_people(town.service, anna, "eijer") == ()


def test_of_somebody_elses_candidate_a_number_tells_only_whom_to_call(town):
    anna, bert = colleague(town, "Anna Bos"), colleague(town, "Bert Post")
    other = named(town, "Jan Jansen", bert)
    (found,) = find_people(town.service, anna, f"k-{town.now(other).number}")
    assert (found.tie, found.identity, found.contact.name) == (Tie.VAN_COLLEGA, None, "Bert Post")


def test_who_stands_in_finds_the_people_of_who_is_away(town):
    anna = colleague(town, "Anna Bos")
    today = town.service.today()
    away = (Substitution(Period(today, today), UUID(anna.id)),)
    bert = colleague(town, "Bert Post", substitutions=away)
    person = named(town, "Jan Jansen", bert)
    assert [one.candidate.id for one in own_people(town.service, anna, Page()).people] == [person.id]


def test_a_live_voordracht_at_ones_own_vacancy_tells_who_it_is(town):
    anna, bert = colleague(town, "Anna Bos"), colleague(town, "Bert Post")
    person = named(town, "Jan Jansen", bert)
    town.opened(person, town.change_vacancy(town.vacancy(), owner_id=UUID(anna.id)))
    (found,) = find_people(town.service, anna, "jansen")
    assert (found.candidate.id, found.tie) == (person.id, Tie.VOORDRACHT)


def test_a_jobhunter_does_not_look_by_name_and_nobody_looks_for_nothing(town):
    anna = colleague(town, "Anna Bos")
    with pytest.raises(NotAllowedError):
        find_people(town.service, replace(anna, role="jobhunter"), "jansen")
    with pytest.raises(InvalidInputError):
        find_people(town.service, anna, " ")
