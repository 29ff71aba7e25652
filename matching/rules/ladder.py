"""The ladder of places."""

from matching.domain.instrument import Instrument
from matching.rules.instrument_rules import InstrumentRules

LADDER: tuple[InstrumentRules, ...] = tuple(
    InstrumentRules(instrument=one, code=one.value, label=one.value.replace("_", " "), purpose="") for one in Instrument
)


def rules_of(instrument: Instrument) -> InstrumentRules:
    """Give the rules of an instrument."""
    return next(row for row in LADDER if row.instrument is instrument)
