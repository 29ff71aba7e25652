"""May and should this person start here, until when, and is there a seat? Saves nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from matching.contacts import place_cards
from matching.domain.actor import Actor
from matching.domain.card import PlaceCard
from matching.domain.instrument import Instrument
from matching.domain.list_kind import ListKind
from matching.domain.permissions import Right, has
from matching.domain.ranked_list import Ranked
from matching.domain.ranking_request import Filters
from matching.domain.use_of_time import UseOfTime, ended_by
from matching.explanation.explainer import Explainer
from matching.placing.assessment import Assessment, assess_of
from matching.placing.end_to_bring_back import EndToBringBack, ends_to_bring_back
from matching.placing.moves import first_new_day, reference_day
from matching.placing.pair_rulings import columns_of, pair_rules, work_as_asked
from matching.placing.person_asked import PersonAsked
from matching.placing.wish import Wish
from matching.ranking import Offer, rank_work
from matching.rules.checks.placing.duration import TotalAtMost
from matching.rules.placing import Move, MoveKind
from matching.rules.settings import RuleSettings, placing_rules
from matching.service import Service
from matching.storage import Kind
from matching.usecases.compose_recipe import weights_in_use


@dataclass(frozen=True, slots=True)
class TimeUsed:
    """How much of one maximum is used with the asked period.

    Attributes:
        rule: its code; instruments: those that count together.
        before: the use without the asked period; None when there is none.
        last: the last day on which the maximum is not passed, with what is used otherwise.
    """

    rule: str
    instruments: tuple[str, ...]
    most: int
    use: UseOfTime
    before: UseOfTime | None
    last: date


@dataclass(frozen=True)
class Check:
    """The answer.

    Attributes:
        row: score and explanation of the pair, as in a list.
        weights: name of the weight set of the score.
        to_bring_back: placements of this person that last longer than a judgement allows.
    """

    assessment: Assessment
    used: tuple[TimeUsed, ...]
    row: Ranked[PlaceCard]
    weights: str
    to_bring_back: tuple[EndToBringBack, ...] = ()


def check_placement(service: Service, actor: Actor, wish: Wish) -> Check:
    """Check a wish; raises as `check_placements` does."""
    return check_placements(service, actor, [wish])[0]


def check_placements(service: Service, actor: Actor, wishes: Sequence[Wish]) -> list[Check]:
    """Check wishes, each on its own, and read once what is the same for all; each look at somebody is written down.

    Raises:
        NotFoundError: something that a wish names is not known.
        InvalidInputError: the last day lies before the first.
    """
    with service.store.read() as reader:
        people = PersonAsked.read_all(service, reader, [wish.candidate_id for wish in wishes])
        asked = [
            (person, assess_of(person, reader, wish, find_end=True))
            for person, wish in zip(people, wishes, strict=True)
        ]
        work = {one.move.work.id: one.move.work for _, one in asked}
        cards = place_cards(list(work.values()), service.today(), reader)
    checks = [_check(service, actor, person, one, cards[one.move.work.id]) for person, one in asked]
    looked_at = [wish.candidate_id for wish in wishes]
    service.store.looks.record_many(actor, "plaatsingstoets", Kind.CANDIDATE.value, looked_at)
    return checks


def _check(service: Service, actor: Actor, person: PersonAsked, assessment: Assessment, card: PlaceCard) -> Check:
    """Put the answer about one wish together."""
    move = assessment.move
    weights = weights_in_use(service, move.work.kind)
    row = _row(person, assessment, card, weights, discreet=not has(actor, Right.SEE_CONDITIONS))
    day = first_new_day(assessment.wish, move.record)
    used = tuple(time_used(move, day, person.settings))
    return Check(assessment, used, row, weights, tuple(ends_to_bring_back(move.record, service.today())))


def time_used(move: Move, day: date, settings: RuleSettings) -> Iterator[TimeUsed]:
    """Give how much of every maximum is used."""
    for rule in placing_rules(move.instrument, day, settings):
        if isinstance(rule.check, TotalAtMost):
            use, most = rule.check.use(move), rule.check.months
            group = tuple(instrument.value for instrument in rule.check.group)
            yield TimeUsed(rule.code, group, most, use, _before(move, rule.check.group), use.end_of(most))


def _before(move: Move, group: tuple[Instrument, ...]) -> UseOfTime | None:
    """Give what was used or planned otherwise; of an extension also the placement itself, as it is now."""
    own = [p for p in move.record.placements if p.id == move.placement_id and move.kind is MoveKind.EXTENSION]
    used = [p.period for p in (*move.of_traject, *own) if p.instrument in group]
    return UseOfTime.of(ended_by(used, move.period.start - timedelta(days=1))) if used else None


def _row(
    person: PersonAsked, assessment: Assessment, card: PlaceCard, weights: str, *, discreet: bool
) -> Ranked[PlaceCard]:
    """Score and explain the pair along the road of a list."""
    knowledge, move = person.knowledge, assessment.move
    day = reference_day(assessment.wish, move.record, move.today)
    columns = columns_of([(move, day)], person)
    model = knowledge.model(weights)
    offer = Offer(columns.work, np.zeros(1, dtype=np.uint64))
    ranking = rank_work(columns.person, offer, pair_rules(move), model, knowledge.world, 0, Filters())
    explainer = Explainer(
        ranking, columns.person.people, columns.work, model, knowledge.vocabulary, knowledge.world, discreet
    )
    kind = next(kind for kind in ListKind if len(ranking.lists[kind]))
    return explainer.explain(0, kind, None, move.record, work_as_asked(move), card)
