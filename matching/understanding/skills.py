"""Link phrases to skills: what is likely is an item, what is not is a question with suggestions."""

from collections.abc import Sequence

from matching.understanding.item import Item, ItemKind, Suggestion
from matching.understanding.phrases import as_people_name_it
from matching.understanding.plain_text import Words, plain
from scoring.taxonomy import Concepts
from scoring.titles import Link, Linker

MOST_SUGGESTED, LIKELY = 3, 550
_WHICH = "Welke vaardigheid wordt bedoeld?"


def find_skills(phrases: Sequence[Words], linker: Linker) -> list[Item]:
    """Give one item per phrase; all phrases are linked at once, which takes less time."""
    asked = [as_people_name_it(plain(words.text)) for words in phrases]
    return [_item(words, links, linker.skills) for words, links in zip(phrases, linker.rank_skills(asked), strict=True)]


def _item(words: Words, links: Sequence[Link], skills: Concepts) -> Item:
    suggestions = tuple(_suggestion(link, skills) for link in links[:MOST_SUGGESTED])
    if not links or links[0].confidence < LIKELY:
        return Item(
            ItemKind.VAARDIGHEID, "", words.text, words, links[0].confidence if links else 0,
            question=_WHICH, suggestions=suggestions,
        )  # fmt: skip
    best = links[0]
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
    return Suggestion(skills.uris[link.concept], skills.labels[link.concept], link.confidence)
