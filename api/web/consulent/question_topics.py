"""Which topic answers a question, so that it can be answered on the spot."""

import re
from collections.abc import Mapping
from dataclasses import replace

from api.web.consulent.topics import ANSWERS, BY_CODE, YES_NO, Options, Shape, Topic
from matching.domain.words import CONDITIONS

_CAN = re.compile(r"Kunt u dit: (?P<what>.+)\?")
_LICENCE = re.compile(r"Heeft u rijbewijs (?P<what>\w+)\?")
_CERTIFICATE = re.compile(r"Heeft u het certificaat (?P<what>.+)\?")
_DUTCH = re.compile(r"Hoe goed gaat het (?P<what>\w+) in het Nederlands\?")
_CONDITION: Mapping[str, str] = {words: one.value for one, words in CONDITIONS.items()}
_BEGINS: Mapping[str, tuple[str, ...]] = {
    "Op welke dagdelen": ("dagdelen",),
    "Hoeveel uur": ("uren",),
    "Hoe lang mag de reis": ("maximaleReistijd",),
    "Hoe lang duurt de reis": ("postcode", "vervoer"),
    "Heeft u ook ander vervoer": ("vervoer",),
    "Hoe kunt u naar het werk": ("vervoer",),
    "Vanuit welke postcode": ("postcode",),
    "Vanaf welke dag": ("beschikbaarVanaf",),
    "Welk werk heeft u": ("werkervaring",),
    "Welk werk wilt u": ("wensen",),
    "Welk ander werk": ("wensen",),
    "Op welk niveau": ("werkEnDenkniveau",),
    "Heeft u een diploma": ("opleidingen",),
    "Heeft u begeleiding": ("begeleiding",),
}


def topics_of(to: str, question: str) -> tuple[Topic, ...]:
    """Give the topics that answer a question, narrowed to it; none when it is answered elsewhere."""
    if to == "consulent":
        asked = tuple(one for one in ANSWERS.items if one[1] in question)
        return (replace(ANSWERS, items=asked),) if asked else ()
    for pattern, narrowed in ((_CAN, _can), (_LICENCE, _licence), (_CERTIFICATE, _certificate), (_DUTCH, _dutch)):
        found = pattern.fullmatch(question)
        if found:
            return narrowed(found["what"])
    codes = next((codes for begin, codes in _BEGINS.items() if question.startswith(begin)), ())
    return tuple(BY_CODE[code] for code in codes)


def _can(what: str) -> tuple[Topic, ...]:
    if what in _CONDITION:
        return _one_of("werkvoorwaarden", ((_CONDITION[what], what.capitalize()),))
    return _yes_or_no("vaardigheden", what)


def _licence(what: str) -> tuple[Topic, ...]:
    return _one_of("rijbewijzen", ((what.upper(), f"Rijbewijs {what.upper()}"),))


def _certificate(what: str) -> tuple[Topic, ...]:
    return _yes_or_no("certificaten", what)


def _dutch(what: str) -> tuple[Topic, ...]:
    return _one_of("talen", ((what, what.capitalize()),))


def _one_of(code: str, items: Options) -> tuple[Topic, ...]:
    return (replace(BY_CODE[code], items=items),)


def _yes_or_no(code: str, what: str) -> tuple[Topic, ...]:
    return (replace(BY_CODE[code], shape=Shape.EACH, hint="", items=(("gevraagd", what),), answers=YES_NO),)
