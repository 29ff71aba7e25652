"""Whether an instrument is open to a person, whatever places there are: who it is for, and how much time is left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from matching.domain.instrument import Instrument
from matching.domain.period import Period
from matching.domain.record import CandidateRecord
from matching.domain.verdict import Outcome
from matching.explanation.verdicts import said_of
from matching.in_memory.gathered import encoded
from matching.in_memory.knowledge import Knowledge
from matching.lists.work_list import of_age
from matching.placing.assessment import Answer
from matching.placing.bare_move import bare_move, bare_plek
from matching.placing.discreet import without_detail
from matching.placing.pair_rulings import ruling_of
from matching.ranking.group import Group
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


def open_to(
    service: Service, record: CandidateRecord, ladder: Sequence[InstrumentRules], day: date, *, discreet: bool
) -> list[OpenTo]:
    """Ask the rules of instruments about a person who would begin on a day.

    Args:
        discreet: without what only the person's own consulent may see.

    Raises:
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    knowledge, start = service.knowledge(), np.array([day.toordinal()], dtype=np.int32)
    person = of_age(encoded([record], knowledge.people_encoder), start, service.legality_of(record.candidate.id))
    asked = _Asked(knowledge, record, person, day, discreet)
    return [OpenTo(rules, asked.about(rules, rules.instrument) if rules.instrument else ()) for rules in ladder]


@dataclass(frozen=True)
class _Asked:
    """One person on one day, as the rules see them."""

    knowledge: Knowledge
    record: CandidateRecord
    person: Group
    day: date
    discreet: bool

    def about(self, rules: InstrumentRules, instrument: Instrument) -> tuple[Ruling, ...]:
        return (*self._for_whom(rules, instrument), *self._time_left(rules, instrument))

    def _for_whom(self, rules: InstrumentRules, instrument: Instrument) -> Iterator[Ruling]:
        """Ask who an instrument is for, of a plek of which only the instrument is known."""
        plek, world = bare_plek(instrument, rules.label), self.knowledge.world
        facts = self.knowledge.place_encoder.facts([plek], self.day)
        in_force = tuple(rule for rule in rules.for_whom if rule.holds_on(self.day))
        judgement = judge(in_force, self.person.facts, facts, world)
        said = said_of(judgement, 0, Pair(self.record, plek, self.day, world), self.discreet)
        return map(ruling_of, said)

    def _time_left(self, rules: InstrumentRules, instrument: Instrument) -> tuple[Ruling, ...]:
        """Say how much time is left, where there is a maximum: is one more day within it?"""
        one_day = bare_move(self.record, instrument, Period(self.day, self.day), self.day)
        totals = tuple(rule for rule in rules.placing_on(self.day) if isinstance(rule.check, TotalAtMost))
        said = judge_move(totals, one_day)
        return tuple(map(without_detail, said)) if self.discreet else said
