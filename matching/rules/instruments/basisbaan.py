"""Basisbaan: a paid municipal job for whom the regular labour market has no place (S4 and the local page)."""

from decimal import Decimal

from matching.domain.candidate import Uitkeringssituatie as Benefit
from matching.domain.instrument import Instrument, InstrumentStatus, Pay
from matching.domain.tri import Tri
from matching.rules.checks.eligibility import Answered, HasBenefit, TwentySevenOrOlder
from matching.rules.checks.placing.duration import HasAnEnd
from matching.rules.checks.placing.provider import HoursBetween
from matching.rules.instrument_rules import InstrumentRules, PlacesPlanned, Provision
from matching.rules.letters import work_programme
from matching.rules.placing import PlacementRule, Topic
from matching.rules.rule import EIGEN_BELEID, Rule, RuleKind, Source
from matching.rules.usual import evaluation, exits, guided, pay, status

CODE = "basisbaan"
THIS = Instrument.BASISBAAN
NO_PLACE = work_programme(
    "Voor mensen waar de reguliere arbeidsmarkt geen plek meer voor biedt, experimenteren we met een basisbaan", "A-67"
)
LOCAL_PAGE = Source("gemeente.groningen.nl/basisbaan (buiten de brieven)")

BASISBAAN = InstrumentRules(
    instrument=Instrument.BASISBAAN,
    code=CODE,
    label="Basisbaan",
    purpose="Betaald werk voor de buurt, als er op de gewone arbeidsmarkt geen plek is.",
    for_whom=(
        Rule(
            code="basisbaan-uitkering",
            statement="Een basisbaan is voor wie bijstand heeft.",
            kind=RuleKind.BELEID,
            check=HasBenefit(THIS, (Benefit.BIJSTAND,)),
            source=LOCAL_PAGE,
            only_at_start=True,
        ),
        Rule(
            code="basisbaan-27",
            statement="Een basisbaan is voor wie 27 jaar of ouder is.",
            kind=RuleKind.BELEID,
            check=TwentySevenOrOlder(THIS),
            source=LOCAL_PAGE,
        ),
        Rule(
            code="basisbaan-geen-plek",
            statement="Een consulent vindt dat er op de reguliere arbeidsmarkt geen plek is.",
            kind=RuleKind.BELEID,
            check=Answered(THIS, ("no_regular_place",)),
            source=NO_PLACE,
        ),
        Rule(
            code="basisbaan-geen-traject",
            statement="Er loopt geen traject naar regulier werk.",
            kind=RuleKind.BELEID,
            check=Answered(THIS, ("running_route",), wanted=Tri.NEE),
            source=LOCAL_PAGE,
        ),
    ),
    placing=(
        PlacementRule(
            code="basisbaan-uren",
            statement="Een basisbaan is 32 tot 36 uur per week; in overleg minder.",
            kind=RuleKind.BELEID,
            topic=Topic.DUUR,
            check=HoursBetween(Decimal(32), Decimal(36)),
            source=LOCAL_PAGE,
        ),
        PlacementRule(
            code="basisbaan-tijdelijk",
            statement="Een basisbaan is een tijdelijk contract.",
            kind=RuleKind.BELEID,
            topic=Topic.DUUR,
            check=HasAnEnd(),
            source=LOCAL_PAGE,
        ),
        guided(CODE, EIGEN_BELEID),
    ),
    provisions=(
        status(CODE, InstrumentStatus.EXPERIMENT, NO_PLACE),
        pay(CODE, Pay.LOON, RuleKind.BELEID, LOCAL_PAGE),
        Provision(
            code="basisbaan-plaatsen",
            statement="Gepland waren 40 tot 50 plaatsen. Hoeveel er vrij zijn, staat bij de capaciteitsbron.",
            kind=RuleKind.BELEID,
            source=Source("plan van de gemeente Groningen voor 2020 (buiten de brieven)"),
            topic=Topic.PLAATSEN,
            value=PlacesPlanned(40, 50),
        ),
        evaluation(CODE, 12),
        exits(CODE, "Gewoon werk blijft mogelijk.", NO_PLACE, Instrument.REGULIERE_BAAN),
    ),
)
