"""Rows of a page are put into words together: they say what each row says on its own."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from judging import CONTACT, ListOf, WorkFor, explainer_of
from people import person
from random_people import people, plekken, vacancies

from matching.domain.card import CandidateCard, PlaceCard
from matching.domain.list_kind import ListKind

MOST = 6
places = st.one_of(st.lists(vacancies(), min_size=1, max_size=MOST), st.lists(plekken(), min_size=1, max_size=MOST))


def shown(data, rows: int) -> tuple[int, ...]:
    """Some rows of a list, in any order; what is not among them can be asked for as well."""
    return tuple(data.draw(st.lists(st.integers(0, rows - 1), unique=True)))


@settings(max_examples=80)
@given(st.data(), st.lists(people(), max_size=MOST), st.one_of(vacancies(), plekken()), st.booleans())
def test_people_of_a_page_are_told_as_each_is_on_its_own(data, crowd, place, discreet):
    made = ListOf([*crowd, person()], place)
    alone = explainer_of(made, made.group, discreet)
    together = replace(alone, page=shown(data, len(made.records)))
    for row, record in enumerate(made.records):
        card = CandidateCard(record.candidate.id, row, CONTACT)
        asked = (row, ListKind.GERANGSCHIKT, None, record, place, card)
        assert together.explain(*asked) == alone.explain(*asked)


@settings(max_examples=80)
@given(st.data(), people(), places, st.booleans())
def test_work_of_a_page_is_told_as_each_is_on_its_own(data, record, offered, discreet):
    made = WorkFor(record, offered)
    alone = explainer_of(made, made.group, discreet)
    together = replace(alone, page=shown(data, len(offered)))
    for row, work in enumerate(offered):
        card = PlaceCard(work.kind, work.id, work.number, 1, work.title, "", "", work.start_on, CONTACT)
        asked = (row, ListKind.GERANGSCHIKT, None, record, work, card)
        assert together.explain(*asked) == alone.explain(*asked)
