"""The ways to read a phrase about work: whole, shorter, turned round, each as a list of skills writes it.

Which of them is meant follows from which is the name of a skill.
"""

import re
from collections.abc import Iterator

from matching.understanding.verbs import as_skill

_BEFORE = r"van|in|bij|op|voor|naar|aan|uit|volgens|met|tot|per|na|tijdens|zonder|tussen|door|als|over"
_FURTHER = re.compile(rf" (?=(?:{_BEFORE}) )")
_DOING = re.compile(r"^(?:(?:het|met|bij) )*(?P<verb>[a-z]+en) van (?:(?:de|het|een|alle|onze|je) )*(?P<about>.+)$")
_HOW = re.compile(
    r"(?<![\w-])(?:netjes|veilig|goed|altijd|zelf|samen|dagelijks|regelmatig|ook|soms|zorgvuldig|snel|nauwkeurig|weer|"
    r"elke dag|meestal|eventueel|vooral|vaak|daarna|eerst|even|alleen|verder|daar)(?![\w-])"
)
_WHEN = re.compile(
    r"(?:als|op|in|na|aan|bij|tijdens|voor|tussen|met|door|vanuit|naast|ook|dan|daar|daarna|daarbij|zo|soms|'s)\b"
)
_FIRST = re.compile(
    r"^(?:tijdens|na|voor|aan|in|op|bij|tussen|tegen|'s) (?:de |het |een |elke )?\w+(?: (?:van|in) (?:de |het )?\w+)? "
    r"(?=.+en$)"
)
_INVERTED = re.compile(r"^(?:(?P<front>.+?) )?(?P<verb>[a-z]{3,}) (?P<who>je|jij|u|jullie|we|wij) (?P<rest>.+)$")
_AND, _BARE = re.compile(r" (?:en|of) |, "), re.compile(r"^(?:(?:de|het|een|alle|onze|je) )+")
MOST = 12


def readings(phrase: str) -> tuple[str, ...]:
    """Give the ways to read a phrase of plain text, at most twelve, the fullest first."""
    said = [*_without_subject(phrase)]
    said += [_FIRST.sub("", text) for text in said]
    said += [shorter for text in said for shorter in _shorter(text)]
    said += [f"{turned['about']} {turned['verb']}" for text in said if (turned := _DOING.match(text))]
    said += [" ".join(_HOW.sub(" ", text).split()) for text in said]
    whole = dict.fromkeys(as_skill(text) for text in said if text)
    return tuple(dict.fromkeys([*whole, *(part for text in whole for part in _each(text))]))[:MOST]


def _without_subject(phrase: str) -> Iterator[str]:
    """Give "maak je de keuken schoon" as "maakt de keuken schoon"; what stands before it is when, or what."""
    found = _INVERTED.match(phrase)
    if not found:
        yield phrase
        return
    verb = found["verb"] if found["who"] in ("we", "wij") else found["verb"].removesuffix("t") + "t"
    front = found["front"] or ""
    if front and not _WHEN.match(front):
        yield _said(verb, f"{front} {found['rest']}")
    yield _said(verb, found["rest"])


def _said(verb: str, about: str) -> str:
    """Put the verb where it belongs: an infinitive last, with the word that is apart of it before it."""
    return f"{about} {verb}" if verb.endswith("en") else f"{verb} {about}"


def _shorter(text: str) -> list[str]:
    """Give the phrase up to each word that begins where, when or how."""
    cuts = [mark.start() for mark in _FURTHER.finditer(text)]
    return [text[:cut] for cut in cuts]


def _each(phrase: str) -> list[str]:
    """Give what is done to each of two things: "kantoren en zalen schoonmaken" is both."""
    about, _, verb = phrase.rpartition(" ")
    things = _AND.split(about)
    return [f"{_BARE.sub('', thing)} {verb}" for thing in things] if len(things) > 1 and verb.endswith("en") else []
