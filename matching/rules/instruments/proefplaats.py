"""Proefplaats: a short unpaid trial, aimed at a job at that employer (Participatiewet art. 6 and 8a)."""

from matching.domain.candidate import Uitkeringssituatie as Benefit
from matching.domain.instrument import Instrument, InstrumentStatus, Pay
from matching.rules.checks.eligibility import Answered, HasBenefit
from matching.rules.checks.placing.duration import ExtensionAtMost, FirstPeriodAtMost, TotalAtMost
from matching.rules.checks.placing.evaluated import EvaluatedBeforeExtension
from matching.rules.checks.placing.provider import LeadsToJobHere
from matching.rules.instrument_rules import EvaluateBeforeExtension, InstrumentRules, Provision, TrialsPerJob
from matching.rules.letters import participatiewet
from matching.rules.placing import PlacementRule, Topic
from matching.rules.rule import EIGEN_BELEID, Rule, RuleKind
from matching.rules.usual import evaluated, exits, guided, pay, status

CODE = "proefplaats"
THIS = Instrument.PROEFPLAATS
TRIAL = participatiewet("8a lid 2 d")

PROEFPLAATS = InstrumentRules(
    instrument=Instrument.PROEFPLAATS,
    code=CODE,
    label="Proefplaats",
    purpose="Kort onbetaald werken bij een werkgever die een baan heeft.",
    for_whom=(
        Rule(
            code="proefplaats-uitkering",
            statement="Een proefplaats is voor wie algemene bijstand heeft.",
            kind=RuleKind.WET,
            check=HasBenefit(THIS, (Benefit.BIJSTAND,)),
            source=TRIAL,
        ),
        Rule(
            code="proefplaats-toestemming",
            statement="Het college gaf toestemming.",
            kind=RuleKind.WET,
            check=Answered(THIS, ("college_permission",)),
            source=TRIAL,
        ),
    ),
    placing=(
        PlacementRule(
            code="proefplaats-eerste-periode",
            statement="Een proefplaats duurt eerst ten hoogste twee maanden.",
            kind=RuleKind.WET,
            topic=Topic.DUUR,
            check=FirstPeriodAtMost(2, anew=True),
            source=TRIAL,
        ),
        PlacementRule(
            code="proefplaats-verlenging",
            statement="Een proefplaats wordt ten hoogste vier maanden verlengd.",
            kind=RuleKind.WET,
            topic=Topic.DUUR,
            check=ExtensionAtMost(4),
            source=TRIAL,
        ),
        PlacementRule(
            code="proefplaats-maximum",
            statement="Een proefplaats duurt bij elkaar ten hoogste zes maanden.",
            kind=RuleKind.WET,
            topic=Topic.DUUR,
            check=TotalAtMost(6, (THIS,)),
            source=TRIAL,
        ),
        PlacementRule(
            code="proefplaats-beoogde-baan",
            statement="Een proefplaats is gericht op een baan bij dezelfde werkgever.",
            kind=RuleKind.WET,
            topic=Topic.AANBIEDER,
            check=LeadsToJobHere(),
            source=participatiewet("6 lid 1 h"),
        ),
        PlacementRule(
            code="proefplaats-gesprek",
            statement="Voor een proefplaats wordt verlengd, is er een gesprek over hoe het gaat.",
            kind=RuleKind.EIGEN,
            topic=Topic.EVALUATIE,
            check=EvaluatedBeforeExtension(),
            source=EIGEN_BELEID,
        ),
        guided(CODE, EIGEN_BELEID),
    ),
    provisions=(
        status(CODE, InstrumentStatus.REGULIER),
        pay(CODE, Pay.UITKERING_BEHOUDEN, RuleKind.WET, participatiewet("6 lid 1 h")),
        Provision(
            code="proefplaats-een-per-baan",
            statement="Voor elke beoogde baan is er één proefplaats tegelijk; een vacature met twee plaatsen is twee "
            "banen.",
            kind=RuleKind.EIGEN,
            source=EIGEN_BELEID,
            topic=Topic.PLAATSEN,
            value=TrialsPerJob(1),
        ),
        evaluated(
            CODE,
            "Na vier weken is er een gesprek over hoe het gaat, en nog eens voor een verlenging.",
            EvaluateBeforeExtension(weeks=4),
        ),
        exits(
            CODE, "Daarna volgt een baan bij die werkgever.", participatiewet("6 lid 1 h"), Instrument.REGULIERE_BAAN
        ),
    ),
)
