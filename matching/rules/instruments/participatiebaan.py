"""Participatiebaan: additional unpaid work with benefit kept, for whom the step to work is too big (S3, art. 10a)."""

from dataclasses import replace
from datetime import date
from typing import TypeVar

from matching.domain.candidate import Uitkeringssituatie as Benefit
from matching.domain.instrument import Instrument, InstrumentStatus, Pay
from matching.domain.seats import SeatUnit
from matching.rules.checks.eligibility import Answered, HasBenefit, TwentySevenOrOlder
from matching.rules.checks.placing.chances import ChancesGrew
from matching.rules.checks.placing.duration import TotalAtMost
from matching.rules.checks.placing.guidance import HasNextStep
from matching.rules.checks.placing.provider import AdditionalWork, ProfitConditions
from matching.rules.instrument_rules import (
    ExtraYears,
    InstrumentRules,
    PremiumCeiling,
    PremiumEvery,
    Provision,
    SchoolingOffer,
    SeatsNamed,
)
from matching.rules.instruments.werkleerplek import UNPAID_TOTAL
from matching.rules.letters import TO_CONFIRM, committee, participatiewet
from matching.rules.placing import PlacementRule, Topic
from matching.rules.rule import Rule, RuleKind
from matching.rules.usual import evaluation, exits, guided, learning_goal, pay, status

CODE = "participatiebaan"
THIS = Instrument.PARTICIPATIEBAAN
LETTER_FROM = date(2019, 11, 12)
LINK_IN_ROUTE = committee(
    "De participatiebaan wordt een schakel in het ontwikkelingstraject van de werkzoekende", "A-47"
)
FOR_WHOM = committee("voor mensen met een uitkering voor wie een stap naar werk nog te groot is", "A-39")
PREMIUM = committee(
    "De deelnemer werkt met behoud van uitkering en krijgt een stimuleringspremie van €600,- per halfjaar", "A-41"
)
LINKED_PREMIUM = committee("De stimuleringspremie wordt gekoppeld aan het ontwikkelplan", "A-43")
R = TypeVar("R", PlacementRule, Provision)


def since_the_letter(rule: R) -> R:
    """Give a rule its first day: the letter bears one."""
    return replace(rule, valid_from=LETTER_FROM)


