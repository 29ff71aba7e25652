"""Have the reports of today ready before anybody asks: counting them takes seconds in a large region."""

from dataclasses import replace

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.errors import ConflictError
from matching.exchange.progress import Progress, silent
from matching.reports.catalogue import REPORTS
from matching.service import Service
from matching.storage.documents import encode
from matching.usecases.make_report import basis_of, known_on, shown_report


def count_reports(service: Service, actor: Actor, progress: Progress = silent) -> int:
    """Count every report of today at the newest position, and give which position that was; 0 is nothing to count.

    What they count from is read once for all of them. Small numbers are hidden before anything is kept.

    Raises:
        NotAllowedError: this role may not.
    """
    must_have(actor, Right.RUN_DAY)
    day, ready = service.today(), {}
    with service.store.read() as reader:
        try:
            known = known_on(service, reader, day)
        except ConflictError:
            return 0
        then, basis = service.store.position_on(day), basis_of(service, reader, day)
        for number, kind in enumerate(REPORTS.values()):
            progress("rapportages tellen", number, len(REPORTS))
            made = shown_report(service, reader, kind, known, then)
            ready[kind.code] = encode(replace(made, made=replace(made.made, tables=())))
        service.store.ready_reports.keep(ready, basis)
        progress("klaar", len(REPORTS), len(REPORTS))
        return reader.position
