"""What an employer calls required: has it, known not, or not known. Model.md C.4.3."""

from dataclasses import replace

import pytest
from judging import BESPREEKBAAR, ONBEKEND, VOLDOET, VOLDOET_NIET, WorkFor, explained, outcome, verdict, verdicts
from people import knows, person, required, vacancy, wished

from matching.domain.demand import DemandKind
from matching.domain.list_kind import ListKind
from matching.domain.profile import current
from matching.domain.statements import Certificate, Completeness, Education, Language, Licence, ListName, Skill
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.verdict import Lever
from matching.domain.work import LanguageAspect
from matching.rules.checks.demands import held_fact

RULES = {
    DemandKind.RIJBEWIJS: ("vereist-rijbewijs", "B", lambda has: knows(licences=[Licence("B", has)])),
    DemandKind.CERTIFICAAT: ("vereist-certificaat", "VCA", lambda has: knows(certificates=[Certificate("vca", has)])),
    DemandKind.DIPLOMA: (
        "vereist-diploma",
        "Verzorgende IG",
        lambda has: knows(education=[Education(4, "verzorgende ig", has)]),
    ),
    DemandKind.VAARDIGHEID: (
        "vereist-vaardigheid",
        "ramen wassen",
        lambda has: knows(skills=[Skill(Term("Ramen wassen"), has)]),
    ),
}
LISTS = {
    DemandKind.RIJBEWIJS: ListName.RIJBEWIJZEN,
    DemandKind.CERTIFICAAT: ListName.CERTIFICATEN,
    DemandKind.DIPLOMA: ListName.OPLEIDINGEN,
    DemandKind.VAARDIGHEID: ListName.VAARDIGHEDEN,
}
ADAPTABLE = [(Tri.JA, BESPREEKBAAR), (Tri.NEE, VOLDOET_NIET), (Tri.ONBEKEND, VOLDOET_NIET)]


def asks(kind, what, **fields):
    return vacancy(demands=(required(kind, what, **fields),))


@pytest.mark.parametrize("kind", RULES)
@pytest.mark.parametrize("adaptable", [Tri.JA, Tri.NEE, Tri.ONBEKEND])
def test_who_has_it_passes_however_hard_it_is(kind, adaptable):
    rule, what, has = RULES[kind]
    assert outcome(person(has(Tri.JA)), asks(kind, what, adaptable=adaptable), rule) is VOLDOET


@pytest.mark.parametrize("kind", RULES)
@pytest.mark.parametrize(("adaptable", "result"), ADAPTABLE)
def test_who_is_known_not_to_have_it_depends_on_the_employer(kind, adaptable, result):
    rule, what, has = RULES[kind]
    assert outcome(person(has(Tri.NEE)), asks(kind, what, adaptable=adaptable), rule) is result


@pytest.mark.parametrize("kind", RULES)
@pytest.mark.parametrize("adaptable", [Tri.JA, Tri.NEE, Tri.ONBEKEND])
def test_what_is_not_known_is_asked_and_excludes_nobody(kind, adaptable):
    rule, what, _ = RULES[kind]
    said = explained(person(), asks(kind, what, adaptable=adaptable))
    assert outcome(person(), asks(kind, what, adaptable=adaptable), rule) is ONBEKEND
    assert said.list_kind is not ListKind.UITGESLOTEN


@pytest.mark.parametrize("kind", RULES)
@pytest.mark.parametrize(("adaptable", "result"), ADAPTABLE)
def test_a_complete_list_says_no_about_what_is_not_on_it(kind, adaptable, result):
    rule, what, _ = RULES[kind]
    complete = person(knows(complete=[Completeness(LISTS[kind])]))
    assert outcome(complete, asks(kind, what, adaptable=adaptable), rule) is result


@pytest.mark.parametrize("kind", RULES)
def test_another_complete_list_says_nothing(kind):
    rule, what, _ = RULES[kind]
    others = [Completeness(name) for name in ListName if name is not LISTS[kind]]
    assert outcome(person(knows(complete=others)), asks(kind, what), rule) is ONBEKEND


