"""The kansen of one person in a world that can be counted on paper.

A glazenwasser cannot do without four skills: ramen wassen, veilig werken, schoonmaakmiddelen gebruiken and het eigen
werk plannen. A voertuigreiniger shares two of them and needs two others.
"""

import pytest
from chances import ChancesOf
from people import SCANNED_ON, TODAY, at, fact, knows, person, plek, required, vacancy

from matching.domain.demand import DemandKind
from matching.domain.fact import FactSource
from matching.domain.occupation_chance import SkillStanding, WithinReach
from matching.domain.opportunity import ConditionAtWork
from matching.domain.scan import ChanceLevel
from matching.domain.statements import (
    Completeness,
    ConditionAnswer,
    Declined,
    Experience,
    ListName,
    MeansOfTransport,
    Refusal,
    Skill,
    Wish,
)
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.verdict import FactOrigin
from matching.domain.work import Ability, Occurrence, Transport, Werkvoorwaarde

WINDOWS, SAFE = Skill(Term("ramen wassen")), Skill(Term("veilig werken"), Tri.NEE)
STANDING = Werkvoorwaarde.LANGDURIG_STAAN
SITTING = (ConditionAtWork(STANDING, Occurrence.KOMT_NIET_VOOR),)
HERE = (at("9711"),)
CANNOT_STAND = ConditionAnswer(STANDING, Ability.KAN_NIET)
AANWEZIG, ONBEKEND, ONTBREEKT = SkillStanding.AANWEZIG, SkillStanding.ONBEKEND, SkillStanding.ONTBREEKT


def offers():
    return [
        vacancy("glazenwasser", number=1, conditions=SITTING, addresses=HERE),
        vacancy("glazenwasser", number=2, demands=(required(DemandKind.VAARDIGHEID, "veilig werken"),)),
        vacancy("glazenwasser", number=3, conditions=(ConditionAtWork(STANDING, Occurrence.KOMT_VOOR),)),
        vacancy("glazenwasser", number=4, demands=(required(DemandKind.RIJBEWIJS, "B"),)),
        vacancy("voertuigreiniger", number=5, conditions=SITTING, addresses=HERE),
        vacancy("xylofoonpolijster", number=6),
    ]


def plekken():
    return [
        plek(number=1, teaches=(Term("veilig werken"), Term("het eigen werk plannen"))),
        plek(number=2, teaches=(Term("snoeien"),)),
        plek(number=3, teaches=(Term("ramen wassen"),)),
    ]


@pytest.fixture(scope="module")
def made():
    travels = {"transport": [MeansOfTransport(Transport.FIETS)], "max_travel_minutes": 30, "postcode4": "9711"}
    profile = knows(skills=[WINDOWS, SAFE], conditions=[CANNOT_STAND], available_from=TODAY, **travels)
    somebody = person(profile, work_permit=fact(Tri.JA))
    return ChancesOf(somebody, offers(), plekken())


def test_every_open_vacancy_is_counted_once(made):
    work = made.work()
    assert work.within == {WithinReach.NU: 2, WithinReach.NA_ANTWOORD: 1, WithinReach.NA_LEREN: 1}
    assert (work.unrecognised, work.out, work.places) == (1, 1, 3)


def test_vacancies_are_counted_by_what_has_to_happen_first(made):
    window_cleaner = made.of("glazenwasser")
    assert window_cleaner.offered == {WithinReach.NU: 1, WithinReach.NA_ANTWOORD: 1, WithinReach.NA_LEREN: 1}
    assert [(v.card.number, v.when) for v in window_cleaner.vacancies] == [
        (1, WithinReach.NU),
        (4, WithinReach.NA_ANTWOORD),
        (2, WithinReach.NA_LEREN),
    ]


def test_a_plek_leads_to_what_it_teaches_and_new_skills_come_first(made):
    window_cleaner = made.of("glazenwasser")
    assert window_cleaner.leading == 2
    assert [(p.card.number, p.teaches, p.to_learn) for p in window_cleaner.places] == [
        (1, ("veilig werken", "het eigen werk plannen"), 2),
        (3, ("ramen wassen",), 0),
    ]


def test_the_chance_is_fit_times_offer(made):
    window_cleaner = made.of("glazenwasser")
    assert window_cleaner.halves == 2 + 2 + 1 + 2  # two whole vacancies, one after learning, two plekken
    assert window_cleaner.chance == round(window_cleaner.fit * 7 / 11)
    assert sum(share.points for share in window_cleaner.shares) == window_cleaner.fit
    assert sum(share.maximum for share in window_cleaner.shares) == 1000


