"""Points to arrange: never an exclusion, never a minus."""

from matching.domain.fact import Fact
from matching.domain.ranked_list import FactOrigin, Lever, Remark
from matching.domain.record import CandidateRecord
from matching.domain.statements import Guidance
from matching.domain.tri import Tri
from matching.domain.work_on_offer import WorkOnOffer


def attention_points(record: CandidateRecord, work: WorkOnOffer) -> tuple[Remark, ...]:
    """Give what to arrange before this person starts on this work. Source: model.md C.4.3."""
    guidance = record.profile.guidance
    points = [_guidance(guidance, work)] if guidance and guidance.value.needed is Tri.JA else []
    if work.vog_needed is Tri.JA:
        points.append(Remark("Voor dit werk is een VOG nodig: vraag die op tijd aan.", lever=Lever.TIJD))
    return tuple(point for point in points if point)


def _guidance(fact: Fact[Guidance], work: WorkOnOffer) -> Remark | None:
    if work.guidance_offered is Tri.JA:
        return None
    form = f" ({fact.value.form})" if fact.value.form else ""
    offered = "de werkgever biedt die niet" if work.guidance_offered is Tri.NEE else "vraag of de werkgever die biedt"
    return Remark(
        f"Begeleiding op het werk is nodig{form}; {offered}.",
        origin=FactOrigin(fact.source, fact.observed_on),
        lever=Lever.JOBCOACH,
    )
