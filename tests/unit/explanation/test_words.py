"""What people read: sources and dates, discretion, what is not asked. Law.md B.3 and B.8, model.md C.4.3."""

import dataclasses
from datetime import date

import pytest
from judging import VOLDOET_NIET, ListOf, explained, outcome, verdict
from people import at, fact, free, hours, knows, person, required, scan, vacancy, week, wished
from pydantic import TypeAdapter

from matching.domain.demand import AskedSkill, DemandKind
from matching.domain.fact import FactSource
from matching.domain.list_kind import ListKind
from matching.domain.opportunity import ConditionAtWork
from matching.domain.ranked_list import Ranked
from matching.domain.record import CandidateRecord
from matching.domain.statements import (
    Certificate,
    Competence,
    Completeness,
    ConditionAnswer,
    Declined,
    Experience,
    Guidance,
    Language,
    Licence,
    ListName,
    MeansOfTransport,
    Skill,
    Wish,
)
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.verdict import FactOrigin, Lever
from matching.domain.words import CONDITIONS
from matching.domain.work import Ability, GuidanceForm, LanguageAspect, Occurrence, Transport, Werksoort, Werkvoorwaarde

JULY = date(2026, 7, 3)
PARTNER = FactOrigin(FactSource.PARTNER, JULY)


def by_partner(**fields):
    return person(knows(source=FactSource.PARTNER, on=JULY, **fields))


def text_of(ranked: Ranked) -> str:
    """Serialise everything that is said of somebody."""
    return TypeAdapter(Ranked).dump_json(ranked).decode()


ASKS_MUCH = vacancy(
    hours_min=hours(24).minimum,
    dagdelen=week("ma-ochtend di-ochtend"),
    level=2,
    demands=(
        required(DemandKind.RIJBEWIJS, "B"),
        required(DemandKind.TAAL, "nld", level=2, aspect=LanguageAspect.SPREKEN),
        wished(DemandKind.CERTIFICAAT, "VCA"),
    ),
    werksoort=Werksoort.SCHOONMAAK,
)


@pytest.mark.parametrize(
    ("rule", "profile"),
    [
        ("startdatum", {"available_from": date(2026, 12, 24)}),
        ("uren", {"hours": hours(8, 12)}),
        ("werktijden", {"availability": free("vr-ochtend")}),
        ("vereist-rijbewijs", {"licences": [Licence("B", Tri.NEE)]}),
        ("vereist-taal", {"languages": [Language("nld", LanguageAspect.SPREKEN, 1)]}),
    ],
)
def test_a_verdict_names_the_source_and_date_of_the_fact(rule, profile):
    assert verdict(by_partner(**profile), ASKS_MUCH, rule).origin == PARTNER


@pytest.mark.parametrize(
    "profile",
    [
        {"skills": [Skill(Term("ramen wassen"))]},
        {"experience": [Experience(Term("glazenwasser"))]},
        {"level": 4, "languages": [Language("nld", LanguageAspect.SPREKEN, 4)]},
        {"certificates": [Certificate("VCA")]},
        {"wishes": [Wish(Term("schoonmaak"), Werksoort.SCHOONMAAK)]},
        {"hours": hours(24, 32), "availability": free("ma-ochtend di-ochtend")},
    ],
)
def test_a_strong_point_names_the_source_and_date_of_the_fact(profile):
    (strong,) = explained(by_partner(**profile), ASKS_MUCH).strong
    assert strong.origin == PARTNER
    assert strong.points > 0


def test_a_gap_names_the_source_and_date_and_the_points_that_are_lost():
    said = explained(by_partner(level=1, languages=[Language("nld", LanguageAspect.SPREKEN, 1)]), ASKS_MUCH)
    gap = next(gap for gap in said.gaps if "niveau" in gap.sentence)
    assert gap.origin == PARTNER
    assert gap.points < 0


