"""One person who would be at one place for a period, and what each rule of its instrument says of it."""

from datetime import date

from people import EMPLOYER_ID, OWNER_ID, TODAY, new_id, person, plek

from matching.domain.candidate import SourceKey
from matching.domain.employer import Employer, ProviderKind
from matching.domain.instrument import Instrument
from matching.domain.period import Period
from matching.domain.placement import Placement
from matching.domain.term import Term
from matching.rules.ladder import shipped_placing_rules
from matching.rules.placing import Finding, Move, MoveKind, Ruling, judge_move

START, EXTENSION = MoveKind.START, MoveKind.EXTENSION


def day(text: str) -> date:
    return date.fromisoformat(text)


def placed(instrument: Instrument, start: str, end: str | None, **fields) -> Placement:
    """A placement that the person already has; `end` is the planned one."""
    planned = day(end) if end else None
    fields = {"id": new_id(), "candidate_id": new_id()} | fields
    return Placement(
        instrument=instrument,
        occupation=Term("tuinman"),
        werksoort=None,
        start=day(start),
        planned_end=planned,
        **fields,
    )


def provider(kind: ProviderKind = ProviderKind.INSTELLING) -> Employer:
    return Employer(EMPLOYER_ID, 1, SourceKey("test", "w-1"), "De Aanbieder", kind, OWNER_ID)


def asked(instrument: Instrument, start: str, end: str | None, *earlier: Placement, **fields) -> Move:
    """Ask whether somebody with these placements can be there; `who` holds more about the person."""
    who = fields.pop("who", {})
    return Move(
        **{
            "kind": START,
            "record": person(placements=earlier, **who),
            "work": plek(instrument=instrument),
            "provider": provider(fields.pop("at", ProviderKind.INSTELLING)),
            "instrument": instrument,
            "period": Period(day(start), day(end) if end else None),
            "today": TODAY,
        }
        | fields
    )


def longer(placement: Placement, end: str | None, *others: Placement, **fields) -> Move:
    """Ask whether a placement can be made longer, until another last day."""
    start = placement.start.isoformat()
    mine = {"kind": EXTENSION, "placement_id": placement.id}
    return asked(placement.instrument, start, end, placement, *others, **mine, **fields)


def ruling(move: Move, code: str) -> Ruling | None:
    """Give what one rule says; None where it asks nothing."""
    said = judge_move(shipped_placing_rules(move.instrument, move.period.start), move)
    return next((one for one in said if one.rule.code == code), None)


def finding(move: Move, code: str) -> Finding:
    found = ruling(move, code)
    assert found is not None, f"{code} asks nothing of this"
    return found.finding
