"""May this person start here, until when, and is there a seat? One answer, for a check and for a deed alike.

Nothing slow is in it: it may be asked under the lock of the ledger, so that
what is decided on it cannot be overtaken.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from matching.domain.actor import Actor
from matching.domain.period import Period
from matching.domain.permissions import Right, has
from matching.domain.verdict import Outcome
from matching.placing.discreet import without_detail, without_kind
from matching.placing.intended_job import job_rules
from matching.placing.moves import first_new_day, move_of, reference_day
from matching.placing.pair_rulings import OF_BOTH_SIDES, BothWays, pair_rules, pair_rulings
from matching.placing.person_asked import PersonAsked
from matching.placing.presence import presence
from matching.placing.seat_choice import chosen_seat
from matching.placing.seating import Seating, seating_of
from matching.placing.wish import Wish
from matching.rules.every_placement import EVERY_PLACEMENT
from matching.rules.placing import Move, PlacementRule, Ruling, Topic, judge_move
from matching.rules.rulebook import version
from matching.rules.seats import SEAT_RULES
from matching.rules.settings import placing_rules
from matching.service import Service
from matching.storage.reader import Reader

MOST_ROUNDS = 8


class Answer(StrEnum):
    """Whether somebody may be placed like this."""

    MAG = "mag"
    MAG_NA_REDEN = "mag_na_reden"
    ONBEKEND = "onbekend"
    MAG_NIET = "mag_niet"


@dataclass(frozen=True)
class Assessment:
    """What the rules and the seats say of one wish.

    Attributes:
        move: as it was judged: the end filled in where it was left open, and the dagdelen of the plek.
        rulings: in full; discreet: the same without what only the person's own consultant may see.
        end_found: the end was left open, and is the longest that every rule about duration passes.
        rulebook: version of the rules that were asked.
    """

    wish: Wish
    move: Move
    rulings: tuple[Ruling, ...]
    discreet: tuple[Ruling, ...]
    seating: Seating
    end_found: bool
    rulebook: str

    @property
    def answer(self) -> Answer:
        """Whether it may, as what stands most in the way: a law or the seats, a fact that is not known, a reason."""
        if not self.may_be_decided:
            return Answer.MAG_NIET
        if self.unknown or not self.seating.is_known:
            return Answer.ONBEKEND
        return Answer.MAG_NA_REDEN if self.in_the_way else Answer.MAG

    @property
    def in_the_way(self) -> tuple[Ruling, ...]:
        """What somebody has to deviate from, or cannot."""
        return tuple(ruling for ruling in self.rulings if ruling.stands_in_the_way)

    @property
    def unknown(self) -> tuple[Ruling, ...]:
        """What has to be known before somebody starts; employer and candidate settle their own by agreeing."""
        open_ = (ruling for ruling in self.rulings if ruling.finding.outcome is Outcome.ONBEKEND)
        return tuple(ruling for ruling in open_ if ruling.rule.kind not in OF_BOTH_SIDES)

    @property
    def may_be_decided(self) -> bool:
        """Whether a consultant may decide to place somebody like this, with a reason where one is asked."""
        return not self.seating.is_short and all(ruling.may_be_deviated_from for ruling in self.in_the_way)

    def seen_by(self, actor: Actor) -> tuple[Ruling, ...]:
        """Give the rulings as this actor may see them."""
        return self.rulings if has(actor, Right.SEE_CONDITIONS) else self.discreet

    def seats_seen_by(self, actor: Actor) -> Seating:
        """Give the answer of the seats as this actor may see it: the kind of seat tells of an indication."""
        return self.seating if has(actor, Right.SEE_CONDITIONS) else without_kind(self.seating)


def assess(service: Service, reader: Reader, wish: Wish, *, find_end: bool = False) -> Assessment:
    """Read the person of a wish, and ask every rule and the seats about it; see `assess_of`.

    Raises:
        NotFoundError: the candidate, the work, or what it refers to is not known.
        InvalidInputError: the last day lies before the first.
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    return assess_of(PersonAsked.read(service, reader, wish.candidate_id), reader, wish, find_end=find_end)