@pytest.mark.parametrize("kind", [DemandKind.RIJBEWIJS, DemandKind.CERTIFICAAT, DemandKind.VAARDIGHEID])
@pytest.mark.parametrize("answer", [Tri.ONBEKEND, Tri.WIL_NIET_ZEGGEN])
def test_an_item_somebody_would_rather_not_tell_stays_unknown_on_a_complete_list(kind, answer):
    rule, what, has = RULES[kind]
    profile = knows(complete=[Completeness(LISTS[kind])])
    told = person(current([profile, has(answer)]))
    assert outcome(told, asks(kind, what), rule) is ONBEKEND


@pytest.mark.parametrize("kind", RULES)
def test_a_wished_item_is_no_rule(kind):
    rule, what, has = RULES[kind]
    assert verdicts(person(has(Tri.NEE)), vacancy(demands=(wished(kind, what),)), rule) == []


def test_an_employer_not_asked_yet_is_the_next_step():
    without = person(knows(licences=[Licence("B", Tri.NEE)]))
    said = verdict(without, asks(DemandKind.RIJBEWIJS, "B"), "vereist-rijbewijs")
    assert said.lever is Lever.BUSINESSCASE
    assert "nog niet gevraagd" in said.lever_text


@pytest.mark.parametrize(("adaptable", "words"), [(Tri.NEE, "wil dit niet loslaten"), (Tri.JA, "wil hierover praten")])
def test_the_lever_says_what_the_employer_answered(adaptable, words):
    said = verdict(
        person(knows(licences=[Licence("B", Tri.NEE)])),
        asks(DemandKind.RIJBEWIJS, "B", adaptable=adaptable),
        "vereist-rijbewijs",
    )
    assert words in said.lever_text


@pytest.mark.parametrize(
    ("name", "also"),
    [("VCA-certificaat", "vca"), ("Rijbewijs B", "b"), ("  VCA  ", "Vca")],
)
def test_a_paper_is_known_by_its_name_however_it_is_written(name, also):
    somebody = person(knows(certificates=[Certificate(name)]))
    assert outcome(somebody, asks(DemandKind.CERTIFICAAT, also), "vereist-certificaat") is VOLDOET


@pytest.mark.parametrize(("has", "result"), [("BE", VOLDOET), ("C", VOLDOET), ("AM", ONBEKEND), ("T", ONBEKEND)])
def test_nobody_has_a_higher_licence_without_licence_b(has, result):
    assert (
        outcome(person(knows(licences=[Licence(has)])), asks(DemandKind.RIJBEWIJS, "B"), "vereist-rijbewijs") is result
    )
    assert (
        outcome(person(knows(licences=[Licence("B")])), asks(DemandKind.RIJBEWIJS, has), "vereist-rijbewijs")
        is ONBEKEND
    )


SPREKEN, LEZEN = LanguageAspect.SPREKEN, LanguageAspect.LEZEN


@pytest.mark.parametrize(("level", "result"), [(1, VOLDOET_NIET), (2, VOLDOET_NIET), (3, VOLDOET), (4, VOLDOET)])
def test_a_language_passes_from_the_asked_level_on(level, result):
    somebody = person(knows(languages=[Language("nld", SPREKEN, level)]))
    asked = asks(DemandKind.TAAL, "nld", level=3, aspect=SPREKEN)
    assert outcome(somebody, asked, "vereist-taal") is result


def test_a_language_two_steps_short_says_so():
    somebody = person(knows(languages=[Language("nld", SPREKEN, 1)]))
    said = verdict(somebody, asks(DemandKind.TAAL, "nld", level=3, aspect=SPREKEN), "vereist-taal")
    assert (said.miss, said.unit, said.lever) == (2, "stappen", Lever.OPLEIDING)
    assert (said.asked, said.known) == ("Nederlands spreken: goed", "niet")


def test_speaking_well_says_nothing_about_reading():
    somebody = person(knows(languages=[Language("nld", SPREKEN, 4)]))
    assert outcome(somebody, asks(DemandKind.TAAL, "nld", level=2, aspect=LEZEN), "vereist-taal") is ONBEKEND


def test_another_language_says_nothing():
    somebody = person(knows(languages=[Language("eng", SPREKEN, 4)]))
    assert outcome(somebody, asks(DemandKind.TAAL, "nld", level=2, aspect=SPREKEN), "vereist-taal") is ONBEKEND


