"""From the documents about somebody straight to what they tell, without making an object of every fact.

Who says two things about one subject is settled by the rule of the domain. What is not of the usual shape is read
whole.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from orjson import dumps, loads

from matching.domain.business_case import BusinessCase
from matching.domain.candidate import Candidate, CandidateStatus, Uitkeringssituatie, Withdrawal
from matching.domain.development_plan import GoalStatus
from matching.domain.placement import Placement
from matching.domain.proposal import Proposal, standing_refusal
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.errors import StoreError
from matching.in_memory.stored_profiles import StoredProfiles, current
from matching.profiles.refused_pairs import withdrawn_by
from matching.profiles.telling import GOALS, NEVER, Circumstances, Telling, answered, circumstances_of, placed_until
from matching.rules.facts import NO_DAY
from matching.storage.documents import decode, plain
from matching.storage.people import PersonDocuments

Plain = dict[str, Any]
_UNASKED = Tri.ONBEKEND.value


class StoredPeople:
    """Adds people to a telling."""

    def __init__(self, telling: Telling) -> None:
        self.telling = telling
        self._profiles = StoredProfiles(telling)
        self._goals: dict[tuple[str, str | None], int] = {}

    def candidate(self, documents: PersonDocuments) -> Plain:
        """Parse the document of the candidate, at least as far as who it is: its id and status are what they are.

        Raises:
            StoreError: it is damaged.
        """
        try:
            return _of_types(loads(documents.candidate))
        except (KeyError, TypeError, ValueError):
            return _of_types(plain(decode(Candidate, documents.candidate)))

    def add(self, who: Plain, documents: PersonDocuments) -> None:
        """Add somebody.

        Args:
            who: the document of the candidate, parsed.

        Raises:
            StoreError: a document is damaged.
        """
        try:
            read = self._read(who, documents)
        except (AttributeError, KeyError, StoreError, TypeError, ValueError):
            read = None
        if read is None:
            record = documents.record()
            read = self.telling.said_by(record), circumstances_of(record)
        self.telling.add(*read)

    def _read(self, who: Plain, documents: PersonDocuments) -> tuple[list[int], Circumstances] | None:
        """Read the usual; None when there is something that is looked at as a whole."""
        if documents.proposals:
            proposals = [decode(Proposal, document) for document in documents.proposals]
            if any(standing_refusal(proposals, one.work_id) for one in proposals):
                return None
        placements = [decode(Placement, document) for document in documents.placements]
        observed = [self._profiles.shown_by(placement.observed()) for placement in placements]
        observed += map(self._profiles.of_scan, documents.scans)
        _, _, corrections = documents.candidate.partition('"corrections":')
        observed.append(self._profiles.told_in(corrections.partition(',"daytime_indication_until":')[0]))
        said, plan = current(observed), who.get("plan")
        goals = plan["goals"] if plan else ()
        said += [self._goal(**one["skill"]) for one in goals if GoalStatus(one["status"]).is_open]
        return said, _circumstances(who, placements, has_plan=bool(goals))

    def _goal(self, text: str, code: str | None) -> int:
        if (text, code) not in self._goals:
            self._goals[text, code] = self.telling.code(GOALS, decode(Term, dumps({"code": code, "text": text})))
        return self._goals[text, code]


def _of_types(who: Plain) -> Plain:
    who["id"], who["status"], _ = UUID(who["id"]), CandidateStatus(who["status"]), who["number"]
    return who


def _circumstances(who: Plain, placements: Sequence[Placement], *, has_plan: bool) -> Circumstances:
    get = who.get
    permit, agreed = get("work_permit"), get("indicatie_banenafspraak")
    said = get("eligibility") or {}
    said |= {"startkwalificatie": get("startkwalificatie"), "indicatie_banenafspraak": agreed}
    return Circumstances(
        answered(
            who["status"],
            get("wants_despite_exemption", _UNASKED),
            get("uitkeringssituatie", Uitkeringssituatie.ONBEKEND.value),
            permit["value"] if permit else _UNASKED,
            agreed["value"] if agreed else _UNASKED,
            [(name, fact["value"]) for name, fact in said.items() if fact],
        ),
        _ordinal(get("exempt_until"), NO_DAY),
        placed_until(who["status"], placements),
        _ordinal(get("last_proposed_on"), NEVER),
        has_plan=has_plan,
        cases=[decode(BusinessCase, dumps(case)) for case in get("business_cases", ())],
        refused=withdrawn_by([decode(Withdrawal, dumps(one)) for one in get("withdrawals", ())]),
    )


@lru_cache(maxsize=1 << 15)
def _ordinal(day: str | None, absent: int) -> int:
    return absent if day is None else date.fromisoformat(day).toordinal()
