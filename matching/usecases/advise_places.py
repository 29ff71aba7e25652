"""Which places may and should this person take: every instrument, with its best plekken. Saves nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from matching.contacts import place_cards
from matching.domain.actor import Actor
from matching.domain.candidate import SourceKey
from matching.domain.dagdelen import mask_of
from matching.domain.employer import Employer, ProviderKind
from matching.domain.instrument import Instrument
from matching.domain.period import Period, last_day
from matching.domain.permissions import Right, has
from matching.domain.plek import Plek
from matching.domain.ranked_list import ListKind, Outcome, PlaceCard, Ranked
from matching.domain.ranking_request import RankingRequest
from matching.domain.record import CandidateRecord
from matching.domain.work import Werksoort, WorkKind
from matching.explanation.verdicts import said_of
from matching.in_memory.live_pool import encoded
from matching.lists.work_list import MadeWorkList, of_age
from matching.placing.assessment import Answer
from matching.placing.discreet import without_detail, without_kind
from matching.placing.pair_rulings import ruling_of
from matching.placing.seating import Seating, seating_of
from matching.profiles.answers import INSTRUMENT
from matching.rules.checks.placing.duration import FirstPeriodAtMost, TotalAtMost
from matching.rules.instrument_rules import InstrumentRules
from matching.rules.ladder import LADDER, placing_rules
from matching.rules.placing import Move, MoveKind, PlacementRule, Ruling, Topic, judge_move
from matching.rules.rule import Pair
from matching.rules.rulebook import judge
from matching.service import Service
from matching.storage import Kind
from matching.storage.reader import Reader
from matching.usecases.rank_work import list_of_work

BEST = 3
USUAL_MONTHS = 6
_NOWHERE = UUID(int=0)


@dataclass(frozen=True)
class BestPlace:
    """A plek that fits, and whether there is a seat.

    Attributes:
        period: the first period that the rules allow; seating is about it.
    """

    row: Ranked[PlaceCard]
    period: Period
    seating: Seating


@dataclass(frozen=True)
class Rung:
    """One instrument for one person.

    Attributes:
        rulings: who it is for, and how much time is left.
        open_places: how many open plekken no rule excludes.
    """

    rules: InstrumentRules
    rulings: tuple[Ruling, ...]
    best: tuple[BestPlace, ...]
    open_places: int

    @property
    def answer(self) -> Answer:
        """Whether the person may."""
        outcomes = {ruling.finding.outcome for ruling in self.rulings}
        if any(r.stands_in_the_way and not r.may_be_deviated_from for r in self.rulings):
            return Answer.MAG_NIET
        if Outcome.VOLDOET_NIET in outcomes or Outcome.BESPREEKBAAR in outcomes:
            return Answer.MAG_NA_REDEN
        return Answer.ONBEKEND if Outcome.ONBEKEND in outcomes else Answer.MAG


@dataclass(frozen=True)
class Advice:
    """Every instrument, from ordinary work to a first step."""

    record: CandidateRecord
    on: date
    rungs: tuple[Rung, ...]


def advise_places(service: Service, actor: Actor, reference: str, on: date | None = None) -> Advice:
    """Go through the ladder for a candidate.

    Args:
        on: the day on which somebody would start; today when None.

    Raises:
        NotFoundError: the candidate is not known.
        NotRankableError: the candidate is closed or restricted.
    """
    made = list_of_work(service, reference, RankingRequest(reference_day=on), WorkKind.PLEK)
    day, discreet = max(on or service.today(), service.today()), not has(actor, Right.SEE_CONDITIONS)
    with service.store.read() as reader:
        rungs = tuple(_rung(service, reader, made, rules, day, discreet) for rules in LADDER)
    service.store.looks.record_many(actor, "plekadvies", Kind.CANDIDATE.value, [made.record.candidate.id])
    return Advice(made.record, day, rungs)


def _rung(
    service: Service, reader: Reader, made: MadeWorkList, rules: InstrumentRules, day: date, discreet: bool
) -> Rung:
    if rules.instrument is None:
        return Rung(rules, (), (), 0)
    rows = _rows_of(made, rules.instrument)
    best = tuple(_best(reader, made, row, day, discreet) for row in rows[:BEST])
    rulings = (*_for_whom(service, made.record, rules, day, discreet), *_time_left(made.record, rules, day))
    return Rung(rules, rulings, best, len(rows))


def _rows_of(made: MadeWorkList, instrument: Instrument) -> list[tuple[int, ListKind]]:
    """Give the rows of plekken of an instrument that no rule excludes, best first."""
    column = made.work.facts.instrument
    kinds = (ListKind.GERANGSCHIKT, ListKind.UITVRAGEN)
    return [
        (row, kind)
        for kind in kinds
        for row in made.ranking.lists[kind].tolist()
        if column[row] == INSTRUMENT[instrument]
    ]


def _best(reader: Reader, made: MadeWorkList, found: tuple[int, ListKind], day: date, discreet: bool) -> BestPlace:
    row, kind = found
    plek: Plek = reader.plekken.get(made.ids[row])
    card = place_cards([plek], day, reader)[plek.id]
    explained = made.explainer(discreet).explain(row, kind, None, made.record, plek, card)
    move = _move(made.record, plek, reader.employers.get(plek.provider_id), day)
    seating = seating_of(reader, move)
    return BestPlace(explained, move.period, without_kind(seating) if discreet else seating)


def _for_whom(
    service: Service, record: CandidateRecord, rules: InstrumentRules, day: date, discreet: bool
) -> Iterator[Ruling]:
    """Ask who an instrument is for, of a plek of which only the instrument is known."""
    knowledge, plek = service.knowledge(), _plek_of(rules)
    facts = knowledge.place_encoder.facts([plek], day)
    person = of_age(encoded([record], knowledge.people_encoder), facts.start, service.legality_of(record.candidate.id))
    in_force = tuple(rule for rule in rules.for_whom if rule.holds_on(day))
    judgement = judge(in_force, person.facts, facts, knowledge.world)
    said = said_of(judgement, 0, Pair(record, plek, day, knowledge.world), discreet)
    return map(ruling_of, said)


def _time_left(record: CandidateRecord, rules: InstrumentRules, day: date) -> tuple[Ruling, ...]:
    """Say how much time is left, where there is a maximum: is one more day within it?"""
    if rules.instrument is None:
        return ()
    plek = _plek_of(rules)
    provider = Employer(_NOWHERE, 0, plek.source_key, "", ProviderKind.INSTELLING, _NOWHERE)
    one_day = _move_during(record, plek, provider, Period(day, day))
    totals = tuple(rule for rule in rules.placing_on(day) if isinstance(rule.check, TotalAtMost))
    return tuple(map(without_detail, judge_move(totals, one_day)))


def _move(record: CandidateRecord, plek: Plek, provider: Employer, day: date) -> Move:
    """Give the move to a plek for the longest first period that the rules allow; half a year where none says."""
    open_end = _move_during(record, plek, provider, Period(day))
    ends = [end for end in _ends(placing_rules(plek.instrument, day), open_end) if end >= day]
    return _move_during(record, plek, provider, Period(day, min(ends, default=last_day(day, USUAL_MONTHS))))


def _move_during(record: CandidateRecord, plek: Plek, provider: Employer, period: Period) -> Move:
    return Move(
        kind=MoveKind.START,
        record=record,
        work=plek,
        provider=provider,
        instrument=plek.instrument,
        period=period,
        today=period.start,
        dagdelen=mask_of(plek.dagdelen),
    )


def _ends(rules: tuple[PlacementRule, ...], move: Move) -> Iterator[date]:
    about_time = tuple(
        rule for rule in rules if rule.topic is Topic.DUUR and isinstance(rule.check, FirstPeriodAtMost | TotalAtMost)
    )
    for ruling in judge_move(about_time, move):
        if ruling.finding.passes_on:
            yield ruling.finding.passes_on


def _plek_of(rules: InstrumentRules) -> Plek:
    """Give a plek of which only the instrument is known."""
    key, instrument = SourceKey("", ""), rules.instrument or Instrument.VRIJWILLIGERSWERK
    return Plek(_NOWHERE, 0, key, _NOWHERE, _NOWHERE, rules.label, instrument, Werksoort.OVERIG)
