"""Which of the asked skills somebody has, has not, or may have."""

from collections.abc import Iterator
from itertools import islice

from matching.domain.account import Met
from matching.domain.dutch import listing
from matching.domain.verdict import FactOrigin
from matching.explanation.case import Case, Told, origin_of
from matching.explanation.fact_words import is_yes, said_in
from matching.profiles.linking import Vocabulary
from scoring.criteria.skills import Item
from scoring.explanation import ScoreTerm
from scoring.pool import UNKNOWN

SHOWN, SAME = 4, 950
MOST_WORDS = 8


def tell_skills(case: Case, term: ScoreTerm) -> Told:
    """Put this criterion of one pair into words."""
    items = sorted(case.beside.skills[case.number], key=lambda item: -item.weight)
    vocabulary = case.vocabulary
    can = [item for item in items if item.low >= SAME]
    cannot = [item for item in items if item.high == 0]
    likely = [item for item in items if 0 < item.low < SAME]
    open_items = [item for item in items if item.high > item.low and not case.withholds_skill(item.concept)]
    shown, missing = _named(can, vocabulary), _named(cannot, vocabulary)
    total = sum(item.weight for item in items)
    names = [vocabulary.skill_name(item.concept) for item in shown]
    asked = [item for item in open_items if vocabulary.can_be_asked(item.concept)]
    return Told(
        why=f"Van {len(items)} gevraagde vaardigheden zijn er {len(can)} zeker aanwezig, {len(likely)} waarschijnlijk, "
        f"{len(cannot)} niet; de rest is onbekend.{_near_text(items)}",
        strong=f"Kan al: {listing(names)}." if names else "",
        gap=f"Kan nog niet: {listing(vocabulary.skill_name(item.concept) for item in missing)}." if missing else "",
        origin=origin_of(case.fact_of(item.concept) for item in shown or missing),
        questions=tuple((_question(item, vocabulary), _gain(item, total, term)) for item in asked[:SHOWN]),
        points=_brought(shown, total, term),
        met=tuple(islice(_met(case, items), MOST_WORDS)),
    )


def _question(item: Item, vocabulary: Vocabulary) -> str:
    return f"Kunt u dit: {vocabulary.skill_name(item.concept)}?"


def _met(case: Case, items: list[Item]) -> Iterator[Met]:
    """Say which words of the person met the asked skills, what counts most first."""
    name = case.vocabulary.skill_name
    counting = [item for item in items if item.expected > 0 and item.met != UNKNOWN]
    for item in sorted(counting, key=lambda item: -item.weight * item.expected):
        fact = case.skill_sources.get(item.met)
        if fact is not None and is_yes(fact):
            yield Met(said_in(fact), name(item.concept), item.expected, FactOrigin(fact.source, fact.observed_on))


def _near_text(items: list[Item]) -> str:
    """Say of how many unknown skills something comes near, if of any."""
    near = sum(item.met not in (item.concept, UNKNOWN) for item in items)
    return f" Bij {near} daarvan kan de kandidaat iets wat erop lijkt." if near else ""


def _named(items: list[Item], vocabulary: Vocabulary) -> list[Item]:
    """Give the heaviest few with a name of their own, each name once; a name of a group only when there is no other."""
    if not items:
        return items
    by_name = {vocabulary.skill_name(item.concept): item for item in reversed(items)}
    own = [item for item in items if by_name.get(vocabulary.skill_name(item.concept)) is item]
    return sorted(own, key=lambda item: not vocabulary.can_be_asked(item.concept))[:SHOWN]


def _brought(shown: list[Item], total: int, term: ScoreTerm) -> int:
    """Give the tenths that these skills bring to the share; `total` is the weight of all that are asked."""
    return sum(term.maximum * item.weight * item.expected for item in shown) // (total * 1000)


def _gain(item: Item, total: int, term: ScoreTerm) -> int:
    """Give the tenths that a yes would add."""
    return term.maximum * item.weight * (1000 - item.expected) // (total * 1000)
