"""The figures of one occupation in words; nothing is computed here that was not surveyed."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from matching.chances.chance import level_of
from matching.chances.examples import place_rows, taught_at_place, vacancy_rows
from matching.chances.occupations import work_in
from matching.chances.overview import WHEN
from matching.chances.reach import Reach
from matching.chances.skill_words import STANDINGS, SkillTeller
from matching.chances.survey import Survey
from matching.domain.account import Share
from matching.domain.card import PlaceCard
from matching.domain.dutch import counted
from matching.domain.occupation_chance import (
    LeadingPlace,
    OccupationChance,
    SkillStanding,
    SkillThere,
    VacancyWithinReach,
    WithinReach,
)
from matching.explanation.case import Case
from matching.explanation.explainer import share_of
from matching.explanation.pairs import Pairs
from matching.explanation.shares import tell
from matching.ranking import Ranking
from scoring.essentials import Standing
from scoring.explanation import terms
from scoring.model import ScoringModel
from scoring.pool import People

SHOWN = 5
Cards = Mapping[int, PlaceCard]


@dataclass(frozen=True)
class OccupationTeller:
    """Puts occupations of one survey into words.

    Attributes:
        vacancies: the list of vacancies of this person: an example has the score that it has there.
        vacancy_cards, place_cards: of the rows in `vacancy_rows` and `place_rows`.
    """

    survey: Survey
    person: People
    model: ScoringModel
    skills: SkillTeller
    vacancies: Ranking
    vacancy_cards: Cards
    place_cards: Cards

    def tell(self, row: int) -> OccupationChance:
        """Tell of one occupation."""
        figures, scores, taxonomy = self.survey, self.survey.scores, self.skills.vocabulary.taxonomy
        concept, halves = int(figures.occupations[row]), int(figures.offered.halves[row])
        known = bool((scores.known[:, row] * scores.maxima[:, row]).any())
        enough = known and int(scores.coverage[row]) >= self.model.weights.coverage_threshold
        offered, leading = offered_of(figures, row), int(figures.offered.places[row])
        standings = self._standings(row)
        return OccupationChance(
            label=taxonomy.occupations.labels[concept],
            uri=taxonomy.occupations.uris[concept],
            isco=taxonomy.isco[concept],
            level=level_of(int(figures.chance[row]), halves, enough),
            chance=int(figures.chance[row]) if known else None,
            fit=int(scores.score[row]) if known else None,
            fit_low=int(scores.score_low[row]) if known else None,
            fit_high=int(scores.score_high[row]) if known else None,
            coverage=int(scores.coverage[row]),
            shares=tuple(self._shares(row)),
            offered=offered,
            leading=leading,
            halves=halves,
            there_low=int(figures.share.low[row]),
            there=int(figures.share.expected[row]),
            there_high=int(figures.share.high[row]),
            standings=standings,
            skills=tuple(self._there(row))[: 2 * SHOWN],
            missing=self.skills.gaps(self._concepts(row, Standing.ABSENT), Standing.ABSENT, SHOWN),
            to_ask=self.skills.gaps(self._concepts(row, Standing.UNKNOWN), Standing.UNKNOWN, SHOWN),
            vacancies=tuple(self._examples(row)),
            places=tuple(self._leading(row)),
            why=_why(offered, leading, standings),
        )

    def _shares(self, row: int) -> Iterator[Share]:
        """Give the shares of the fit, in the words of a list."""
        (work,) = work_in(self.skills.vocabulary.taxonomy, [int(self.survey.occupations[row])])
        place = self.survey.work.take(np.array([row]))
        case = Case(self.skills.record, work, Pairs(self.person, place, self.model), 0, self.skills.vocabulary)
        return (share_of(term, tell(case, term)) for term in terms(self.survey.scores, row))

    def _there(self, row: int) -> Iterator[SkillThere]:
        """Give the essential skills of which something is there, the surest first."""
        entries = np.arange(*self.survey.essentials.starts[row : row + 2])
        standing, value = self.survey.standing[entries], self.survey.value[entries]
        for place in np.lexsort((self.survey.essentials.ids[entries], -value, -standing)).tolist():
            if standing[place] > Standing.UNKNOWN:
                concept = int(self.survey.essentials.ids[entries[place]])
                yield self.skills.there(concept, int(standing[place]), int(value[place]))

    def _concepts(self, row: int, standing: Standing) -> list[int]:
        entries = np.arange(*self.survey.essentials.starts[row : row + 2])
        concepts: list[int] = self.survey.essentials.ids[entries[self.survey.standing[entries] == standing]].tolist()
        return concepts

    def _standings(self, row: int) -> dict[SkillStanding, int]:
        entries = slice(*self.survey.essentials.starts[row : row + 2])
        counts = Counter(self.survey.standing[entries].tolist())
        return {word: counts[standing] for standing, word in STANDINGS.items()}

    def _examples(self, row: int) -> Iterator[VacancyWithinReach]:
        scores = self.vacancies.scores
        for vacancy in vacancy_rows(self.survey, self.vacancies, row):
            known = bool((scores.known[:, vacancy] * scores.maxima[:, vacancy]).any())
            score = int(scores.score[vacancy]) if known else None
            yield VacancyWithinReach(self.vacancy_cards[vacancy], WHEN[Reach(self.survey.reach[vacancy])], score)

    def _leading(self, row: int) -> Iterator[LeadingPlace]:
        name, there = self.skills.vocabulary.skill_name, set(self._concepts(row, Standing.PRESENT))
        for place in place_rows(self.survey, row):
            taught = taught_at_place(self.survey, row, place)
            yield LeadingPlace(
                self.place_cards[place], tuple(map(name, taught)), sum(one not in there for one in taught)
            )


def offered_of(survey: Survey, row: int) -> dict[WithinReach, int]:
    """Count the vacancies of an occupation."""
    offer = survey.offered
    counts = {WithinReach.NU: offer.now, WithinReach.NA_ANTWOORD: offer.ask, WithinReach.NA_LEREN: offer.later}
    return {when: int(count[row]) for when, count in counts.items()}


def _why(offered: Mapping[WithinReach, int], leading: int, standings: Mapping[SkillStanding, int]) -> str:
    """Say how the chance came about."""
    essential, sure = sum(standings.values()), standings[SkillStanding.AANWEZIG]
    likely = standings[SkillStanding.WAARSCHIJNLIJK] + standings[SkillStanding.DEELS]
    missing, open_ = standings[SkillStanding.ONTBREEKT], standings[SkillStanding.ONBEKEND]
    vacancies = counted(sum(offered.values()), "open vacature", "open vacatures")
    now = f"{offered[WithinReach.NU]} nu, {offered[WithinReach.NA_ANTWOORD]} na een antwoord, "
    said = f"Binnen bereik: {vacancies} ({now}{offered[WithinReach.NA_LEREN]} na leren of halen) en "
    said += f"{counted(leading, 'plek', 'plekken')} die hierheen leiden. "
    if not essential:
        return said + "Welke vaardigheden hier onmisbaar zijn, is niet bekend."
    return said + (
        f"Van {counted(essential, 'onmisbare vaardigheid', 'onmisbare vaardigheden')} zijn er {sure} zeker aanwezig, "
        f"{likely} waarschijnlijk of voor een deel, {missing} niet; {open_} onbekend."
    )
