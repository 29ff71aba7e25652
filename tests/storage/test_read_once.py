"""A page about many reads what it is about in one go: so many statements, however many people or places there are."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID, uuid4

import pytest
from municipality import Databases, identity
from placing_town import CONSULENT, TODAY, PlacingTown
from sqlalchemy import event
from sqlalchemy.engine import Engine

from matching.domain.actor import Actor
from matching.domain.candidate import CandidateStatus
from matching.domain.colleague import Colleague
from matching.domain.instrument import Instrument
from matching.domain.ranking_request import Page
from matching.domain.today import today_in_the_netherlands
from matching.placing.wish import Wish
from matching.usecases import find_people
from matching.usecases.advise_places import advise_places
from matching.usecases.check_placement import check_placement
from matching.usecases.find_people import own_people
from matching.usecases.make_report import make_report
from matching.usecases.view_vacancies import view_vacancies

RAPPORTAGE = Actor("r", "rapportage", "gemeente", "verantwoording")


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = PlacingTown(Databases(database_url, identity_url, tmp_path / "data"))
    yield made
    made.service.close()


@contextmanager
def counted() -> Iterator[list[str]]:
    """Gather every statement that is sent to a database."""
    sent: list[str] = []

    def keep(_connection, _cursor, statement, *_rest) -> None:
        sent.append(statement)

    event.listen(Engine, "before_cursor_execute", keep)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", keep)


def statements(ask) -> int:
    ask()  # what is in memory once asked does not count
    with counted() as sent:
        ask()
    return len(sent)


def best_of(advice) -> list:
    return [best for rung in advice.rungs for best in rung.best]


def test_a_ladder_is_as_many_statements_however_many_places_are_on_it(town):
    person = town.person()

    def ladder():
        return advise_places(town.service, CONSULENT, f"K-{person.number}", TODAY)

    few = [town.plek(places=4)]
    first, found = statements(ladder), len(best_of(ladder()))
    few += [town.plek(places=4, instrument=one) for one in Instrument if one is not Instrument.WERKLEERPLEK]
    more = len(best_of(ladder())) - found
    assert more >= 3
    assert statements(ladder) == first


def test_a_ladder_says_of_its_places_what_a_check_says(town):
    person = town.person()
    for one in (Instrument.WERKLEERPLEK, Instrument.PROEFPLAATS, Instrument.PARTICIPATIEBAAN):
        town.plek(places=1, instrument=one)
    advice = advise_places(town.service, CONSULENT, f"K-{person.number}", TODAY)
    for best in best_of(advice):
        card = best.row.card
        wish = Wish(candidate_id=person.id, work_kind=card.kind, work_id=card.id, start=best.period.start)
        checked = check_placement(town.service, CONSULENT, wish).assessment
        seats = checked.seats_seen_by(CONSULENT)
        assert (best.answer, best.period, best.seating) == (checked.answer, checked.move.period, seats)
    assert best_of(advice)


def test_my_people_are_a_page_at_a_time_in_the_order_of_their_names(town):
    anna = town.save(Colleague(uuid4(), "Anna Bos", "050-1", "consulent"))
    me = Actor(str(anna.id), "consulent", "gemeente", "bemiddeling")
    for name in ("Karim Zand", "Joke Aa", "Piet Maas", "Ina Berg"):
        person = town.person(owner_id=UUID(me.id))
        town.service.identity.register(identity(person.id, name=name))
    town.person(owner_id=UUID(me.id), status=CandidateStatus.AFGESLOTEN)

    def names(number: int) -> list[str]:
        return [one.identity.name for one in own_people(town.service, me, Page(number, 2)).people]

    assert (names(1), names(2), names(3)) == (["Joke Aa", "Ina Berg"], ["Piet Maas", "Karim Zand"], [])
    assert own_people(town.service, me, Page(1, 2)).total == 4
    all_on_one = statements(lambda: own_people(town.service, me, Page(1, 100)))
    assert all_on_one == statements(lambda: own_people(town.service, me, Page(1, 1)))


def test_of_many_people_no_more_names_are_opened_than_are_shown(town, monkeypatch):
    monkeypatch.setattr(find_people, "MOST_BY_NAME", 2)
    anna = town.save(Colleague(uuid4(), "Anna Bos", "050-1", "consulent"))
    me = Actor(str(anna.id), "consulent", "gemeente", "bemiddeling")
    numbers = []
    for name in ("Karim Zand", "Joke Aa", "Piet Maas"):
        person = town.person(owner_id=UUID(me.id))
        town.service.identity.register(identity(person.id, name=name))
        numbers.append(town.now(person).number)
    monkeypatch.setattr(town.service.identity, "by_name", None)
    pages = [own_people(town.service, me, Page(number, 2)) for number in (1, 2)]
    assert [one.candidate.number for page in pages for one in page.people] == sorted(numbers)
    assert [one.identity.name for one in pages[0].people] == ["Karim Zand", "Joke Aa"]
    assert not pages[0].is_by_name


def test_a_page_of_vacancies_is_as_many_statements_as_one_vacancy(town):
    def page():
        return view_vacancies(town.service.store, CONSULENT, Page(1, 25), today=TODAY, own=False)

    town.job()
    one = statements(page)
    jobs = [town.job() for _ in range(4)]
    assert statements(page) == one
    assert [row.vacancy.number for row in page().rows[:4]] == sorted((job.number for job in jobs), reverse=True)


def test_a_report_is_counted_again_only_after_something_changed(town):
    town.day(today_in_the_netherlands())
    town.person()

    def report():
        return make_report(town.service, RAPPORTAGE, "R4")

    before = report()
    with counted() as sent:
        assert report() == before
    assert not any("placement" in one.lower() and "document" in one.lower() for one in sent)
    town.person()
    assert report().made.position > before.made.position
