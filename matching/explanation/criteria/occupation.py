"""How near earlier work comes to this work."""

from matching.domain.account import Met
from matching.domain.term import Term
from matching.explanation.case import Case, Told, origin_of
from matching.explanation.fact_words import words_of
from scoring.explanation import ScoreTerm

SAME, RELATED = 950, 500
ASK_WORK_DONE = "Welk werk heeft u eerder gedaan?"


def tell_occupation(case: Case, term: ScoreTerm) -> Told:
    """Put this criterion of one pair into words."""
    best = case.beside.occupations[case.number]
    facts = case.profile.experience
    asked = case.work.occupation.text if case.work.occupation else case.work.title
    if best is None:
        return Told(
            why="Eerder werk is niet bekend." if not facts else "Het eerdere werk is niet herkend.",
            origin=origin_of(facts),
            questions=((ASK_WORK_DONE, term.high - term.share),),
        )
    label = case.vocabulary.taxonomy.occupations.labels[best[0]]
    done = [f for f in facts if _occupation_of(case, f.value.occupation) == best[0]]
    origin, met = origin_of(done), tuple(Met(words_of(f), asked, best[1], origin_of([f])) for f in done[:1])
    if best[1] >= SAME:
        said = f"Deed dit werk eerder: {label}."
        return Told(said, strong=said, origin=origin, met=met)
    near = "lijkt daarop" if best[1] >= RELATED else "lijkt daar weinig op"
    why = f"Gevraagd is {asked}; het eerdere werk {label} {near}."
    questions = ((f"Heeft u ook gewerkt als {asked}?", term.high - term.share),) if term.high > term.share else ()
    strong = f"Deed verwant werk: {label}." if best[1] >= RELATED else ""
    return Told(why, strong=strong, gap="" if strong else why, origin=origin, questions=questions, met=met)


def _occupation_of(case: Case, occupation: Term) -> int | None:
    linked = case.vocabulary.occupation(occupation)
    return linked.concept if linked else None
