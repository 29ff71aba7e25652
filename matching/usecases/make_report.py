"""Make a report of a day: as known now, or as known at an earlier position of the ledger."""

import hashlib
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
from matching.reports.shapes import Report
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
    service: Service,
    actor: Actor,
    code: str,
    day: date | None = None,
    position: int | None = None,
    *,
    may_be_ready: bool = False,
) -> ShownReport:
    """Count a report and hide what could point at somebody; the inzagelog says who asked for it.

    Args:
        code: R1 to R8 or R10.
        day: the reference date; today when None.
        position: of the ledger: what was known there; when None the newest, or what was kept of this day before
            people were erased.
        may_be_ready: of today, give what was counted before; it says at which position that was.

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
    newest = service.store.position()
    if position is not None and not 0 <= position <= newest:
        problem = f"het grootboek is niet bij regel {position}"
        raise InvalidInputError((Fault("stand", problem, f"0 tot en met {newest}"),))
    found = _kept(service, kind, on) if position is None else None
    if found is None:
        with service.store.read(position) as reader:
            look_ready = may_be_ready and position is None and on == service.today()
            found = _ready(service, reader, kind, on) if look_ready else None
            found = found or _shown(service, reader, kind, on)
    details = {"peildatum": on.isoformat(), "stand": found.made.position, "code": kind.code}
    service.store.looks.record(actor, "rapportage", "rapportage", uuid5(_REPORTS, kind.code), details)
    return found


def _ready(service: Service, reader: Reader, kind: ReportKind, on: date) -> ShownReport | None:
    """Give a report that was counted before, on what still holds beside the ledger."""
    ready = service.store.ready_reports.get(kind.code, basis_of(service, reader, on))
    return None if ready is None else decode(ShownReport, ready)


def basis_of(service: Service, reader: Reader, on: date) -> str:
    """Name all that a report stands on beside the ledger: the day, the versions, and who was erased."""
    until = reader.until()
    excluded = sorted((service.store.batches.excluded_until(on, until) or {}).items())
    said = repr((on.isoformat(), _version(service, until), service.store.epoch(), reader.erased_people(), excluded))
    return hashlib.sha256(said.encode()).hexdigest()


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


def known_on(service: Service, reader: Reader, on: date) -> Known:
    """Give what reports of a day count from, each part read when it is first asked for.

    Raises:
        InvalidInputError: the day is before anything that is known.
        ConflictError: nothing is known at all.
    """
    until = reader.until()
    first = reader.first_day()
    if first is None:
        raise ConflictError("Er is nog niets bekend om over te rapporteren. Lees eerst gegevens in: passend import.")
    if on < first:
        problem = f"van voor {day_text(first)} is niets bekend"
        raise InvalidInputError((Fault("peildatum", problem, f"{first} of later"),))
    excluded = service.store.batches.excluded_until(on, until)
    return Known(on, Read(reader), service.rule_settings(until), excluded, service.key_figures(until))


def _shown(service: Service, reader: Reader, kind: ReportKind, on: date) -> ShownReport:
    """Count a report, or give it when nothing that it was counted from has changed since somebody asked."""
    then = service.store.position_on(on)
    counted_from = (kind.code, then, reader.position, basis_of(service, reader, on))
    found: ShownReport = service.counted.get(
        counted_from, lambda: shown_report(service, reader, kind, known_on(service, reader, on), then)
    )
    return found


def shown_report(service: Service, reader: Reader, kind: ReportKind, known: Known, then: int) -> ShownReport:
    """Count a report, and hide what could point at somebody.

    Args:
        then: the last position of the day.
    """
    erased = reader.erased_people()
    gone = ("Wie later is gewist, telt niet meer mee; ook niet zoals het toen bekend was.",) if erased else ()
    report = Report(
        code=kind.code,
        title=kind.title,
        day=known.day,
        position=reader.position,
        position_on_day=then,
        version=_version(service, reader.until()),
        tables=kind.tables(known),
        letters=letters_of(kind.code),
        remarks=gone,
    )
    return shown(report)


def _version(service: Service, until: datetime | None) -> str:
    """Name what a report was counted with, as it was in use at its position."""
    return f"passend {service.software}, {service.rule_settings(until).version}, {service.key_figures(until).version}"