def test_the_strongest_points_come_first_and_are_three():
    said = explained(
        by_partner(
            skills=[Skill(Term("ramen wassen")), Skill(Term("veilig werken"))],
            experience=[Experience(Term("glazenwasser"))],
            certificates=[Certificate("VCA")],
            hours=hours(24, 32),
            availability=free("ma-ochtend di-ochtend"),
            wishes=[Wish(Term("schoonmaak"), Werksoort.SCHOONMAAK)],
        ),
        ASKS_MUCH,
    )
    points = [strong.points for strong in said.strong]
    assert len(points) == 3
    assert points == sorted(points, reverse=True)


def test_shares_and_deduction_add_up_to_the_score_and_to_the_totals():
    said = explained(by_partner(level=2, licences=[Licence("AM")], skills=[Skill(Term("ramen wassen"))]), ASKS_MUCH)
    assert said.score == sum(share.points for share in said.shares) + said.deduction
    assert said.deduction == -30
    assert said.demand == sum(share.points for share in said.shares if share.direction == "vraag")
    assert said.wish == sum(share.points for share in said.shares if share.direction == "wens")
    assert sum(share.maximum for share in said.shares) == 1000
    assert said.score_low <= said.score <= said.score_high


def test_of_an_excluded_person_the_failing_rule_comes_first_with_source_and_lever():
    said = explained(by_partner(available_from=date(2027, 1, 1)), ASKS_MUCH)
    first = said.verdicts[0]
    assert said.list_kind is ListKind.UITGESLOTEN
    assert (first.code, first.outcome, first.lever) == ("startdatum", VOLDOET_NIET, Lever.TIJD)
    assert first.source
    assert first.lever_text


def work_with(*conditions):
    return vacancy(conditions=tuple(ConditionAtWork(*one) for one in conditions))


def limited_by(condition, *able):
    told = [ConditionAnswer(condition, Ability.KAN_NIET), *(ConditionAnswer(one, Ability.KAN) for one in able)]
    return by_partner(conditions=told)


STAAN, TILLEN, BUITEN = Werkvoorwaarde.LANGDURIG_STAAN, Werkvoorwaarde.TILLEN_BOVEN_10KG, Werkvoorwaarde.BUITEN_WERKEN
OCCURRENCES = [Occurrence.KOMT_VOOR, Occurrence.AANPASBAAR, Occurrence.ONBEKEND]


def is_named(condition, said) -> bool:
    text = text_of(said)
    return CONDITIONS[condition] in text or condition.value in text or condition.value.replace("_", " ") in text


@pytest.mark.parametrize("occurrence", OCCURRENCES)
@pytest.mark.parametrize("condition", list(Werkvoorwaarde))
def test_a_jobhunter_does_not_learn_which_condition_does_not_fit(condition, occurrence):
    said = explained(limited_by(condition), work_with((condition, occurrence)), discreet=True)
    assert any(v.code == "werkvoorwaarde" for v in said.verdicts)
    assert not is_named(condition, said)


@pytest.mark.parametrize("occurrence", OCCURRENCES)
@pytest.mark.parametrize("condition", list(Werkvoorwaarde))
def test_a_consulent_does(condition, occurrence):
    said = explained(limited_by(condition), work_with((condition, occurrence)), discreet=False)
    assert is_named(condition, said)


@pytest.mark.parametrize("occurrence", OCCURRENCES)
def test_a_jobhunter_cannot_find_the_condition_by_leaving_out_the_others(occurrence):
    """The vacancy is public: naming the two that fit would name the one that does not."""
    place = work_with((STAAN, occurrence), (TILLEN, Occurrence.KOMT_VOOR), (BUITEN, Occurrence.KOMT_VOOR))
    said = explained(limited_by(STAAN, TILLEN), place, discreet=True)
    assert not any(is_named(condition, said) for condition in (STAAN, TILLEN, BUITEN))


def test_a_jobhunter_sees_the_conditions_of_somebody_whom_none_of_them_limits():
    able = by_partner(conditions=[ConditionAnswer(TILLEN, Ability.KAN)])
    said = explained(able, work_with((STAAN, Occurrence.KOMT_VOOR), (TILLEN, Occurrence.KOMT_VOOR)), discreet=True)
    assert is_named(TILLEN, said)
    assert is_named(STAAN, said)


