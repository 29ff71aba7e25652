"""What passend itself knows to compare people by: level, distance to the labour market, how long a benefit runs."""

from collections.abc import Sequence
from datetime import date

from matching.domain.candidate import Candidate
from matching.domain.characteristic import Characteristic
from matching.domain.record import CandidateRecord
from matching.domain.tri import Tri

SHORT, LONG = "uitkering korter dan een jaar", "uitkering een jaar of langer"
NEAR, FAR = "korte afstand: werk binnen een jaar", "grote afstand"
_NEAR = {Tri.JA: NEAR, Tri.NEE: FAR}
DISTANCE_NOTE = (
    "Afstand tot de arbeidsmarkt is wat een consulent erover vastlegde; van wie dat niet is gevraagd, is zij onbekend. "
    "Daarom staat er ook bij hoe lang een uitkering op de peildatum loopt (eigen beleid)."
)
_A_YEAR = 365


def own_characteristics(records: Sequence[CandidateRecord], day: date) -> tuple[Characteristic, ...]:
    """Give level, distance and length of benefit of everybody, in the order of the records."""
    levels = ["" if one.profile.level is None else f"niveau {one.profile.level.value}" for one in records]
    return (
        Characteristic.of("niveau", "Werk- en denkniveau", levels),
        Characteristic.of(
            "afstand",
            "Afstand tot de arbeidsmarkt",
            [_NEAR.get(one.candidate.says("work_within_a_year"), "") for one in records],
            (NEAR, FAR),
        ),
        Characteristic.of(
            "uitkeringsduur", "Duur van de uitkering", [_duration(one.candidate, day) for one in records], (SHORT, LONG)
        ),
    )


def _duration(candidate: Candidate, day: date) -> str:
    if candidate.benefit_since is None:
        return ""
    return SHORT if (day - candidate.benefit_since).days < _A_YEAR else LONG
