"""How much two names are alike, in six levels.

A first name is what tells twins and brothers apart, so it forgives little:
another spelling of the same sounds, a name somebody is called by, a vowel
inside. Hasan and Hussein, Amina and Amira stay two people.
"""

import re
from enum import IntEnum

from rapidfuzz.distance import OSA

from matching.identity.names import Name, is_initial, sound_of

_CALLED = (
    "johannes johan jan hans hannes joop",
    "johanna hanna jo hannie ans joke",
    "cornelis kees cees cor",
    "cornelia corrie cora nel nelly",
    "petrus peter pieter piet",
    "hendrik henk hendrikus rik",
    "hendrika riek rika hennie",
    "wilhelmus willem wim",
    "wilhelmina willemina wil mina willy",
    "gerardus gerard gerrit ger",
    "antonius anton ton toon antoon",
    "nicolaas klaas nico",
    "jacobus jaap koos jacob sjaak jacques ko",
    "theodorus theo dirk",
    "leonardus leo leen",
    "franciscus frans",
    "martinus martin maarten tinus",
    "robertus robert rob",
    "albertus albert bert ab",
    "adrianus adriaan ad arie",
    "josephus jozef jos joseph",
    "maria marie mieke ria marijke riet mia",
    "elisabeth elizabeth els bep betty lies liesbeth",
    "geertruida truus trudy geertje",
    "catharina trijntje toos kaat tineke",
    "alexander alex sander lex",
    "mohamed mohammed moh mo",
    "michael michiel michel",
)
_GROUPS: dict[str, set[int]] = {}
for _number, _names in enumerate(_CALLED):
    for _called in _names.split():
        _GROUPS.setdefault(_called, set()).add(_number)
_NONE: set[int] = set()
_VOWELS = re.compile("[aeiou]")


class NameLevel(IntEnum):
    """How much two names are alike, from not at all to the same."""

    OTHER = 0
    FIRST = 1
    WEAK = 2
    FITS = 3
    STRONG = 4
    SAME = 5


class _Part(IntEnum):
    """How much one part of a name, first or last, is alike."""

    OTHER = 0
    MISSING = 1
    PARTLY = 2
    SLIP = 3
    SAME = 4


_LEVELS = {
    (_Part.SAME, _Part.SAME): NameLevel.SAME,
    (_Part.SAME, _Part.SLIP): NameLevel.STRONG,
    (_Part.SLIP, _Part.SAME): NameLevel.STRONG,
    (_Part.SLIP, _Part.SLIP): NameLevel.FITS,
    (_Part.SAME, _Part.PARTLY): NameLevel.FITS,
    (_Part.SLIP, _Part.PARTLY): NameLevel.FITS,
    (_Part.PARTLY, _Part.SAME): NameLevel.FITS,
    (_Part.MISSING, _Part.SAME): NameLevel.WEAK,
    (_Part.PARTLY, _Part.SLIP): NameLevel.WEAK,
    (_Part.PARTLY, _Part.PARTLY): NameLevel.WEAK,
    (_Part.SAME, _Part.OTHER): NameLevel.FIRST,
}
"""By first name, then surname. Source: eigen beleid."""


def level_of(one: Name, other: Name) -> NameLevel:
    """Compare two names; which one comes first does not matter."""
    given = _given(one.given, other.given)
    if given is _Part.OTHER:
        return _in_any_order(one, other)
    return max(_LEVELS.get((given, _surname(one, other)), NameLevel.OTHER), _in_any_order(one, other))


def _in_any_order(one: Name, other: Name) -> NameLevel:
    """Compare the full words, whatever is a first name: "Jansen Piet" is Piet Jansen."""
    shared = len(one.sounds & other.sounds)
    if shared < 2 or shared < min(len(one.sounds), len(other.sounds)):
        return NameLevel.OTHER
    return NameLevel.SAME if one.sounds == other.sounds else NameLevel.FITS


def _given(one: tuple[str, ...], other: tuple[str, ...]) -> _Part:
    if not one or not other:
        return _Part.MISSING
    pairs = [_first_name(*two) for two in zip(one, other, strict=False)]
    if pairs[0] is _Part.OTHER:
        is_called = _is_among(one[0], other[1:]) or _is_among(other[0], one[1:])
        return _Part.SLIP if is_called else _Part.OTHER
    if _Part.OTHER in pairs:
        return _Part.OTHER if pairs[0] is _Part.PARTLY else _Part.SLIP
    return pairs[0]


def _is_among(name: str, others: tuple[str, ...]) -> bool:
    return not is_initial(name) and any(_first_name(name, other) is _Part.SAME for other in others)


def _first_name(one: str, other: str) -> _Part:
    if is_initial(one) or is_initial(other):
        shorter, longer = sorted((one.rstrip("."), other.rstrip(".")), key=len)
        return _Part.PARTLY if longer.startswith(shorter) else _Part.OTHER
    heard, told = sound_of(one), sound_of(other)
    if heard == told or not _GROUPS.get(one, _NONE).isdisjoint(_GROUPS.get(other, _NONE)):
        return _Part.SAME
    return _Part.SLIP if _is_slip(one, other, heard, told) else _Part.OTHER


def _is_slip(one: str, other: str, heard: str, told: str) -> bool:
    """Whether a first name was mistyped; its first and last letter must be right, so that Martin is not Martina."""
    if one[0] != other[0] or one[-1] != other[-1] or max(len(one), len(other)) < 5:
        return False
    if OSA.distance(heard, told, score_cutoff=1) == 1 and _VOWELS.sub("", heard) == _VOWELS.sub("", told):
        return True
    letters = OSA.distance(one, other, score_cutoff=1)
    return letters == 1 and (min(len(one), len(other)) >= 7 or sorted(one) == sorted(other))


def _surname(one: Name, other: Name) -> _Part:
    if one.glued == other.glued != "":
        return _Part.SAME
    mine, theirs = one.surname_sounds, other.surname_sounds
    if mine == theirs:
        return _Part.SAME
    if mine & theirs:
        return _Part.PARTLY
    if any(_is_alike(part, their) for part in mine for their in theirs) or _is_alike(one.glued, other.glued):
        return _Part.SLIP if len(mine) == len(theirs) == 1 else _Part.PARTLY
    return _Part.OTHER


def _is_alike(one: str, other: str) -> bool:
    """Whether a surname was mistyped: one letter in five, two in nine."""
    longest = max(len(one), len(other))
    allowed = 2 if longest >= 9 else 1
    return longest >= 5 and OSA.distance(one, other, score_cutoff=allowed) <= allowed
