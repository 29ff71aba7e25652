"""Three-valued answers, with a fourth that only a candidate can give."""

from enum import StrEnum


class Tri(StrEnum):
    """Yes, no or unknown; unknown is never "no".

    `WIL_NIET_ZEGGEN` is an answer of the candidate: it counts as unknown
    everywhere, is not asked again before the next scan, and is never shown to
    an employer.
    """

    ONBEKEND = "onbekend"
    JA = "ja"
    NEE = "nee"
    WIL_NIET_ZEGGEN = "wil_niet_zeggen"

    @property
    def is_known(self) -> bool:
        """Whether the answer is a yes or a no."""
        return self in (Tri.JA, Tri.NEE)
