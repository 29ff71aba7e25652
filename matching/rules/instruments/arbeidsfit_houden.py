"""Arbeidsfit houden: a temporary fall-back after an ended secondment (S2)."""

from matching.domain.employer import ProviderKind
from matching.domain.instrument import Instrument, InstrumentStatus, Pay
from matching.rules.checks.eligibility import Answered
from matching.rules.checks.placing.duration import ReviewedBy
from matching.rules.checks.placing.provider import OfferedBy
from matching.rules.instrument_rules import InstrumentRules, Provision, SeatsOf
from matching.rules.letters import iederz_letter
from matching.rules.placing import PlacementRule, Topic
from matching.rules.rule import EIGEN_BELEID, Rule, RuleKind
from matching.rules.usual import evaluation, exits, guided, pay, status

CODE = "arbeidsfit-houden"
FALL_BACK = iederz_letter(
    "tijdelijk terug te kunnen vallen op een omgeving waarin iets minder van hen wordt gevraagd", "A-25"
)

ARBEIDSFIT_HOUDEN = InstrumentRules(
    instrument=Instrument.ARBEIDSFIT_HOUDEN,
    code=CODE,
    label="Arbeidsfit houden",
    purpose="Tijdelijk terugvallen na een detachering, om fit voor werk te blijven.",
    for_whom=(
        Rule(
            code="arbeidsfit-houden-detachering",
            statement="Arbeidsfit houden is voor wie een detachering eindigde.",
            kind=RuleKind.BELEID,
            check=Answered(Instrument.ARBEIDSFIT_HOUDEN, ("ended_secondment",)),
            source=FALL_BACK,
        ),
    ),
    placing=(
        PlacementRule(
            code="arbeidsfit-houden-herbeoordeling",
            statement="Binnen drie maanden is er een einde of een herbeoordeling.",
            kind=RuleKind.EIGEN,
            topic=Topic.DUUR,
            check=ReviewedBy(3),
            source=EIGEN_BELEID,
        ),
        PlacementRule(
            code="arbeidsfit-houden-aanbieder",
            statement="Arbeidsfit houden is in het Instroomportaal van iederz.",
            kind=RuleKind.BELEID,
            topic=Topic.AANBIEDER,
            check=OfferedBy((ProviderKind.IEDERZ,)),
            source=FALL_BACK,
        ),
        guided(CODE, EIGEN_BELEID),
    ),
    provisions=(
        status(CODE, InstrumentStatus.REGULIER),
        pay(CODE, Pay.UITKERING_BEHOUDEN, RuleKind.EIGEN, EIGEN_BELEID),
        evaluation(CODE, 6),
        Provision(
            code="arbeidsfit-houden-plaatsen",
            statement="De plaatsen zijn die van het Instroomportaal.",
            kind=RuleKind.BELEID,
            source=FALL_BACK,
            topic=Topic.PLAATSEN,
            value=SeatsOf(Instrument.ONTWIKKELPLEK),
        ),
        exits(CODE, "Daarna volgt weer een detachering of een baan.", FALL_BACK, Instrument.REGULIERE_BAAN),
    ),
)
