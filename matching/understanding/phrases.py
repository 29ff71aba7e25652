"""Cut a sentence about tasks or demands into phrases that may each name one skill."""

import re
from collections.abc import Iterator, Sequence

from matching.understanding.item import Item, ItemKind
from matching.understanding.plain_text import Words
from matching.understanding.sections import Section
from matching.understanding.splitting import Sentence

SHORTEST, FEWEST_WORDS, MOST_WORDS = 4, 1, 12
_LIST = re.compile(r"\s*[,;:()]\s*(?:en |of |maar |ook )*|\s+-\s+|\s+(?:en|of|maar|waarna|terwijl|zodat|als|omdat)\s+")
_OPENING = re.compile(
    r"(?:(?:en|ook|daarnaast|verder|vervolgens|daarna|soms|af en toe|regelmatig|samen|vooral|"
    r"in deze functie|als \w+|bij ons|"
    r"elke dag|op een dag|jouw taken zijn|je taken zijn|je werk bestaat uit|het werk bestaat uit|denk aan|"
    r"zoals|onder andere|"
    r"wij vragen|we vragen|wij zoeken|we zoeken|iemand die|een collega die|bij voorkeur|het is een pre als|"
    r"verantwoordelijk voor|"
    r"(?:ga |gaat |kun |kunt |moet |mag |wil |wilt |zorg |help |werk |doe |ben |bent |heb |hebt )?(?:je|"
    r"jij|u|we|wij|ze)(?! eigen)|"
    r"gaat|kunt|kun|moet|mag|wilt|wil|zorgt ervoor dat|zorgt voor|zorg voor|helpt bij|helpt met|"
    r"helpt mee met|houdt je bezig met|"
    r"bent|ben|hebt|heeft|heb|doet|doe|vindt het (?:leuk|fijn|geen probleem) om|het|de|een|graag|goed|met|"
    r"er|dat|dit|te|in staat)\s+)+"
)
_ENDING = re.compile(
    r"\s+(?:(?:is|zijn|vormt) (?:\w+ )*(?:pre|must|pluspunt|nodig|vereist|verplicht|belangrijk|"
    r"mooi meegenomen|gewenst|handig|fijn)|"
    r"nodig|vereist|gewenst)$"
)
_PARTICLE = re.compile(
    r"^(?P<verb>[a-z]+)\s+(?P<rest>.+)\s+(?P<particle>schoon|aan|af|op|in|uit|bij|door|klaar|mee|toe|voor|"
    r"weg|vast|over|na|neer|om)$"
)
_READ_IN = (Section.TASKS, Section.DEMANDS, Section.WISHES)
_PAPERS = (
    ItemKind.RIJBEWIJS,
    ItemKind.CERTIFICAAT,
    ItemKind.DIPLOMA,
    ItemKind.TAAL,
    ItemKind.UREN,
    ItemKind.WERKTIJD,
)


def phrases_of(sentence: Sentence, items: Sequence[Item]) -> Iterator[Words]:
    """Give the phrases of a sentence that may name a skill: not what was read as something else."""
    if sentence.section not in _READ_IN:
        return
    start = 0
    for mark in (*_LIST.finditer(sentence.plain), None):
        end = mark.start() if mark else len(sentence.plain)
        words = _trimmed(sentence, start, end)
        if words and not _is_something_else(words, items):
            yield words
        start = mark.end() if mark else end


def as_people_name_it(phrase: str) -> str:
    """Give a phrase of plain text with its verb whole: "maakt de kantoren schoon" is "kantoren schoonmaakt"."""
    if found := _PARTICLE.match(phrase):
        return f"{found['rest']} {found['particle']}{found['verb']}"
    return phrase


def _trimmed(sentence: Sentence, start: int, end: int) -> Words | None:
    """Leave out "je gaat" and "is een pre"; None where too little or too much is left to be one skill."""
    if opening := _OPENING.match(sentence.plain, start, end):
        start = opening.end()
    if ending := _ENDING.search(sentence.plain[:end], start):
        end = ending.start()
    while end > start and not sentence.plain[end - 1].isalnum():
        end -= 1
    words = sentence.plain[start:end].split()
    is_phrase = (
        FEWEST_WORDS <= len(words) <= MOST_WORDS and sum(map(str.isalpha, sentence.plain[start:end])) >= SHORTEST
    )
    return sentence.part(start, end) if is_phrase else None


def _is_something_else(words: Words, items: Sequence[Item]) -> bool:
    """Whether most of these words were read as a paper, a time or a condition; a language or paper is enough."""
    length = max(words.end - words.start, 1)
    for item in items:
        shared = min(words.end, item.words.end) - max(words.start, item.words.start)
        if shared > 0 and (item.kind in _PAPERS or 2 * shared > length):
            return True
    return False
