"""Conditions of work in a sentence: what occurs, and what is said not to occur.

The words are ours (eigen beleid). Nothing here is about the health of a person: it is about the work.
"""

import re
from collections.abc import Iterator

from matching.domain.words import CONDITIONS
from matching.domain.work import Occurrence, Werkvoorwaarde
from matching.understanding.condition_words import WORDS
from matching.understanding.item import SURE, Item, ItemKind, Suggestion
from matching.understanding.splitting import Sentence

_WEIGHT = re.compile(r"(?:tot(?: wel)?|van|max(?:imaal)?|ongeveer|circa)?\s?(?P<kilos>\d{1,3})\s?(?:kg|kilo)\b")
_LIFTS = re.compile(r"\b(?:til\w*|sjouw\w*|draag\w*|dragen|gewicht\w*|zakken|dozen)\b")
_LIGHT = 10
_CONDITIONS = tuple((code, re.compile(rf"(?<![\w-])(?:{'|'.join(said)})(?!\w)")) for code, said in WORDS)
_NOT_BEFORE = re.compile(r"\b(?:geen|niet|nooit|zonder|weinig)\s+(?:\w+\s+){0,2}$")
_NOT_AFTER = re.compile(r"^\s*(?:\w+\s+){0,2}(?:niet|geen|nooit)\b|^\s*(?:is|zijn) (?:er )?niet\b|^\s*(?:hoeft|hoef)\b")
_NO_PROBLEM = re.compile(r"\s*(?:\w+\s+){0,2}geen (?:probleem|bezwaar|punt)")
_EASY = re.compile(r"geen hoogtevrees|geen dag|hetzelfde|weinig prikkels|zonder (?:toezicht|drukte)")
_HEAVY = "Wordt er meer dan 10 kilo getild?"


def find_conditions(sentence: Sentence) -> Iterator[Item]:
    """Give the conditions of work that a sentence tells of, each once."""
    seen: set[Werkvoorwaarde] = set()
    for match in _WEIGHT.finditer(sentence.plain):
        if _LIFTS.search(sentence.plain):
            seen.add(Werkvoorwaarde.TILLEN_BOVEN_10KG)
            yield _condition(sentence, Werkvoorwaarde.TILLEN_BOVEN_10KG, match.span(), int(match["kilos"]) > _LIGHT)
    for code, pattern in _CONDITIONS:
        said = pattern.search(sentence.plain)
        if said and code not in seen:
            seen.add(code)
            yield _condition(sentence, code, said.span(), not _is_denied(sentence, said))
    light = re.search(r"\b(?:tillen|tilt)\b", sentence.plain)
    if light and Werkvoorwaarde.TILLEN_BOVEN_10KG not in seen:
        yield _doubtful(sentence, light.span())


def _is_denied(sentence: Sentence, match: re.Match[str]) -> bool:
    if _EASY.search(match.group()) or _NO_PROBLEM.match(sentence.plain, match.end()):
        return False
    before, after = sentence.plain[: match.start()], sentence.plain[match.end() :]
    clause = before[max(before.rfind(","), before.rfind(";")) + 1 :]
    return bool(_NOT_BEFORE.search(clause) or _NOT_AFTER.match(after))


def _condition(sentence: Sentence, code: Werkvoorwaarde, span: tuple[int, int], occurs: bool) -> Item:
    occurrence = Occurrence.KOMT_VOOR if occurs else Occurrence.KOMT_NIET_VOOR
    words = sentence.part(*span)
    return Item(ItemKind.WERKVOORWAARDE, code.value, CONDITIONS[code], words, SURE, occurrence=occurrence)


def _doubtful(sentence: Sentence, span: tuple[int, int]) -> Item:
    code = Werkvoorwaarde.TILLEN_BOVEN_10KG
    suggestion = Suggestion(code.value, CONDITIONS[code])
    return Item(
        ItemKind.WERKVOORWAARDE, "", "tillen", sentence.part(*span), 0, question=_HEAVY, suggestions=(suggestion,)
    )
