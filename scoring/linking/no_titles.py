"""Words in the field for a title that are none: the name of an organisation, or an answer such as "zie cv"."""

import re

from scoring.similarity.text import fold

_ORGANISATION = re.compile(
    r"(?:\b(?:b\.?\s?v|n\.?\s?v|v\.?\s?o\.?\s?f|gmbh|ltd|inc|llc)\b\.?\s*(?:\([^)]*\)\s*)?$)|"
    r"^\s*(?:stichting|holding|cooperatie|coöperatie|maatschap|firma|fa\.|vof|v\.o\.f\.)\s",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"^\s*\w*(?:bakkerij|slagerij|hotel|restaurant|cafe|café|garage|kapsalon|winkel|supermarkt|bedrijf|kwekerij|"
    r"drukkerij|school|kliniek|apotheek|zorggroep|praktijk)\s+(?:de|het|'t|van|den|der)\s",
    re.IGNORECASE,
)
_ANSWERS = frozenset(
    fold(answer)
    for answer in (
        *("geen", "geen werk", "geen ervaring", "niets", "niks", "nee", "nvt", "n.v.t.", "niet van toepassing"),
        *("onbekend", "weet ik niet", "geen idee", "zie cv", "zie boven", "volgt", "volgt nog", "anders", "overig"),
        *("divers", "diversen", "van alles", "alles", "test", "proef", "x", "null", "none"),
        *("werkloos", "werkzoekend", "op zoek naar werk", "bijstand", "uitkering", "ww", "wia", "ziek", "ziek thuis"),
        *("met pensioen", "gepensioneerd", "pensioen", "thuis", "mantelzorg", "mantelzorger", "op school", "gestopt"),
    )
)


def is_organisation(text: str) -> bool:
    """Whether these words name an organisation: they say where somebody worked, not as what."""
    return bool(_ORGANISATION.search(text) or _PLACE.match(text))


def is_no_title(text: str) -> bool:
    """Whether these words are an organisation, or what people write where there is no title to write."""
    return is_organisation(text) or fold(text) in _ANSWERS
