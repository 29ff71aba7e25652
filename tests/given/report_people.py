"""What reports count from, put together by hand: people, placements and events on days that a test names."""

from datetime import date
from uuid import UUID

from matching.domain.candidate import Candidate, CandidateStatus, SourceKey
from matching.domain.employer import Employer, ProviderKind
from matching.domain.event import Event, EventKind
from matching.domain.instrument import Instrument
from matching.domain.placement import EndReason, Placement
from matching.domain.record import CandidateRecord
from matching.domain.term import Term
from matching.reports.known import Known
from matching.reports.parts import Given
from matching.rules.settings import AS_SHIPPED

DAY = date(2026, 6, 30)
OWNER = UUID(int=1)
AT = "instelling"


class ReportTown:
    """Gathers people; numbers count up from one."""

    def __init__(self, day: date = DAY) -> None:
        self.day = day
        self.people: dict[UUID, Candidate] = {}
        self.placements: list[Placement] = []
        self.events: list[Event] = []
        self.rest = {"supports": (), "vacancies": {}, "plekken": {}, "sources": {}, "employers": {}}
        self._next = 1_000

    def new_id(self) -> UUID:
        self._next += 1
        return UUID(int=self._next)

    def person(self, **fields) -> UUID:
        who = self.new_id()
        number = len(self.people) + 1
        fields.setdefault("status", CandidateStatus.BEMIDDELBAAR)
        self.people[who] = Candidate(who, number, SourceKey("t", str(who)), owner_id=OWNER, **fields)
        return who

    def placed(self, instrument: str, start: date, ended: date | None = None, why: str = "", who=None, **fields):
        reason = EndReason(why) if why else None
        made = Placement(
            self.new_id(), who or self.person(), Instrument(instrument), Term("hulp"), fields.pop("werksoort", None),
            start, fields.pop("planned_end", None), ended, end_reason=reason, **fields,
        )  # fmt: skip
        self.placements.append(made)
        return made

    def event(self, kind: str, on: date = DAY, who=None, **fields) -> Event:
        made = Event(self.new_id(), who or self.person(), EventKind(kind), on, **fields)
        self.events.append(made)
        return made

    def employer(self, kind: ProviderKind, name: str = AT) -> Employer:
        made = Employer(self.new_id(), self._next, SourceKey("t", name), name, kind, OWNER)
        self.rest["employers"][made.id] = made
        return made

    def known(self, day: date | None = None) -> Known:
        on = day or self.day
        records = {
            who: CandidateRecord(one, (), tuple(p for p in self.placements if p.candidate_id == who))
            for who, one in self.people.items()
        }
        events = tuple(sorted((one for one in self.events if one.on <= on), key=lambda one: (one.on, one.id)))
        return Known(on, Given(records=records, events=events, **self.rest), AS_SHIPPED)


def counted(tables, table: str) -> dict[str, int | None]:
    """The figures of one table by row, of its first column."""
    found = next(one for one in tables if one.code == table)
    return {row.code: row.cells[0].value for row in found.rows}


def column(tables, table: str, name: str) -> dict[str, int | None]:
    found = next(one for one in tables if one.code == table)
    place = [code for code, _ in found.columns].index(name)
    return {row.code: row.cells[place].value for row in found.rows}
