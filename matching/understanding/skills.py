"""Link phrases to skills: what is likely is an item, what is not is a question with suggestions."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from matching.understanding.item import SURE, Item, ItemKind, Suggestion
from matching.understanding.phrases import Phrase
from matching.understanding.plain_text import Words, plain
from matching.understanding.readings import readings
from scoring.taxonomy import Concepts
from scoring.titles import Link, Linker

MOST_SUGGESTED, LEAST_SUGGESTED, MOST_COMPARED = 5, 15, 4
LIKELY, NOTHING_NEAR, ONE_WORD = 700, 120, 450
NAMED, MOST_LIKELY, FAVOUR = 900, 890, 3.0
SAYS_LITTLE = ("leren", "werken", "doen", "maken", "helpen", "halen", "nodig", "zien")
_WHICH = "Welke vaardigheid wordt bedoeld?"


def find_skills(phrases: Sequence[Phrase], linker: Linker, titles: Sequence[str] = ()) -> list[Item]:
    """Give items of phrases, fewer than there are phrases: to what nothing comes near is no skill.

    A phrase is read in many ways; one that is the name of a skill decides. Only
    of what has no name, the fullest ways are compared with what was learned: all
    phrases at once, which takes less time.

    Args:
        titles: what the work may be called; skills that such work needs are likelier.
    """
    ways = [readings_of(phrase) for phrase in phrases]
    called = [_called(of, linker) for of in ways]
    nameless = [of for of, links in zip(ways, called, strict=True) if _confidence(links) < NAMED]
    compared = list(dict.fromkeys(text for of in nameless for text in of[:MOST_COMPARED]))
    ranked = dict(zip(compared, linker.rank_skills(compared), strict=True))
    needed = linker.skills_of_work(titles) if compared else {}
    found = (
        _item(phrase.words, _likeliest(of, links, ranked, needed), linker.skills)
        for phrase, of, links in zip(phrases, ways, called, strict=True)
    )
    return [item for item in found if item]


def readings_of(phrase: Phrase) -> tuple[str, ...]:
    """Give all ways to read a phrase: as it says in full, and as it stands there."""
    return tuple(dict.fromkeys((*readings(plain(phrase.said)), *readings(plain(phrase.words.text)))))


def _called(ways: Sequence[str], linker: Linker) -> Sequence[Link]:
    """Give the skills that one of these ways is the name of, or nearly; the surest, then the longest way."""
    named = [(text, links) for text in ways if text not in SAYS_LITTLE and (links := linker.named_skills(text))]
    return max(named, key=lambda one: (_confidence(one[1]), len(one[0])))[1] if named else ()


def _likeliest(
    ways: Sequence[str], called: Sequence[Link], ranked: Mapping[str, Sequence[Link]], needed: Mapping[int, float]
) -> Sequence[Link]:
    """Give the links of the way that says most, by name or by what was learned; one word alone says little."""
    if _confidence(called) >= NAMED:
        return called
    learned = [likelier(_beside(called, ranked[text]), needed) for text in ways if text in ranked]
    best = max(learned, key=_confidence, default=())
    return () if " " not in ways[0] and not called and _confidence(best) < ONE_WORD else best


def _beside(called: Sequence[Link], links: Sequence[Link]) -> Sequence[Link]:
    """Put what it is nearly called before what it is like, unless that is likelier."""
    if _confidence(called) <= _confidence(links):
        return links
    left = (SURE - called[0].confidence) / SURE
    others = [replace(link, confidence=int(link.confidence * left)) for link in links]
    return called[0], *(link for link in others if link.concept != called[0].concept)


def likelier(links: Sequence[Link], needed: Mapping[int, float]) -> tuple[Link, ...]:
    """Give links again, best first, with the chance of what the work needs multiplied; equal names stay as they are.

    Args:
        needed: how sure it is that the work needs a skill, 0 to 1.
    """
    if not links or links[0].confidence >= NAMED:
        return tuple(links)
    grown = [link.confidence * (1 + FAVOUR * needed.get(link.concept, 0.0)) for link in links]
    whole = sum(grown) + max(SURE - sum(link.confidence for link in links), 0)
    again = [
        replace(link, confidence=min(MOST_LIKELY, int(SURE * one / whole)))
        for link, one in zip(links, grown, strict=True)
    ]
    return tuple(sorted(again, key=lambda link: -link.confidence))


def _confidence(links: Sequence[Link]) -> int:
    return links[0].confidence if links else 0


def _item(words: Words, links: Sequence[Link], skills: Concepts) -> Item | None:
    if _confidence(links) < NOTHING_NEAR:
        return None
    best, *others = links[:MOST_SUGGESTED]
    likely = [best, *(link for link in others if link.confidence >= LEAST_SUGGESTED)]
    suggestions = tuple(_suggestion(link, skills) for link in likely)
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
    label = skills.labels[link.concept] if skills.has_own_name(link.concept) else link.label
    return Suggestion(skills.uris[link.concept], label, link.confidence)
