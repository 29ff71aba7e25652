"""A pair of which somebody said no, as the same id on both sides: as long as nothing changed that mattered.

The id holds the work, what the reason is about, and what the work said about that. When the work says something else
its id is another one; when the person changed, the id is not given at all. So nobody compares pairs: both sides are
columns as they were.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from matching.domain.candidate import Withdrawal
from matching.domain.grounds import Ground, seen_of_person, seen_of_work
from matching.domain.proposal import standing_refusal
from matching.domain.proposal_parts import Refusal
from matching.domain.record import CandidateRecord
from matching.domain.work_on_offer import WorkOnOffer
from matching.rules.facts import RefusalKind, refusal_id


def refused_pairs(record: CandidateRecord) -> Iterator[int]:
    """Give the ids of pairs that stand refused, as far as the person is concerned."""
    for work_id in {one.work_id for one in record.proposals}:
        refusal = standing_refusal(record.proposals, work_id)
        if refusal is not None and not _has_changed(refusal, record):
            yield _pair(work_id, [(one.ground, one.work) for one in refusal.seen])


def withdrawn_by(withdrawals: Iterable[Withdrawal]) -> list[int]:
    """Give the ids of work for which agreement was withdrawn."""
    return [place_id(withdrawal.vacancy_id) for withdrawal in withdrawals]


def place_id(work_id: UUID) -> int:
    """Give the id of one vacancy or plek: the first seven bytes of its own."""
    return refusal_id(RefusalKind.PLACE, work_id.int >> 72)


def refusable_pairs(work: WorkOnOffer) -> Iterator[int]:
    """Give every id under which this work, as it is now, can stand refused."""
    said = [(ground, seen_of_work(ground, work)) for ground in Ground]
    yield from (_pair(work.id, [one]) for one in said)
    yield _pair(work.id, said)


def _has_changed(refusal: Refusal, record: CandidateRecord) -> bool:
    return any(seen_of_person(one.ground, record.profile) != one.person for one in refusal.seen)


def _pair(work_id: UUID, said: Sequence[tuple[Ground, str]]) -> int:
    text = "\x00".join([str(work_id), *(f"{ground}\x01{what}" for ground, what in said)])
    return refusal_id(RefusalKind.PAIR, int.from_bytes(hashlib.sha256(text.encode()).digest()[:7], "big"))