def test_the_same_limit_excludes_for_both_readers():
    place = work_with((STAAN, Occurrence.KOMT_VOOR))
    for_jobhunter, for_consulent = (explained(limited_by(STAAN), place, discreet) for discreet in (True, False))
    assert for_jobhunter.list_kind is for_consulent.list_kind is ListKind.UITGESLOTEN
    assert for_jobhunter.verdicts[0].lever is for_consulent.verdicts[0].lever is Lever.WERKGEVER


FULL_WORK = dataclasses.replace(
    ASKS_MUCH,
    demands=(
        required(DemandKind.RIJBEWIJS, "B"),
        required(DemandKind.CERTIFICAAT, "VCA"),
        required(DemandKind.DIPLOMA, "", level=4),
        required(DemandKind.TAAL, "nld", level=2, aspect=LanguageAspect.SPREKEN),
    ),
    conditions=(ConditionAtWork(STAAN, Occurrence.KOMT_VOOR),),
)
QUESTIONS = {
    "available_from": "Vanaf welke dag",
    "hours": "Hoeveel uur per week",
    "availability": "Op welke dagdelen",
    "max_travel_minutes": "Hoe lang mag de reis",
    "licences": "rijbewijs B?",
    "certificates": "certificaat VCA?",
    "education": "een diploma",
    "languages": "Hoe goed gaat het spreken",
    "conditions": "Kunt u dit: lang staan?",
    "skills": "Kunt u dit: ramen wassen?",
    "experience": "Welk werk heeft u eerder gedaan?",
    "wishes": "Lijkt dit werk u leuk",
    "level": "Op welk niveau kunt u werken?",
}
PLACE = dataclasses.replace(FULL_WORK, addresses=(at("9711"),))


@pytest.mark.parametrize(("field", "question"), QUESTIONS.items())
def test_what_somebody_would_rather_not_say_is_not_asked_anywhere(field, question):
    asked = _all_that_is_asked(person(), field)
    assert question in asked, "the question exists for somebody who did not decline"
    assert question not in _all_that_is_asked(person(knows(declined=[Declined(field)])), field)


def _all_that_is_asked(somebody, field) -> str:
    """Serialise everything, for work that asks little, so that no question is left out for want of room."""
    work = {
        "available_from": vacancy("xylofoonpolijster"),
        "max_travel_minutes": vacancy("xylofoonpolijster", addresses=PLACE.addresses),
        "skills": vacancy("glazenwasser"),
        "experience": vacancy("glazenwasser"),
        "wishes": vacancy("xylofoonpolijster", werksoort=Werksoort.SCHOONMAAK),
        "level": vacancy("xylofoonpolijster", level=3),
    }.get(field, dataclasses.replace(PLACE, occupation=Term("xylofoonpolijster")))
    return text_of(explained(somebody, work))


@pytest.mark.parametrize(
    ("profile", "work", "question"),
    [
        (knows(licences=[Licence("B", Tri.WIL_NIET_ZEGGEN)]), FULL_WORK, "rijbewijs B?"),
        (knows(certificates=[Certificate("VCA", Tri.WIL_NIET_ZEGGEN)]), FULL_WORK, "certificaat VCA?"),
        (knows(skills=[Skill(Term("ramen wassen"), Tri.WIL_NIET_ZEGGEN)]), vacancy(), "Kunt u dit: ramen wassen?"),
        (
            knows(skills=[Skill(Term("ramen wassen"), Tri.WIL_NIET_ZEGGEN)]),
            vacancy("xylofoonpolijster", demands=(required(DemandKind.VAARDIGHEID, "ramen wassen"),)),
            "Kunt u dit: ramen wassen?",
        ),
        (
            knows(certificates=[Certificate("VCA", Tri.WIL_NIET_ZEGGEN)]),
            vacancy("xylofoonpolijster", demands=(wished(DemandKind.CERTIFICAAT, "VCA"),)),
            "certificaat VCA?",
        ),
    ],
)
def test_an_answer_wil_ik_niet_zeggen_is_not_asked_again(profile, work, question):
    assert question in text_of(explained(person(), work))
    assert question not in text_of(explained(person(profile), work))


