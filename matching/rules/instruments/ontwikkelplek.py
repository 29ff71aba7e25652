"""Ontwikkelplek in the Instroomportaal: a first step with support, made to measure (S2)."""

from datetime import date

from matching.domain.employer import ProviderKind
from matching.domain.instrument import Instrument, InstrumentStatus, Pay
from matching.domain.seats import SeatUnit
from matching.rules.checks.eligibility import Answered
from matching.rules.checks.placing.duration import ReviewedBy
from matching.rules.checks.placing.provider import OfferedBy
from matching.rules.instrument_rules import InstrumentRules, Provision, SeatsNamed
from matching.rules.letters import iederz_letter
from matching.rules.placing import PlacementRule, Topic
from matching.rules.rule import EIGEN_BELEID, Rule, RuleKind
from matching.rules.usual import evaluation, exits, guided, learning_goal, pay, status

CODE = "ontwikkelplek"
THIS = Instrument.ONTWIKKELPLEK
PORTAL = iederz_letter(
    "Binnen het Instroomportaal van iederz worden op dit moment 50 ontwikkelplekken per dagdeel aangeboden", "A-21"
)
GROWING = iederz_letter(
    "Binnen het Instroomportaal van iederz worden op dit moment 50 ontwikkelplekken per dagdeel aangeboden; vanaf 2021 "
    "zijn dit 100 plekken",
    "A-21",
)
SEE_SOURCE = "waarvan twintig voor GON-partijen. Hoeveel er vrij zijn, staat bij de capaciteitsbron."
TO_MEASURE = iederz_letter("individuele ontwikkeltrajecten op maat voor iedere burger binnen de gemeente", "A-32")

ONTWIKKELPLEK = InstrumentRules(
    instrument=Instrument.ONTWIKKELPLEK,
    code=CODE,
    label="Ontwikkelplek",
    purpose="Een eerste stap met begeleiding, op maat, in het Instroomportaal.",
    for_whom=(
        Rule(
            code="ontwikkelplek-inwoner",
            statement="Een ontwikkelplek is voor inwoners van de gemeente.",
            kind=RuleKind.BELEID,
            check=Answered(THIS, ("resident",)),
            source=TO_MEASURE,
        ),
        Rule(
            code="ontwikkelplek-route",
            statement="Een ontwikkelplek is voor wie steun nodig heeft bij een eerste stap, of "
            "via een erkende route komt.",
            kind=RuleKind.BELEID,
            check=Answered(THIS, ("needs_support", "recognised_route", "gon_referral")),
            source=TO_MEASURE,
            discreet=True,
        ),
    ),
    placing=(
        PlacementRule(
            code="ontwikkelplek-herbeoordeling",
            statement="Binnen twaalf maanden is er een einde of een herbeoordeling.",
            kind=RuleKind.EIGEN,
            topic=Topic.DUUR,
            check=ReviewedBy(12),
            source=EIGEN_BELEID,
        ),
        PlacementRule(
            code="ontwikkelplek-aanbieder",
            statement="Een ontwikkelplek is in het Instroomportaal van iederz.",
            kind=RuleKind.BELEID,
            topic=Topic.AANBIEDER,
            check=OfferedBy((ProviderKind.IEDERZ,)),
            source=PORTAL,
        ),
        learning_goal(CODE),
        guided(CODE, EIGEN_BELEID),
    ),
    provisions=(
        status(CODE, InstrumentStatus.REGULIER),
        pay(CODE, Pay.UITKERING_BEHOUDEN, RuleKind.EIGEN, EIGEN_BELEID),
        Provision(
            code="ontwikkelplek-plaatsen-tot-2021",
            statement=f"Er zijn 50 plaatsen per dagdeel, {SEE_SOURCE}",
            kind=RuleKind.BELEID,
            source=GROWING,
            topic=Topic.PLAATSEN,
            value=SeatsNamed(50, SeatUnit.DAGDEEL, for_gon=20),
            valid_until=date(2020, 12, 31),
        ),
        Provision(
            code="ontwikkelplek-plaatsen",
            statement=f"Er zijn 100 plaatsen per dagdeel, {SEE_SOURCE}",
            kind=RuleKind.BELEID,
            source=GROWING,
            topic=Topic.PLAATSEN,
            value=SeatsNamed(100, SeatUnit.DAGDEEL, for_gon=20),
            valid_from=date(2021, 1, 1),
        ),
        evaluation(CODE, 6),
        exits(
            CODE,
            "Daarna volgt werk, praktijkleren of nieuw beschut werk.",
            iederz_letter("kunnen uitstromen naar (een vorm van) werk of praktijkleren", "A-23"),
            Instrument.REGULIERE_BAAN,
            Instrument.PRAKTIJKLEREN,
            Instrument.NIEUW_BESCHUT,
        ),
    ),
)