def test_every_aspect_asked_is_a_verdict_of_its_own():
    somebody = person(knows(languages=[Language("nld", SPREKEN, 3), Language("nld", LEZEN, 1)]))
    work = vacancy(
        demands=tuple(required(DemandKind.TAAL, "nld", level=2, aspect=aspect) for aspect in (SPREKEN, LEZEN))
    )
    said = {v.asked: v.outcome for v in verdicts(somebody, work, "vereist-taal")}
    assert said == {"Nederlands spreken: redelijk": VOLDOET, "Nederlands lezen: redelijk": VOLDOET_NIET}


@pytest.mark.parametrize(
    ("educations", "result"),
    [
        ([Education(4, "zorg", Tri.JA)], VOLDOET),
        ([Education(5, "zorg", Tri.JA)], VOLDOET),
        ([Education(3, "havo", Tri.JA)], ONBEKEND),
        ([Education(4, "zorg", Tri.ONBEKEND)], ONBEKEND),
        ([Education(4, "zorg", Tri.NEE)], ONBEKEND),
        ([], ONBEKEND),
    ],
)
def test_a_diploma_of_a_level_passes_from_that_level_on(educations, result):
    asked = asks(DemandKind.DIPLOMA, "", level=4)
    assert outcome(person(knows(education=educations)), asked, "vereist-diploma") is result


@pytest.mark.parametrize(
    ("educations", "result"),
    [
        ([Education(4, "zorg", Tri.JA)], VOLDOET),
        ([Education(3, "havo", Tri.JA)], VOLDOET_NIET),
        ([Education(4, "zorg", Tri.ONBEKEND)], ONBEKEND),
        ([Education(4, "zorg", Tri.NEE), Education(2, "vmbo", Tri.JA)], VOLDOET_NIET),
        ([], VOLDOET_NIET),
    ],
)
def test_a_complete_list_of_education_settles_the_level(educations, result):
    complete = knows(education=educations, complete=[Completeness(ListName.OPLEIDINGEN)])
    assert outcome(person(complete), asks(DemandKind.DIPLOMA, "", level=4), "vereist-diploma") is result


def test_the_words_name_the_diploma_that_counts_not_the_higher_one_that_was_never_finished():
    somebody = person(knows(education=[Education(5, "hbo", Tri.NEE), Education(4, "Zorg", Tri.JA)]))
    said = verdict(somebody, asks(DemandKind.DIPLOMA, "", level=4), "vereist-diploma")
    assert said.outcome is VOLDOET
    assert said.known == "mbo Zorg, met diploma"


@pytest.mark.parametrize("turned", [False, True])
def test_a_diploma_earned_once_is_earned_whatever_is_told_first(turned):
    told = [Education(4, "Zorg", Tri.JA), Education(5, "zorg", Tri.NEE)]
    somebody = person(knows(education=told[::-1] if turned else told))
    assert outcome(somebody, asks(DemandKind.DIPLOMA, "Zorg"), "vereist-diploma") is VOLDOET


@pytest.mark.parametrize("turned", [False, True])
def test_a_skill_denied_under_its_other_name_is_denied_whatever_is_told_first(turned):
    told = [Skill(Term("veilig werken"), Tri.NEE), Skill(Term("veiligheidsregels volgen"), Tri.JA)]
    somebody = person(knows(skills=told[::-1] if turned else told))
    assert outcome(somebody, asks(DemandKind.VAARDIGHEID, "veilig werken"), "vereist-vaardigheid") is VOLDOET_NIET


def test_a_skill_is_recognised_under_its_other_name_and_its_source_is_told():
    somebody = person(knows(skills=[Skill(Term("veiligheidsregels volgen"))]))
    said = verdict(somebody, asks(DemandKind.VAARDIGHEID, "veilig werken"), "vereist-vaardigheid")
    assert said.outcome is VOLDOET


def test_an_uncertain_skill_on_a_complete_list_does_not_exclude():
    told = knows(skills=[Skill(Term("het wassen van ramen"))], complete=[Completeness(ListName.VAARDIGHEDEN)])
    assert outcome(person(told), asks(DemandKind.VAARDIGHEID, "ramen wassen"), "vereist-vaardigheid") is ONBEKEND