def assess_of(person: PersonAsked, reader: Reader, wish: Wish, *, find_end: bool = False) -> Assessment:
    """Ask every rule and the seats about a wish of somebody; see `assess_all`."""
    return assess_all(person, reader, [wish], find_end=find_end)[0]


def assess_all(
    person: PersonAsked, reader: Reader, wishes: Sequence[Wish], *, find_end: bool = False
) -> list[Assessment]:
    """Ask every rule and the seats about wishes of somebody, each by itself; the rules hear all of them at once.

    Args:
        find_end: where no end is named, take the longest that every rule about duration passes; a deed names its own.
        reader: of the newest; `Change.reader()` where something is decided on it.

    Raises:
        NotFoundError: the work, or what it refers to is not known.
        InvalidInputError: the last day lies before the first.
    """
    asked = [_asked(person, reader, wish, find_end) for wish in wishes]
    dated = [(one.move, reference_day(one.wish, person.record, person.today)) for one in asked]
    each = zip(asked, pair_rulings(dated, person), _named(asked), strict=True)
    return [_assessed(reader, one, both, rulebook) for one, both, rulebook in each]


@dataclass(frozen=True)
class _Asked:
    """A wish as it will be judged, and the rules about placing that are asked."""

    wish: Wish
    move: Move
    rules: tuple[PlacementRule, ...]
    end_found: bool


def _asked(person: PersonAsked, reader: Reader, wish: Wish, find_end: bool) -> _Asked:
    move = move_of(person, reader, wish)
    rules = placing_rules(move.instrument, first_new_day(wish, move.record), person.settings)
    judged = with_longest_end(move, rules) if find_end else move
    return _Asked(wish, judged, rules, judged.period.end != move.period.end)


def _named(asked: Sequence[_Asked]) -> Iterator[str]:
    """Name the rules of each; many places are asked the same."""
    known: dict[tuple[int, ...], str] = {}
    for one in asked:
        rules = (*pair_rules(one.move), *one.rules, *SEAT_RULES, *job_rules(one.move))
        same = tuple(map(id, rules))
        if same not in known:
            known[same] = version(rules)
        yield known[same]


def _assessed(reader: Reader, asked: _Asked, of_pair: BothWays, rulebook: str) -> Assessment:
    move, (full, discreet) = asked.move, of_pair
    seating = seating_of(reader, move)
    placing = (*judge_move(asked.rules, move), *seating.rulings, *chosen_seat(move, seating), *presence(move, seating))
    return Assessment(
        wish=asked.wish,
        move=move,
        rulings=(*full, *placing),
        discreet=(*discreet, *map(without_detail, placing)),
        seating=seating,
        end_found=asked.end_found,
        rulebook=rulebook,
    )


def with_longest_end(move: Move, rules: tuple[PlacementRule, ...]) -> Move:
    """Give the move with the last day that every rule about duration passes, where none was named."""
    if move.period.end is not None:
        return move
    about_time = tuple(rule for rule in rules if rule.topic is Topic.DUUR and rule not in EVERY_PLACEMENT)
    for _ in range(MOST_ROUNDS):
        passing = [day for day in _days_that_pass(about_time, move) if day >= move.period.start]
        if not passing:
            return move
        move = replace(move, period=Period(move.period.start, min(passing)))
    return move


def _days_that_pass(rules: tuple[PlacementRule, ...], move: Move) -> Iterator[date]:
    """Give the last days named by the rules that an open or found end does not meet, each earlier than it."""
    end = move.period.end
    for ruling in judge_move(rules, move):
        named = ruling.finding.passes_on
        if ruling.stands_in_the_way and named and (end is None or named < end):
            yield named
