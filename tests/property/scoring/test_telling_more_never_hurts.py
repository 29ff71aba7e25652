"""Unknown lies between no and yes, and only an explicit no lowers a score."""

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st
from scoring_rows import NO, OCCUPATIONS, SKILLS, WISHES, YES, Person, Place, figures, people, places
from scoring_worlds import MODEL, OCCUPATION_IDS, WERKSOORTEN, asked_places, persons, score

from scoring.pool import KIND_SHIFT, PossessionKind

CRITERIA = {criterion.code: criterion for criterion in MODEL.criteria}
ALL_WEEK = (1 << 28) - 1


def total(person: Person, place: Place) -> int:
    return int(score(person, place).score[0])


def assert_between(no: Person, unknown: Person, yes: Person, place: Place, code: str) -> None:
    judged = [figures(CRITERIA[code].judge(people(person), places(place))) for person in (no, unknown, yes)]
    for end in range(3):
        assert judged[0][end] <= judged[1][end] <= judged[2][end], (code, judged)
    assert total(no, place) <= total(unknown, place) <= total(yes, place)


def without(entries, key):
    return {held: band for held, band in entries.items() if held != key}


@given(persons(), asked_places, st.data())
def test_an_unknown_skill_lies_between_no_and_yes(person, place, data):
    assume(place.skills)
    skill = data.draw(st.sampled_from(sorted(place.skills)))
    person = replace(person, skills=without(person.skills, skill), complete=person.complete - {SKILLS})
    no = replace(person, skills={**person.skills, skill: NO})
    yes = replace(person, skills={**person.skills, skill: YES})
    assert_between(no, person, yes, place, "vaardigheden")


@given(persons(), asked_places)
def test_unknown_work_lies_between_no_work_and_the_same_work(person, place):
    assume(place.occupation >= 0)
    place = replace(place, trust=YES)
    unknown = replace(person, occupations={}, complete=person.complete - {OCCUPATIONS})
    no = replace(unknown, complete=person.complete | {OCCUPATIONS})
    yes = replace(unknown, occupations={place.occupation: YES})
    assert_between(no, unknown, yes, place, "beroep")


@given(persons(), asked_places)
def test_unknown_wishes_lie_between_no_wish_and_this_wish(person, place):
    assume(place.werksoort >= 0)
    unknown = replace(person, wished_occupations={}, wished_werksoorten={}, complete=person.complete - {WISHES})
    no = replace(unknown, complete=person.complete | {WISHES})
    yes = replace(unknown, wished_werksoorten={place.werksoort: YES})
    assert_between(no, unknown, yes, place, "interesse")


@given(persons(), asked_places)
def test_an_unknown_level_lies_between_too_low_and_high_enough(person, place):
    assume(place.level >= 3)
    assert_between(
        replace(person, level=1), replace(person, level=-1), replace(person, level=place.level), place, "niveau"
    )


@given(persons(), asked_places, st.data())
def test_an_unknown_item_lies_between_no_and_yes(person, place, data):
    assume(place.demands)
    demand = data.draw(st.sampled_from(sorted(place.demands)))
    kind = demand >> KIND_SHIFT
    unknown = replace(
        person,
        possessions=without(person.possessions, demand),
        complete_kinds=person.complete_kinds & ~(1 << kind),
    )
    no = replace(unknown, possessions={**unknown.possessions, demand: NO})
    threshold = place.demands[demand][0]
    yes = replace(unknown, possessions={**unknown.possessions, demand: (threshold,) * 3})
    assert_between(no, unknown, yes, place, "niveau" if kind == PossessionKind.TAAL else "gewenste_items")


@given(persons(), asked_places)
def test_unknown_hours_and_dagdelen_lie_between_never_and_always(person, place):
    unknown = replace(person, hours=(-1, -1), available=0, known=0)
    no = replace(unknown, known=ALL_WEEK)
    yes = replace(unknown, known=ALL_WEEK, available=ALL_WEEK, hours=(0, 192))
    assert_between(no, unknown, yes, place, "uren")


@given(persons(), asked_places, st.data())
def test_naming_a_skill_never_lowers_a_score(person, place, data):
    assume(place.skills)
    skill = data.draw(st.sampled_from(sorted(place.skills)))
    person = replace(person, skills=without(person.skills, skill))
    expected = data.draw(st.integers(0, 1000))
    named = replace(person, skills={**person.skills, skill: (0, expected, 1000)})
    assert total(named, place) >= total(person, place)


@given(persons(), asked_places, OCCUPATION_IDS)
def test_naming_work_done_never_lowers_a_score(person, place, occupation):
    more = replace(person, occupations={**without(person.occupations, occupation), occupation: YES})
    assert total(more, place) >= total(person, place)


@given(persons(), asked_places, OCCUPATION_IDS, WERKSOORTEN)
def test_naming_a_wish_never_lowers_a_score(person, place, occupation, werksoort):
    one = replace(person, wished_occupations={**person.wished_occupations, occupation: YES})
    other = replace(person, wished_werksoorten={**person.wished_werksoorten, werksoort: YES})
    assert total(one, place) >= total(person, place)
    assert total(other, place) >= total(person, place)


@given(persons(), asked_places)
def test_a_list_that_becomes_open_again_never_lowers_a_score(person, place):
    opened = replace(person, complete=frozenset(), complete_kinds=0)
    assert total(opened, place) >= total(person, place)


@given(asked_places)
def test_a_person_of_whom_nothing_is_known_is_never_zero_and_never_covered(place):
    scores = score(Person(), place)
    asked = scores.maxima[:, 0] > 0
    assert (scores.values[asked, 0] > 0).all()
    assert scores.coverage[0] == 0
    assert (scores.shares_high == scores.maxima).all()


@given(persons(), asked_places)
def test_what_the_place_does_not_ask_changes_nothing(person, place):
    quiet = replace(place, dagdelen=0, hours=(-1, -1), level=-1, demands={})
    other = replace(person, level=1, hours=(0, 4), available=0, known=ALL_WEEK, possessions={}, complete_kinds=31)
    assert total(person, quiet) == total(other, quiet)
