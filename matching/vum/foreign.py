"""Profiles of other sources as they come in: those that hold, and what was wrong with the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from matching.errors import Fault
from matching.vum.checking import check
from matching.vum.kinds import Entity

_NO_IDS = (".", "..")


@dataclass(frozen=True)
class Held:
    """What an answer gave.

    Attributes:
        matches: checked, each with a vumID of its own.
        refused: by the number of a match, what is wrong with it.
    """

    matches: tuple[dict[str, Any], ...]
    refused: dict[int, tuple[Fault, ...]]


def held(entity: Entity, matches: Sequence[Any], at: tuple[object, ...] = ("matches",)) -> Held:
    """Hold every match beside the standard; a wrong one costs only itself."""
    good: dict[str, dict[str, Any]] = {}
    refused: dict[int, tuple[Fault, ...]] = {}
    for number, given in enumerate(matches):
        checked = check(entity, given, (*at, number))
        vum_id = checked.value.get("vumID", "")
        faults = checked.faults
        if not faults and (vum_id in good or vum_id in _NO_IDS):
            where = "/".join(("", *map(str, at), str(number), "vumID"))
            faults = (Fault(where, "dit vumID kan niet, of stond er al", "elk vumID één keer"),)
        if faults:
            refused[number] = faults
        else:
            good[vum_id] = checked.value
    return Held(tuple(good.values()), refused)
