"""Languages in a sentence, with the level and the ways of using them that are asked.

Levels are those of VUM: 2 redelijk, 3 goed, 4 uitstekend. Those of the CEFR are read as A1-A2 2, B1-B2 3, C1-C2 4
(eigen beleid).
"""

import re
from collections.abc import Iterator

from matching.domain.work import LanguageAspect
from matching.understanding.item import SURE, Item, ItemKind
from matching.understanding.splitting import Sentence

_LANGUAGES = {
    "nld": "nederlands(?:e taal|talig)?|nederlandse(?=.*(?:lezen|schrijven|spreken|begrijp|taal))",
    "eng": "engels(?:e taal|talig)?",
    "deu": "duits(?:e taal|talig)?",
    "fra": "frans(?:e taal)?",
    "tur": "turks(?:e taal)?",
    "ara": "arabisch(?:e taal)?",
    "pol": "pools(?:e taal)?",
    "spa": "spaans(?:e taal)?",
    "ukr": "oekraiens(?:e taal)?",
    "tir": "tigrinya",
    "pap": "papiaments?",
    "srn": "sranan(?:tongo)?",
}
_NAMES = {
    "nld": "Nederlands", "eng": "Engels", "deu": "Duits", "fra": "Frans", "tur": "Turks", "ara": "Arabisch",
    "pol": "Pools", "spa": "Spaans", "ukr": "Oekraïens", "tir": "Tigrinya", "pap": "Papiaments", "srn": "Sranantongo",
}  # fmt: skip
_ASKED = {code: re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])") for code, pattern in _LANGUAGES.items()}
_LEVELS = (
    (4, re.compile(r"\b(?:vloeiend\w*|uitstekend\w*|perfect|foutloos|zeer goed\w*|moedertaal|c[12])\b")),
    (
        2,
        re.compile(
            r"\b(?:basis(?:kennis)?|een beetje|beetje|redelijk\w*|enige|eenvoudige?|matig|a[012]|verstaanbaar)\b"
        ),
    ),
    (3, re.compile(r"\b(?:goede?|goed|prima|ruim voldoende|voldoende|b[12]|beheers\w*)\b")),
)
_ASPECTS = (
    (LanguageAspect.SPREKEN, re.compile(r"\b(?:spreek\w*|spreken|praat|praten|in woord|mondelinge?|gesproken)\b")),
    (LanguageAspect.SCHRIJVEN, re.compile(r"\b(?:schrijf\w*|schrijven|geschrift|schriftelijke?|geschreven)\b")),
    (LanguageAspect.LEZEN, re.compile(r"\b(?:lees|leest|lezen)\b")),
    (LanguageAspect.LUISTEREN, re.compile(r"\b(?:verstaa?n?|verstaat|begrijp\w*|luisteren)\b")),
)
_NO_LANGUAGE = re.compile(
    r"(?:nederlandse|engelse|duitse|franse) (?:markt|bedrijf|klant|gast|wet|drop)|"
    r"ook (?:in het )?(?:engels|pools) welkom"
)


def find_languages(sentence: Sentence) -> Iterator[Item]:
    """Give the languages that a sentence asks."""
    for code, pattern in _ASKED.items():
        for match in pattern.finditer(sentence.plain):
            if _NO_LANGUAGE.match(sentence.plain, match.start()):
                continue
            first, last = next(
                ((first, last) for first, last in sentence.clauses() if first <= match.start() < last),
                (0, len(sentence.plain)),
            )
            clause = sentence.plain[first:last]
            yield Item(
                ItemKind.TAAL,
                code,
                _NAMES[code],
                sentence.part(match.start(), match.end()),
                SURE,
                level=next((level for level, said in _LEVELS if said.search(clause)), None),
                aspects=tuple(aspect for aspect, said in _ASPECTS if said.search(clause)),
            )
