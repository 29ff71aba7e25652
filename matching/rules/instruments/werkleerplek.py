"""Werkleerplek: learning to work with benefit kept, on the way to a regular job (S0)."""

from matching.domain.instrument import Instrument, InstrumentStatus, Pay
from matching.domain.verdict import Outcome
from matching.rules.checks.eligibility import Answered
from matching.rules.checks.placing.duration import FirstPeriodAtMost, TotalAtMost
from matching.rules.instrument_rules import InstrumentRules
from matching.rules.letters import participatiewet, werkleerplek_letter
from matching.rules.placing import PlacementRule, Topic
from matching.rules.rule import EIGEN_BELEID, Rule, RuleKind
from matching.rules.usual import evaluation, exits, guided, learning_goal, pay, status
from matching.rules.verdicts import Code

CODE = "werkleerplek"
UNPAID = (Instrument.WERKLEERPLEK, Instrument.PARTICIPATIEBAAN)
UNPAID_TOTAL = PlacementRule(
    code="werken-met-behoud-maximum",
    statement="Werken met behoud van uitkering duurt bij elkaar ten hoogste 24 maanden, werkleerplek en "
    "participatiebaan samen; langer vraagt een reden.",
    kind=RuleKind.WET,
    topic=Topic.DUUR,
    check=TotalAtMost(24, UNPAID, Outcome.BESPREEKBAAR),
    source=participatiewet("10a lid 3 (dat het hele eerste jaar meetelt, is nog te bevestigen door de jurist)"),
)

WERKLEERPLEK = InstrumentRules(
    instrument=Instrument.WERKLEERPLEK,
    code=CODE,
    label="Werkleerplek",
    purpose="Leren werken met behoud van uitkering, op weg naar een gewone baan.",
    for_whom=(
        Rule(
            code="werkleerplek-centrum-voor-werk",
            statement="Een werkleerplek is voor wie eerst meedeed in het Centrum voor Werk.",
            kind=RuleKind.BELEID,
            check=Answered(Instrument.WERKLEERPLEK, ("centrum_voor_werk",), otherwise=Code.BESPREEKBAAR),
            source=werkleerplek_letter(
                "Werkleerplekken zijn bedoeld om klanten na deelname aan activiteiten in het Centrum voor werk, "
                "verder te begeleiden naar een reguliere baan",
                "A-09",
            ),
        ),
    ),
    placing=(
        PlacementRule(
            code="werkleerplek-eerste-periode",
            statement="Een werkleerplek begint met een periode van ten hoogste zes maanden.",
            kind=RuleKind.BELEID,
            topic=Topic.DUUR,
            check=FirstPeriodAtMost(6),
            source=werkleerplek_letter("in eerste instantie, 6 mnd. i.p.v. direct één jaar", "A-01"),
        ),
        PlacementRule(
            code="werkleerplek-maximum",
            statement="Een werkleerplek duurt bij elkaar ten hoogste twaalf maanden, op alle plekken samen.",
            kind=RuleKind.BELEID,
            topic=Topic.DUUR,
            check=TotalAtMost(12, (Instrument.WERKLEERPLEK,)),
            source=werkleerplek_letter("hanteren we de grens van één jaar", "A-02"),
        ),
        UNPAID_TOTAL,
        learning_goal(CODE, werkleerplek_letter("waar de klant werkt aan persoonlijke leerdoelen", "A-06")),
        guided(
            CODE,
            werkleerplek_letter(
                "vinden tussen de klant en zijn/haar begeleider regelmatig evaluatiegesprekken plaats", "A-07"
            ),
        ),
    ),
    provisions=(
        status(CODE, InstrumentStatus.REGULIER),
        pay(CODE, Pay.UITKERING_BEHOUDEN, RuleKind.EIGEN, EIGEN_BELEID),
        evaluation(CODE, 6),
        exits(
            CODE,
            "Zijn de leerdoelen gehaald, dan volgt bemiddeling naar een baan. Is het maximum bereikt, dan kiest een "
            "consulent met u wat er daarna past.",
            werkleerplek_letter("zal worden bezien welke vorm van dienstverlening dan het meest passend is", "A-10"),
            Instrument.REGULIERE_BAAN,
            Instrument.PROEFPLAATS,
            Instrument.LEERWERKPLEK,
            Instrument.PARTICIPATIEBAAN,
        ),
    ),
)
