"""Arbeidsmatige dagbesteding: daytime activity close to work, under the Wmo, at a GON party (S2)."""

from matching.domain.employer import ProviderKind
from matching.domain.instrument import Instrument, InstrumentStatus, Pay
from matching.domain.seats import SeatUnit
from matching.rules.checks.eligibility import Answered
from matching.rules.checks.placing.duration import WithinIndication
from matching.rules.checks.placing.provider import OfferedBy
from matching.rules.instrument_rules import EvaluateUnder, InstrumentRules, Provision, SeatsNamed
from matching.rules.letters import TO_CONFIRM, iederz_letter
from matching.rules.placing import PlacementRule, Topic
from matching.rules.rule import EIGEN_BELEID, Rule, RuleKind, Source
from matching.rules.usual import exits, guided, pay, status

CODE = "arbeidsmatige-dagbesteding"
TOWARDS_WORK = iederz_letter("van (arbeidsmatige) dagbesteding naar (een vorm van) betaalde arbeid", "A-36")
WMO = Source(f"Wmo 2015, {TO_CONFIRM}")

ARBEIDSMATIGE_DAGBESTEDING = InstrumentRules(
    instrument=Instrument.ARBEIDSMATIGE_DAGBESTEDING,
    code=CODE,
    label="Arbeidsmatige dagbesteding",
    purpose="Dagbesteding die op werk lijkt, met een Wmo-indicatie.",
    for_whom=(
        Rule(
            code="arbeidsmatige-dagbesteding-indicatie",
            statement="Arbeidsmatige dagbesteding is voor wie een indicatie dagbesteding heeft.",
            kind=RuleKind.WET,
            check=Answered(Instrument.ARBEIDSMATIGE_DAGBESTEDING, ("wmo_dagbesteding",)),
            source=WMO,
            discreet=True,
        ),
    ),
    placing=(
        PlacementRule(
            code="arbeidsmatige-dagbesteding-duur",
            statement="Arbeidsmatige dagbesteding duurt niet langer dan de indicatie ervoor.",
            kind=RuleKind.WET,
            topic=Topic.DUUR,
            check=WithinIndication(),
            source=WMO,
            discreet=True,
        ),
        PlacementRule(
            code="arbeidsmatige-dagbesteding-aanbieder",
            statement="Arbeidsmatige dagbesteding is bij een GON-partij.",
            kind=RuleKind.EIGEN,
            topic=Topic.AANBIEDER,
            check=OfferedBy((ProviderKind.GON_PARTIJ, ProviderKind.IEDERZ)),
            source=EIGEN_BELEID,
        ),
        guided(CODE, EIGEN_BELEID, consultant=False),
    ),
    provisions=(
        status(CODE, InstrumentStatus.REGULIER),
        pay(CODE, Pay.GEEN, RuleKind.WET, WMO),
        Provision(
            code="arbeidsmatige-dagbesteding-plaatsen",
            statement="In het Instroomportaal zijn 20 plaatsen per dagdeel voor GON-partijen. Hoeveel er vrij zijn, "
            "staat bij de capaciteitsbron.",
            kind=RuleKind.BELEID,
            source=iederz_letter("Twintig plekken hiervan zijn toegekend aan de GON partijen", "A-22"),
            topic=Topic.PLAATSEN,
            value=SeatsNamed(20, SeatUnit.DAGDEEL, for_gon=20),
        ),
        Provision(
            code="arbeidsmatige-dagbesteding-evaluatie",
            statement="Over hoe het gaat, spreekt u de aanbieder, zoals bij de Wmo.",
            kind=RuleKind.WET,
            source=WMO,
            topic=Topic.EVALUATIE,
            value=EvaluateUnder("Wmo 2015"),
        ),
        exits(
            CODE,
            "Wordt uitstroom verwacht, dan past een ontwikkelplek als stap naar betaald werk.",
            TOWARDS_WORK,
            Instrument.ONTWIKKELPLEK,
        ),
    ),
)
