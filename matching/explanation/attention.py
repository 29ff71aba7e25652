"""Points to arrange: never an exclusion, never a minus."""

from collections.abc import Iterator

from matching.domain.account import Remark
from matching.domain.fact import Fact
from matching.domain.memory import changes_since, remembered
from matching.domain.proposal import standing_refusal
from matching.domain.record import CandidateRecord
from matching.domain.statements import Guidance
from matching.domain.tri import Tri
from matching.domain.verdict import FactOrigin, Lever
from matching.domain.work_on_offer import WorkOnOffer


def attention_points(record: CandidateRecord, work: WorkOnOffer) -> tuple[Remark, ...]:
    """Give what to arrange before this person starts on this work, and what to remember. Source: model.md C.4.3."""
    guidance = record.profile.guidance
    points = [_guidance(guidance, work)] if guidance and guidance.value.needed is Tri.JA else []
    if work.vog_needed is Tri.JA:
        points.append(Remark("Voor dit werk is een VOG nodig: vraag die op tijd aan.", lever=Lever.TIJD))
    return tuple(point for point in (*points, *_memory(record, work)) if point)


def _memory(record: CandidateRecord, work: WorkOnOffer) -> Iterator[Remark]:
    """Say what is remembered of this pair: what was refused before and is different now, and what goes on."""
    for one in record.proposals:
        if one.work_id == work.id and one.status.is_open:
            status = one.status.replace("_", " ")
            yield Remark(f"Hiervoor loopt al een voordracht: {status}.", lever=Lever.CONSULENT)
    refusal = standing_refusal(record.proposals, work.id)
    changed = changes_since(refusal, record.profile, work) if refusal else ()
    if refusal and changed:
        yield Remark(f"Eerder: {remembered(refusal)}. Veranderd sindsdien: {'; '.join(changed)}.")


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
