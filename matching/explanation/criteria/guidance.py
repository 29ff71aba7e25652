"""The guidance that somebody needs, and the guidance on offer."""

from matching.domain.tri import Tri
from matching.domain.work import GuidanceForm
from matching.explanation.case import Case, Told, origin_of
from scoring.explanation import ScoreTerm

ASK_NEED = "Welke begeleiding heeft u op het werk nodig?"
UNNAMED = "ja, welke vorm is onbekend"
_FORMS = {
    GuidanceForm.BUDDY: "een buddy",
    GuidanceForm.WERKBEGELEIDER: "een werkbegeleider",
    GuidanceForm.JOBCOACH: "een jobcoach",
}


def tell_guidance(case: Case, term: ScoreTerm) -> Told:
    """Put this criterion of one pair into words."""
    fact, work = case.profile.guidance, case.work
    needed = _text(fact.value.needed, fact.value.form) if fact else "onbekend"
    offered = _text(work.guidance_offered, work.guidance_form)
    why = f"Begeleiding nodig: {needed}. Begeleiding op de plek: {offered}."
    gain = term.high - term.share
    need_is_open, offer_is_open = case.beside.open_guidance[case.number]
    withheld = case.record.withholds(fact, fact.value.needed if fact else None)
    return Told(
        why,
        strong=f"De begeleiding past: {offered}." if term.low == term.maximum and needed != "geen" else "",
        gap=f"De begeleiding past niet helemaal. {why}" if term.high < term.maximum else "",
        origin=origin_of([fact]),
        questions=((ASK_NEED, gain),) if need_is_open and not withheld else (),
        of_work=(("Welke begeleiding is er op deze plek?", gain),) if offer_is_open else (),
    )


def _text(answer: Tri, form: GuidanceForm | None) -> str:
    if answer is Tri.JA:
        return _FORMS.get(form, UNNAMED) if form else UNNAMED
    return "geen" if answer is Tri.NEE else "onbekend"
