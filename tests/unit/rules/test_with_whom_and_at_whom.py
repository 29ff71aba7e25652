"""Who guides, what somebody works at, and at whom: asked when somebody is placed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from asked_moves import asked, finding, ruling
from people import OWNER_ID, new_id, plan, plek, vacancy

from matching.domain.development_plan import DevelopmentPlan, GoalStatus, LearningGoal
from matching.domain.employer import ProviderKind
from matching.domain.instrument import Instrument
from matching.domain.plek import PlekConditions
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.verdict import Lever, Outcome
from matching.rules.ladder import LADDER

WLP, LWP, PB, PROEF = (
    Instrument.WERKLEERPLEK,
    Instrument.LEERWERKPLEK,
    Instrument.PARTICIPATIEBAAN,
    Instrument.PROEFPLAATS,
)
VOLDOET, BESPREEKBAAR = Outcome.VOLDOET, Outcome.BESPREEKBAAR
ONBEKEND, VOLDOET_NIET = Outcome.ONBEKEND, Outcome.VOLDOET_NIET
GUIDE_ID = new_id()


def at(instrument, **fields):
    return asked(instrument, "2026-12-01", "2027-01-31", **fields)


class TestGuidance:
    @pytest.mark.parametrize(
        ("guide", "consultant", "outcome"),
        [
            (GUIDE_ID, OWNER_ID, VOLDOET),
            (None, OWNER_ID, ONBEKEND),
            (GUIDE_ID, None, ONBEKEND),
            (None, None, ONBEKEND),
            (OWNER_ID, OWNER_ID, VOLDOET_NIET),
        ],
    )
    def test_a_leerwerkplek_has_two_different_guides(self, guide, consultant, outcome):
        said = finding(at(LWP, guide_id=guide, consultant_id=consultant), "leerwerkplek-begeleiding")
        assert said.outcome is outcome

    def test_who_is_missing_is_named(self):
        assert finding(at(LWP, consultant_id=OWNER_ID), "leerwerkplek-begeleiding").question == "Wie is werkbegeleider?"

    @pytest.mark.parametrize("instrument", [Instrument.VRIJWILLIGERSWERK, Instrument.NIEUW_BESCHUT])
    def test_where_only_the_place_guides_one_person_is_enough(self, instrument):
        code = f"{instrument.value.replace('_', '-')}-begeleiding"
        assert finding(at(instrument, guide_id=GUIDE_ID), code).outcome is VOLDOET
        assert finding(at(instrument, guide_id=OWNER_ID, consultant_id=OWNER_ID), code).outcome is VOLDOET
        assert finding(at(instrument), code).outcome is ONBEKEND

    def test_ordinary_work_asks_for_no_guide(self):
        for instrument in (Instrument.REGULIERE_BAAN, Instrument.AFSPRAAKBAAN):
            assert ruling(at(instrument), f"{instrument.value.replace('_', '-')}-begeleiding") is None


class TestLearning:
    ASKED = ("werkleerplek", "participatiebaan", "ontwikkelplek", "praktijkleren")

    def test_four_instruments_ask_for_a_learning_goal(self):
        asking = {row.code for row in LADDER for rule in row.placing if rule.code.endswith("-leerdoel")}
        assert asking == set(self.ASKED)

    @pytest.mark.parametrize(
        ("who", "outcome"),
        [
            ({}, ONBEKEND),
            ({"plan": DevelopmentPlan()}, ONBEKEND),
            ({"plan": plan("orders verzamelen")}, VOLDOET),
            ({"plan": plan(achieved=("orders verzamelen",))}, VOLDOET),
            ({"plan": DevelopmentPlan(goals=(LearningGoal(Term("lassen"), GoalStatus.VERVALLEN),))}, ONBEKEND),
        ],
        ids=["no plan", "empty plan", "open goal", "achieved goal", "dropped goal"],
    )
    def test_without_a_goal_it_is_asked_and_never_a_no(self, who, outcome):
        assert finding(at(WLP, who=who), "werkleerplek-leerdoel").outcome is outcome

    def test_a_participatiebaan_asks_what_comes_after_it(self):
        code = "participatiebaan-volgende-stap"
        assert finding(at(PB, who={"plan": plan("lassen")}), code).outcome is ONBEKEND
        with_step = replace(plan("lassen"), next_step="werkleerplek")
        assert finding(at(PB, who={"plan": with_step}), code).outcome is VOLDOET


class TestProvider:
    ALLOWED = {
        "leerwerkplek": {ProviderKind.GEMEENTE_AFDELING, ProviderKind.AANVERWANTE_ORGANISATIE},
        "ontwikkelplek": {ProviderKind.IEDERZ},
        "arbeidsfit-houden": {ProviderKind.IEDERZ},
        "nieuw-beschut": {ProviderKind.IEDERZ},
        "arbeidsmatige-dagbesteding": {ProviderKind.GON_PARTIJ, ProviderKind.IEDERZ},
    }

    @pytest.mark.parametrize("code", ALLOWED)
    def test_only_these_kinds_of_provider_offer_it(self, code):
        instrument = Instrument(code.replace("-", "_"))
        passing = {
            kind for kind in ProviderKind if finding(at(instrument, at=kind), f"{code}-aanbieder").outcome is VOLDOET
        }
        assert passing == self.ALLOWED[code]

    def test_the_others_are_open_to_every_provider(self):
        asking = {row.code for row in LADDER for rule in row.placing if rule.code.endswith("-aanbieder")}
        assert asking == set(self.ALLOWED)

    def test_a_refusal_says_where_it_is(self):
        said = finding(at(LWP, at=ProviderKind.WERKGEVER_PROFIT), "leerwerkplek-aanbieder")
        assert (said.outcome, said.lever) == (VOLDOET_NIET, Lever.CONSULENT)
        assert "gemeente afdeling" in said.passes


class TestParticipatiebaan:
    CHECKED = PlekConditions(Tri.JA, Tri.JA, Tri.JA, Tri.JA, "c-1", date(2026, 11, 1))

    def at(self, kind=ProviderKind.INSTELLING, **conditions):
        work = plek(instrument=PB, provider_conditions=replace(self.CHECKED, **conditions))
        return at(PB, work=work, at=kind)

    @pytest.mark.parametrize(
        ("conditions", "outcome"),
        [
            ({}, VOLDOET),
            ({"additional": Tri.ONBEKEND}, ONBEKEND),
            ({"no_displacement": Tri.ONBEKEND}, ONBEKEND),
            ({"additional": Tri.NEE}, VOLDOET_NIET),
            ({"additional": Tri.ONBEKEND, "no_displacement": Tri.NEE}, VOLDOET_NIET),
        ],
    )
    def test_the_work_is_additional_and_displaces_nobody(self, conditions, outcome):
        found = ruling(self.at(**conditions), "participatiebaan-additioneel")
        assert found.finding.outcome is outcome
        assert found.may_be_deviated_from is False

    def test_a_plek_of_which_nothing_was_checked_is_unknown(self):
        assert finding(at(PB), "participatiebaan-additioneel").outcome is ONBEKEND

    @pytest.mark.parametrize(
        ("conditions", "outcome"),
        [
            ({}, VOLDOET),
            ({"guidance": Tri.ONBEKEND}, ONBEKEND),
            ({"outflow_goal": Tri.NEE}, VOLDOET_NIET),
            ({"agreed_by": ""}, ONBEKEND),
            ({"agreed_on": None}, ONBEKEND),
        ],
    )
    @pytest.mark.parametrize("kind", [ProviderKind.WERKGEVER_PROFIT, ProviderKind.UITZENDBUREAU])
    def test_who_works_for_profit_meets_every_condition(self, kind, conditions, outcome):
        assert finding(self.at(kind, **conditions), "participatiebaan-profit").outcome is outcome

    def test_others_are_not_asked_for_them(self):
        assert ruling(self.at(ProviderKind.INSTELLING, guidance=Tri.NEE), "participatiebaan-profit") is None


class TestProefplaats:
    def at(self, job):
        return finding(at(PROEF, intended_vacancy=job), "proefplaats-beoogde-baan")

    def test_it_leads_to_a_job_at_the_same_employer(self):
        assert self.at(vacancy()).outcome is VOLDOET
        assert self.at(replace(vacancy(), employer_id=new_id())).outcome is VOLDOET_NIET

    def test_a_job_that_is_not_named_is_asked_of_the_employer(self):
        said = self.at(None)
        assert (said.outcome, said.to) == (ONBEKEND, "werkgever")


@pytest.mark.parametrize(
    ("hours", "outcome"),
    [(None, ONBEKEND), ("31.75", BESPREEKBAAR), ("32", VOLDOET), ("34.5", VOLDOET), ("36", VOLDOET)],
)
def test_a_basisbaan_is_32_to_36_hours_and_fewer_is_discussed(hours, outcome):
    asked_hours = Decimal(hours) if hours else None
    assert finding(at(Instrument.BASISBAAN, hours=asked_hours), "basisbaan-uren").outcome is outcome


def test_a_rule_is_asked_only_from_its_first_day():
    before = asked(PB, "2019-11-11", "2020-05-10")
    assert ruling(before, "participatiebaan-volgende-stap") is None
    assert ruling(asked(PB, "2019-11-12", "2020-05-11"), "participatiebaan-volgende-stap") is not None
