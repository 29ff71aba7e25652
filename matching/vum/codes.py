"""The code lists of VUM beside our own words. Source: the data standard 1.5, as in the contracts 3.0.0."""

from collections.abc import Mapping
from typing import TypeVar

from matching.domain.tri import Tri
from matching.domain.work import LanguageAspect, Transport

K = TypeVar("K")
V = TypeVar("V")


def _turned(codes: Mapping[K, V]) -> Mapping[V, K]:
    return {ours: code for code, ours in codes.items()}


YES, NO = 1, 2
ANSWERS: Mapping[int, Tri] = {YES: Tri.JA, NO: Tri.NEE}
"""0 (onbekend) and 8 (n.v.t.) tell nothing, and so become no fact."""
ANSWER_CODES = _turned(ANSWERS)
MEANS: Mapping[int, Transport] = {
    1: Transport.AUTO,
    2: Transport.BROMFIETS,
    3: Transport.FIETS,
    4: Transport.MOTOR,
    5: Transport.OPENBAAR_VERVOER,
}
"""9 (anders) has no word with us; our lopen has no code."""
MEANS_CODES = _turned(MEANS)
ASPECTS: Mapping[str, LanguageAspect] = {
    "codeNiveauTaalbeheersingMondeling": LanguageAspect.SPREKEN,
    "codeNiveauTaalbeheersingSchriftelijk": LanguageAspect.SCHRIJVEN,
    "codeNiveauTaalbeheersingLezen": LanguageAspect.LEZEN,
    "codeNiveauTaalbeheersingLuisteren": LanguageAspect.LUISTEREN,
}
ASPECT_FIELDS = _turned(ASPECTS)
LANGUAGE_LEVELS = range(1, 5)
"""0 (onbekend) and 8 (n.v.t.) tell nothing."""
LEVELS = range(1, 7)
"""Werk- en denkniveau: 0 (n.v.t.) and 7 (niet bekend) tell nothing. Of an education 9 (anders) tells nothing."""
EITHER_CONTRACT: Mapping[str, str] = {"O": "onbepaald", "B": "bepaald"}
CONTRACT_CODES = _turned(EITHER_CONTRACT)
REGULAR, APPRENTICE = "01", "02"
