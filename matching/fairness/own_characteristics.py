"""What passend itself knows to compare people by: the working level, and how long a benefit runs."""

from collections.abc import Sequence
from datetime import date

from matching.domain.candidate import Candidate
from matching.domain.characteristic import Characteristic
from matching.domain.record import CandidateRecord

SHORT, LONG = "uitkering korter dan een jaar", "uitkering een jaar of langer"
DISTANCE_NOTE = (
    "Afstand tot de arbeidsmarkt staat niet in passend. In plaats daarvan staat hoe lang een uitkering op de peildatum "
    "loopt: dat komt het dichtst bij 'binnen een jaar aan het werk' (eigen beleid)."
)
_A_YEAR = 365


def own_characteristics(records: Sequence[CandidateRecord], day: date) -> tuple[Characteristic, ...]:
    """Give level and distance of everybody, in the order of the records."""
    levels = ["" if one.profile.level is None else f"niveau {one.profile.level.value}" for one in records]
    return (
        Characteristic.of("niveau", "Werk- en denkniveau", levels),
        Characteristic.of(
            "afstand", "Duur van de uitkering", [_duration(one.candidate, day) for one in records], (SHORT, LONG)
        ),
    )


def _duration(candidate: Candidate, day: date) -> str:
    if candidate.benefit_since is None:
        return ""
    return SHORT if (day - candidate.benefit_since).days < _A_YEAR else LONG
