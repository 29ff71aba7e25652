"""What no text may hold: a Burgerservicenummer; and, in free text about a person, words about health.

Source: law.md B.3 (UAVG 46 and the Wabb; AVG 9 and UAVG 30).
"""

import re
from dataclasses import dataclass

from stdnum.nl import bsn

from matching.domain.dutch import listing
from matching.domain.words import CONDITIONS
from matching.domain.work import Werkvoorwaarde
from matching.forms.health_vocabulary import HEALTH_WORDS
from matching.forms.spelling import folded

BSN_SENTENCE = (
    "Dit lijkt op een BSN, en dat bewaren wij niet. "
    "Is het iets anders? Van getallen van negen cijfers voldoet één op de elf bij toeval aan de proef voor een BSN."
)

_ENOUGH_DIGITS = re.compile(r"\d(?:[ .\-]?\d){7}")
_SOMETHING_ELSE = re.compile(
    r"""
      [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}     # an id
    | \b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?\b  # an IBAN
    | \bkvk\W{0,2}(?:nummer|nr\.?)?\W{0,2}\d{8}\b                      # a KvK number
    | (?<![\d.\-])(?:\+|00)[1-9][\d ().\-]{7,18}\d                     # a telephone number from abroad
    | (?<![\d.\-])0[1-9]\d{8}(?!\d)                                    # a Dutch telephone number, in one piece
    | (?<![\d.\-])06[ .\-](?:[ .\-]?\d){8}(?!\d)                       # a mobile one, in pieces
    | (?<![\d.\-])0[1-9]\d[ \-](?:\d{7}|\d{3}[ ]\d{4}|\d{3}[ ]\d{2}[ ]\d{2})(?!\d)
    | (?<![\d.\-])0[1-9]\d{2}[ \-](?:\d{6}|\d{3}[ ]\d{3}|\d{2}[ ]\d{2}[ ]\d{2})(?!\d)
    | (?<![\d.\-])(?:0?[1-9]|[12]\d|3[01])([ .\-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d{2}(?!\d|[.\-]\d)  # a day
    | (?<![\d.\-])(?:19|20)\d{2}([ .\-]?)(?:0[1-9]|1[0-2])\2(?:0[1-9]|[12]\d|3[01])(?!\d|[.\-]\d)
    | (?<![\d.\-])(?:19|20)\d{2}[ \-](?:19|20)\d{2}(?!\d|[.\-]\d)      # from year to year
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBER = re.compile(
    r"""
    (?<!\d)(?<!\d[.\-])(?:(?<=bsn)|(?<![\w+/]))
    (?: \d{8,9} | \d{3}([ .\-])\d{3}\1\d{3}(?!\1\d{3}) | \d{4}([ .\-])\d{2}\2\d{3} | \d(?:[ .\-]?\d){7,8}(?![ ]\d) )
    (?!\w|[.\-]\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:\b(?:bsn|burgerservice-?nummer|sofi-?nummer)(?:-?nummer|-?nr\.?)?\s*+(?:is\s*+)?(?:[:=]\s*+)?)$", re.I
)


def bsn_in(text: str) -> tuple[str, ...]:
    """Find every Burgerservicenummer in a text, as it is written there.

    One in eleven other numbers of nine digits is found as well: no test can tell them apart.
    """
    return tuple(text[start:end] for start, end in _places(text))


def without_bsn(text: str) -> str:
    """Leave every Burgerservicenummer out, with the word "bsn" before it."""
    kept, done = "", 0
    for start, end in _places(text):
        kept += _LABEL.sub("", text[done:start]).rstrip(" ")
        done = end
    return (kept + text[done:]).strip() if done else text


def _places(text: str) -> list[tuple[int, int]]:
    """Give where the numbers stand; most texts have too few digits to look further."""
    if not _ENOUGH_DIGITS.search(text):
        return []
    masked = _SOMETHING_ELSE.sub(lambda found: "_" * len(found[0]), text)
    return [found.span() for found in _NUMBER.finditer(masked) if bsn.is_valid(found[0])]


@dataclass(frozen=True, slots=True)
class HealthWord:
    """A word about health, and the werkvoorwaarden that say what matters for work instead.

    Attributes:
        word: as it was found, in small letters and without accents.
        instead: empty when no werkvoorwaarde fits; then it is left out.
    """

    word: str
    instead: tuple[Werkvoorwaarde, ...] = ()

    @property
    def advice(self) -> str:
        """What to write instead, in Dutch."""
        if not self.instead:
            return "laat het weg: waarom iemand iets niet kan, bewaren wij niet"
        said = listing((f"'{CONDITIONS[one]}' ({one})" for one in self.instead), "of")
        return f"laat het weg en zeg met een werkvoorwaarde wat iemand wel of niet kan: {said}"


def health_words(text: str) -> tuple[HealthWord, ...]:
    """Find the words about health in free text about a person, each once.

    Not for an occupation, skill, task, school or certificate: "verpleegkundige GGZ" is work.
    """
    found = {
        match[0]: HealthWord(match[0], instead)
        for pattern, instead in HEALTH_WORDS
        for match in pattern.finditer(folded(text))
    }
    return tuple(found.values())
