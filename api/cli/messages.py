"""`passend berichten`, `passend bounce` and `passend work`: what leaves by mail, and what comes back."""

import time
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Annotated
from uuid import UUID

import orjson
from rich.text import Text
from typer import Argument, Option, Typer

from api.bootstrap import open_service
from api.cli.rank import AsJson
from api.cli.session import actor, consultant, service
from api.cli.stopping import StoppedError, heeding, stoppable
from api.cli.terminal import out, print_json
from api.schemas.message import message_json
from api.settings import Settings
from api.watching.logs import log_of, set_up
from api.watching.measured import measured
from api.watching.traces import bring_away
from matching.domain.dutch import day_text
from matching.domain.message import MessageStatus
from matching.domain.ranking_request import Page
from matching.errors import Fault, InvalidInputError, TaxonomyMissingError
from matching.exchange.progress import Progress
from matching.service import Service
from matching.storage import Kind
from matching.storage.selection import Selection
from matching.usecases.chase_answers import chase_answers
from matching.usecases.count_reports import count_reports
from matching.usecases.deliver_events import Brought, deliver_events
from matching.usecases.forget_vum_questions import forget_vum_questions
from matching.usecases.keep_audit import keep_audit
from matching.usecases.receive_bounce import receive_bounce
from matching.usecases.run_day import run_day
from matching.usecases.seal_looks import watch_looks
from matching.usecases.send_messages import Sending, send_messages
from matching.usecases.view_objects import view_page
from matching.usecases.watch_lists import watch_lists
from matching.webhooks.courier import Courier

_PAUSE_SECONDS = 30
_LISTS_SECONDS = 600.0
_LOG = log_of("work")
_SEAL_SECONDS = 600.0
_REPORTS_SECONDS = 600.0


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.command()(berichten)
    app.command()(bounce)
    app.command()(work)


def berichten(
    status: Annotated[MessageStatus | None, Option(help="Alleen wat zo ver is.")] = None,
    limit: Annotated[int, Option(min=1, max=200, help="Zoveel berichten.")] = 50,
    json: AsJson = False,
) -> None:
    """Laat zien welke berichten er zijn, en hoe ver ze zijn."""
    selection = Selection(status=status.value if status else None)
    found = view_page(service(), consultant(), Kind.MESSAGE, selection, Page(1, limit))
    told = [message_json(row) for row in found.rows]
    if json:
        print_json(orjson.dumps({"berichten": told, "aantal": found.total}))
        return
    out.print(Text(f"{found.total} berichten."))
    for one in told:
        tried = f"{one['pogingen']} keer geprobeerd" if one["pogingen"] else "nog niet geprobeerd"
        out.print(Text(f"{one['geschrevenOp'][:16]}  {one['status']}: {one['onderwerp']}, aan {one['aan']} ({tried})"))
        if one["antwoord"]:
            out.print(Text(f"  {one['antwoord']}"))


def bounce(bestand: Annotated[Path, Argument(help="De melding van de mailserver, of een map met meldingen.")]) -> None:
    """Lees een melding dat een bericht is teruggekomen; het wordt een taak."""
    opened, files = service(), sorted(bestand.iterdir()) if bestand.is_dir() else [bestand]
    for file in files:
        try:
            content = file.read_bytes()
        except OSError:
            raise InvalidInputError((Fault(str(file), "dit bestand is niet te lezen", "een melding"),)) from None
        message = receive_bounce(opened, content, file.name)
        out.print(Text(f"Teruggekomen: {message.subject}, aan {message.to}. Er is een taak voor het aanspreekpunt."))


def work(
    once: Annotated[bool, Option("--once", help="Eén ronde, en klaar.")] = False,
) -> None:
    """Doe wat vanzelf gebeurt: één keer per dag het werk van de dag, herinneringen, en wat klaarstaat verzenden."""
    settings = Settings()
    set_up(settings)
    bring_away()
    opened = open_service(settings)
    with stoppable() as stop:
        rounds = Rounds(opened, settings, heeding(stop))
        while not stop.is_set():
            with measured("round"):  # what leaves in it carries one trace
                for piece in rounds.pieces:
                    if not stop.is_set():
                        piece()
            if once:
                return
            stop.wait(_PAUSE_SECONDS)
    out.print("Gestopt. Wat liep, is af; de rest gaat verder bij de volgende start.")


