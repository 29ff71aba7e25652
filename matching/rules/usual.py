"""Rules that several instruments have in the same words."""

from matching.domain.instrument import Instrument, InstrumentStatus, Pay
from matching.rules.checks.placing.guidance import GuidedBy, HasLearningGoal
from matching.rules.instrument_rules import Aftercare, Evaluated, EvaluateEvery, Exits, Guides, Provision, WageSubsidy
from matching.rules.letters import participatiewet
from matching.rules.placing import PlacementRule, Topic
from matching.rules.rule import EIGEN_BELEID, RuleKind, Source


def status(instrument: str, value: InstrumentStatus, source: Source = EIGEN_BELEID) -> Provision:
    """Say whether it is tried, regular or ended (A-82)."""
    words = {
        InstrumentStatus.EXPERIMENT: "Dit is een experiment.",
        InstrumentStatus.REGULIER: "Dit hoort bij de gewone dienstverlening.",
        InstrumentStatus.BEEINDIGD: "Dit wordt niet meer gebruikt.",
    }
    kind = RuleKind.EIGEN if source is EIGEN_BELEID else RuleKind.BELEID
    code = f"{instrument}-status"
    return Provision(code=code, statement=words[value], kind=kind, source=source, topic=Topic.STATUS, value=value)


def pay(instrument: str, value: Pay, kind: RuleKind, source: Source) -> Provision:
    """Say what somebody lives on meanwhile."""
    words = {
        Pay.LOON: "U krijgt loon, ten minste het minimumloon of de cao.",
        Pay.UITKERING_BEHOUDEN: "U houdt uw uitkering.",
        Pay.LOON_OF_UITKERING: "U houdt uw uitkering of krijgt loon (leerbaan).",
        Pay.GEEN: "Er is geen loon bij.",
    }
    code = f"{instrument}-beloning"
    return Provision(code=code, statement=words[value], kind=kind, source=source, topic=Topic.BELONING, value=value)


def evaluation(instrument: str, weeks: int, source: Source = EIGEN_BELEID) -> Provision:
    """Say how often one talks about how it goes; how often is eigen beleid, also where a letter asks for it."""
    return evaluated(
        instrument, f"Elke {weeks} weken is er een gesprek over hoe het gaat.", EvaluateEvery(weeks), source
    )


def aftercare(instrument: str, source: Source = EIGEN_BELEID) -> Provision:
    """Say when one asks how it goes at ordinary work; when is eigen beleid, also where a letter asks for it."""
    statement = "Eén, drie en zes maanden na de start vraagt iemand hoe het gaat."
    return evaluated(instrument, statement, Aftercare((1, 3, 6)), source)


def evaluated(instrument: str, statement: str, value: Evaluated, source: Source = EIGEN_BELEID) -> Provision:
    """Say when one talks about how it goes."""
    return Provision(
        code=f"{instrument}-evaluatie",
        statement=statement,
        kind=RuleKind.EIGEN,
        source=source,
        topic=Topic.EVALUATIE,
        value=value,
    )


def exits(instrument: str, statement: str, source: Source, *next_instruments: Instrument) -> Provision:
    """Say what comes after it."""
    return Provision(
        code=f"{instrument}-vervolg",
        statement=statement,
        kind=RuleKind.EIGEN if source is EIGEN_BELEID else RuleKind.BELEID,
        source=source,
        topic=Topic.VERVOLG,
        value=Exits(next_instruments),
    )


def wage_subsidy(instrument: str) -> Provision:
    """Say that loonkostensubsidie is possible."""
    return Provision(
        code=f"{instrument}-loonkostensubsidie",
        statement="Loonkostensubsidie kan. Dat beslist een mens, na een meting van de loonwaarde.",
        kind=RuleKind.WET,
        source=participatiewet("10c en 10d"),
        topic=Topic.BELONING,
        value=WageSubsidy(),
    )


def job_coach(instrument: str) -> Provision:
    """Say who guides at ordinary work."""
    return Provision(
        code=f"{instrument}-jobcoach",
        statement="De werkgever begeleidt. Een jobcoach kan, als iemand daar recht op heeft.",
        kind=RuleKind.WET,
        source=participatiewet("10 lid 1 en 3"),
        topic=Topic.BEGELEIDING,
        value=Guides(("werkgever", "jobcoach")),
    )


def guided(
    instrument: str, source: Source, *, guide: bool = True, consultant: bool = True, who: str = ""
) -> PlacementRule:
    """Ask who guides."""
    roles = [role for role, asked in (("een werkbegeleider", guide), ("een consulent", consultant)) if asked]
    both = "; dat zijn twee mensen" if guide and consultant else ""
    return PlacementRule(
        code=f"{instrument}-begeleiding",
        statement=who or f"Er is {' en '.join(roles)}{both}.",
        kind=RuleKind.EIGEN if source is EIGEN_BELEID else RuleKind.BELEID,
        topic=Topic.BEGELEIDING,
        check=GuidedBy(guide, consultant),
        source=source,
    )


def learning_goal(instrument: str, source: Source = EIGEN_BELEID) -> PlacementRule:
    """Ask for something to learn."""
    return PlacementRule(
        code=f"{instrument}-leerdoel",
        statement="Er is ten minste één leerdoel voor iemand begint.",
        kind=RuleKind.EIGEN if source is EIGEN_BELEID else RuleKind.BELEID,
        topic=Topic.LEERDOELEN,
        check=HasLearningGoal(),
        source=source,
    )
