"""Who an instrument is for: every answer, and nobody asked is never no. Model.md C.6."""

from datetime import date

import pytest
from judging import ADULT, explained, verdict, verdicts
from people import fact, person, plek, vacancy

from matching.domain.candidate import Uitkeringssituatie as Benefit
from matching.domain.eligibility import ALL_ANSWERS, BESIDE, QUESTIONS, Eligibility
from matching.domain.fact import FactSource
from matching.domain.instrument import Instrument
from matching.domain.legality import Legality
from matching.domain.list_kind import ListKind
from matching.domain.tri import Tri
from matching.domain.verdict import Outcome
from matching.rules.ladder import FOR_WHOM

VOLDOET, BESPREEKBAAR = Outcome.VOLDOET, Outcome.BESPREEKBAAR
ONBEKEND, VOLDOET_NIET = Outcome.ONBEKEND, Outcome.VOLDOET_NIET
TWENTY_SIX = Legality(is_16_plus=True, is_18_plus=True, is_27_plus=False, is_under_aow=True)
OWN_FIELD = ("startkwalificatie", "indicatie_banenafspraak")


def answering(**answers):
    """Somebody who gave these answers."""
    own = {name: fact(answers.pop(name)) for name in OWN_FIELD if name in answers}
    return person(eligibility=Eligibility(**{name: fact(value) for name, value in answers.items()}), **own)


def at(instrument: str):
    return plek(instrument=Instrument(instrument))


ASKED = [  # instrument, rule, answer, what is wanted, outcome of the opposite
    ("werkleerplek", "werkleerplek-centrum-voor-werk", "centrum_voor_werk", Tri.JA, BESPREEKBAAR),
    ("leerwerkplek", "leerwerkplek-eigen-wens", "own_wish", Tri.JA, VOLDOET_NIET),
    ("participatiebaan", "participatiebaan-stap-te-groot", "step_too_big", Tri.JA, VOLDOET_NIET),
    ("basisbaan", "basisbaan-geen-plek", "no_regular_place", Tri.JA, VOLDOET_NIET),
    ("basisbaan", "basisbaan-geen-traject", "running_route", Tri.NEE, VOLDOET_NIET),
    ("nieuw_beschut", "nieuw-beschut-indicatie", "indicatie_beschut", Tri.JA, VOLDOET_NIET),
    ("afspraakbaan", "afspraakbaan-indicatie", "indicatie_banenafspraak", Tri.JA, VOLDOET_NIET),
    ("ontwikkelplek", "ontwikkelplek-inwoner", "resident", Tri.JA, VOLDOET_NIET),
    ("arbeidsmatige_dagbesteding", "arbeidsmatige-dagbesteding-indicatie", "wmo_dagbesteding", Tri.JA, VOLDOET_NIET),
    ("praktijkleren", "praktijkleren-startkwalificatie", "startkwalificatie", Tri.NEE, VOLDOET_NIET),
    ("praktijkleren", "praktijkleren-regulier-onderwijs", "regular_education_possible", Tri.NEE, VOLDOET_NIET),
    ("proefplaats", "proefplaats-toestemming", "college_permission", Tri.JA, VOLDOET_NIET),
    ("arbeidsfit_houden", "arbeidsfit-houden-detachering", "ended_secondment", Tri.JA, VOLDOET_NIET),
]


@pytest.mark.parametrize(("instrument", "rule", "answer", "wanted", "opposite"), ASKED, ids=[row[1] for row in ASKED])
class TestOneAnswer:
    def test_the_wanted_answer_passes(self, instrument, rule, answer, wanted, opposite):
        assert verdict(answering(**{answer: wanted}), at(instrument), rule).outcome is VOLDOET

    def test_the_opposite_does_not(self, instrument, rule, answer, wanted, opposite):
        other = Tri.NEE if wanted is Tri.JA else Tri.JA
        assert verdict(answering(**{answer: other}), at(instrument), rule).outcome is opposite

    @pytest.mark.parametrize("said", [None, Tri.ONBEKEND, Tri.WIL_NIET_ZEGGEN])
    def test_what_is_not_known_is_asked_and_excludes_nobody(self, instrument, rule, answer, wanted, opposite, said):
        somebody = answering(**{answer: said}) if said else person()
        found = explained(somebody, at(instrument))
        assert next(one.outcome for one in found.verdicts if one.code == rule) is ONBEKEND
        is_asked = QUESTIONS[answer].question in {one.text for one in found.questions}
        assert is_asked is (said is not Tri.WIL_NIET_ZEGGEN), "who would rather not say is not asked again"
        assert found.list_kind is not ListKind.UITGESLOTEN

    def test_it_is_asked_only_of_its_own_instrument(self, instrument, rule, answer, wanted, opposite):
        others = [plek(instrument=other) for other in Instrument if other.value != instrument]
        assert not any(verdicts(answering(**{answer: wanted}), other, rule) for other in others)
        assert verdicts(answering(**{answer: wanted}), vacancy(), rule) == []


def test_after_another_scan_one_may_ask_again():
    before_the_scan = fact(Tri.WIL_NIET_ZEGGEN, on=date(2026, 5, 11))
    somebody = person(eligibility=Eligibility(own_wish=before_the_scan))
    found = explained(somebody, at("leerwerkplek"))
    assert QUESTIONS["own_wish"].question in {one.text for one in found.questions}


