"""Make a report of a day: as known now, or as known at an earlier position of the ledger."""

from datetime import date, datetime
from uuid import UUID, uuid5

from matching.domain.actor import Actor
from matching.domain.dutch import day_text, listing
from matching.domain.permissions import Right, must_have
from matching.errors import ConflictError, Fault, InvalidInputError, NotFoundError, out_of_step
from matching.reports.catalogue import REPORTS, ReportKind
from matching.reports.known import Known
from matching.reports.letters import letters_of
from matching.reports.parts import Read
from matching.reports.shapes import Report, Table
from matching.reports.shown import ShownReport, shown
from matching.service import Service
from matching.storage.documents import decode
from matching.storage.reader import Reader

_REPORTS = UUID("0d6d4a52-6a0c-4f7e-9d0f-3b1f5a8c2e10")


class UnknownReportError(NotFoundError):
    """There is no report with this code; the message says which there are."""

    def __init__(self, code: str) -> None:
        super().__init__("rapportage", code)
        self.args = (f"Er is geen rapportage '{code}'. Wel: {listing(REPORTS)}.",)


def make_report(
    service: Service, actor: Actor, code: str, day: date | None = None, position: int | None = None
) -> ShownReport:
    """Count a report and hide what could point at somebody; the inzagelog says who asked for it.

    Args:
        code: R1 to R8 or R10.
        day: the reference date; today when None.
        position: of the ledger: what was known there; when None the newest, or what was kept of this day before
            people were erased.

    Raises:
        NotAllowedError: this role may not.
        UnknownReportError: there is no such report.
        InvalidInputError: the day is still to come or before anything that is known, or the ledger has no such
            position.
        ConflictError: nothing is known at all.
    """
    must_have(actor, Right.SEE_REPORTS)
    kind, on = report_kind(code), day or service.today()
    if on > service.today():
        raise InvalidInputError((out_of_step("peildatum", "deze dag komt nog", f"{service.today()} of eerder"),))
    then, newest = service.store.position_on(on), service.store.position()
    if position is not None and not 0 <= position <= newest:
        problem = f"het grootboek is niet bij regel {position}"
        raise InvalidInputError((Fault("stand", problem, f"0 tot en met {newest}"),))
    found = _kept(service, kind, on) if position is None else None
    if found is None:
        with service.store.read(position) as reader:
            found = _shown(service, reader, kind, on, then)
    details = {"peildatum": on.isoformat(), "stand": found.made.position, "code": kind.code}
    service.store.looks.record(actor, "rapportage", "rapportage", uuid5(_REPORTS, kind.code), details)
    return found


def _kept(service: Service, kind: ReportKind, on: date) -> ShownReport | None:
    """Give a report as it was before people were erased, when it was kept."""
    kept = service.store.kept_reports.get(kind.code, on)
    return None if kept is None else decode(ShownReport, kept)


def report_kind(code: str) -> ReportKind:
    """Give the report that is meant.

    Raises:
        UnknownReportError: there is none.
    """
    kind = REPORTS.get(code.strip().upper())
    if kind is None:
        raise UnknownReportError(code)
    return kind


def count_tables(service: Service, reader: Reader, kind: ReportKind, on: date) -> tuple[Table, ...]:
    """Count the tables of a report, with nothing hidden: for inside only.

    Raises:
        InvalidInputError: the day is before anything that is known.
        ConflictError: nothing is known at all.
    """
    until = reader.until()
    settings, figures = service.rule_settings(until), service.key_figures(until)
    excluded = service.store.batches.excluded_until(on, until)
    first = reader.first_day()
    if first is None:
        raise ConflictError("Er is nog niets bekend om over te rapporteren. Lees eerst gegevens in: passend import.")
    if on < first:
        problem = f"van voor {day_text(first)} is niets bekend"
        raise InvalidInputError((Fault("peildatum", problem, f"{first} of later"),))
    known = Known(on, Read(reader), settings, excluded, figures)
    return kind.tables(known)


def _shown(service: Service, reader: Reader, kind: ReportKind, on: date, then: int) -> ShownReport:
    """Count a report, or give it when nothing that it was counted from has changed since somebody asked."""
    until = reader.until()
    excluded = service.store.batches.excluded_until(on, until) or {}
    counted_from = (kind.code, on, then, _version(service, until), tuple(sorted(excluded.items())))
    state = (service.store.epoch(), reader.position, reader.erased_people())
    found: ShownReport = service.counted.get(
        (*counted_from, *state), lambda: shown(_counted(service, reader, kind, on, then))
    )
    return found


def _counted(service: Service, reader: Reader, kind: ReportKind, on: date, then: int) -> Report:
    tables = count_tables(service, reader, kind, on)
    erased = reader.erased_people()
    gone = ("Wie later is gewist, telt niet meer mee; ook niet zoals het toen bekend was.",) if erased else ()
    return Report(
        code=kind.code,
        title=kind.title,
        day=on,
        position=reader.position,
        position_on_day=then,
        version=_version(service, reader.until()),
        tables=tables,
        letters=letters_of(kind.code),
        remarks=gone,
    )


def _version(service: Service, until: datetime | None) -> str:
    """Name what a report was counted with, as it was in use at its position."""
    return f"passend {service.software}, {service.rule_settings(until).version}, {service.key_figures(until).version}"
