"""Work by somebody of seventeen. Law.md B.2: no night, nine hours a shift, forty hours a week."""

import pytest
from judging import ADULT, FIFTEEN, ONBEKEND, SEVENTEEN, VOLDOET_NIET, ListOf, WorkFor, explained, outcome, verdict
from people import OFFICE_WEEK, free, hours, knows, person, shift, vacancy, week

from matching.domain.tri import Tri
from matching.domain.verdict import Lever

ALWAYS = "ochtend middag avond nacht"
ANY_TIME = " ".join(f"{day}-{part}" for day in ("ma", "di", "wo", "do", "vr", "za", "zo") for part in ALWAYS.split())


def anybody():
    return person(knows(availability=free(ANY_TIME)))


def times(work, legality=SEVENTEEN, who=None):
    return outcome(who or anybody(), work, "jongeren-werktijden", legality=legality)


def work(*shifts, least=None, **fields):
    return vacancy(shifts=tuple(shifts), hours_min=hours(least).minimum, **fields)


NIGHT = shift("ma", "22:00", "06:00")
DAY = shift("di", "08:00", "16:00")


def test_a_night_shift_is_not_for_somebody_of_seventeen():
    said = verdict(anybody(), work(NIGHT, least=8), "jongeren-werktijden", legality=SEVENTEEN)
    assert (said.outcome, said.kind, said.lever) == (VOLDOET_NIET, "wet", Lever.TIJD)


def test_who_is_not_free_at_legal_times_is_not_refused_for_being_young():
    evenings = person(knows(availability=free("vr-avond")))
    assert times(work(DAY, least=8), who=evenings) is None


@pytest.mark.parametrize("turned", [1, -1])
def test_of_several_young_people_everybody_is_judged_by_their_own_times(turned):
    people = [anybody(), person(knows(availability=free("ma-avond ma-nacht")))][::turned]
    made = ListOf(people, work(NIGHT, DAY, least=8), legality=SEVENTEEN)
    refused = [any(v.code == "jongeren-werktijden" for v in made.explained(row).verdicts) for row in (0, 1)]
    assert refused == [False, True][::turned]


def test_of_several_places_each_is_judged_by_its_own_times():
    only_nights = person(knows(availability=free("ma-avond ma-nacht")))
    places = [work(NIGHT, DAY, least=8), work(DAY, least=8), work(NIGHT, least=8), work(least=8, night_work=Tri.NEE)]
    made = WorkFor(only_nights, places, legality=SEVENTEEN)
    said = [
        [v.outcome for v in made.explained(row).verdicts if v.code == "jongeren-werktijden"]
        for row in range(len(places))
    ]
    assert said == [[VOLDOET_NIET], [], [VOLDOET_NIET], []]


def test_an_adult_is_not_even_told_about_it():
    assert times(work(NIGHT, least=8), ADULT) is None


def test_of_an_unknown_age_it_is_unknown_and_the_consultant_is_asked():
    said = explained(anybody(), work(NIGHT, least=8), legality=None)
    (rule,) = (v for v in said.verdicts if v.code == "jongeren-werktijden")
    assert (rule.outcome, rule.lever) == (ONBEKEND, Lever.CONSULENT)


def test_no_age_appears_in_the_words():
    said = verdict(anybody(), work(NIGHT, least=8), "jongeren-werktijden", legality=SEVENTEEN)
    assert "17" not in said.known + said.lever_text
    assert "geboren" not in said.known + said.lever_text


@pytest.mark.parametrize(
    ("start", "end", "may"),
    [
        ("15:00", "23:00", True),
        ("15:00", "23:15", False),
        ("06:00", "14:00", True),
        ("05:45", "14:00", False),
        ("08:00", "17:00", True),
        ("08:00", "17:15", False),
    ],
)
def test_a_shift_is_legal_from_six_until_eleven_at_night_and_nine_hours_long(start, end, may):
    assert (times(work(shift("wo", start, end), least=8)) is None) is may


def test_forty_hours_a_week_may_and_a_quarter_more_may_not():
    days = [shift(day, "08:00", "16:15") for day in ("ma", "di", "wo", "do", "vr")]
    assert times(work(*days, least=40)) is None
    assert times(work(*days, least=40.25)) is VOLDOET_NIET
    by_day = {"night_work": Tri.NEE}
    assert times(vacancy(hours_min=hours(40).minimum, **by_day)) is None
    assert times(vacancy(hours_min=hours(41).minimum, **by_day)) is VOLDOET_NIET


def test_a_day_shift_beside_the_night_shift_is_enough():
    assert times(work(NIGHT, DAY, least=8)) is None


def test_a_day_shift_that_does_not_reach_the_hours_is_not_enough():
    assert times(work(NIGHT, DAY, least=16)) is VOLDOET_NIET


def test_a_day_shift_on_which_this_person_cannot_work_is_no_alternative():
    only_nights = person(knows(availability=free("ma-avond ma-nacht")))
    assert times(work(NIGHT, DAY, least=8), who=only_nights) is VOLDOET_NIET


def test_a_day_shift_of_which_nothing_is_known_may_be_an_alternative():
    assert times(work(NIGHT, DAY, least=8), who=person()) is None


def test_work_by_night_without_times_is_not_for_minors():
    assert times(vacancy(night_work=Tri.JA)) is VOLDOET_NIET
    assert times(vacancy(night_work=Tri.JA), ADULT) is None
    assert times(vacancy(night_work=Tri.ONBEKEND)) is ONBEKEND
    assert times(vacancy(night_work=Tri.NEE)) is None


def test_the_dagdeel_night_is_not_for_minors_and_the_office_week_is():
    assert times(vacancy(dagdelen=week("ma-nacht di-nacht"), hours_min=hours(8).minimum)) is VOLDOET_NIET
    assert times(vacancy(dagdelen=week(OFFICE_WEEK), hours_min=hours(32).minimum)) is None


@pytest.mark.parametrize("danger", ["dangerous_work", "alcohol"])
@pytest.mark.parametrize(
    ("answer", "legality", "result"),
    [
        (Tri.JA, SEVENTEEN, VOLDOET_NIET),
        (Tri.JA, None, ONBEKEND),
        (Tri.JA, ADULT, None),
        (Tri.NEE, SEVENTEEN, None),
        (Tri.ONBEKEND, SEVENTEEN, ONBEKEND),
        (Tri.ONBEKEND, ADULT, None),
        (Tri.ONBEKEND, None, None),
    ],
)
def test_danger_and_alcohol_are_not_for_minors_and_what_is_not_said_is_asked(danger, answer, legality, result):
    said = {"dangerous_work": Tri.NEE, "alcohol": Tri.NEE} | {danger: answer}
    assert outcome(person(), vacancy(**said), "jongeren-gevaar", legality=legality) is result


def test_night_work_that_the_times_do_not_show_is_asked_for_a_minor():
    at_night = vacancy(dagdelen=week(OFFICE_WEEK), hours_min=hours(8).minimum, night_work=Tri.JA)
    assert outcome(anybody(), at_night, "jongeren-werktijden", legality=SEVENTEEN) is ONBEKEND
    assert outcome(anybody(), at_night, "jongeren-werktijden", legality=ADULT) is None


@pytest.mark.parametrize(("legality", "result"), [(FIFTEEN, ONBEKEND), (SEVENTEEN, None), (ADULT, None), (None, None)])
def test_below_sixteen_a_consultant_looks_first(legality, result):
    assert outcome(person(), vacancy(), "jongeren-onder-16", legality=legality) is result
