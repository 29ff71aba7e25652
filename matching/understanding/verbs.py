"""Verbs of a sentence as a list of skills writes them: "snijdt groente" is "groente snijden"."""

import re

PARTICLES = frozenset(
    (
        *(
            "schoon",
            "aan",
            "af",
            "op",
            "in",
            "uit",
            "bij",
            "door",
            "klaar",
            "mee",
            "toe",
            "voor",
            "weg",
            "vast",
            "over",
        ),
        *("na", "neer", "om", "terug", "samen"),
    )
)
_NO_VERBS = frozenset(
    ("het", "met", "niet", "dat", "wat", "tot", "uit", "direct", "eerst", "laatst", "recht", "licht", "kort", "nacht")
)
_IRREGULAR = {
    "doet": "doen", "doe": "doen", "gaat": "gaan", "staat": "staan", "ziet": "zien", "bent": "zijn", "geeft": "geven",
    "leest": "lezen", "zet": "zetten", "meet": "meten", "sluit": "sluiten", "spuit": "spuiten", "giet": "gieten",
    "schrijft": "schrijven", "wast": "wassen", "brengt": "brengen", "reist": "reizen", "komt": "komen",
    "slaat": "slaan", "slat": "slaan", "gat": "gaan", "stat": "staan", "eet": "eten", "weet": "weten", "zit": "zitten",
    "test": "testen", "start": "starten", "poot": "poten", "stort": "storten", "vet": "vetten", "kneedt": "kneden",
}  # fmt: skip
_PRONOUNS = ("ze", "hen", "hem", "haar", "die", "dit", "dat", "alles", "het")
_BEFORE_NOUN = re.compile(r"^(?:(?:de|het|een|je|jouw|onze|ons|alle|al|deze|die|er|ze|hen)\s+)+")
_LONG = re.compile(r"(?:aa|ee|oo|uu)[bcdfgklmnprstvz]$")
_SHORT = re.compile(r"(?:^|[^aeiouy])[aeiou][bdfgklmnprst]$")
_UNSTRESSED = re.compile(r"^(?!(?:ver|be|ge|her|ont)[^aeiou]+e[lnr]$).*[aeiouy].*[^aeiouy]e[lnr]$")
_VOWELS = re.compile(r"(?:ij|ei|ou|au|ie|oe|eu|ui|aa|ee|oo|uu)[sf]$")


def whole_verb(word: str) -> str | None:
    """Give the infinitive of a verb in the third person, by the rules of spelling; None for what is no such verb."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.endswith("t") or word in _NO_VERBS:
        return None
    stem = word[:-1]
    if _VOWELS.search(stem):
        stem = stem[:-1] + {"s": "z", "f": "v"}[stem[-1]]
    if _LONG.search(stem):
        return f"{stem[:-2]}{stem[-1]}en"
    if _SHORT.search(stem) and not _UNSTRESSED.match(stem):
        return f"{stem}{stem[-1]}en"
    return f"{stem}en"


def as_skill(phrase: str) -> str:
    """Give a phrase of plain text with its verb whole and last, as lists of skills write it."""
    words = phrase.split()
    if len(words) < 2 or (verb := whole_verb(words[0])) is None:
        return _BEFORE_NOUN.sub("", phrase)
    rest = words[1:]
    if rest[-1] in PARTICLES:
        verb, rest = rest[-1] + verb, rest[:-1]
    if not rest:
        return verb
    about = "" if rest[-1] in _PRONOUNS and len(rest) == 1 else _BEFORE_NOUN.sub("", " ".join(rest))
    return f"{about} {verb}".strip()
