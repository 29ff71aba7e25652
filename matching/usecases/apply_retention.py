"""Say what is past its term, and do away with it when a person says so; never by itself. Source: law.md B.10."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.period import months_before
from matching.domain.permissions import Right, must_have
from matching.domain.today import AMSTERDAM
from matching.exchange.progress import Progress, silent
from matching.rules.retention import DOSSIER, EMPLOYERS, LISTS, LOOKS, MESSAGES, PROFILE, TERMS, VACANCIES, Term
from matching.service import Service
from matching.storage import Kind
from matching.storage.reader import Reader
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.keep_reports import keep_reports, usual_days
from matching.usecases.seal_looks import seal_looks

OBJECTS_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Due:
    """One kind of data and what of it is past its term.

    Attributes:
        term: as the municipality set it.
        before: what is from before this day is due.
        ids: of the terms about people, work or employers: what to erase.
        count: how many people, messages or rows.
    """

    term: Term
    before: date
    count: int
    ids: tuple[UUID, ...] = ()


def due_by_term(service: Service, actor: Actor, on: date | None = None) -> tuple[Due, ...]:
    """Give every term with what is due; nothing changes.

    Raises:
        NotAllowedError: this role may not.
    """
    must_have(actor, Right.WIPE)
    return count_due(service, on or service.today())


def count_due(service: Service, day: date) -> tuple[Due, ...]:
    """Give every term with what is due on a day, for who may know of it."""
    settings = service.rule_settings()
    terms = [settings.of(term, day) for term in TERMS]
    with service.store.read() as reader:
        whom = _people(service, reader, day, terms)
    whom |= _work(service, terms, day)
    return tuple(_due(service, term, _before(term, day), whom.get(term.code)) for term in terms)


def apply_retention(service: Service, actor: Actor, progress: Progress = silent) -> tuple[Due, ...]:
    """Do away with everything that is due and give what that was; reports of the usual days are kept first.

    Stopped halfway, doing it again does the rest.

    Raises:
        NotAllowedError: this role may not.
    """
    due = due_by_term(service, actor)
    if any(one.ids for one in due):
        progress("rapportages bewaren", 0, 1)
        keep_reports(service, actor, usual_days(service.today()))
    for done, one in enumerate(due):
        progress(one.term.code, done, len(due))
        _wipe(service, actor, one)
    counts = {one.term.code: one.count for one in due}
    service.store.looks.record(actor, "bewaartermijnen_toegepast", "installatie", UUID(service.store.epoch()), counts)
    return due


def _people(service: Service, reader: Reader, day: date, terms: Sequence[Term]) -> dict[str, tuple[UUID, ...]]:
    """Give whom to erase; records that were merged go together, so all of them must be due."""
    by_code = {term.code: _before(term, day) for term in terms}
    found = {
        code: service.store.retention.people(_moment(by_code[code]), placed=placed, last_day=by_code[code])
        for code, placed in ((PROFILE.code, False), (DOSSIER.code, True))
    }
    due = {who for people in found.values() for who in people}
    return {
        code: tuple(who for who in people if due.issuperset(reader.same_person(who))) for code, people in found.items()
    }


def _work(service: Service, terms: Sequence[Term], day: date) -> dict[str, tuple[UUID, ...]]:
    """Give which vacancies and employers to erase; a list can be made again as long as it is kept."""
    before = {term.code: _before(term, day) for term in terms}
    ended, untouched = min(before[VACANCIES.code], before[LISTS.code]), before[EMPLOYERS.code]
    return {
        VACANCIES.code: tuple(service.store.retention.vacancies(_moment(ended), ended)),
        EMPLOYERS.code: tuple(service.store.retention.employers(_moment(untouched))),
    }


def _due(service: Service, term: Term, before: date, ids: tuple[UUID, ...] | None) -> Due:
    if ids is not None:
        return Due(term, before, len(ids), ids)
    if term.code == MESSAGES.code:
        return Due(term, before, len(service.store.retention.messages(_moment(before))))
    return Due(term, before, service.store.retention.count_log(term.code, _moment(before)))


def _wipe(service: Service, actor: Actor, due: Due) -> None:
    store = service.store
    if due.term.code in (PROFILE.code, DOSSIER.code):
        _erase_people(service, actor, due.ids)
    elif due.term.code == VACANCIES.code:
        tasks = [task for one in due.ids for task in store.retention.closed_tasks(one)]
        _erase(service, actor, [(Kind.TASK, one) for one in tasks] + [(Kind.VACANCY, one) for one in due.ids])
    elif due.term.code == EMPLOYERS.code:
        _erase(service, actor, [(Kind.EMPLOYER, one) for one in due.ids])
    elif due.term.code == MESSAGES.code:
        _erase(service, actor, [(Kind.MESSAGE, one) for one in store.retention.messages(_moment(due.before))])
    elif due.term.code == LOOKS.code:
        _wipe_looks(service, actor, _moment(due.before))
    else:
        store.retention.wipe_log(due.term.code, _moment(due.before))


def _wipe_looks(service: Service, actor: Actor, before: datetime) -> None:
    """Wipe by whole seals, so that what is left can still be checked; what has no seal yet gets one first."""
    seal_looks(service.store, actor)
    with service.store.change(actor) as change:
        change.wipe_looks(before)
        change.commit()
    service.store.forget_witness(before)


def _erase_people(service: Service, actor: Actor, people: Sequence[UUID]) -> None:
    for who in people:
        with service.store.read() as reader:
            is_gone = bool(reader.erased_among([who]))  # with the record it was merged with
        if not is_gone:
            erase_candidate(service.store, service.identity, actor, who)


def _erase(service: Service, actor: Actor, objects: Sequence[tuple[Kind, UUID]]) -> None:
    for start in range(0, len(objects), OBJECTS_AT_ONCE):
        with service.store.change(actor) as change:
            for kind, one in objects[start : start + OBJECTS_AT_ONCE]:
                change.erase(kind, one)
            change.commit()


def _before(term: Term, day: date) -> date:
    return months_before(day, term.months)


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), AMSTERDAM)
