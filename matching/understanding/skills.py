"""Link phrases to skills: what is likely is an item, what is not is a question with suggestions."""

import re
from collections.abc import Sequence

from matching.understanding.item import Item, ItemKind, Suggestion
from matching.understanding.phrases import without_subject
from matching.understanding.plain_text import Words, plain
from matching.understanding.verbs import as_skill
from scoring.label_index import NO_NAME
from scoring.taxonomy import Concepts
from scoring.titles import Link, Linker

MOST_SUGGESTED, LIKELY, NOTHING_NEAR = 3, 550, 200
_WHICH = "Welke vaardigheid wordt bedoeld?"
_FURTHER = re.compile(r"^(?P<core>\S+(?: \S+)*?) (?:van|in|bij|op|voor|naar|aan|uit|volgens|met|tot|per|na) ")


def find_skills(phrases: Sequence[Words], linker: Linker) -> list[Item]:
    """Give items of phrases, fewer than there are phrases: to what nothing comes near is no skill.

    A phrase is read whole and without what follows ("stofzuigen van de gangen");
    the likeliest counts. All phrases are linked at once, which takes less time.
    """
    asked = [_readings(plain(words.text)) for words in phrases]
    distinct = list(dict.fromkeys(text for readings in asked for text in readings))
    links = dict(zip(distinct, linker.rank_skills(distinct), strict=True))
    found = (
        _item(words, max((links[text] for text in readings), key=_confidence), linker.skills)
        for words, readings in zip(phrases, asked, strict=True)
    )
    return [item for item in found if item]


def _readings(phrase: str) -> tuple[str, ...]:
    sentence = without_subject(phrase)
    shorter = _FURTHER.match(sentence)
    return tuple(dict.fromkeys(as_skill(text) for text in (sentence, shorter["core"] if shorter else sentence)))


def _confidence(links: Sequence[Link]) -> int:
    return links[0].confidence if links else 0


def _item(words: Words, links: Sequence[Link], skills: Concepts) -> Item | None:
    if _confidence(links) < NOTHING_NEAR:
        return None
    best, suggestions = links[0], tuple(_suggestion(link, skills) for link in links[:MOST_SUGGESTED])
    if best.confidence < LIKELY:
        return Item(
            ItemKind.VAARDIGHEID, "", words.text, words, best.confidence, question=_WHICH, suggestions=suggestions
        )
    return Item(
        ItemKind.VAARDIGHEID,
        suggestions[0].what,
        suggestions[0].label,
        words,
        best.confidence,
        suggestions=suggestions[1:],
        name=best.label,
        reason=best.reason,
    )


def _suggestion(link: Link, skills: Concepts) -> Suggestion:
    """Name a skill; one that has no Dutch name by the name that matched, not by its group."""
    label = skills.labels[link.concept]
    return Suggestion(skills.uris[link.concept], link.label if label.startswith(NO_NAME) else label, link.confidence)
