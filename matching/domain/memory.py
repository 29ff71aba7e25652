"""What is remembered of a pair: who said no and why, and what changed since."""

from collections.abc import Iterator

from matching.domain.dutch import day_text
from matching.domain.grounds import Ground, is_mark, seen_of_person, seen_of_work
from matching.domain.profile import Profile
from matching.domain.proposal_parts import Refusal
from matching.domain.refusal_reasons import SENTENCES
from matching.domain.work_on_offer import WorkOnOffer

GROUND_NAMES = {
    Ground.UREN: "de uren",
    Ground.DAGDELEN: "de dagdelen",
    Ground.START: "de startdatum",
    Ground.REIS: "de reis",
    Ground.LOON: "het loon",
    Ground.WERK: "het soort werk",
    Ground.VAARDIGHEDEN: "de vaardigheden",
    Ground.TAAL: "de taal",
    Ground.OPLEIDING: "de opleiding",
    Ground.PAPIEREN: "rijbewijs en certificaten",
    Ground.WERKVOORWAARDEN: "de werkvoorwaarden",
    Ground.BEGELEIDING: "de begeleiding",
    Ground.PLAATSEN: "het aantal plaatsen",
    Ground.AANBIEDER: "de aanbieder",
}


def remembered(refusal: Refusal) -> str:
    """Say who said no and why: "de werkgever vond 24 uur te weinig (3 maart 2026)"."""
    first = refusal.seen[0]
    said = SENTENCES[refusal.side][refusal.reason].format(work=first.work, person=first.person)
    return f"de {refusal.side} {said} ({day_text(refusal.on)})"


def changes_since(refusal: Refusal, profile: Profile, work: WorkOnOffer) -> tuple[str, ...]:
    """Say what the reason was about and is different now, on either side; empty when nothing is."""
    return tuple(_changes(refusal, profile, work))


def _changes(refusal: Refusal, profile: Profile, work: WorkOnOffer) -> Iterator[str]:
    for seen in refusal.seen:
        asked, known = seen_of_work(seen.ground, work), seen_of_person(seen.ground, profile)
        name = GROUND_NAMES[seen.ground]
        if asked != seen.work:
            yield f"{name} van de {work.kind}: {seen.work} werd {asked}"
        if known != seen.person and is_mark(seen.ground, known):
            yield f"{name} bij de kandidaat"
        elif known != seen.person:
            yield f"{name} van de kandidaat: {seen.person} werd {known}"