class TestOneOfSeveralAnswers:
    RULE = "ontwikkelplek-route"

    def outcome(self, **answers):
        return verdict(answering(**answers), at("ontwikkelplek"), self.RULE).outcome

    @pytest.mark.parametrize("route", ["needs_support", "recognised_route", "gon_referral"])
    def test_one_is_enough(self, route):
        others = dict.fromkeys(("needs_support", "recognised_route", "gon_referral"), Tri.NEE)
        assert self.outcome(**others | {route: Tri.JA}) is VOLDOET
        assert self.outcome(**{route: Tri.JA}) is VOLDOET

    def test_only_a_no_to_all_of_them_is_a_no(self):
        assert self.outcome(needs_support=Tri.NEE, recognised_route=Tri.NEE) is ONBEKEND
        assert self.outcome(needs_support=Tri.NEE, recognised_route=Tri.NEE, gon_referral=Tri.NEE) is VOLDOET_NIET


BENEFIT_RULES = [
    ("leerwerkplek", "leerwerkplek-uitkering", {Benefit.BIJSTAND, Benefit.IOAW, Benefit.IOAZ}),
    ("basisbaan", "basisbaan-uitkering", {Benefit.BIJSTAND}),
    ("proefplaats", "proefplaats-uitkering", {Benefit.BIJSTAND}),
    ("participatiebaan", "participatiebaan-uitkering", {Benefit.BIJSTAND, Benefit.IOAW}),
]


@pytest.mark.parametrize(("instrument", "rule", "open_to"), BENEFIT_RULES)
def test_which_benefit_opens_it(instrument, rule, open_to):
    said = {one: verdict(person(uitkeringssituatie=one), at(instrument), rule).outcome for one in Benefit}
    assert {one for one, outcome in said.items() if outcome is VOLDOET} == open_to
    assert said[Benefit.ONBEKEND] is ONBEKEND
    assert said[Benefit.NUG] is VOLDOET_NIET


def test_whether_ioaz_counts_for_a_participatiebaan_takes_a_reason_until_a_lawyer_confirms_it():
    said = verdict(person(uitkeringssituatie=Benefit.IOAZ), at("participatiebaan"), "participatiebaan-uitkering")
    assert said.outcome is BESPREEKBAAR


@pytest.mark.parametrize(("agreed", "outcome"), [(Tri.JA, VOLDOET), (Tri.NEE, VOLDOET_NIET), (None, ONBEKEND)])
@pytest.mark.parametrize("benefit", [Benefit.WW_UWV, Benefit.WIA_WAJONG_UWV])
def test_with_a_benefit_of_uwv_a_participatiebaan_needs_its_agreement(benefit, agreed, outcome):
    answers = Eligibility(uwv_agreed=fact(agreed) if agreed else None)
    somebody = person(uitkeringssituatie=benefit, eligibility=answers)
    assert verdict(somebody, at("participatiebaan"), "participatiebaan-uitkering").outcome is outcome


def test_an_agreement_of_uwv_opens_nothing_for_who_has_no_benefit():
    somebody = person(uitkeringssituatie=Benefit.NUG, eligibility=Eligibility(uwv_agreed=fact(Tri.JA)))
    assert verdict(somebody, at("participatiebaan"), "participatiebaan-uitkering").outcome is VOLDOET_NIET


@pytest.mark.parametrize("instrument", ["participatiebaan", "basisbaan"])
@pytest.mark.parametrize(("ages", "outcome"), [(ADULT, VOLDOET), (TWENTY_SIX, VOLDOET_NIET), (None, ONBEKEND)])
def test_twenty_seven_or_older_is_asked_of_the_identity(instrument, ages, outcome):
    assert verdict(person(), at(instrument), f"{instrument}-27", legality=ages).outcome is outcome


@pytest.mark.parametrize("instrument", ["reguliere_baan", "vrijwilligerswerk"])
def test_ordinary_and_voluntary_work_are_open_to_everyone(instrument):
    codes = {rule.code for rule in FOR_WHOM}
    assert codes.isdisjoint(one.code for one in explained(person(), at(instrument)).verdicts)


def test_the_source_of_an_answer_is_shown():
    said = fact(Tri.JA, FactSource.PARTNER, date(2026, 10, 1))
    somebody = person(eligibility=Eligibility(centrum_voor_werk=said))
    origin = verdict(somebody, at("werkleerplek"), "werkleerplek-centrum-voor-werk").origin
    assert (origin.source, origin.observed_on) == (FactSource.PARTNER, date(2026, 10, 1))


def test_every_answer_has_a_question():
    assert set(QUESTIONS) == {*ALL_ANSWERS, *BESIDE}


class TestDiscretion:
    """What tells of health or care is for the person's own consultant."""

    @pytest.mark.parametrize(
        ("instrument", "answer"),
        [
            ("nieuw_beschut", "indicatie_beschut"),
            ("arbeidsmatige_dagbesteding", "wmo_dagbesteding"),
            ("ontwikkelplek", "recognised_route"),
        ],
    )
    @pytest.mark.parametrize("said", [Tri.JA, Tri.NEE, None])
    def test_nobody_else_reads_an_indication_or_a_route(self, instrument, answer, said):
        somebody = answering(**{answer: said}) if said else person()
        found = explained(somebody, at(instrument), discreet=True)
        shown = [(one.asked, one.known, one.lever_text, one.origin) for one in found.verdicts]
        assert QUESTIONS[answer].short not in repr(shown)
        assert QUESTIONS[answer].question not in repr((shown, found.questions))

    def test_the_outcome_is_the_same_for_both(self):
        somebody = answering(indicatie_beschut=Tri.NEE)
        for discreet in (True, False):
            assert explained(somebody, at("nieuw_beschut"), discreet=discreet).list_kind is ListKind.UITGESLOTEN
