"""Read a vacancy text: every sentence for every kind of thing, and then its phrases for skills."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from matching.understanding.certificates import find_certificates
from matching.understanding.conditions import find_conditions
from matching.understanding.hours import answered, find_hours
from matching.understanding.item import Item, ItemKind, Strength, Understanding
from matching.understanding.languages import find_languages
from matching.understanding.licences import find_licences
from matching.understanding.phrases import Phrase, phrases_of
from matching.understanding.plain_text import Words
from matching.understanding.sections import Section
from matching.understanding.skills import find_skills
from matching.understanding.splitting import Sentence, split
from matching.understanding.strength import cues, strength_of
from matching.understanding.times import find_times
from scoring.titles import Linker

LONGEST = 20_000
_MARK = re.compile(r"[,:;(|]| [-–/] | in de | op de | voor ")
_FINDERS: tuple[Callable[[Sentence], Iterator[Item]], ...] = (
    find_licences,
    find_certificates,
    find_languages,
    find_hours,
    find_times,
    find_conditions,
)
_ASKED = (ItemKind.VAARDIGHEID, ItemKind.RIJBEWIJS, ItemKind.CERTIFICAAT, ItemKind.DIPLOMA, ItemKind.TAAL)


def read_vacancy(text: str, linker: Linker) -> Understanding:
    """Give what a text says; any text has an answer, and what is not certain is a question.

    Args:
        text: at most 20,000 characters are read.
    """
    read = text[:LONGEST]
    items: list[Item] = []
    phrases: list[tuple[Sentence, Phrase]] = []
    tasks: list[Words] = []
    for sentence in split(read):
        found = [item for find in _FINDERS for item in find(sentence)]
        items += _with_strength(sentence, found)
        phrases += [(sentence, phrase) for phrase in phrases_of(sentence, found)]
        if sentence.section is Section.TASKS:
            tasks.append(sentence.words)
    of = {phrase.words: sentence for sentence, phrase in phrases}
    for skill in find_skills([phrase for _, phrase in phrases], linker, _titles(read)):
        items += _with_strength(of[skill.words], [skill])
    return Understanding(tuple(tasks), tuple(_once(answered(_without_half_times(items)))), len(text))


def _titles(text: str) -> tuple[str, ...]:
    """Give what the work is called: the first line that says anything, and what stands before its first mark."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return tuple(dict.fromkeys((first, _MARK.split(first)[0].strip())))


def read_without_clauses(text: str, linker: Linker) -> Understanding:
    """Read as simply as can be, to compare with: whole sentences are skills, all that is asked is required."""
    items: list[Item] = []
    sentences = split(text[:LONGEST])
    for sentence in sentences:
        items += [item for find in _FINDERS for item in find(sentence)]
    items += find_skills([Phrase(sentence.words, sentence.words.text) for sentence in sentences], linker)
    required = [replace(item, strength=Strength.VEREIST) if item.kind in _ASKED else item for item in items]
    return Understanding((), tuple(_once(required)), len(text))


def _without_half_times(items: list[Item]) -> list[Item]:
    """Ask no more when the work is, once a sentence says it whole."""
    is_said = any(item.kind is ItemKind.WERKTIJD and item.dagdelen for item in items)
    return [item for item in items if item.kind is not ItemKind.WERKTIJD or item.dagdelen or not is_said]


def _with_strength(sentence: Sentence, items: list[Item]) -> Iterator[Item]:
    said = cues(sentence)
    for item in items:
        start, end = item.words.start - sentence.words.start, item.words.end - sentence.words.start
        strength = strength_of(sentence, start, end, said) if item.kind in _ASKED else Strength.GENOEMD
        yield _not_asked(item) if strength is Strength.NIET_NODIG else replace(item, strength=strength)


def _not_asked(item: Item) -> Item:
    """What is not needed is no question any more."""
    is_paper = item.kind is not ItemKind.VAARDIGHEID
    return replace(item, strength=Strength.NIET_NODIG, question="" if is_paper else item.question)


def _once(items: list[Item]) -> Iterator[Item]:
    """Give every item once, in the order of the text; what is asked hardest counts."""
    order = {strength: place for place, strength in enumerate(Strength)}
    best: dict[tuple[str, ...], Item] = {}
    for item in items:
        key = (item.kind, item.what, *map(str, item.aspects)) if item.what else (item.kind, "", str(item.words.start))
        known = best.get(key)
        if known is None or order[item.strength] < order[known.strength]:
            best[key] = item
    yield from sorted(best.values(), key=lambda item: (item.words, item.kind))
