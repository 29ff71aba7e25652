"""Are groups treated equally? Counted over what lists do and what people did, until a day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID, uuid5

from matching.domain.actor import Actor
from matching.domain.characteristic import Characteristic
from matching.domain.period import Period
from matching.domain.permissions import Right, must_have
from matching.domain.record import CandidateRecord
from matching.exchange.outside_groups import read_outside_groups
from matching.exchange.progress import Progress, silent
from matching.fairness.audit import Audit
from matching.fairness.calibrating import calibrated
from matching.fairness.comparing import compare_all
from matching.fairness.in_practice import happened, shown
from matching.fairness.measure import Measure
from matching.fairness.on_lists import OnLists
from matching.fairness.own_characteristics import DISTANCE_NOTE, own_characteristics
from matching.service import Service
from matching.usecases.make_audit_lists import lists_on
from matching.usecases.read_everybody import Everybody, audited_period, everybody_on
from matching.usecases.score_outcomes import outcomes_of

PURPOSE = "toets_gelijke_behandeling"
_AUDITS = UUID("5a1b7a8e-31f4-4f0e-8a55-0d9c2f4f7b47")


@dataclass(frozen=True, slots=True)
class OutsideTable:
    """A lawful table of somebody else, for one run: the candidate numbers, and the column with the group."""

    path: Path
    column: str


def audit_treatment(
    service: Service,
    actor: Actor,
    on: date | None = None,
    since: date | None = None,
    outside: OutsideTable | None = None,
) -> Audit:
    """Compare how groups fared until a day; of a person nothing is told, and the inzagelog says who asked.

    Args:
        on: the last day; today when None.
        since: the first day; a year before when None.
        outside: groups that passend does not know, read for this run and kept nowhere.

    Raises:
        NotAllowedError: this role may not.
        InvalidInputError: a day cannot be, or the table of somebody else cannot be read.
        ConflictError: nothing is known at all.
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    must_have(actor, Right.AUDIT)
    return audited(service, actor, on, since, outside)


def audited(
    service: Service,
    actor: Actor,
    on: date | None = None,
    since: date | None = None,
    outside: OutsideTable | None = None,
    progress: Progress = silent,
) -> Audit:
    """Compare how groups fared, for who may have that done; see `audit_treatment`."""
    period, asker = audited_period(service, on, since), replace(actor, purpose=PURPOSE)
    groups = None if outside is None else read_outside_groups(outside.path, outside.column)
    everybody = everybody_on(service, period)
    lists, open_work = lists_on(service, everybody.pool, progress)
    characteristics = _characteristics(service, asker, everybody)
    if groups is not None:
        characteristics += (_outside(everybody.records, groups),)
    _record(service, asker, period, everybody, with_table=groups is not None)
    measures = list(_measures(service, everybody, lists, period))
    return Audit(
        period=period,
        position=everybody.pool.standing.position,
        version=f"passend {service.software}, {service.rule_settings().version}",
        people=len(everybody.records),
        lists=lists.lists,
        compared=compare_all(measures, characteristics) if everybody.records else (),
        calibration=calibrated(outcomes_of(service, everybody.pool.knowledge, everybody.records, period)),
        remarks=tuple(_remarks(lists, open_work, everybody, groups)),
    )


def _characteristics(service: Service, actor: Actor, everybody: Everybody) -> tuple[Characteristic, ...]:
    """Give to which groups people belong; sex and age come from behind the identity door, as groups only."""
    day = everybody.pool.day
    return (
        *service.identity.characteristics(actor, everybody.ids, day),
        *own_characteristics(everybody.records, day),
    )


def _measures(service: Service, everybody: Everybody, lists: OnLists, period: Period) -> Iterator[Measure]:
    for one in lists.measures():
        yield replace(one, values=one.values[everybody.rows])
    ranks = service.store.exposures.ranks(period)
    if ranks:
        yield shown(everybody.ids, ranks)
    yield from happened(everybody.records, period, everybody.pool.day)


def _outside(records: Sequence[CandidateRecord], groups: dict[int, str]) -> Characteristic:
    return Characteristic.of("eigen_tabel", "Eigen tabel", [groups.get(one.candidate.number, "") for one in records])


def _record(service: Service, actor: Actor, period: Period, everybody: Everybody, *, with_table: bool) -> None:
    """Write down that it was asked; of a table of somebody else no more than that there was one."""
    details = {
        "van": period.start.isoformat(),
        "peildatum": everybody.pool.day.isoformat(),
        "stand": everybody.pool.standing.position,
        "eigenTabel": with_table,
    }
    toets = uuid5(_AUDITS, everybody.pool.day.isoformat())
    service.store.looks.record(actor, "gelijke_behandeling_getoetst", "toets", toets, details)


def _remarks(lists: OnLists, open_work: int, everybody: Everybody, groups: dict[int, str] | None) -> Iterator[str]:
    yield "Een alarm is een reden om te kijken, geen bewijs. Zonder alarm kan een kleine groep toch slechter af zijn."
    yield "De lijsten zijn voor deze toets opnieuw gemaakt met de regels en gewichten van nu."
    if everybody.is_read_afterwards:
        yield "Op de peildatum was passend er nog niet. Geteld is met wat nu bekend is."
    if lists.lists < open_work:
        yield f"Er was werk voor {open_work} lijsten; daarvan zijn er {lists.lists} geloot (het lot volgt uit de dag)."
    if not lists.lists:
        yield "Op de peildatum was er geen werk open: over lijsten is niets te zeggen."
    yield DISTANCE_NOTE
    if groups is not None:
        known = {one.candidate.number for one in everybody.records}
        missing, strange = len(known - groups.keys()), len(groups.keys() - known)
        yield f"In de eigen tabel staan {missing} kandidaten niet: onbekend. {strange} nummers horen bij niemand hier."
