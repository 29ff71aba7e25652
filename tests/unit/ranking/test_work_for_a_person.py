"""The three lists of one person, and the rules of a plek. Model.md C.4.2, C.4.3 and C.4.7."""

from datetime import date

import pytest
from judging import BESPREEKBAAR, ONBEKEND, VOLDOET, VOLDOET_NIET, WorkFor, outcome
from people import START, TODAY, at, fact, free, hours, knows, person, plan, plek, vacancy, week

from matching.domain.candidate import CandidateStatus, Withdrawal
from matching.domain.fact import FactSource
from matching.domain.instrument import Instrument
from matching.domain.list_kind import ListKind
from matching.domain.opportunity import ConditionAtWork
from matching.domain.placement import Placement
from matching.domain.ranking_request import Filters
from matching.domain.statements import ConditionAnswer, Declined, Experience, Guidance, Refusal, Wish
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.verdict import Lever
from matching.domain.work import Ability, GuidanceForm, Occurrence, Werksoort, Werkvoorwaarde, WorkKind
from matching.rules.ladder import FOR_WHOM
from matching.rules.rulebook import rules_on

GUESTS = Term("bezoekers ontvangen")
KNOWN = knows(
    hours=hours(16, 32),
    availability=free("ma-ochtend di-ochtend"),
    guidance=Guidance(Tri.JA, GuidanceForm.BUDDY),
    wishes=[Wish(Term("groen"), Werksoort.GROEN)],
)
TEACHING = {"teaches": (GUESTS,), "guidance_offered": Tri.JA, "guidance_form": GuidanceForm.WERKBEGELEIDER}
UNDER_WAY = Placement(
    person().candidate.id,
    person().candidate.id,
    Instrument.WERKLEERPLEK,
    Term("hovenier"),
    Werksoort.GROEN,
    date(2026, 10, 1),
    date(2027, 3, 31),
)


def test_work_is_ranked_to_be_asked_about_or_excluded():
    somebody = person(KNOWN, plan=plan(GUESTS.text))
    offers = [
        plek(number=1, **TEACHING),
        plek(Werksoort.WINKEL, number=2),
        plek(Werksoort.HOUT, number=3, dagdelen=week("za-avond"), hours_min=8),
    ]
    made = WorkFor(somebody, offers)
    assert [made.numbers(kind) for kind in ListKind] == [[1], [2], [3]]


def test_somebody_on_a_plek_until_later_has_no_plek_now_and_time_is_the_lever():
    somebody = person(KNOWN, status=CandidateStatus.GEPLAATST, placements=[UNDER_WAY])
    made = WorkFor(somebody, [plek(**TEACHING)]).explained()
    (running,) = [v for v in made.verdicts if v.code == "plaatsing-loopt"]
    assert (running.outcome, running.lever, made.near) == (VOLDOET_NIET, Lever.TIJD, True)


def test_a_withdrawn_agreement_names_the_plek():
    place = plek()
    somebody = person(withdrawals=(Withdrawal(place.id, TODAY, "geen_interesse"),))
    made = WorkFor(somebody, [place, plek()])
    (stands,) = [v for v in made.explained().verdicts if v.code == "instemming"]
    assert (stands.outcome, stands.asked) == (VOLDOET_NIET, "instemming met deze plek")
    assert "wilde deze plek niet" in stands.known
    assert "instemming" not in [v.code for v in made.explained(1).verdicts]


def test_a_werksoort_that_somebody_refuses_excludes_the_plek():
    somebody = person(knows(refusals=[Refusal(werksoort=Werksoort.HOUT)]))
    assert outcome(somebody, plek(Werksoort.HOUT), "eigen-wens") is VOLDOET_NIET
    assert outcome(somebody, plek(Werksoort.GROEN), "eigen-wens") is None


def test_a_limit_is_judged_on_a_plek_as_in_a_job():
    somebody = person(knows(conditions=[ConditionAnswer(Werkvoorwaarde.LANGDURIG_STAAN, Ability.KAN_NIET)]))
    outcomes = {Occurrence.KOMT_VOOR: VOLDOET_NIET, Occurrence.AANPASBAAR: BESPREEKBAAR, Occurrence.ONBEKEND: ONBEKEND}
    for occurrence, expected in outcomes.items():
        place = plek(conditions=(ConditionAtWork(Werkvoorwaarde.LANGDURIG_STAAN, occurrence),))
        assert outcome(somebody, place, "werkvoorwaarde") is expected


