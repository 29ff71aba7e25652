"""The rules of a vacancy: an ordinary job, open to everyone who is mediated."""

from matching.domain.demand import DemandKind
from matching.rules.checks.availability import AvailableOnStart, HoursOverlap
from matching.rules.checks.conditions import ConditionsFit
from matching.rules.checks.demands import DemandsMet
from matching.rules.checks.legality import IndicatieBanenafspraak, MayWork
from matching.rules.checks.mediation import MediationIsOpen, NotExempt, PlacementEndsBeforeStart
from matching.rules.checks.minors import MinorMayWorkTheseTimes, NoDangerForMinors, SixteenOrOlder
from matching.rules.checks.own_wish import AgreementStands, NotRefusedWork
from matching.rules.checks.refused_before import NotRefusedBefore
from matching.rules.checks.times import EnoughTimes
from matching.rules.checks.travel import TravelWithinMaximum
from matching.rules.rule import EIGEN_BELEID, Rule, RuleKind, Source

EMPLOYER = Source("eis van de werkgever in de vacature")
ADAPTABLE = Source("eis van de werkgever; aanpassen kan (werkprogramma Groningen 2020-2022)", requirement="A-71")
WILLING = Source(
    "werkprogramma Groningen 2020-2022",
    "leggen we in het werkprogramma de focus op de mensen die willen",
    requirement="A-72",
)
LAWYER = "te bevestigen door de jurist van de gemeente"

RULES = (
    Rule(
        code="bemiddeling-open",
        statement="De bemiddeling van de kandidaat staat open.",
        kind=RuleKind.EIGEN,
        check=MediationIsOpen(),
        source=EIGEN_BELEID,
    ),
    Rule(
        code="plaatsing-loopt",
        statement="Een plaatsing die nu loopt, eindigt voor het werk begint.",
        kind=RuleKind.EIGEN,
        check=PlacementEndsBeforeStart(),
        source=EIGEN_BELEID,
    ),
    Rule(
        code="ontheffing",
        statement="Wie op de startdag een tijdelijke ontheffing heeft, komt alleen op de lijst als hij of zij dat wil.",
        kind=RuleKind.WET,
        check=NotExempt(),
        source=Source("Participatiewet artikel 9 lid 2"),
    ),
    Rule(
        code="eigen-wens",
        statement="Werk dat iemand niet wil, wordt niet voorgesteld.",
        kind=RuleKind.BELEID,
        check=NotRefusedWork(),
        source=WILLING,
    ),
    Rule(
        code="instemming",
        statement="Wie de instemming voor deze vacature introk, wordt er niet voor voorgesteld.",
        kind=RuleKind.BELEID,
        check=AgreementStands(),
        source=WILLING,
    ),
    Rule(
        code="eerder-nee",
        statement="Waar iemand nee tegen zei, komt pas terug als er iets is veranderd dat ertoe doet.",
        kind=RuleKind.EIGEN,
        check=NotRefusedBefore(),
        source=EIGEN_BELEID,
    ),
    Rule(
        code="mag-werken",
        statement="De kandidaat mag in Nederland werken.",
        kind=RuleKind.WET,
        check=MayWork(),
        source=Source(f"wettelijke voorwaarde voor werk, {LAWYER}"),
    ),
    Rule(
        code="jongeren-werktijden",
        statement="Wie jonger is dan 18 werkt niet 's nachts, ten hoogste 9 uur per dienst, gemiddeld 40 per week.",
        kind=RuleKind.WET,
        check=MinorMayWorkTheseTimes(),
        source=Source("Arbeidstijdenwet, volgens rijksoverheid.nl en arboportaal.nl"),
    ),
    Rule(
        code="jongeren-onder-16",
        statement="Wie jonger is dan 16 mag alleen werk doen dat de strengere regels toestaan.",
        kind=RuleKind.WET,
        check=SixteenOrOlder(),
        source=Source("Arbeidstijdenwet, volgens rijksoverheid.nl en arboportaal.nl"),
    ),
    Rule(
        code="jongeren-gevaar",
        statement="Wie jonger is dan 18 doet geen gevaarlijk werk en schenkt geen alcohol.",
        kind=RuleKind.WET,
        check=NoDangerForMinors(),
        source=Source(f"regels voor werk door jongeren, {LAWYER}"),
    ),
    Rule(
        code="afspraakbaan",
        statement="Een afspraakbaan is voor wie een indicatie banenafspraak heeft.",
        kind=RuleKind.WET,
        check=IndicatieBanenafspraak(),
        source=Source(f"Wfsv artikel 38b en verder, {LAWYER}"),
    ),
    Rule(
        code="startdatum",
        statement="De kandidaat kan beginnen op de startdatum.",
        kind=RuleKind.EIS,
        check=AvailableOnStart(),
        source=EMPLOYER,
    ),
    Rule(
        code="uren",
        statement="Het aantal uren dat de kandidaat wil, past bij de uren van het werk.",
        kind=RuleKind.EIS,
        check=HoursOverlap(),
        source=ADAPTABLE,
    ),
    Rule(
        code="werktijden",
        statement="De kandidaat kan werken op genoeg van de tijden: één passende combinatie is genoeg.",
        kind=RuleKind.EIS,
        check=EnoughTimes(),
        source=ADAPTABLE,
    ),
    Rule(
        code="reistijd",
        statement="De reis blijft binnen het maximum van de kandidaat zelf.",
        kind=RuleKind.WENS,
        check=TravelWithinMaximum(),
        source=Source("wens van de kandidaat; de schatting van reistijd is eigen beleid"),
    ),
    Rule(
        code="werkvoorwaarde",
        statement="Wat iemand niet kan, komt in het werk niet voor of is aan te passen.",
        kind=RuleKind.EIGEN,
        check=ConditionsFit(),
        source=EIGEN_BELEID,
        discreet=True,
    ),
    *(
        Rule(
            code=f"vereist-{kind.value}",
            statement=f"Een {name} dat de werkgever vereist, is er.",
            kind=RuleKind.EIS,
            check=DemandsMet(kind),
            source=ADAPTABLE,
            deducts=True,
        )
        for kind, name in (
            (DemandKind.RIJBEWIJS, "rijbewijs"),
            (DemandKind.CERTIFICAAT, "certificaat"),
            (DemandKind.DIPLOMA, "diploma"),
        )
    ),
    Rule(
        code="vereist-taal",
        statement="Een taal die de werkgever vereist, gaat goed genoeg.",
        kind=RuleKind.EIS,
        check=DemandsMet(DemandKind.TAAL),
        source=ADAPTABLE,
        deducts=True,
    ),
    Rule(
        code="vereist-vaardigheid",
        statement="Een vaardigheid die de werkgever vereist, is er.",
        kind=RuleKind.EIS,
        check=DemandsMet(DemandKind.VAARDIGHEID),
        source=ADAPTABLE,
        deducts=True,
    ),
)