@pytest.mark.parametrize(
    ("field", "work", "question"),
    [
        ("work_permit", vacancy(), "Mag de kandidaat in Nederland werken?"),
        ("indicatie_banenafspraak", vacancy(afspraakbaan=Tri.JA), "Heeft de kandidaat een indicatie banenafspraak?"),
    ],
)
def test_an_indication_that_somebody_would_rather_not_tell_is_not_asked(field, work, question):
    assert question in text_of(explained(person(), work))
    assert question not in text_of(explained(person(**{field: fact(Tri.WIL_NIET_ZEGGEN)}), work))


def test_declining_still_is_unknown_and_excludes_nobody():
    said = explained(person(knows(declined=[Declined("hours")])), ASKS_MUCH)
    assert said.list_kind is not ListKind.UITGESLOTEN
    assert said.can_drop_out


def test_after_the_next_scan_it_may_be_asked_again():
    somebody = person(knows(declined=[Declined("hours")]))
    again = CandidateRecord(
        somebody.candidate, (*somebody.scans, scan(somebody.candidate.id, knows(level=2), date(2026, 11, 1)))
    )
    assert "Hoeveel uur per week" in text_of(explained(again, ASKS_MUCH))


def test_a_question_to_the_employer_is_asked_whatever_the_candidate_declined():
    somebody = person(knows(conditions=[ConditionAnswer(STAAN, Ability.KAN_NIET)], declined=[Declined("conditions")]))
    said = explained(somebody, work_with((STAAN, Occurrence.ONBEKEND)))
    assert "werkgever" in [q.to for q in said.questions if "lang staan" in q.text]
    travels = person(knows(declined=[Declined("transport")]))
    assert "Waar is het werk?" in [q.text for q in explained(travels, vacancy()).questions]


def test_questions_that_decide_come_first_and_then_those_that_bring_most():
    questions = explained(person(), PLACE).questions
    assert [q.decides for q in questions] == sorted((q.decides for q in questions), reverse=True)
    for decides in (True, False):
        gains = [q.gain for q in questions if q.decides is decides]
        assert gains == sorted(gains, reverse=True)


def test_a_question_is_asked_once():
    texts = [q.text for q in explained(person(), FULL_WORK).questions]
    assert len(texts) == len(set(texts))


VOG = dataclasses.replace(ASKS_MUCH, vog_needed=Tri.JA)


def test_a_vog_is_a_step_to_take_in_time_and_changes_no_figure():
    with_vog, without = explained(by_partner(level=2), VOG), explained(by_partner(level=2), ASKS_MUCH)
    (point,) = with_vog.attention
    assert (point.lever, point.points) == (Lever.TIJD, 0)
    assert "VOG" in point.sentence
    assert without.attention == ()
    assert with_vog.score == without.score
    assert [v.outcome for v in with_vog.verdicts] == [v.outcome for v in without.verdicts]


@pytest.mark.parametrize("offered", [Tri.NEE, Tri.ONBEKEND])
def test_guidance_that_is_needed_but_not_offered_is_a_point_for_the_jobcoach_and_changes_no_figure(offered):
    work = dataclasses.replace(ASKS_MUCH, guidance_offered=offered)
    needs = explained(by_partner(level=2, guidance=Guidance(Tri.JA, GuidanceForm.JOBCOACH)), work)
    does_not = explained(by_partner(level=2), work)
    (point,) = needs.attention
    assert (point.lever, point.points, point.origin) == (Lever.JOBCOACH, 0, PARTNER)
    assert needs.list_kind is does_not.list_kind
    assert (needs.score, needs.score_low, needs.score_high) == (does_not.score, does_not.score_low, does_not.score_high)


