"""Certificates and diplomas in a sentence, by the names that they have in this labour market.

A paper that is called a certificate but is not on the list is a question, never a guess.
"""

import re
from collections.abc import Iterator

from matching.understanding.item import SURE, Item, ItemKind, Suggestion
from matching.understanding.splitting import Sentence

_PAPER = r"(?:certifica(?:at|ten)|bewijs|diploma|papieren|pas(?:je)?|rijbewijs|licentie)"
_NAMES = (
    ("VCA", r"vca(?:[- ](?:basis|vol|b|vil))?(?:[- ]?(?:certificaat|diploma|pas))?"),
    (
        "heftruckcertificaat",
        rf"(?:heftruck|vorkheftruck)(?:chauffeurs?)?[- ]?{_PAPER}|{_PAPER} (?:voor )?(?:de )?(?:heftruck|"
        rf"vorkheftruck)",
    ),
    ("reachtruckcertificaat", rf"reach-?truck[- ]?{_PAPER}|{_PAPER} (?:voor )?(?:de )?reach-?truck"),
    ("EPT-certificaat", rf"(?:ept|ewp|elektrische pallettruck|pallettruck)[- ]?{_PAPER}"),
    ("hoogwerkercertificaat", rf"hoogwerker[- ]?{_PAPER}|{_PAPER} (?:voor )?(?:de )?hoogwerker"),
    ("kettingzaagcertificaat", rf"(?:kettingzaag|motorzaag)[- ]?{_PAPER}"),
    ("HACCP", r"haccp(?:[- ]?(?:certificaat|diploma))?"),
    ("BHV", r"bhv(?:'er)?(?:[- ]?(?:certificaat|diploma))?|bedrijfshulpverlen(?:ing|er)"),
    ("EHBO", r"ehbo(?:[- ]?(?:certificaat|diploma))?"),
    ("sociale hygiëne", r"(?:svh )?(?:diploma |certificaat |verklaring )?sociale hygiene"),
    ("code 95", r"code[- ]?95|chauffeursdiploma"),
    ("ADR", r"adr(?:[- ]?(?:certificaat|diploma))?"),
    ("lasdiploma", rf"las[- ]?{_PAPER}|lascertifica(?:at|ten)"),
    ("NEN 3140", r"nen[- ]?3140"),
    ("spuitlicentie", r"spuitlicentie|bewijs van vakbekwaamheid gewasbescherming"),
    ("verkeersregelaar", r"verkeersregelaars?(?:certificaat|pas|bewijs)|certificaat verkeersregelaar"),
    ("BIG-registratie", r"big[- ]?(?:registratie|geregistreerd)"),
    ("VOG", r"vog|verklaring omtrent (?:het )?gedrag"),
)
_CERTIFICATES = tuple((name, re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)")) for name, pattern in _NAMES)
_OTHER = re.compile(r"(?<![\w-])(?:[a-z0-9]+[- ]?)?(?:certifica(?:at|ten)|licentie)(?: [a-z0-9]+)?(?!\w)")
_WHICH = "Welk certificaat wordt bedoeld?"
_LEVELS = {"vmbo": 2, "havo": 3, "vwo": 3, "mbo": 4, "hbo": 5, "wo": 6}
_LEVEL = re.compile(
    r"(?<![\w-])(?:(?:afgeronde?|een|diploma|opleiding)\s+)*(?P<level>vmbo|havo|vwo|mbo|"
    r"hbo)(?:-?\s?(?:niveau\s?)?[1-4])?"
    r"(?:[- ](?:plus|diploma|opleiding|niveau|werk-? en denkniveau))*(?:\s+(?:in|"
    r"richting)\s+(?:de\s+)?(?P<in>[a-z]+))?(?!\w)"
)
_VOCATIONAL = re.compile(
    r"(?<![\w-])diploma(?:\s+(?:van\s+)?(?:tot\s+)?)(?P<name>(?!(?:is|of|en|nodig|vereist|hoeft|heb|maar|"
    r"niet|geen)\b)[a-z]{4,}"
    r"(?:\s+(?:zorg en welzijn|niveau\s+[1-4]))*)|(?<![\w-])(?P<joined>[a-z]{4,})(?<!rijbewijs)-?diploma(?!\w)"
)


def find_certificates(sentence: Sentence) -> Iterator[Item]:
    """Give the certificates and diplomas that a sentence names."""
    taken: list[tuple[int, int]] = []
    for name, pattern in _CERTIFICATES:
        for match in pattern.finditer(sentence.plain):
            taken.append(match.span())
            yield Item(ItemKind.CERTIFICAAT, name, name, sentence.part(*match.span()), SURE)
    for item, span in _diplomas(sentence):
        if not _overlaps(span, taken):
            taken.append(span)
            yield item
    for match in _OTHER.finditer(sentence.plain):
        if not _overlaps(match.span(), taken):
            yield _unknown(sentence, match.span())


def _unknown(sentence: Sentence, span: tuple[int, int]) -> Item:
    words = sentence.part(*span)
    return Item(
        ItemKind.CERTIFICAAT,
        "",
        words.text,
        words,
        0,
        question=_WHICH,
        suggestions=(Suggestion(words.text, words.text),),
    )


def _diplomas(sentence: Sentence) -> Iterator[tuple[Item, tuple[int, int]]]:
    for match in _LEVEL.finditer(sentence.plain):
        level, name = _LEVELS[match["level"]], match["in"] or ""
        words = sentence.part(*match.span())
        yield Item(ItemKind.DIPLOMA, name or match["level"], words.text, words, SURE, level=level), match.span()
    for match in _VOCATIONAL.finditer(sentence.plain):
        name = match["name"] or match["joined"]
        yield Item(ItemKind.DIPLOMA, name, name, sentence.part(*match.span()), SURE), match.span()


def _overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)
