"""What may be other than wished for when two records of a person are merged, in words."""

from collections.abc import Iterator

from matching.domain.candidate import CandidateStatus
from matching.domain.dutch import day_text
from matching.domain.placement import Placement
from matching.domain.record import CandidateRecord


def remarks(kept: CandidateRecord, other: CandidateRecord) -> Iterator[str]:
    """Say what a person should look at before two records become one."""
    mine, theirs = kept.candidate, other.candidate
    if mine.status is CandidateStatus.AFGESLOTEN and theirs.status is not CandidateStatus.AFGESLOTEN:
        yield (
            f"K-{mine.number} is afgesloten en K-{theirs.number} niet: na het samenvoegen staat deze persoon op geen "
            f"enkele lijst. Wilt u dat niet, voeg dan K-{mine.number} samen in K-{theirs.number}."
        )
    if mine.restricted != theirs.restricted:
        number = mine.number if mine.restricted else theirs.number
        yield f"De verwerking van K-{number} is beperkt. Dat geldt daarna voor allebei: zij staan op geen enkele lijst."
    if mine.plan and theirs.plan:
        yield f"Allebei hebben een ontwikkelplan. Dat van K-{mine.number} blijft, met de leerdoelen van allebei."
    yield from _running_together(kept, other)


def _running_together(kept: CandidateRecord, other: CandidateRecord) -> Iterator[str]:
    for mine in kept.placements:
        for theirs in other.placements:
            if mine.is_running and theirs.is_running and _overlap(mine, theirs):
                yield (
                    f"K-{kept.candidate.number} heeft een {_words(mine)} en K-{other.candidate.number} een "
                    f"{_words(theirs)}, allebei lopend. Kijk of ze op dezelfde dagdelen vallen."
                )


def _overlap(one: Placement, other: Placement) -> bool:
    ends_in_time = one.planned_end is None or other.start <= one.planned_end
    return ends_in_time and (other.planned_end is None or one.start <= other.planned_end)


def _words(placement: Placement) -> str:
    return f"{placement.instrument.replace('_', ' ')} vanaf {day_text(placement.start)}"
