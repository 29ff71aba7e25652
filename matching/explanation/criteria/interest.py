"""How near the work comes to what somebody would like."""

from matching.domain.account import Met
from matching.domain.dutch import listing
from matching.domain.fact import Fact
from matching.domain.statements import Wish
from matching.domain.words import werksoort_text
from matching.domain.work import Werksoort
from matching.explanation.case import Case, Told, origin_of
from matching.explanation.fact_words import words_of
from scoring.explanation import ScoreTerm

SHOWN, RELATED, NOTHING_ALIKE = 4, 500, 50


def tell_interest(case: Case, term: ScoreTerm) -> Told:
    """Put this criterion of one pair into words."""
    wishes = case.profile.wishes
    question = (f"Lijkt dit werk u leuk: {case.work.title}?", term.high - term.share)
    if not wishes:
        return Told("Wat de kandidaat zelf wil, is niet bekend.", questions=(question,))
    near, met = _nearest_wish(case), _met(case)
    names = [near] if near else list(dict.fromkeys(map(_wish_text, wishes)))[:SHOWN]
    return Told(
        why=f"Wil graag: {listing(names)}.",
        strong=f"Past bij de eigen wens: {near}." if near else "",
        gap="" if near else f"Wil liever ander werk: {listing(names)}.",
        origin=origin_of(f for f in wishes if not near or _wish_text(f) == near) or origin_of(wishes),
        questions=() if near or term.high == term.share else (question,),
        met=met,
    )


def _nearest_wish(case: Case) -> str:
    """Name the wish that comes nearest, "" when none comes near."""
    werksoort, occupation = (
        found[case.number] for found in (case.beside.wished_werksoorten, case.beside.wished_occupations)
    )
    if werksoort and werksoort[1] >= RELATED:
        return werksoort_text(tuple(Werksoort)[werksoort[0]])
    if occupation and occupation[1] >= RELATED:
        return case.vocabulary.taxonomy.occupations.labels[occupation[0]]
    return ""


def _met(case: Case) -> tuple[Met, ...]:
    """Say which wished occupation met the occupation of the work, if it is like it; a werksoort is the same or not."""
    best, asked = case.beside.wished_occupations[case.number], case.work.occupation
    if best is None or asked is None or best[1] < NOTHING_ALIKE:
        return ()
    wished = (f for f in case.profile.wishes if not f.value.werksoort)
    same = [f for f in wished if (linked := case.vocabulary.occupation(f.value.term)) and linked.concept == best[0]]
    return tuple(Met(words_of(f), asked.text, best[1], origin_of([f])) for f in same[:1])


def _wish_text(fact: Fact[Wish]) -> str:
    return werksoort_text(fact.value.werksoort) if fact.value.werksoort else fact.value.term.text
