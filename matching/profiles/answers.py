"""Answers, days, hours and words of a closed list as numbers."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from matching.domain.candidate import CandidateStatus, Uitkeringssituatie
from matching.domain.fact import Fact
from matching.domain.instrument import Instrument
from matching.domain.tri import Tri
from matching.domain.work import GuidanceForm, Transport, Werksoort, Werkvoorwaarde
from scoring.pool import UNKNOWN

STATUS = {status: code for code, status in enumerate(CandidateStatus)}
INSTRUMENT = {instrument: number for number, instrument in enumerate(Instrument)}
BENEFIT = {situation: number for number, situation in enumerate(Uitkeringssituatie)}
CONDITION = {condition: bit for bit, condition in enumerate(Werkvoorwaarde)}
TRANSPORT = {means: bit for bit, means in enumerate(Transport)}
WERKSOORT = {werksoort: number for number, werksoort in enumerate(Werksoort)}
ALL_CONDITIONS = (1 << len(Werkvoorwaarde)) - 1
ALL_TRANSPORT = (1 << len(Transport)) - 1
GUIDANCE = {form: strength for strength, form in enumerate(GuidanceForm)}
"""How much guidance a form is, from none to a jobcoach; eigen beleid."""
_TRI = {Tri.JA: 1, Tri.NEE: 0}


def tri_code(answer: Tri) -> int:
    """Give 1 for yes, 0 for no, -1 for unknown and "wil ik niet zeggen"."""
    return _TRI.get(answer, UNKNOWN)


def tri_fact(fact: Fact[Tri] | None) -> int:
    """Give the code of an answer; no fact is unknown."""
    return UNKNOWN if fact is None else tri_code(fact.value)


def flag(answer: bool | None) -> int:
    """Give 1, 0 or -1 for a boolean that may be unknown."""
    return UNKNOWN if answer is None else int(answer)


def quarters(hours: Decimal | None) -> int:
    """Give hours as quarters of an hour, -1 unknown."""
    return UNKNOWN if hours is None else int(hours * 4)


def ordinal(day: date | None, absent: int = UNKNOWN) -> int:
    """Give a day as its proleptic ordinal."""
    return absent if day is None else day.toordinal()


def guidance_range(answer: Tri, form: GuidanceForm | None) -> tuple[int, int]:
    """Give the least and the most guidance that is meant; the form "none" beside a yes says nothing."""
    if answer is Tri.NEE:
        return 0, 0
    named = GUIDANCE[form] if form else 0
    if answer is Tri.JA and named:
        return named, named
    return 1 if answer is Tri.JA else 0, max(GUIDANCE.values())


def bits(positions: Iterable[int]) -> int:
    """Give the mask with these bits."""
    mask = 0
    for position in positions:
        mask |= 1 << position
    return mask
