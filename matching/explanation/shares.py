"""One sentence per criterion: why this share, what is strong, what is missing, what to ask.

Every figure comes from the criterion itself or from its share; nothing is
judged here again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from matching.domain.demand import DemandKind, Weight
from matching.domain.dutch import listing
from matching.domain.fact import Fact
from matching.domain.phrases import demand_text, hours_range, question_text
from matching.domain.statements import Hours, Wish
from matching.domain.term import Term
from matching.domain.words import LANGUAGE_LEVELS, WORKING_LEVELS, werksoort_text
from matching.domain.work import Werksoort
from matching.explanation.case import Case, Told, origin_of
from matching.profiles.places import dagdelen_of_work
from matching.rules.checks.demands import held_fact
from scoring.criteria.interest import Interest
from scoring.criteria.occupation import Occupation
from scoring.criteria.skills import Item, Skills
from scoring.explanation import ScoreTerm

SHOWN = 4
SAME, RELATED = 950, 500
GROUP = "(groep)"


def tell(case: Case, term: ScoreTerm) -> Told:
    """Put one term of the score into words."""
    return _TELLERS[term.code](case, term)


def _skills(case: Case, term: ScoreTerm) -> Told:
    items = sorted(case.criterion(Skills).items(case.person, case.place), key=lambda item: -item.weight)
    labels = case.vocabulary.taxonomy.skills.labels
    can = [item for item in items if item.low >= SAME]
    cannot = [item for item in items if item.high == 0]
    likely = [item for item in items if 0 < item.low < SAME]
    open_items = [item for item in items if item.high > item.low and not case.withholds_skill(item.concept)]
    shown, missing = _named(can, labels), _named(cannot, labels)
    names = [labels[item.concept] for item in shown]
    asked = [item for item in open_items if not labels[item.concept].startswith(GROUP)]
    return Told(
        why=f"Van {len(items)} gevraagde vaardigheden zijn er {len(can)} zeker aanwezig, {len(likely)} waarschijnlijk, "
        f"{len(cannot)} niet; de rest is onbekend.",
        strong=f"Kan al: {listing(names)}." if names else "",
        gap=f"Kan nog niet: {listing(labels[item.concept] for item in missing)}." if missing else "",
        origin=origin_of(case.fact_of(item.concept) for item in shown or missing),
        questions=tuple((f"Kunt u dit: {labels[item.concept]}?", _gain(item, items, term)) for item in asked[:SHOWN]),
        points=_brought(shown, items, term),
    )


def _named(items: list[Item], labels: tuple[str, ...]) -> list[Item]:
    """Give the heaviest few with a name of their own, each name once; a name of a group only when there is no other."""
    by_name = {labels[item.concept]: item for item in reversed(items)}
    own = [item for item in items if by_name.get(labels[item.concept]) is item]
    return sorted(own, key=lambda item: labels[item.concept].startswith(GROUP))[:SHOWN]


def _brought(shown: list[Item], items: list[Item], term: ScoreTerm) -> int:
    """Give the tenths that these skills bring to the share."""
    total = sum(item.weight for item in items)
    return sum(term.maximum * item.weight * item.expected for item in shown) // (total * 1000)


def _gain(item: Item, items: list[Item], term: ScoreTerm) -> int:
    """Give the tenths that a yes would add."""
    total = sum(other.weight for other in items)
    return term.maximum * item.weight * (1000 - item.expected) // (total * 1000)


def _occupation(case: Case, term: ScoreTerm) -> Told:
    best = case.criterion(Occupation).best(case.person, case.place)
    facts = case.profile.experience
    asked = case.vacancy.occupation.text
    if best is None:
        return Told(
            why="Eerder werk is niet bekend." if not facts else "Het eerdere werk is niet herkend.",
            origin=origin_of(facts),
            questions=(("Welk werk heeft u eerder gedaan?", term.high - term.share),),
        )
    label = case.vocabulary.taxonomy.occupations.labels[best[0]]
    origin = origin_of(f for f in facts if _occupation_of(case, f.value.occupation) == best[0])
    if best[1] >= SAME:
        return Told(f"Deed dit werk eerder: {label}.", strong=f"Deed dit werk eerder: {label}.", origin=origin)
    near = "lijkt daarop" if best[1] >= RELATED else "lijkt daar weinig op"
    why = f"Gevraagd is {asked}; het eerdere werk {label} {near}."
    questions = ((f"Heeft u ook gewerkt als {asked}?", term.high - term.share),) if term.high > term.share else ()
    strong = f"Deed verwant werk: {label}." if best[1] >= RELATED else ""
    return Told(why, strong=strong, gap="" if strong else why, origin=origin, questions=questions)


def _occupation_of(case: Case, occupation: Term) -> int | None:
    linked = case.vocabulary.occupation(occupation)
    return linked.concept if linked else None


def _level(case: Case, term: ScoreTerm) -> Told:
    parts = _level_parts(case)
    short = [part for part in parts if part.known is not None and part.known < part.least]
    return Told(
        why=f"Gevraagd: {listing(str(part) for part in parts)}.",
        strong="Niveau en taal passen bij het werk." if term.value == 1000 else "",
        gap=f"Nog niet genoeg: {listing(str(part) for part in short)}." if short else "",
        origin=origin_of(part.fact for part in short or parts),
        questions=tuple((part.question, term.high - term.share) for part in parts if part.known is None),
    )


@dataclass(frozen=True, slots=True)
class _LevelPart:
    """One level that is asked, of work or of a language."""

    asked: str
    least: int
    known: int | None
    words: dict[int, str]
    question: str
    fact: Fact[Any] | None

    def __str__(self) -> str:
        known = "onbekend" if self.known is None else self.words[self.known]
        return f"{self.asked} (bekend: {known})"


def _level_parts(case: Case) -> list[_LevelPart]:
    """Give everything that the criterion niveau asks of this person."""
    wanted, fact = case.vacancy.level, case.profile.level
    known = fact.value if fact else None
    asked = f"niveau {WORKING_LEVELS[wanted]}" if wanted else ""
    question = "Op welk niveau kunt u werken?"
    parts = [_LevelPart(asked, wanted, known, WORKING_LEVELS, question, fact)] if wanted else []
    for demand in case.vacancy.distinct_demands:
        if demand.kind is DemandKind.TAAL:
            spoken = held_fact(case.profile, demand)
            level = spoken.value.level if spoken else None
            text, least = demand_text(demand), demand.level or 2
            parts.append(_LevelPart(text, least, level, LANGUAGE_LEVELS, question_text(demand), spoken))
    return parts


def _wished_items(case: Case, term: ScoreTerm) -> Told:
    wished = [d for d in case.vacancy.distinct_demands if d.weight is Weight.GEWENST and d.kind is not DemandKind.TAAL]
    facts = {demand: held_fact(case.profile, demand) for demand in wished}
    unknown = [demand for demand, fact in facts.items() if fact is None]
    why = f"De werkgever ziet graag: {listing(map(demand_text, wished))}."
    return Told(
        why,
        strong=f"Heeft wat de werkgever graag ziet: {listing(map(demand_text, wished))}." if term.value == 1000 else "",
        gap=f"Heeft niet alles wat de werkgever graag ziet: {listing(map(demand_text, wished))}."
        if term.high < term.maximum
        else "",
        origin=origin_of(facts.values()),
        questions=tuple((question_text(d), (term.high - term.share) // max(len(unknown), 1)) for d in unknown),
    )


def _interest(case: Case, term: ScoreTerm) -> Told:
    wishes = case.profile.wishes
    question = (f"Lijkt dit werk u leuk: {case.vacancy.title}?", term.high - term.share)
    if not wishes:
        return Told("Wat de kandidaat zelf wil, is niet bekend.", questions=(question,))
    near = _nearest_wish(case)
    names = [near] if near else list(dict.fromkeys(map(_wish_text, wishes)))[:SHOWN]
    return Told(
        why=f"Wil graag: {listing(names)}.",
        strong=f"Past bij de eigen wens: {near}." if near else "",
        gap="" if near else f"Wil liever ander werk: {listing(names)}.",
        origin=origin_of(f for f in wishes if not near or _wish_text(f) == near) or origin_of(wishes),
        questions=() if near or term.high == term.share else (question,),
    )


def _nearest_wish(case: Case) -> str:
    """Name the wish that comes nearest, "" when none comes near."""
    interest = case.criterion(Interest)
    werksoort, occupation = (find(case.person, case.place) for find in (interest.best_werksoort, interest.best))
    if werksoort and werksoort[1] >= RELATED:
        return werksoort_text(tuple(Werksoort)[werksoort[0]])
    if occupation and occupation[1] >= RELATED:
        return case.vocabulary.taxonomy.occupations.labels[occupation[0]]
    return ""


def _wish_text(fact: Fact[Wish]) -> str:
    return werksoort_text(fact.value.werksoort) if fact.value.werksoort else fact.value.term.text


def _hours(case: Case, term: ScoreTerm) -> Told:
    profile, vacancy = case.profile, case.vacancy
    asked = hours_range(Hours(vacancy.hours_min, vacancy.hours_max))
    known = hours_range(profile.hours.value) if profile.hours else "onbekend"
    why = f"Uren gevraagd: {asked}. Uren gewenst: {known}.{_dagdelen(case)}"
    questions = [] if profile.hours else [("Hoeveel uur per week wilt u werken, minimaal en maximaal?", 0)]
    questions += [] if profile.availability else [("Op welke dagdelen kunt u werken?", 0)]
    return Told(
        why,
        strong="De uren en dagdelen passen." if term.value >= SAME else "",
        gap=why if term.high < term.maximum else "",
        origin=origin_of([profile.hours, profile.availability]),
        questions=tuple((text, term.high - term.share) for text, _ in questions),
    )


def _dagdelen(case: Case) -> str:
    asked = dagdelen_of_work(case.vacancy)
    if not asked:
        return ""
    if not case.profile.availability:
        return " Beschikbare dagdelen onbekend."
    free = case.profile.availability.value.available & asked
    return f" Beschikbaar op {free.bit_count()} van {asked.bit_count()} dagdelen."


_TELLERS: dict[str, Callable[[Case, ScoreTerm], Told]] = {
    "vaardigheden": _skills,
    "beroep": _occupation,
    "niveau": _level,
    "gewenste_items": _wished_items,
    "interesse": _interest,
    "uren": _hours,
}
