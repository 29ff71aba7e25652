"""Reguliere baan: ordinary work, open to everyone who is mediated (S3, S4)."""

from matching.domain.instrument import Instrument, InstrumentStatus, Pay
from matching.rules.instrument_rules import InstrumentRules
from matching.rules.letters import TO_CONFIRM
from matching.rules.rule import EIGEN_BELEID, RuleKind, Source
from matching.rules.usual import aftercare, exits, job_coach, pay, status

CODE = "reguliere-baan"

REGULIERE_BAAN = InstrumentRules(
    instrument=Instrument.REGULIERE_BAAN,
    code=CODE,
    label="Reguliere baan",
    purpose="Gewoon betaald werk; open voor iedereen in bemiddeling, ook zonder uitkering.",
    provisions=(
        status(CODE, InstrumentStatus.REGULIER),
        pay(CODE, Pay.LOON, RuleKind.WET, Source(f"Wet minimumloon en minimumvakantiebijslag, {TO_CONFIRM}")),
        job_coach(CODE),
        aftercare(CODE),
        exits(CODE, "Wie werkt, is uitgestroomd, helemaal of voor een deel.", EIGEN_BELEID),
    ),
)
