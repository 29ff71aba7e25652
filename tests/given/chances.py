"""The kansen of one person on the small reference data, without a database."""

from judging import ADULT, CONTACT, WorkFor, small_bench
from people import TODAY

from matching.chances.examples import place_rows, vacancy_rows
from matching.chances.overview import gaps_over_all, open_work
from matching.chances.skill_words import SkillTeller
from matching.chances.survey import Found, Survey, Surveyor
from matching.chances.telling import OccupationTeller
from matching.domain.card import PlaceCard
from matching.domain.occupation_chance import OccupationChance
from matching.domain.work import WorkKind


class ChancesOf:
    """The kansen of a person, by the label of the occupation."""

    def __init__(self, record, vacancies, plekken=(), *, bench=None):
        self.bench = bench or small_bench()
        self.record = record
        self.vacancies = WorkFor(record, vacancies, bench=self.bench, legality=ADULT)
        self.places = WorkFor(record, plekken, bench=self.bench, legality=ADULT, kind=WorkKind.PLEK)
        self.survey: Survey = Surveyor(self.bench.place_encoder, self.bench.world, self.bench.model).survey(
            self.vacancies.group, _found(self.vacancies), _found(self.places), TODAY
        )
        self.skills = SkillTeller(record, self.bench.vocabulary, self.survey.demand)

    def labels(self) -> list[str]:
        labels = self.bench.taxonomy.occupations.labels
        return [labels[concept] for concept in self.survey.occupations[self.survey.order].tolist()]

    def of(self, label: str) -> OccupationChance:
        return next(one for one in self.told() if one.label == label)

    def told(self) -> list[OccupationChance]:
        survey, rows = self.survey, self.survey.order.tolist()
        teller = OccupationTeller(
            survey,
            self.vacancies.group.people,
            self.bench.model,
            self.skills,
            self.vacancies.ranking,
            _cards(self.vacancies, [v for row in rows for v in vacancy_rows(survey, self.vacancies.ranking, row)]),
            _cards(self.places, [place for row in rows for place in place_rows(survey, row)]),
        )
        return [teller.tell(row) for row in rows]

    def over_all(self):
        return tuple(gaps_over_all(self.survey, self.vacancies.group.people.skills, self.skills))

    def work(self):
        return open_work(self.survey)


def _found(made: WorkFor) -> Found:
    return Found(made.work, made.ranking)


def _cards(made: WorkFor, rows) -> dict[int, PlaceCard]:
    works = {row: made.offers[row] for row in rows}
    return {
        row: PlaceCard(work.kind, work.id, work.number, 1, work.title, "", "", work.start_on, CONTACT)
        for row, work in works.items()
    }
