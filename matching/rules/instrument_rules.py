"""Everything that holds for one instrument, as dated values with a source."""

from dataclasses import dataclass
from datetime import date

from matching.domain.instrument import Instrument, InstrumentStatus, Pay
from matching.domain.seats import SeatUnit
from matching.rules.placing import PlacementRule, Topic
from matching.rules.rule import DatedRule, Rule


@dataclass(frozen=True, slots=True)
class EvaluateEvery:
    """How often one talks about how it goes."""

    weeks: int


@dataclass(frozen=True, slots=True)
class EvaluatePerGoal:
    """One talks about every learning goal when it is worked at to its end."""


@dataclass(frozen=True, slots=True)
class EvaluateBeforeExtension:
    """One talks after so many weeks, and again before it is made longer."""

    weeks: int


@dataclass(frozen=True, slots=True)
class EvaluateUnder:
    """When one talks about how it goes, another law says."""

    law: str


@dataclass(frozen=True, slots=True)
class Aftercare:
    """One asks how it goes so many months after the start of the work.

    Attributes:
        months: after how many, in order.
    """

    months: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ExtraYears:
    """Years that a law allows beyond the maximum, one at a time.

    Attributes:
        in_use: False where policy is stricter than the law; the maximum stands.
    """

    years: int
    in_use: bool


@dataclass(frozen=True, slots=True)
class SchoolingOffer:
    """After so many months of use somebody is offered schooling."""

    months: int


@dataclass(frozen=True, slots=True)
class PremiumEvery:
    """A stimuleringspremie after every so many months of use.

    Attributes:
        cents: euro cents.
    """

    months: int
    cents: int


@dataclass(frozen=True, slots=True)
class PremiumCeiling:
    """How much premium a calendar year leaves out of the means; beyond it a human looks.

    Attributes:
        cents: euro cents, of all premiums of the year together.
    """

    per_year: int
    cents: int


@dataclass(frozen=True, slots=True)
class SeatsNamed:
    """How many places a letter names. How many there are today is counted at the capaciteitsbron.

    Attributes:
        for_gon: of these, kept for GON parties.
    """

    seats: int
    unit: SeatUnit
    for_gon: int = 0


@dataclass(frozen=True, slots=True)
class ContractsNamed:
    """How many contracts a letter names; what is asked of a municipality today is in the ordinance.

    Attributes:
        contracts: about so many; preparing: people who prepare for one.
    """

    contracts: int
    preparing: int


@dataclass(frozen=True, slots=True)
class JobsNamed:
    """How many extra jobs a letter names that employers together make.

    Attributes:
        region, country: so many in the region of Groningen, and in the whole country.
    """

    region: int
    country: int


@dataclass(frozen=True, slots=True)
class PlacesPlanned:
    """How many places were planned for an experiment; what is there today is counted."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class TrialsPerJob:
    """How many people may try for one intended job at once; what the job is says `placing.intended_job`."""

    at_once: int


@dataclass(frozen=True, slots=True)
class SeatsOf:
    """The seats are those of another instrument."""

    instrument: Instrument


@dataclass(frozen=True, slots=True)
class WageSubsidy:
    """Loonkostensubsidie is possible; amounts and measuring are not ours."""


@dataclass(frozen=True, slots=True)
class Guides:
    """Who can guide at ordinary work: nobody is asked before the start."""

    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exits:
    """What comes after it; `next_instruments` are proposed to a consultant, never assigned (A-10)."""

    next_instruments: tuple[Instrument, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerWithin:
    """One waits so many working days for an answer."""

    working_days: int


@dataclass(frozen=True, slots=True)
class AskAgainAfter:
    """One asks again after so many weeks."""

    weeks: int


Evaluated = EvaluateEvery | EvaluatePerGoal | EvaluateBeforeExtension | EvaluateUnder | Aftercare
Premium = PremiumEvery | PremiumCeiling
Places = SeatsNamed | SeatsOf | ContractsNamed | JobsNamed | PlacesPlanned | TrialsPerJob
Onward = SchoolingOffer | Exits
Waiting = AnswerWithin | AskAgainAfter
Provided = InstrumentStatus | Pay | WageSubsidy | Evaluated | Guides | Premium | Places | ExtraYears | Onward | Waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision(DatedRule):
    """What an instrument gives or plans: no check, but a dated value all the same."""

    topic: Topic
    value: Provided


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentRules:
    """One row of the ladder.

    Attributes:
        for_whom: rules about pairs: who it is open to; also asked in lists of its plekken.
        placing: rules about placing somebody on it.
        provisions: status, pay, evaluation, premium, exits.
        has_places: whether somebody is placed at a plek or vacancy; False is an activation without one.
    """

    instrument: Instrument | None
    code: str
    label: str
    purpose: str
    for_whom: tuple[Rule, ...] = ()
    placing: tuple[PlacementRule, ...] = ()
    provisions: tuple[Provision, ...] = ()
    has_places: bool = True

    def placing_on(self, day: date) -> tuple[PlacementRule, ...]:
        """Give the rules about placing that are in force on a day."""
        return tuple(rule for rule in self.placing if rule.holds_on(day))

    def provided(self, topic: Topic, day: date) -> Provision | None:
        """Give what holds for a topic on a day; None is that nothing is laid down."""
        return next((p for p in self.provisions if p.topic is topic and p.holds_on(day)), None)