def test_what_is_there_has_its_words_its_source_and_its_day(made):
    window_cleaner = made.of("glazenwasser")
    (there,) = window_cleaner.skills
    assert (there.label, there.standing, there.words) == ("ramen wassen", AANWEZIG, "ramen wassen")
    assert there.origin == FactOrigin(FactSource.SCAN, SCANNED_ON)


def test_the_share_of_essential_skills_can_be_added_up_on_paper(made):
    window_cleaner = made.of("glazenwasser")
    assert window_cleaner.standings[AANWEZIG] == 1
    assert window_cleaner.standings[ONTBREEKT] == 1
    assert window_cleaner.standings[ONBEKEND] == 2
    assert (window_cleaner.there_low, window_cleaner.there, window_cleaner.there_high) == (250, 350, 750)


def test_only_an_explicit_no_is_missing_and_says_who_said_so(made):
    (gap,) = made.of("glazenwasser").missing
    assert (gap.label, gap.vacancies, gap.required, gap.places) == ("veilig werken", 3, 1, 1)
    assert gap.question is None
    assert gap.why == "De kandidaat kan dit niet (arbeidsmarktwaardescan, 12 mei 2026)."


def test_what_nobody_asked_is_a_question_and_what_opens_most_comes_first(made):
    to_ask = made.of("glazenwasser").to_ask
    assert [(gap.vacancies, gap.standing) for gap in to_ask] == [(4, ONBEKEND), (3, ONBEKEND)]
    assert to_ask[0].label == "schoonmaakmiddelen gebruiken"  # three as glazenwasser, one as voertuigreiniger
    assert to_ask[0].question == "Kunt u dit: schoonmaakmiddelen gebruiken?"


def test_over_all_work_what_opens_most_comes_first(made):
    missing, to_ask = made.over_all()
    assert [(gap.label, gap.vacancies) for gap in missing] == [("veilig werken", 3)]
    counts = [gap.vacancies for gap in to_ask]
    assert counts == sorted(counts, reverse=True) == [4, 3, 1, 1]


def test_a_complete_list_says_no_about_what_is_not_on_it():
    profile = knows(skills=[WINDOWS], complete=[Completeness(ListName.VAARDIGHEDEN)])
    window_cleaner = ChancesOf(person(profile), offers()).of("glazenwasser")
    assert window_cleaner.standings[ONTBREEKT] == 3
    assert window_cleaner.to_ask == ()
    assert {gap.why for gap in window_cleaner.missing} == {
        "Staat niet op de lijst van vaardigheden, en die lijst is volledig."
    }
    assert {gap.origin for gap in window_cleaner.missing} == {FactOrigin(FactSource.SCAN, SCANNED_ON)}


def test_what_somebody_would_rather_not_say_is_not_asked_again():
    hidden = knows(skills=[Skill(Term("veilig werken"), Tri.WIL_NIET_ZEGGEN)])
    to_ask = ChancesOf(person(hidden), offers()).of("glazenwasser").to_ask
    assert {gap.label: gap.question for gap in to_ask}["veilig werken"] is None
    nothing = ChancesOf(person(knows(declined=[Declined("skills")])), offers()).of("glazenwasser").to_ask
    assert {gap.question for gap in nothing} == {None}


def test_work_done_makes_skills_likely_and_names_the_work():
    done = ChancesOf(person(knows(experience=[Experience(Term("voertuigreiniger"))])), offers()).of("glazenwasser")
    assert done.standings[SkillStanding.WAARSCHIJNLIJK] == 2
    assert {there.words for there in done.skills} == {"werkte als voertuigreiniger"}


def test_work_that_somebody_refuses_is_no_chance():
    refuses = knows(refusals=[Refusal(occupation=Term("glazenwasser"))], wishes=[Wish(Term("glazenwasser"))])
    assert ChancesOf(person(refuses), offers()).labels() == ["voertuigreiniger"]


def test_an_occupation_without_any_offer_is_shown_when_it_is_wished_and_its_chance_is_small():
    wishes = knows(wishes=[Wish(Term("kok"))])
    cook = ChancesOf(person(wishes), offers(), plekken()).of("kok")
    assert (cook.level, cook.chance, cook.halves) == (ChanceLevel.KLEIN, 0, 0)


def test_of_whom_nothing_is_known_the_chance_is_unknown_and_never_no():
    nobody = ChancesOf(person(), offers()).of("glazenwasser")
    assert (nobody.level, nobody.chance, nobody.fit) == (ChanceLevel.ONBEKEND, None, None)
    assert nobody.standings == {**dict.fromkeys(SkillStanding, 0), ONBEKEND: 4}


def test_a_journey_that_is_not_known_keeps_work_within_reach():
    near = vacancy("glazenwasser", addresses=(at("9711"),))
    assert ChancesOf(person(), [near]).of("glazenwasser").offered[WithinReach.NA_ANTWOORD] == 1