def test_who_can_start_later_may_still_come_to_a_plek_but_not_to_a_job_that_starts_sooner():
    late = person(knows(available_from=date(2027, 2, 1)))
    assert outcome(late, plek(), "startdatum") is None
    assert outcome(late, vacancy(), "startdatum") is VOLDOET_NIET


def test_a_plek_asks_nothing_that_only_a_job_asks():
    of_instruments = {rule.code for rule in FOR_WHOM}
    codes = {rule.code for rule in rules_on(START, WorkKind.PLEK)} - of_instruments
    assert codes < {rule.code for rule in rules_on(START, WorkKind.VACATURE)}
    assert not {code for code in codes if code.startswith("vereist")} | {"afspraakbaan", "startdatum"} & codes


def test_travel_to_a_plek_is_a_rule():
    near = person(knows(max_travel_minutes=30, postcode4="9711"))
    assert outcome(near, plek(addresses=(at("9711"),)), "reistijd") is ONBEKEND


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        (Filters(), [1, 2, 3]),
        (Filters(hours_at_least=20), [2, 3]),
        (Filters(dagdelen=week("ma-ochtend")), [1, 3]),
        (Filters(available_only=True), []),
    ],
)
def test_a_filter_is_about_what_the_work_offers_and_unknown_passes(filters, left):
    offers = [
        plek(number=1, hours_max=16, dagdelen=week("ma-ochtend di-ochtend")),
        plek(number=2, hours_max=24, dagdelen=week("vr-middag")),
        plek(number=3),
    ]
    made = WorkFor(person(knows(available_from=date(2027, 2, 1))), offers, filters=filters)
    assert sorted(number for kind in ListKind for number in made.numbers(kind)) == left
    assert len(made.ranking.filtered) == 3 - len(left)


def test_what_each_criterion_of_a_plek_says():
    place = plek(Werksoort.GROEN, **TEACHING)
    told = {
        share.code: share.why for share in WorkFor(person(KNOWN, plan=plan(GUESTS.text)), [place]).explained().shares
    }
    assert "zijn er 1 hier te leren" in told["leerdoelen"]
    assert told["begeleiding"] == "Begeleiding nodig: een buddy. Begeleiding op de plek: een werkbegeleider."
    assert told["variatie"] == "Of groen nieuw is voor de kandidaat, is niet bekend."


@pytest.mark.parametrize(
    ("goals", "place", "says"),
    [
        (None, TEACHING, "nog geen leerdoelen bekend"),
        (plan(), TEACHING, "nog geen leerdoelen bekend"),
        (plan(achieved=("gasten ontvangen",)), TEACHING, "klaar"),
        (plan("gasten ontvangen"), {}, "te leren is, is niet bekend"),
    ],
)
def test_what_is_said_when_goals_or_teaching_are_not_known(goals, place, says):
    row = WorkFor(person(KNOWN, plan=goals), [plek(**place)]).explained()
    assert says in next(share.why for share in row.shares if share.code == "leerdoelen")


def test_what_a_plek_does_not_say_is_asked_of_who_offers_it():
    row = WorkFor(person(KNOWN, plan=plan(GUESTS.text)), [plek()]).explained()
    asked = {question.text: question.to for question in row.questions}
    assert asked["Wat kan iemand op deze plek leren?"] == "werkgever"
    assert asked["Welke begeleiding is er op deze plek?"] == "werkgever"


def test_earlier_work_counts_for_variety_and_its_end_is_not_said():
    done = knows(experience=[Experience(Term("hovenier"), Werksoort.GROEN)])
    (share,) = [s for s in WorkFor(person(done), [plek(Werksoort.GROEN)]).explained().shares if s.code == "variatie"]
    assert (share.points, share.known, share.why) == (0, 1000, "Deed eerder al werk in groen.")


def test_what_somebody_would_rather_not_say_opens_nothing():
    declined = [fact(Declined("hours"), FactSource.KANDIDAAT)]
    silent, asked = person(knows()), person(knows(declined=[one.value for one in declined]))
    offers = [plek(hours_min=8, hours_max=24)]
    texts = [[opening.text for opening in WorkFor(who, offers).openings()] for who in (silent, asked)]
    assert any("uur per week" in text for text in texts[0])
    assert not any("uur per week" in text for text in texts[1])


def test_an_answer_that_brings_work_into_the_ranking_is_counted():
    somebody = person(KNOWN)
    made = WorkFor(somebody, [plek(Werksoort.HOUT, number=number, **TEACHING) for number in (1, 2)])
    goals = next(opening for opening in made.openings() if opening.text == "Wat wilt u leren?")
    assert (goals.enters, goals.lifts) == (2, 2)
    assert VOLDOET in [verdict.outcome for verdict in made.explained().verdicts]
