"""Nieuw beschut: employment in a sheltered place, with an indication (S2, art. 10b)."""

from matching.domain.employer import ProviderKind
from matching.domain.instrument import Instrument, InstrumentStatus, Pay
from matching.rules.checks.eligibility import Answered, NotBoth
from matching.rules.checks.placing.provider import OfferedBy
from matching.rules.instrument_rules import ContractsNamed, InstrumentRules, Provision
from matching.rules.letters import TO_CONFIRM, iederz_letter, participatiewet
from matching.rules.placing import PlacementRule, Topic
from matching.rules.rule import EIGEN_BELEID, Rule, RuleKind, Source
from matching.rules.usual import evaluation, exits, guided, pay, status, wage_subsidy

CODE = "nieuw-beschut"
NOT_BOTH_INDICATIONS = Rule(
    code="nieuw-beschut-of-banenafspraak",
    statement="Iemand heeft een indicatie beschut werk of een indicatie banenafspraak, niet allebei.",
    kind=RuleKind.WET,
    check=NotBoth(Instrument.NIEUW_BESCHUT, ("indicatie_beschut", "indicatie_banenafspraak")),
    source=Source(f"Participatiewet artikel 10b en Wfsv artikel 38b en verder, {TO_CONFIRM}"),
    discreet=True,
)

NIEUW_BESCHUT = InstrumentRules(
    instrument=Instrument.NIEUW_BESCHUT,
    code=CODE,
    label="Nieuw beschut werk",
    purpose="Betaald werk op een beschutte plek, met een indicatie.",
    for_whom=(
        Rule(
            code="nieuw-beschut-indicatie",
            statement="Nieuw beschut werk is voor wie een indicatie beschut werk heeft.",
            kind=RuleKind.WET,
            check=Answered(Instrument.NIEUW_BESCHUT, ("indicatie_beschut",)),
            source=participatiewet("10b lid 1 en 2"),
            discreet=True,
        ),
        NOT_BOTH_INDICATIONS,
    ),
    placing=(
        PlacementRule(
            code="nieuw-beschut-aanbieder",
            statement="Nieuw beschut werk is bij iederz.",
            kind=RuleKind.EIGEN,
            topic=Topic.AANBIEDER,
            check=OfferedBy((ProviderKind.IEDERZ,)),
            source=EIGEN_BELEID,
        ),
        guided(CODE, EIGEN_BELEID, consultant=False, who="Er is individuele begeleiding op het werk."),
    ),
    provisions=(
        status(CODE, InstrumentStatus.REGULIER),
        pay(CODE, Pay.LOON, RuleKind.WET, participatiewet("10b")),
        wage_subsidy(CODE),
        Provision(
            code="nieuw-beschut-plaatsen",
            statement="Er zijn ongeveer 90 contracten, en 10 mensen bereiden zich voor. Hoeveel het er moeten "
            "zijn, zegt het quotum van de gemeente.",
            kind=RuleKind.BELEID,
            source=iederz_letter(
                "van 46 begin 2018 naar circa 90 contracten, met 10 personen in het voortraject van nieuw beschut",
                "A-31",
            ),
            topic=Topic.PLAATSEN,
            value=ContractsNamed(90, preparing=10),
        ),
        evaluation(CODE, 12),
        exits(
            CODE,
            "Past de werksoort niet, dan zoeken we een andere werksoort.",
            iederz_letter("verminderen we de kans op uitval binnen nieuw beschut", "A-26"),
            Instrument.NIEUW_BESCHUT,
        ),
    ),
)
