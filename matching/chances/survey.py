"""The figures of all occupations for one person at once: columns in, columns out; nothing in words yet.

Shapes: o occupations, m vacancies, t essential skills of all occupations.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from matching.chances.chance import Offered, chance, offered
from matching.chances.occupations import of_person, recognised, work_in
from matching.chances.reach import Reach, reach_of
from matching.chances.skill_demand import SkillDemand, skill_demand
from matching.chances.teaching import Teaching, taught_at, teaching
from matching.domain.list_kind import ListKind
from matching.profiles.places import PlaceEncoder
from matching.ranking import Group, Ranking, Work
from matching.rules.rule import World
from matching.rules.rulebook import judge, rules_on
from scoring.essentials import essentials_of, judge_essentials, share_of, standing_of
from scoring.lists import AskedList, Rows
from scoring.model import ScoringModel
from scoring.pool import Band, Places
from scoring.scores import Deduction, Scores

OWN_WISH = "eigen-wens"


@dataclass(frozen=True)
class Found:
    """A list that was made for this person: the work, and what it says of every row."""

    work: Work
    ranking: Ranking


@dataclass(frozen=True)
class Survey:
    """Every occupation with its figures.

    Attributes:
        occupations: (o,) concept.
        work: every occupation as work of which nothing else is known.
        scores: how it fits this person.
        essentials: (o,) rows of essential skills; standing: (t,) what is known of each; value: (t,) milli expected.
        share: (o,) which part of them is there, milli.
        reach: (m,) of every vacancy; occupation_of: (m,) row of its occupation, -1 for none of these.
        open_places: how many plekken no rule keeps the person from.
        chance: (o,) tenths; order: rows, best first.
    """

    occupations: Rows
    work: Places
    scores: Scores
    essentials: AskedList
    standing: NDArray[np.int8]
    value: NDArray[np.int32]
    share: Band
    reach: NDArray[np.int8]
    occupation_of: Rows
    offered: Offered
    teaching: Teaching
    open_places: int
    demand: SkillDemand
    chance: NDArray[np.int64]
    order: Rows


@dataclass(frozen=True)
class Surveyor:
    """Surveys the chances of people with one model and one combination of reference data."""

    encoder: PlaceEncoder
    world: World
    model: ScoringModel

    def survey(self, person: Group, vacancies: Found, places: Found, day: date) -> Survey:
        """Work out the chances of one person, a group of one, in every occupation that comes up.

        Those are the occupations of vacancies within reach, and those that the person did or would like. What the
        person does not want is left out.
        """
        taxonomy, people = self.encoder.vocabulary.taxonomy, person.people
        reach = reach_of(vacancies.ranking.judgement, len(vacancies.work))
        named, open_rows = recognised(vacancies.work.place), _not_excluded(places.ranking)
        on_offer = named[(reach > Reach.OUT) & (named >= 0)]
        occupations = self._wanted(np.union1d(on_offer, of_person(people)), person, day)
        essentials, work = essentials_of(taxonomy, occupations), self._work(occupations)
        judged = judge_essentials(people.skills, essentials)
        leads = teaching(essentials, places.work.place.teaches, open_rows)
        occupation_of = _row_of(named, occupations)
        offer = offered(occupation_of, reach, leads.places_per(len(occupations)))
        scores = self.model.score(people, work, Deduction.none(len(occupations)))
        chances = chance(scores.score, offer.halves)
        _, taught = taught_at(places.work.place.teaches, open_rows)
        return Survey(
            occupations=occupations,
            work=work,
            scores=scores,
            essentials=essentials,
            standing=standing_of(judged),
            value=judged.expected,
            share=share_of(judged, essentials),
            reach=reach,
            occupation_of=occupation_of,
            offered=offer,
            teaching=leads,
            open_places=len(open_rows),
            demand=skill_demand(vacancies.work.place, reach > Reach.OUT, taught, taxonomy.rarity),
            chance=chances,
            order=_order(chances, scores, offer, [taxonomy.occupations.uris[one] for one in occupations.tolist()]),
        )

    def _work(self, occupations: Rows) -> Places:
        return self.encoder.places(work_in(self.encoder.vocabulary.taxonomy, occupations.tolist()))

    def _wanted(self, occupations: Rows, person: Group, day: date) -> Rows:
        """Leave out what the person refuses, by the rule that refuses it in a list."""
        rules = tuple(rule for rule in rules_on(day) if rule.code == OWN_WISH)
        facts = self.encoder.facts(work_in(self.encoder.vocabulary.taxonomy, occupations.tolist()), day)
        return occupations[~judge(rules, person.facts, facts, self.world).excluded]


def _not_excluded(ranking: Ranking) -> Rows:
    return np.concatenate([ranking.lists[kind] for kind in (ListKind.GERANGSCHIKT, ListKind.UITVRAGEN)])


def _row_of(named: Rows, occupations: Rows) -> Rows:
    """Give the row of the occupation of every vacancy, (m,); -1 where it is none of these."""
    if not len(occupations):
        return np.full(len(named), -1, dtype=np.int64)
    row = np.minimum(np.searchsorted(occupations, named), len(occupations) - 1)
    return np.where(occupations[row] == named, row, -1)


def _order(figures: NDArray[np.int64], scores: Scores, offer: Offered, names: list[str]) -> Rows:
    """Order by chance, then fit, then offer; of equals by the name outside this process, which nobody chose."""
    return np.lexsort((np.array(names), -offer.halves, -scores.score, -figures))