PARTICIPATIEBAAN = InstrumentRules(
    instrument=THIS,
    code=CODE,
    label="Participatiebaan",
    purpose="Werken met behoud van uitkering, als een stap naar werk nog te groot is.",
    for_whom=(
        Rule(
            code="participatiebaan-uitkering",
            statement="Een participatiebaan is voor wie bijstand of IOAW heeft, of een "
            "uitkering van UWV, als UWV akkoord is. Of IOAZ meetelt, is nog te bevestigen.",
            kind=RuleKind.WET,
            check=HasBenefit(
                THIS, (Benefit.BIJSTAND, Benefit.IOAW), (Benefit.WW_UWV, Benefit.WIA_WAJONG_UWV), (Benefit.IOAZ,)
            ),
            source=participatiewet(f"10a lid 1 en 7 lid 3 c; IOAW artikel 38a; IOAZ {TO_CONFIRM}"),
        ),
        Rule(
            code="participatiebaan-27",
            statement="Een participatiebaan is voor wie 27 jaar of ouder is.",
            kind=RuleKind.WET,
            check=TwentySevenOrOlder(THIS),
            source=participatiewet("7 lid 3 a en 31 lid 5"),
        ),
        Rule(
            code="participatiebaan-stap-te-groot",
            statement="Een consulent vindt dat een stap naar werk nog te groot is.",
            kind=RuleKind.BELEID,
            check=Answered(THIS, ("step_too_big",)),
            source=FOR_WHOM,
            valid_from=LETTER_FROM,
        ),
    ),
    placing=(
        PlacementRule(
            code="participatiebaan-maximum",
            statement="Een participatiebaan duurt bij elkaar ten hoogste twee jaar.",
            kind=RuleKind.WET,
            topic=Topic.DUUR,
            check=TotalAtMost(24, (THIS,)),
            source=participatiewet(
                "10a lid 1; ook: agendacommissie 12 november 2019, «De maximale termijn is twee jaar»"
            ),
        ),
        UNPAID_TOTAL,
        PlacementRule(
            code="participatiebaan-negen-maanden",
            statement="Na negen maanden wordt beoordeeld of de kans op werk groter is; zo niet, dan eindigt de "
            "participatiebaan na twaalf maanden.",
            kind=RuleKind.WET,
            topic=Topic.EVALUATIE,
            check=ChancesGrew(9, 12),
            source=participatiewet("10a lid 8"),
        ),
        PlacementRule(
            code="participatiebaan-additioneel",
            statement="Het werk is additioneel en verdringt niemand.",
            kind=RuleKind.WET,
            topic=Topic.AANBIEDER,
            check=AdditionalWork(),
            source=participatiewet("10a lid 2"),
        ),
        PlacementRule(
            code="participatiebaan-profit",
            statement="Bij een bedrijf met winstoogmerk gelden voorwaarden, en een consulent is akkoord.",
            kind=RuleKind.BELEID,
            topic=Topic.AANBIEDER,
            check=ProfitConditions(),
            source=committee(
                "Onder bepaalde voorwaarde het mogelijk maken van de participatiebaan bij een profit organisatie",
                "A-46",
            ),
            valid_from=LETTER_FROM,
        ),
        since_the_letter(learning_goal(CODE, LINK_IN_ROUTE)),
        PlacementRule(
            code="participatiebaan-volgende-stap",
            statement="Het ontwikkelplan zegt wat er na de participatiebaan komt.",
            kind=RuleKind.BELEID,
            topic=Topic.LEERDOELEN,
            check=HasNextStep(),
            source=LINK_IN_ROUTE,
            valid_from=LETTER_FROM,
        ),
        since_the_letter(guided(CODE, LINK_IN_ROUTE)),
    ),
    provisions=(
        status(CODE, InstrumentStatus.REGULIER),
        since_the_letter(pay(CODE, Pay.UITKERING_BEHOUDEN, RuleKind.BELEID, PREMIUM)),
        Provision(
            code="participatiebaan-extra-jaren",
            statement="Na twee jaar laat de wet nog twee keer een jaar toe, met ander werk in een andere omgeving. De "
            "gemeente gebruikt dat niet.",
            kind=RuleKind.WET,
            source=participatiewet("10a lid 9 en 10"),
            topic=Topic.DUUR,
            value=ExtraYears(2, in_use=False),
        ),
        Provision(
            code="participatiebaan-scholingsaanbod",
            statement="Wie geen startkwalificatie heeft, krijgt na zes maanden een aanbod voor scholing, tenzij dat "
            "niet kan of niet helpt.",
            kind=RuleKind.WET,
            source=participatiewet("10a lid 5"),
            topic=Topic.LEERDOELEN,
            value=SchoolingOffer(6),
        ),
        Provision(
            code="participatiebaan-premie",
            statement="Na elk half jaar is er een premie van € 600, als u genoeg meewerkte aan uw ontwikkelplan. Dat "
            "beslist een mens.",
            kind=RuleKind.BELEID,
            source=PREMIUM,
            topic=Topic.PREMIE,
            value=PremiumEvery(6, 60_000),
            valid_from=LETTER_FROM,
        ),
        Provision(
            code="participatiebaan-premie-vrijgelaten",
            statement="Ten hoogste twee premies per kalenderjaar, samen € 3.398, tellen niet als inkomen. "
            "Bij meer kijkt een mens.",
            kind=RuleKind.WET,
            source=participatiewet("31 lid 2 j"),
            topic=Topic.PREMIE,
            value=PremiumCeiling(2, 339_800),
            valid_from=date(2026, 7, 1),
        ),
        Provision(
            code="participatiebaan-plaatsen",
            statement="Er zijn 500 participatiebanen. Hoeveel er vrij zijn, staat bij de capaciteitsbron.",
            kind=RuleKind.BELEID,
            source=committee("Jaarlijks zijn er 500 participatiebanen beschikbaar", "A-40"),
            topic=Topic.PLAATSEN,
            value=SeatsNamed(500, SeatUnit.DAG),
            valid_from=LETTER_FROM,
        ),
        since_the_letter(evaluation(CODE, 26, LINKED_PREMIUM)),
        since_the_letter(
            exits(
                CODE,
                "Daarna volgt een volgend traject, of werk voor hele dagen of een deel ervan, met nazorg.",
                committee("Er komt een nazorgprogramma voor mensen die zijn uitgestroomd", "A-45"),
                Instrument.WERKLEERPLEK,
                Instrument.PROEFPLAATS,
                Instrument.REGULIERE_BAAN,
            )
        ),
    ),
)
