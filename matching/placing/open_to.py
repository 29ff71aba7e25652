"""Whether an instrument is open to a person, whatever places there are: who it is for, and how much time is left."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from matching.domain.instrument import Instrument
from matching.domain.period import Period
from matching.domain.record import CandidateRecord
from matching.domain.verdict import Outcome
from matching.explanation.verdicts import said_of
from matching.in_memory.live_pool import encoded
from matching.lists.work_list import of_age
from matching.placing.assessment import Answer
from matching.placing.bare_move import bare_move, bare_plek
from matching.placing.discreet import without_detail
from matching.placing.pair_rulings import ruling_of
from matching.rules.checks.placing.duration import TotalAtMost
from matching.rules.instrument_rules import InstrumentRules
from matching.rules.placing import Ruling, judge_move
from matching.rules.rule import Pair
from matching.rules.rulebook import judge
from matching.service import Service


@dataclass(frozen=True)
class OpenTo:
    """One instrument for one person.

    Attributes:
        rulings: who it is for, and how much time is left.
    """

    rules: InstrumentRules
    rulings: tuple[Ruling, ...]

    @property
    def answer(self) -> Answer:
        """Whether the person may."""
        outcomes = {ruling.finding.outcome for ruling in self.rulings}
        if any(r.stands_in_the_way and not r.may_be_deviated_from for r in self.rulings):
            return Answer.MAG_NIET
        if Outcome.ONBEKEND in outcomes:
            return Answer.ONBEKEND
        return Answer.MAG_NA_REDEN if any(ruling.stands_in_the_way for ruling in self.rulings) else Answer.MAG


def open_to(service: Service, record: CandidateRecord, rules: InstrumentRules, day: date, *, discreet: bool) -> OpenTo:
    """Ask the rules of an instrument about a person who would begin on a day.

    Args:
        discreet: without what only the person's own consulent may see.

    Raises:
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    if rules.instrument is None:
        return OpenTo(rules, ())
    asked = (service, record, rules, rules.instrument, day)
    return OpenTo(rules, (*_for_whom(*asked, discreet=discreet), *_time_left(*asked[1:], discreet=discreet)))


def _for_whom(
    service: Service,
    record: CandidateRecord,
    rules: InstrumentRules,
    instrument: Instrument,
    day: date,
    *,
    discreet: bool,
) -> Iterator[Ruling]:
    """Ask who an instrument is for, of a plek of which only the instrument is known."""
    knowledge, plek = service.knowledge(), bare_plek(instrument, rules.label)
    facts = knowledge.place_encoder.facts([plek], day)
    person = of_age(encoded([record], knowledge.people_encoder), facts.start, service.legality_of(record.candidate.id))
    in_force = tuple(rule for rule in rules.for_whom if rule.holds_on(day))
    judgement = judge(in_force, person.facts, facts, knowledge.world)
    said = said_of(judgement, 0, Pair(record, plek, day, knowledge.world), discreet)
    return map(ruling_of, said)


def _time_left(
    record: CandidateRecord, rules: InstrumentRules, instrument: Instrument, day: date, *, discreet: bool
) -> tuple[Ruling, ...]:
    """Say how much time is left, where there is a maximum: is one more day within it?"""
    one_day = bare_move(record, instrument, Period(day, day), day)
    totals = tuple(rule for rule in rules.placing_on(day) if isinstance(rule.check, TotalAtMost))
    said = judge_move(totals, one_day)
    return tuple(map(without_detail, said)) if discreet else said
