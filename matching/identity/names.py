"""Names of people in the Netherlands, taken apart so that two ways of writing one name can be compared.

Tussenvoegsels do not count, double names are two names, initials stand for
any name that begins with them, and spellings of one sound are one spelling.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_PARTICLES, _FIRST_NAMES_TOO, _TITLES = (
    frozenset(words.split())
    for words in (
        "van von der de den het ten ter te op in aan bij onder over uit el al ben bin ait ould la le du des di da dos",
        "ben bin la le da di dos in op aan ait",
        "dhr hr heer mevr mevrouw mw mej dr drs ir ing mr prof",
    )
)
_WIFE_OF = re.compile(r"\s+(?:e/?v|geb|geboren|gesch|wed|echtgenote van)\.?\s+")
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})
_SOUNDS = (
    *(("chr", "kr"), ("sch", "s"), ("ch", "s"), ("sh", "s"), ("sj", "s"), ("kh", "h"), ("gh", "g"), ("ph", "f")),
    *(("th", "t"), ("dh", "d"), ("ck", "k"), ("dj", "j"), ("ou", "u"), ("oe", "u"), ("oo", "u"), ("ij", "i")),
    *(("y", "i"), ("ei", "i"), ("ai", "i"), ("ee", "i"), ("ie", "i"), ("c", "k"), ("q", "k"), ("x", "ks")),
    *(("z", "s"), ("w", "v"), ("o", "u"), ("j", "i")),
)
_DOUBLED = re.compile(r"(.)\1+")


def surname_first(name: str) -> str:
    """Give what people are put in order by: the last word of a name, without capitals."""
    return name.split()[-1].casefold()


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its parts, without capitals and accents.

    Attributes:
        given: first names; an initial ends in a full stop.
        surname: the parts of the surname without tussenvoegsels; two of a double name.
        glued: the whole surname as one word, tussenvoegsels included ("vandenberg").
        surname_sounds: how the parts of the surname sound.
        sounds: how all full words sound, in any order.
    """

    given: tuple[str, ...]
    surname: tuple[str, ...]
    glued: str
    surname_sounds: frozenset[str]
    sounds: frozenset[str]


def is_initial(word: str) -> bool:
    """Whether a part of a name is an initial."""
    return word.endswith(".")


@lru_cache(65_536)
def sound_of(word: str) -> str:
    """Write a name as it sounds: Youssef, Yusuf and Joesoef begin alike, and Meijer is Meyer."""
    for spelling, sound in _SOUNDS:
        word = word.replace(spelling, sound)
    word = _DOUBLED.sub(r"\1", word)
    return word[:-1] if word.endswith("h") and len(word) > 3 else word


def parse(text: str) -> Name:
    """Take a name apart, written as "Jan de Vries", "Vries, J. de" or "de Vries Jan"."""
    folded = re.sub(r"\s*-\s*", "-", _folded(text))
    before, comma, after = folded.partition(",")
    if comma:
        words = _words(after)
        particles = [word for word in words if word in _PARTICLES]
        return _name([word for word in words if word not in _PARTICLES], [*particles, *_words(before)])
    own, *married = _WIFE_OF.split(folded)
    words = _words(own)
    start = _surname_start(words)
    given, surname = words[:start], words[start:]
    if not given and len(surname) > 1 and surname[0] in _PARTICLES:
        end = next((n for n, word in enumerate(surname, 1) if word not in _PARTICLES), len(surname))
        given, surname = surname[end:], surname[:end]
    return _name(given, [*surname, *(word for more in married for word in _words(more))])


def answers_to(name: str, typed: str) -> bool:
    """Whether somebody with this name is meant by what was typed: each word begins a part of it, or sounds like one."""
    known = _words(_folded(name.replace("-", " ")))
    asked = [word.rstrip(".") for word in _words(_folded(typed.replace("-", " ")))]
    return bool(asked) and all(any(_is_meant(part, word) for part in known) for word in asked)


def _is_meant(part: str, word: str) -> bool:
    return part.startswith(word) or (len(word) > 2 and sound_of(part) == sound_of(word))


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"['’`´]t\b", " het ", letters).translate(str.maketrans('()"', "   ", "'’`´"))


def _words(text: str) -> list[str]:
    """Cut in words; "j.w." is two initials, and a hyphen keeps its words together until the surname is known."""
    words = [part for word in text.split() for part in re.findall(r"[^.]+\.?", word)]
    words = [re.sub(r"[^\w.-]", "", word) for word in words]
    words = [f"{word}." if len(word) == 1 else word for word in words if word.strip(".-")]
    return [word if len(word) <= 4 else word.rstrip(".") for word in words if word.rstrip(".") not in _TITLES]


def _surname_start(words: list[str]) -> int:
    """Give where the surname begins: at a tussenvoegsel, at a double name, or else at the last full word."""
    for n, word in enumerate(words):
        if word in _PARTICLES and (n or word not in _FIRST_NAMES_TOO):
            return n
        if n and "-" in word:
            return n
    full = [n for n, word in enumerate(words) if not is_initial(word)]
    if full and full[-1] < len(words) - 1:
        return 0 if full == [0] else full[-1]
    return max(len(words) - 1, 0)


def _name(given: list[str], surname: list[str]) -> Name:
    parts = [part for word in surname for part in word.split("-") if part]
    initials = [part for part in parts if is_initial(part)]
    core = [part for part in parts if part not in _PARTICLES and not is_initial(part)]
    first = [part for word in given for part in word.split("-") if part]
    surname_sounds = frozenset(map(sound_of, core or parts))
    return Name(
        given=(*first, *initials),
        surname=tuple(core or parts),
        glued="".join(part for part in parts if not is_initial(part)),
        surname_sounds=surname_sounds,
        sounds=frozenset(sound_of(part) for part in (*first, *core) if not is_initial(part)),
    )
