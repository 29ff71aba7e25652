"""Leerwerkplek: a year of paid work within the municipality, as in Weert (S1)."""

from matching.domain.candidate import Uitkeringssituatie as Benefit
from matching.domain.employer import ProviderKind
from matching.domain.instrument import Instrument, InstrumentStatus, Pay
from matching.rules.checks.eligibility import Answered, HasBenefit
from matching.rules.checks.placing.duration import ExactlyLong, NoExtension, TotalAtMost
from matching.rules.checks.placing.provider import OfferedBy
from matching.rules.instrument_rules import InstrumentRules
from matching.rules.letters import weert
from matching.rules.placing import PlacementRule, Topic
from matching.rules.rule import Rule, RuleKind
from matching.rules.usual import evaluation, exits, guided, pay, status

CODE = "leerwerkplek"
MOTIVATED = weert("biedt de gemeente Weert gemotiveerde uitkeringsgerechtigden een leerwerkplek aan", "A-12")
ONE_YEAR = weert(
    "gedurende een jaar (betaalde) werkzaamheden te verrichten binnen de gemeentelijke- of aanverwante organisatie",
    "A-11",
)

LEERWERKPLEK = InstrumentRules(
    instrument=Instrument.LEERWERKPLEK,
    code=CODE,
    label="Leerwerkplek",
    purpose="Een jaar betaald leren en werken bij de gemeente of een aanverwante organisatie.",
    for_whom=(
        Rule(
            code="leerwerkplek-uitkering",
            statement="Een leerwerkplek is voor wie op de dag ervoor een uitkering van de gemeente heeft.",
            kind=RuleKind.BELEID,
            check=HasBenefit(Instrument.LEERWERKPLEK, (Benefit.BIJSTAND, Benefit.IOAW, Benefit.IOAZ)),
            source=MOTIVATED,
            only_at_start=True,
        ),
        Rule(
            code="leerwerkplek-eigen-wens",
            statement="Een leerwerkplek is voor wie het zelf wil.",
            kind=RuleKind.BELEID,
            check=Answered(Instrument.LEERWERKPLEK, ("own_wish",)),
            source=MOTIVATED,
        ),
    ),
    placing=(
        PlacementRule(
            code="leerwerkplek-jaar",
            statement="Een leerwerkplek duurt twaalf maanden.",
            kind=RuleKind.BELEID,
            topic=Topic.DUUR,
            check=ExactlyLong(12),
            source=ONE_YEAR,
        ),
        PlacementRule(
            code="leerwerkplek-geen-verlenging",
            statement="Een leerwerkplek wordt niet verlengd.",
            kind=RuleKind.BELEID,
            topic=Topic.DUUR,
            check=NoExtension(),
            source=ONE_YEAR,
        ),
        PlacementRule(
            code="leerwerkplek-maximum",
            statement="Leerwerkplekken duren bij elkaar ten hoogste twaalf maanden.",
            kind=RuleKind.BELEID,
            topic=Topic.DUUR,
            check=TotalAtMost(12, (Instrument.LEERWERKPLEK,)),
            source=ONE_YEAR,
        ),
        PlacementRule(
            code="leerwerkplek-aanbieder",
            statement="Een leerwerkplek is bij een afdeling van de gemeente of een aanverwante organisatie.",
            kind=RuleKind.BELEID,
            topic=Topic.AANBIEDER,
            check=OfferedBy((ProviderKind.GEMEENTE_AFDELING, ProviderKind.AANVERWANTE_ORGANISATIE)),
            source=ONE_YEAR,
        ),
        guided(
            CODE,
            weert(
                "een goede begeleiding van de deelnemers zowel vanuit de betrokken afdeling zelf als vanuit de "
                "afdeling Werk, Inkomen en Zorgverlening",
                "A-14",
            ),
        ),
    ),
    provisions=(
        status(CODE, InstrumentStatus.REGULIER),
        pay(CODE, Pay.LOON, RuleKind.BELEID, ONE_YEAR),
        evaluation(CODE, 6),
        exits(
            CODE,
            "Daarna volgt gewoon werk, ook bij dezelfde organisatie.",
            weert("In maarliefst 83% van de gevallen heeft de kandidaat regulier werk geaccepteerd", "A-16"),
            Instrument.REGULIERE_BAAN,
        ),
    ),
)