def test_guidance_that_is_offered_needs_no_attention():
    work = dataclasses.replace(ASKS_MUCH, guidance_offered=Tri.JA)
    assert explained(by_partner(guidance=Guidance(Tri.JA)), work).attention == ()


@pytest.mark.parametrize("needed", [Tri.NEE, Tri.ONBEKEND, Tri.WIL_NIET_ZEGGEN])
def test_guidance_that_nobody_asked_for_needs_no_attention(needed):
    work = dataclasses.replace(ASKS_MUCH, guidance_offered=Tri.NEE)
    assert explained(by_partner(guidance=Guidance(needed)), work).attention == ()


def test_the_place_where_somebody_lives_is_never_told():
    home = by_partner(postcode4="9741", max_travel_minutes=45, transport=[MeansOfTransport(Transport.FIETS)])
    said = explained(home, vacancy(addresses=(at("9711"),)))
    assert "9741" not in text_of(said)


def test_every_level_and_answer_can_be_said():
    """No level of work, of language or of education makes the words fail."""
    for level in range(1, 7):
        work = dataclasses.replace(ASKS_MUCH, level=level)
        assert all(explained(by_partner(level=one), work).shares for one in range(1, 7))


def test_contact_and_number_are_those_of_the_person():
    made = ListOf([person(number=2041)], vacancy())
    assert (made.explained().number, made.explained().contact.phone) == (2041, "050 123 45 67")


def test_negotiable_hours_are_told_as_a_point_to_discuss():
    work = dataclasses.replace(ASKS_MUCH, times_adaptable=Tri.JA)
    said = explained(by_partner(hours=hours(8, 12)), work)
    assert outcome(by_partner(hours=hours(8, 12)), work, "uren").value == "bespreekbaar"
    assert any(g.lever is Lever.WERKGEVER and g.origin == PARTNER for g in said.gaps)


def test_a_skill_seen_as_a_competence_is_told_with_its_source_and_day():
    work = vacancy(skills=(AskedSkill(Term("samenwerken", "urn:vum:gedragscompetentie:24105")),))
    said = explained(by_partner(competences=[Competence(24105, 1)]), work)
    assert any("samenwerken" in point.sentence and point.origin == PARTNER for point in said.strong)


def test_who_named_all_limits_can_do_the_rest_and_the_words_say_so():
    limits = [ConditionAnswer(Werkvoorwaarde.HITTE_KOU, Ability.KAN_NIET)]
    told = by_partner(conditions=limits, complete=[Completeness(ListName.WERKVOORWAARDEN)])
    work = vacancy(
        conditions=(
            ConditionAtWork(Werkvoorwaarde.LANGDURIG_STAAN, Occurrence.KOMT_VOOR),
            ConditionAtWork(Werkvoorwaarde.HITTE_KOU, Occurrence.KOMT_NIET_VOOR),
        )
    )
    said = verdict(told, work, "werkvoorwaarde")
    assert said.outcome.value == "voldoet"
    assert said.known.startswith("kan")


def test_a_gap_in_language_names_the_language_and_not_the_level_that_fits():
    dutch = required(DemandKind.TAAL, "nld", level=3, aspect=LanguageAspect.SPREKEN, adaptable=Tri.JA)
    told = by_partner(level=5, languages=[Language("nld", LanguageAspect.SPREKEN, 1)])
    (gap,) = (g for g in explained(told, vacancy(level=2, demands=(dutch,))).gaps if g.points < 0)
    assert "Nederlands" in gap.sentence
    assert "niveau" not in gap.sentence


def test_a_strong_point_about_skills_brings_what_the_named_skills_bring_and_no_more():
    said = explained(by_partner(skills=[Skill(Term("ramen wassen"))]), vacancy("glazenwasser"))
    (point,) = (p for p in said.strong if "ramen wassen" in p.sentence)
    share = next(share for share in said.shares if share.code == "vaardigheden")
    assert 0 < point.points < share.points
