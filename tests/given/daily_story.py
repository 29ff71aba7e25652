"""One scenario about the day's work: somebody, where they are, and the tasks that there are."""

from dataclasses import replace
from datetime import date

from municipality import CONSULENT, OWNER
from people import new_id
from placing_town import GUIDE, PlacingTown

from matching.domain.actor import Actor
from matching.domain.fact import Fact, FactSource
from matching.domain.instrument import Instrument
from matching.domain.placement import EndReason, Placement, PlacementStatus
from matching.domain.placement_parts import Evaluation
from matching.domain.ranking_request import Page, RankingRequest
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.usecases.achieve_goal import achieve_goal
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.read_ranking import read_ranking
from matching.usecases.run_day import run_day

SYSTEEM = Actor("passend", "systeem", "gemeente", "dagelijks werk")


class DailyStory:
    """What the steps of one scenario share; the person is told of as things happen."""

    def __init__(self, town: PlacingTown) -> None:
        self.town = town
        self.person = town.person()
        self.refused: Exception | None = None

    @property
    def placement(self) -> Placement:
        return self.town.placements_of(self.person)[-1]

    def is_found_for_a_job(self) -> bool:
        """Whether the person stands among those who could do a vacancy that opens now."""
        service, work = self.town.service, self.town.job()
        list_id = rank_candidates(service, CONSULENT, str(work.id), RankingRequest())
        made = read_ranking(service, CONSULENT, list_id, Page(size=100))
        return self.town.now(self.person).number in [row.number for row in (*made.ranked, *made.to_ask)]

    def change(self, obj, action="gewijzigd", **fields):
        """Save a newer version of the person or a placement."""
        with self.town.service.store.change(CONSULENT) as change:
            reader = change.reader()
            shelf = reader.placements if isinstance(obj, Placement) else reader.candidates
            change.save(replace(shelf.get(obj.id), **fields), action=action, after=shelf.version_of(obj.id))
            change.commit()

    def placed(self, instrument: str, start: date, end: date | None) -> None:
        """Put the person on a place that runs."""
        placement = Placement(
            new_id(),
            self.person.id,
            Instrument(instrument.replace(" ", "_")),
            Term("magazijnmedewerker"),
            None,
            start,
            end,
            status=PlacementStatus.ACTIEF,
            guide_id=GUIDE.id,
            consultant_id=OWNER.id,
        )
        self.town.save(placement)

    def talked(self, on: date, advice) -> None:
        talks = (*self.placement.evaluations, Evaluation(on, "c-1", advice))
        self.change(self.placement, evaluations=tuple(sorted(talks, key=lambda one: one.on)))

    def ended(self, on: date, reason: str) -> None:
        self.change(self.placement, status=PlacementStatus.AFGEROND, ended_on=on, end_reason=EndReason(reason))

    def learned(self, on: date) -> None:
        goals = self.town.now(self.person).plan.goals
        for goal in goals:
            achieve_goal(self.town.service.store, CONSULENT, self.person.id, goal.skill.text, on, on)

    def answered(self, answer: str) -> None:
        fact = Fact(Tri(answer), FactSource.CONSULENT, self.town.service.today())
        self.change(self.person, startkwalificatie=fact)

    def run(self, on: date):
        self.town.day(on)
        return run_day(self.town.service, SYSTEEM)

    def tasks(self, kind: str):
        """Give the open tasks of a kind about this person."""
        with self.town.service.store.read() as reader:
            return [one for one in reader.tasks.open_about(self.person.id) if one.kind == kind.replace(" ", "_")]
