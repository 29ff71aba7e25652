"""Link phrases to skills: what is likely is an item, what is not is a question with suggestions."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from matching.understanding.item import SURE, Item, ItemKind, Suggestion
from matching.understanding.phrases import Phrase, without_subject
from matching.understanding.plain_text import Words, plain
from matching.understanding.verbs import as_skill
from scoring.label_index import NO_NAME
from scoring.taxonomy import Concepts
from scoring.titles import Link, Linker

MOST_SUGGESTED, LIKELY, NOTHING_NEAR = 3, 550, 200
NAMED, MOST_LIKELY, FAVOUR = 900, 890, 3.0
_AND, _BARE = re.compile(r" (?:en|of) |, "), re.compile(r"^(?:(?:de|het|een|alle|onze|je) )+")
_WHICH = "Welke vaardigheid wordt bedoeld?"
_FURTHER = re.compile(r"^(?P<core>\S+(?: \S+)*?) (?:van|in|bij|op|voor|naar|aan|uit|volgens|met|tot|per|na) ")
_DOING = re.compile(r"^(?:(?:het|met|bij) )*(?P<verb>[a-z]+en) van (?:(?:de|het|een|alle|onze|je) )*(?P<about>.+)$")
_HOW = re.compile(
    r"(?<![\w-])(?:netjes|veilig|goed|altijd|zelf|samen|dagelijks|regelmatig|ook|soms|zorgvuldig|snel|nauwkeurig|weer|"
    r"elke dag|meestal|eventueel|vooral)(?![\w-])"
)


def find_skills(phrases: Sequence[Phrase], linker: Linker, title: str = "") -> list[Item]:
    """Give items of phrases, fewer than there are phrases: to what nothing comes near is no skill.

    A phrase is read whole and without what follows ("stofzuigen van de gangen");
    the likeliest counts. All phrases are linked at once, which takes less time.

    Args:
        title: what the work is called; skills that such work needs are likelier.
    """
    asked = [(*_readings(plain(phrase.said)), *_readings(plain(phrase.words.text))) for phrase in phrases]
    distinct = list(dict.fromkeys(text for readings in asked for text in readings))
    needed = linker.skills_of_work(title) if distinct else {}
    links = {
        text: likelier(_with_alike(text, found, linker), needed)
        for text, found in zip(distinct, linker.rank_skills(distinct), strict=True)
    }
    found = (
        _item(phrase.words, max((links[text] for text in readings), key=_confidence), linker.skills)
        for phrase, readings in zip(phrases, asked, strict=True)
    )
    return [item for item in found if item]


def _with_alike(text: str, links: Sequence[Link], linker: Linker) -> Sequence[Link]:
    """Put a name first that differs in a compound only, unless a name is equal or something is likelier."""
    if _confidence(links) >= NAMED or not (alike := linker.alike_skill(text)) or alike.confidence <= _confidence(links):
        return links
    left = (SURE - alike.confidence) / SURE
    others = [replace(link, confidence=int(link.confidence * left)) for link in links if link.concept != alike.concept]
    return alike, *others


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


def _readings(phrase: str) -> tuple[str, ...]:
    """Give the ways to read a phrase: whole, without what follows, without how it is done, and turned round."""
    sentence = without_subject(phrase)
    shorter, turned = _FURTHER.match(sentence), _DOING.match(sentence)
    said = [sentence, shorter["core"] if shorter else "", f"{turned['about']} {turned['verb']}" if turned else ""]
    said += [" ".join(_HOW.sub(" ", text).split()) for text in said[:2]]
    whole = dict.fromkeys(as_skill(text) for text in said if text)
    return tuple(dict.fromkeys([*whole, *(part for text in whole for part in _each(text))]))


def _each(phrase: str) -> list[str]:
    """Give what is done to each of two things: "kantoren en zalen schoonmaken" is both."""
    about, _, verb = phrase.rpartition(" ")
    things = _AND.split(about)
    return [f"{_BARE.sub('', thing)} {verb}" for thing in things] if len(things) > 1 and verb.endswith("en") else []


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