class Rounds:
    """What is done again and again, in pieces: between two of them one can stop."""

    def __init__(self, opened: Service, settings: Settings, heed: Progress) -> None:
        self._service, self._settings, self._heed = opened, settings, heed
        self._done_on: date | None = None
        self._audited_on: date | None = None
        self._sealed_at = -_SEAL_SECONDS
        self._courier = Courier(opened.sender)
        self._reports = ReportCount(opened, heed)
        lists = ListWatch(opened)
        self.pieces = (
            self._day,
            self._messages,
            lists.look,
            self._seal,
            self._events,
            self._reports.count,
            self._audit,
        )

    def _day(self) -> None:
        self._done_on = _day(self._service, self._done_on)

    def _audit(self) -> None:
        """Keep the audit of the day, once; it makes lists for all open work, which takes a while."""
        today = self._service.today()
        if self._audited_on != today:
            with suppress(TaxonomyMissingError, StoppedError):  # without occupations there are no lists yet
                keep_audit(self._service, actor("systeem", "dagelijks werk"), progress=self._heed)
            self._audited_on = today

    def _seal(self) -> None:
        """Seal the inzagelog every ten minutes, and say what is gone of it."""
        at = time.monotonic()
        if at - self._sealed_at >= _SEAL_SECONDS:
            missed = watch_looks(self._service.store, actor("systeem", "controle"))
            if missed:
                _LOG.error("looks_missed", count=missed)
            self._sealed_at = at

    def _messages(self) -> None:
        _round(self._service, self._settings)

    def _events(self) -> None:
        _say_brought(deliver_events(self._service, self._courier))


class ListWatch:
    """Looks every now and then which lists changed; ranking every open vacancy takes time."""

    def __init__(self, opened: Service) -> None:
        self._service, self._looked_at, self._position = opened, -_LISTS_SECONDS, -1

    def look(self) -> None:
        """Look, unless that was done just now or nothing was written down since."""
        at, position = time.monotonic(), self._service.store.position()
        if at - self._looked_at < _LISTS_SECONDS or position == self._position:
            return
        changed: list[UUID] = []
        with suppress(TaxonomyMissingError):  # without occupations there are no lists yet
            changed = watch_lists(self._service)
        self._looked_at, self._position = at, self._service.store.position()
        if changed:
            out.print(Text(f"Van {len(changed)} vacatures is de ranglijst gewijzigd."))


class ReportCount:
    """Counts the reports of today every now and then, so that nobody waits for one."""

    def __init__(self, opened: Service, heed: Progress) -> None:
        self._service, self._heed, self._counted_at = opened, heed, -_REPORTS_SECONDS
        self._counted: tuple[date, int] | None = None

    def count(self) -> None:
        """Count, unless that was done just now or nothing was written down since; a new day is counted at once."""
        at, today = time.monotonic(), self._service.today()
        is_new_day = self._counted is None or self._counted[0] != today
        is_due = at - self._counted_at >= _REPORTS_SECONDS and self._counted != (today, self._service.store.position())
        if not (is_new_day or is_due):
            return
        with suppress(StoppedError):
            position = count_reports(self._service, actor("systeem", "dagelijks werk"), self._heed)
            self._counted, self._counted_at = (today, position), time.monotonic()


def _day(opened: Service, done_on: date | None) -> date:
    """Do the work of the day, once a day; after days off that is the work of all of them."""
    today = opened.today()
    if done_on != today:
        done = run_day(opened, actor("systeem", "dagelijks werk"))
        new, closed = len(done.opened), len(done.closed)
        out.print(Text(f"Het werk van {day_text(done.on)}: nieuw {new}, gesloten {closed}."))
    return today


def _round(opened: Service, settings: Settings) -> None:
    forget_vum_questions(opened)
    late = chase_answers(opened)
    out.print(Text(f"{len(late)} antwoorden van werkgevers bleven uit; daarvan is er nu een taak."))
    if not settings.smtp_host:
        out.print("Er is geen mailserver ingesteld (PASSEND_SMTP_HOST); berichten wachten.")
        return
    _say(send_messages(opened, settings.mail_server()))


def _say_brought(came: Brought) -> None:
    out.print(Text(f"{came.arrived} gebeurtenissen bezorgd, {came.waiting} wachten, {came.failed} komen niet aan."))


def _say(came: Sending) -> None:
    out.print(Text(f"{came.sent} berichten verzonden, {came.waiting} wachten, {came.failed} komen niet aan."))
