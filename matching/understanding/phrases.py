"""Cut a sentence about tasks or demands into phrases that may each name one skill."""

import re
from collections.abc import Iterator, Sequence

from matching.understanding.item import Item, ItemKind
from matching.understanding.plain_text import Words
from matching.understanding.sections import Section
from matching.understanding.splitting import Sentence
from matching.understanding.verbs import PARTICLES

SHORTEST, MOST_WORDS = 4, 12
_APART = re.compile(
    r"\s*[,;:()?]\s*(?:en |of |maar |ook )*|\s+-\s+|\s+(?:maar|waarna|terwijl|zodat|als|omdat|want|dus)\s+|\.$"
)
_TOGETHER = re.compile(r"\s+(?:en|of)\s+")
_OPENING = re.compile(
    r"(?:(?:en|ook|daarnaast|verder|vervolgens|daarna|soms|af en toe|regelmatig|samen|vooral|tussendoor|"
    r"aan het eind \w+ "
    r"\w+ \w+|na het \w+|tussen de \w+|in de \w+|in deze functie|bij ons|elke dag|op een dag|jouw werk|"
    r"jouw taken|je taken|"
    r"(?:je|het) werk bestaat uit|denk aan|zoals|onder andere|bij voorkeur|het is een pre als|"
    r"verantwoordelijk voor|"
    r"(?:wij|we) (?:vragen|zoeken|verwachten)|iemand die|een collega die|als [\w ]{3,30}? (?=(?:maak|doe|"
    r"help|sla) je)|"
    r"(?:ga|gaat|kun|kunt|moet|mag|wil|wilt|ben|bent|heb|hebt) (?:je|jij|u)|(?:je|jij|u|we|wij|ze|"
    r"jullie)(?! eigen)|"
    r"gaat|kunt|kun|moet|mag|wilt|wil|zorgt ervoor dat|zorgt voor|zorg voor|helpt? (?:bij|mee met|met)|"
    r"bent|ben|hebt|"
    r"heeft|heb|houdt je bezig met|vindt het (?:leuk|fijn|geen probleem) om|graag|goed|er|te|in staat|"
    r"ervaring (?:in|met))\s+)+"
)
_ENDING = re.compile(
    r"\s+(?:(?:is|zijn|vormt|vind je) (?:\w+ )*(?:pre|must|pluspunt|plus|nodig|vereist|verplicht|"
    r"belangrijk|meegenomen|gewenst|"
    r"handig|fijn|probleem|voordeel)|niet nodig|hoef je niet.*|nodig|vereist|gewenst)$"
)
_INVERTED = re.compile(r"^(?P<verb>[a-z]{3,}) (?:je|jij|u|jullie) (?P<rest>.+)$")
_SEVERAL_WORDS = 2
_READ_IN = (Section.TASKS, Section.DEMANDS, Section.WISHES)
_PAPERS = (
    ItemKind.RIJBEWIJS,
    ItemKind.CERTIFICAAT,
    ItemKind.DIPLOMA,
    ItemKind.TAAL,
    ItemKind.UREN,
    ItemKind.WERKTIJD,
)
_NO_SKILL = re.compile(
    r"^(?:(?:spreken|schrijven|lezen|luisteren|mondeling|schriftelijk|vooral|goed|ervaring|geen|diploma's?|"
    r"interesse|"
    r"werktijden|is|niet|nodig|jaar|ouder|een|diploma|rustige werkplek|dag|school|fiets|minstens|ben|bent|\d+)\s*)+$"
)


def phrases_of(sentence: Sentence, items: Sequence[Item]) -> Iterator[Words]:
    """Give the phrases of a sentence that may name a skill: not what was read as something else."""
    if sentence.section in _READ_IN:
        for start, end in _pieces(sentence.plain):
            words = _trimmed(sentence, start, end)
            if words and not _is_something_else(words, items, sentence.section):
                yield words


def _pieces(letters: str) -> Iterator[tuple[int, int]]:
    """Give where pieces start and end; "maakt kantoren en zalen schoon" is one, for its verb is in two."""
    start = 0
    for mark in (*_APART.finditer(letters), None):
        end = mark.start() if mark else len(letters)
        words = letters[start:end].split()
        if words and words[-1] in PARTICLES and len(_TOGETHER.split(letters[start:end])[-1].split()) <= _SEVERAL_WORDS:
            yield start, end
        else:
            first = start
            for joint in _TOGETHER.finditer(letters, start, end):
                yield first, joint.start()
                first = joint.end()
            yield first, end
        start = mark.end() if mark else end


def _trimmed(sentence: Sentence, start: int, end: int) -> Words | None:
    """Leave out "je gaat" and "is een pre"; None where too little or too much is left to be one skill."""
    if opening := _OPENING.match(sentence.plain, start, end):
        start = opening.end()
    if ending := _ENDING.search(sentence.plain[start:end]):
        end = start + ending.start()
    while end > start and not sentence.plain[end - 1].isalnum():
        end -= 1
    said = sentence.plain[start:end]
    is_phrase = 1 <= len(said.split()) <= MOST_WORDS and sum(map(str.isalpha, said)) >= SHORTEST
    return sentence.part(start, end) if is_phrase and not _NO_SKILL.match(said) else None


def without_subject(phrase: str) -> str:
    """Give "maak je de keuken schoon" as "maakt de keuken schoon"."""
    found = _INVERTED.match(phrase)
    return f"{found['verb'].removesuffix('t')}t {found['rest']}" if found else phrase


def _is_something_else(words: Words, items: Sequence[Item], section: Section) -> bool:
    """Whether these words were read as a paper, a language or a time, or most of them as a condition of work."""
    length = max(words.end - words.start, 1)
    for item in items:
        shared = min(words.end, item.words.end) - max(words.start, item.words.start)
        of_tasks = section is Section.TASKS and 2 * shared > length
        if shared > 0 and (item.kind in _PAPERS or of_tasks):
            return True
    return False
