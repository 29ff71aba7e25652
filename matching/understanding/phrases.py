"""Cut a sentence about tasks or demands into phrases that may each name one skill."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matching.domain.work import Werkvoorwaarde
from matching.understanding.item import Item, ItemKind
from matching.understanding.plain_text import Words, plain
from matching.understanding.sections import Section
from matching.understanding.splitting import Sentence
from matching.understanding.verbs import PARTICLES, whole_verb

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
_NO_WORKER = re.compile(
    r"(?:er [a-z]+t|(?:er|het) (?:is|zijn|was|wordt|kan|gaat|werk)|(?:als|wanneer|zodra) "
    r"(?:de|het|een|iemand|er|iets)|het druk|iemand onrustig)\b(?! een pre)"
)
_SEVERAL_WORDS = 3
_TURNED = re.compile(r"\b([a-z]{3,}) (?:je|jij|u)\b")
_READ_IN = (Section.TASKS, Section.DEMANDS, Section.WISHES)
_PAPERS = (
    ItemKind.RIJBEWIJS,
    ItemKind.CERTIFICAAT,
    ItemKind.DIPLOMA,
    ItemKind.TAAL,
)
_TIMES = (ItemKind.UREN, ItemKind.WERKTIJD)
_NO_SKILL = re.compile(
    r"^(?:(?:spreken|schrijven|lezen|mondeling|schriftelijk|vooral|goed|ervaring|geen|diploma's?|"
    r"interesse|"
    r"werktijden|is|niet|nodig|jaar|ouder|een|diploma|rustige werkplek|dag|school|fiets|minstens|ben|bent|\d++)\s*+)+$|"
    r"\b(?:leer(?:t|en)? .*\bvak\b|vak (?:te )?leren)"
)
_ALSO_SKILLS = (Werkvoorwaarde.KLANTCONTACT.value,)
_NEVER_SKILLS = (Werkvoorwaarde.TILLEN_BOVEN_10KG.value,)
_NO_SKILLS_IN_TASKS = (Werkvoorwaarde.ZELFSTANDIG_WERKEN.value,)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that may name a skill.

    Attributes:
        said: what they say in full; "zaagt" in "je zaagt en boort metaal" says "zaagt metaal".
    """

    words: Words
    said: str


def phrases_of(sentence: Sentence, items: Sequence[Item]) -> Iterator[Phrase]:
    """Give the phrases of a sentence that may name a skill: not what was read as something else."""
    if sentence.section in _READ_IN:
        verb = ""
        for pieces in _pieces(sentence.plain):
            trimmed = [words for start, end in pieces if (words := _trimmed(sentence, start, end))]
            said = [plain(words.text) for words in trimmed]
            for place, words in enumerate(trimmed):
                verb = _done(said[place]) or verb
                if not _is_something_else(words, items, sentence.section):
                    yield Phrase(words, _in_full(place, said, verb))


def _pieces(letters: str) -> Iterator[list[tuple[int, int]]]:
    """Give where pieces start and end, together when "en" is between them.

    "maakt kantoren en zalen schoon" is one piece, for its verb is in two.
    """
    start = 0
    for mark in (*_APART.finditer(letters), None):
        end = mark.start() if mark else len(letters)
        words = letters[start:end].split()
        last = _TOGETHER.split(letters[start:end])[-1].split()
        if words and words[-1] in PARTICLES and len(last) <= _SEVERAL_WORDS and not whole_verb(last[0]):
            yield [(start, end)]
        else:
            joints = list(_TOGETHER.finditer(letters, start, end))
            yield list(zip([start, *(j.end() for j in joints)], [*(j.start() for j in joints), end], strict=True))
        start = mark.end() if mark else end


def _done(piece: str) -> str:
    """Give the verb, in the third person, that a piece begins with or that stands before "je"; "" if there is none."""
    first = piece.split()[0]
    turned = _TURNED.search(piece)
    return first if whole_verb(first) else f"{turned[1].removesuffix('t')}t" if turned else ""


def _in_full(place: int, pieces: Sequence[str], verb: str) -> str:
    """Give a verb alone with what the piece beside it is about: "klanten helpen en adviseren", and the other way round.

    Args:
        verb: what was done last: of "legt klinkers en tegels" the tegels are laid too.
    """
    piece = pieces[place]
    following = pieces[place + 1] if place + 1 < len(pieces) else ""
    if " " not in piece and whole_verb(piece):
        first, _, about = following.partition(" ")
        return f"{piece} {about}" if about and whole_verb(first) else piece
    if verb and not _done(piece) and len(piece.split()) <= _SEVERAL_WORDS:
        return f"{verb} {piece}"
    if " " in piece:
        return piece
    about, _, last = pieces[place - 1].rpartition(" ") if place else ("", "", "")
    if about and last.endswith("en") and piece.endswith("en"):
        return f"{about} {piece}"
    _, _, done = following.rpartition(" ")
    return f"{piece} {done}" if done != following and done.endswith("en") else piece


def _trimmed(sentence: Sentence, start: int, end: int) -> Words | None:
    """Leave out "je gaat" and "is een pre"; None where too little or too much is left to be one skill."""
    if _NO_WORKER.match(sentence.plain, start, end):
        return None
    if opening := _OPENING.match(sentence.plain, start, end):
        start = opening.end()
    if ending := _ENDING.search(sentence.plain[start:end]):
        end = start + ending.start()
    while end > start and not sentence.plain[end - 1].isalnum():
        end -= 1
    said = sentence.plain[start:end]
    is_phrase = 1 <= len(said.split()) <= MOST_WORDS and sum(map(str.isalpha, said)) >= SHORTEST
    return sentence.part(start, end) if is_phrase and not _NO_SKILL.search(said) else None


def _is_something_else(words: Words, items: Sequence[Item], section: Section) -> bool:
    """Whether these words were read as a paper, a language or a time, or most of them as a condition of work."""
    return any(_covers(item, words, section) for item in items)


def _covers(item: Item, words: Words, section: Section) -> bool:
    shared = min(words.end, item.words.end) - max(words.start, item.words.start)
    if shared <= 0:
        return False
    most = 2 * shared > words.end - words.start
    if item.kind in _TIMES:
        return most
    if item.kind in _PAPERS or item.what in _NEVER_SKILLS:
        return True
    most = most or item.what in _NO_SKILLS_IN_TASKS
    return section is Section.TASKS and most and item.what not in _ALSO_SKILLS
