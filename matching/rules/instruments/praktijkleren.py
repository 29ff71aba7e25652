"""Praktijkleren: learning at work for a praktijkverklaring, where regular education is no option (S4, S2)."""

from matching.domain.instrument import Instrument, InstrumentStatus, Pay
from matching.domain.tri import Tri
from matching.rules.checks.eligibility import Answered
from matching.rules.checks.placing.duration import ReviewedBy
from matching.rules.instrument_rules import EvaluatePerGoal, InstrumentRules
from matching.rules.letters import work_programme
from matching.rules.placing import PlacementRule, Topic
from matching.rules.rule import EIGEN_BELEID, Rule, RuleKind
from matching.rules.usual import evaluated, exits, guided, learning_goal, pay, status

CODE = "praktijkleren"
THIS = Instrument.PRAKTIJKLEREN
WITHOUT_DIPLOMA = work_programme(
    "Voor inwoners zonder startkwalificatie en waar regulier onderwijs geen optie voor is, zetten we in op "
    "Praktijkleren",
    "A-66",
)

PRAKTIJKLEREN = InstrumentRules(
    instrument=Instrument.PRAKTIJKLEREN,
    code=CODE,
    label="Praktijkleren",
    purpose="Leren op het werk, tot een praktijkverklaring.",
    for_whom=(
        Rule(
            code="praktijkleren-startkwalificatie",
            statement="Praktijkleren is voor wie geen startkwalificatie heeft.",
            kind=RuleKind.BELEID,
            check=Answered(THIS, ("startkwalificatie",), wanted=Tri.NEE),
            source=WITHOUT_DIPLOMA,
        ),
        Rule(
            code="praktijkleren-regulier-onderwijs",
            statement="Praktijkleren is voor wie regulier onderwijs geen optie is.",
            kind=RuleKind.BELEID,
            check=Answered(THIS, ("regular_education_possible",), wanted=Tri.NEE),
            source=WITHOUT_DIPLOMA,
        ),
    ),
    placing=(
        PlacementRule(
            code="praktijkleren-herbeoordeling",
            statement="Binnen twaalf maanden is er een einde of een herbeoordeling.",
            kind=RuleKind.EIGEN,
            topic=Topic.DUUR,
            check=ReviewedBy(12),
            source=EIGEN_BELEID,
        ),
        learning_goal(CODE),
        guided(CODE, EIGEN_BELEID),
    ),
    provisions=(
        status(CODE, InstrumentStatus.REGULIER),
        pay(CODE, Pay.LOON_OF_UITKERING, RuleKind.EIGEN, EIGEN_BELEID),
        evaluated(CODE, "Bij elk leerdoel is er een gesprek over hoe het gaat.", EvaluatePerGoal()),
        exits(CODE, "Daarna volgt werk of een verdere opleiding.", EIGEN_BELEID, Instrument.REGULIERE_BAAN),
    ),
)