def test_of_several_places_each_names_its_own_demand():
    works = [asks(DemandKind.CERTIFICAAT, name) for name in ("VCA", "HACCP", "EHBO")]
    made = WorkFor(person(), works)
    said = [v.asked for row in range(3) for v in made.explained(row).verdicts if v.code == "vereist-certificaat"]
    assert said == ["VCA", "HACCP", "EHBO"]


NEE_B = knows(licences=[Licence("B", Tri.NEE)])


def test_a_negotiable_item_takes_three_points_and_an_unknown_one_and_a_half():
    negotiable = asks(DemandKind.RIJBEWIJS, "B", adaptable=Tri.JA)
    assert explained(person(NEE_B), negotiable).deduction == -30
    assert explained(person(), negotiable).deduction == -15


def test_deductions_together_take_at_most_nine_points():
    four = tuple(required(DemandKind.CERTIFICAAT, name, adaptable=Tri.JA) for name in ("VCA", "HACCP", "EHBO", "BHV"))
    none = knows(complete=[Completeness(ListName.CERTIFICATEN)])
    assert explained(person(none), vacancy(demands=four[:3])).deduction == -90
    assert explained(person(none), vacancy(demands=four)).deduction == -90


def test_an_item_that_is_missing_for_good_excludes_and_never_scores_above_unknown():
    said = explained(person(NEE_B), asks(DemandKind.RIJBEWIJS, "B", adaptable=Tri.NEE))
    assert (said.deduction, said.near, said.list_kind) == (-30, True, ListKind.UITGESLOTEN)


def test_the_range_takes_unknown_items_at_three_points_and_at_none():
    work = vacancy(level=2)
    licensed = replace(work, demands=(required(DemandKind.RIJBEWIJS, "B"),))
    free, asked = (explained(person(knows(level=2)), one) for one in (work, licensed))
    assert free.score - asked.score == 15
    assert free.score_high == asked.score_high
    assert free.score_low - asked.score_low == min(30, sum(s.low for s in asked.shares if s.direction == "vraag"))


def test_the_same_paper_asked_twice_is_asked_once_and_the_harder_one_stands():
    twice = vacancy(
        demands=(
            required(DemandKind.CERTIFICAAT, "VCA-certificaat", adaptable=Tri.JA),
            wished(DemandKind.CERTIFICAAT, "VCA"),
        )
    )
    assert len(verdicts(person(), twice, "vereist-certificaat")) == 1
    assert explained(person(), twice).deduction == -15


@pytest.mark.parametrize(
    ("level", "diploma", "result"),
    [(4, Tri.JA, VOLDOET), (2, Tri.JA, BESPREEKBAAR), (4, Tri.NEE, BESPREEKBAAR), (4, Tri.ONBEKEND, ONBEKEND)],
)
def test_a_diploma_by_name_is_met_by_that_name_on_that_level(level, diploma, result):
    work = asks(DemandKind.DIPLOMA, "zorg", level=4, adaptable=Tri.JA)
    assert outcome(person(knows(education=[Education(level, "Zorg", diploma)])), work, "vereist-diploma") is result


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("told", "counts"),
    [((Tri.NEE, Tri.JA), Tri.JA), ((Tri.ONBEKEND, Tri.JA), Tri.JA), ((Tri.ONBEKEND, Tri.NEE), Tri.NEE)],
)
@pytest.mark.parametrize(
    ("kind", "what", "papers"),
    [
        (DemandKind.CERTIFICAAT, "VCA", lambda has: ("certificates", Certificate("VCA-certificaat", has))),
        (DemandKind.RIJBEWIJS, "B", lambda has: ("licences", Licence("rijbewijs B", has))),
    ],
)
def test_of_two_answers_about_one_paper_the_one_that_says_most_counts(kind, what, papers, told, counts, turned):
    (name, _), said = papers(Tri.JA), [papers(has)[1] for has in (told[::-1] if turned else told)]
    assert held_fact(knows(**{name: said}), required(kind, what)).value.has is counts
