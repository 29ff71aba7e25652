"""The column of languages: "Nederlands; onderdeel spreken; niveau goed", one use of a language per item."""

from matching.domain.words import LANGUAGE_LEVELS, language_name
from matching.domain.work import LanguageAspect
from matching.forms.sheets.cells import WHOLE, Cell, code, key
from matching.forms.sheets.column import Column, Shelf
from matching.forms.sheets.facts import Facts, fact_shape
from matching.forms.sheets.items import Main, Part

_KNOWN = ("nld", "eng", "deu", "fra", "tur", "ara", "pol", "tir", "ukr", "spa", "srn", "pap")
_CODE_OF = {key(language_name(iso639_3)): iso639_3 for iso639_3 in _KNOWN}
_LEVEL_OF = {key(name): level for level, name in LANGUAGE_LEVELS.items() if level} | {"geen": 1}


def _language(text: str) -> str:
    """Read "Nederlands", or a code of ISO 639-3."""
    return _CODE_OF.get(key(text), text.lower())


def _level(text: str) -> int:
    return _LEVEL_OF.get(key(text)) or int(WHOLE.read(text))


LANGUAGES = Facts(
    ("profiel", "talen"),
    (
        Shelf(
            Column(
                "talen",
                "niet, redelijk, goed of uitstekend per onderdeel: Nederlands; onderdeel spreken; niveau goed",
                ("taal",),
                is_text=True,
            ),
            {},
            fact_shape(
                Main(lambda text: {"taal": _language(text)}, lambda item: language_name(item["taal"])),
                {
                    "onderdeel": Part("onderdeel", code(LanguageAspect)),
                    "niveau": Part("niveau", Cell(_level, lambda level: LANGUAGE_LEVELS[level])),
                },
            ),
        ),
    ),
)
