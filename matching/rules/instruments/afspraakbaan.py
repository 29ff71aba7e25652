"""Afspraakbaan: a job for people with the indicatie banenafspraak (S3, S4, Wfsv)."""

from matching.domain.instrument import Instrument, InstrumentStatus, Pay
from matching.rules.checks.eligibility import Answered
from matching.rules.instrument_rules import InstrumentRules, JobsNamed, Provision
from matching.rules.letters import TO_CONFIRM, committee
from matching.rules.placing import Topic
from matching.rules.rule import EIGEN_BELEID, Rule, RuleKind, Source
from matching.rules.usual import aftercare, exits, job_coach, pay, status, wage_subsidy

CODE = "afspraakbaan"
WFSV = Source(f"Wfsv artikel 38b en verder, {TO_CONFIRM}")

AFSPRAAKBAAN = InstrumentRules(
    instrument=Instrument.AFSPRAAKBAAN,
    code=CODE,
    label="Afspraakbaan",
    purpose="Een gewone baan voor wie een indicatie banenafspraak heeft.",
    for_whom=(
        Rule(
            code="afspraakbaan-indicatie",
            statement="Een afspraakbaan is voor wie een indicatie banenafspraak heeft.",
            kind=RuleKind.WET,
            check=Answered(Instrument.AFSPRAAKBAAN, ("indicatie_banenafspraak",)),
            source=WFSV,
        ),
    ),
    provisions=(
        status(CODE, InstrumentStatus.REGULIER),
        pay(CODE, Pay.LOON, RuleKind.WET, WFSV),
        wage_subsidy(CODE),
        job_coach(CODE),
        Provision(
            code="afspraakbaan-plaatsen",
            statement="Werkgevers maken samen 125.000 extra banen in het land, en 3.700 in de regio.",
            kind=RuleKind.BELEID,
            source=committee("125.000 extra banen te creëren voor mensen met een arbeidsbeperking", "A-49"),
            topic=Topic.PLAATSEN,
            value=JobsNamed(region=3_700, country=125_000),
        ),
        aftercare(CODE),
        exits(CODE, "Het werk kan vast worden.", EIGEN_BELEID, Instrument.REGULIERE_BAAN),
    ),
)
