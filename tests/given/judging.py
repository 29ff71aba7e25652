"""Ask the heart, on the small reference data, without a database."""

from datetime import date
from functools import cache

import numpy as np
from people import TODAY

from fixtures.reference import small_geography, small_taxonomy
from matching.domain.geography import Geography
from matching.domain.legality import Legality
from matching.domain.opportunity import Vacancy
from matching.domain.ranked_list import Contact, ListKind, Outcome, Ranked, Verdict
from matching.domain.ranking_request import Filters
from matching.domain.record import CandidateRecord
from matching.domain.travel_table import TravelTable
from matching.explanation.person import Explainer
from matching.profiles.answers import ordinal
from matching.profiles.linking import Vocabulary
from matching.profiles.people import PeopleEncoder
from matching.profiles.person_facts import ages
from matching.profiles.place_facts import reference_day
from matching.profiles.places import PlaceEncoder
from matching.ranking import NEVER, Group, Ranking, Work, rank
from matching.rules.rule import World
from matching.rules.rulebook import rules_on
from scoring.model import ScoringModel
from scoring.taxonomy import Taxonomy
from scoring.titles import Linker
from scoring.weights import load_weights

ADULT = Legality(is_16_plus=True, is_18_plus=True, is_27_plus=True, is_under_aow=True)
FIFTEEN = Legality(is_16_plus=False, is_18_plus=False, is_27_plus=False, is_under_aow=True)
SEVENTEEN = Legality(is_16_plus=True, is_18_plus=False, is_27_plus=False, is_under_aow=True)
VOLDOET, BESPREEKBAAR = Outcome.VOLDOET, Outcome.BESPREEKBAAR
ONBEKEND, VOLDOET_NIET = Outcome.ONBEKEND, Outcome.VOLDOET_NIET
EVERYONE = Filters()
CONTACT = Contact("Sanne de Boer", "050 123 45 67")


class Bench:
    """Everything that is needed to judge pairs on one taxonomy."""

    def __init__(self, taxonomy: Taxonomy, geography: Geography | None = None, travel_table: TravelTable | None = None):
        self.taxonomy = taxonomy
        self.vocabulary = _vocabulary(taxonomy)
        self.world = World(geography or small_geography(), travel_table)
        self.people_encoder = PeopleEncoder(self.vocabulary, self.world.geography)
        self.place_encoder = PlaceEncoder(self.vocabulary, self.world.geography)
        self.model = ScoringModel(load_weights("vacature-2026-11"), taxonomy)

    def group(self, records: list[CandidateRecord], legality: Legality | None = ADULT) -> Group:
        """Give the columns of people; all of the same legal ages, None is nobody's age known."""
        ids = [record.candidate.id for record in records]
        facts = self.people_encoder.facts(records)
        is_16_plus, is_18_plus = ages(ids, dict.fromkeys(ids, legality) if legality else {})
        object.__setattr__(facts, "is_16_plus", is_16_plus)
        object.__setattr__(facts, "is_18_plus", is_18_plus)
        return Group(
            people=self.people_encoder.people(records),
            facts=facts,
            tie_keys=np.array([who.int >> 64 for who in ids], dtype=np.uint64),
            last_proposed=np.array([ordinal(r.candidate.last_proposed_on, NEVER) for r in records], dtype=np.int32),
        )

    def work(self, vacancies: list[Vacancy], today: date = TODAY) -> Work:
        return Work(self.place_encoder.places(vacancies), self.place_encoder.facts(vacancies, today))


_vocabularies: dict[str, Vocabulary] = {}


def _vocabulary(taxonomy: Taxonomy) -> Vocabulary:
    """Link words once per taxonomy: making a linker takes a while."""
    if taxonomy.version not in _vocabularies:
        _vocabularies[taxonomy.version] = Vocabulary(taxonomy, Linker(taxonomy))
    return _vocabularies[taxonomy.version]


@cache
def small_bench() -> Bench:
    return Bench(small_taxonomy())


class ListOf:
    """A list for one vacancy, with words for whoever is asked about."""

    def __init__(self, records, vacancy, *, today=TODAY, legality=ADULT, seed=1, filters=EVERYONE, bench=None):
        self.bench = bench or small_bench()
        self.records, self.vacancy = list(records), vacancy
        self.group = self.bench.group(self.records, legality)
        self.work = self.bench.work([vacancy], today)
        rules = rules_on(reference_day(vacancy, today))
        self.ranking: Ranking = rank(self.group, self.work, rules, self.bench.model, self.bench.world, seed, filters)

    def numbers(self, kind: ListKind = ListKind.GERANGSCHIKT) -> list[int]:
        return [self.records[row].candidate.number for row in self.ranking.lists[kind]]

    def explained(self, row: int = 0, discreet: bool = False) -> Ranked:
        (kind,) = (kind for kind, rows in self.ranking.lists.items() if row in rows)
        bench = self.bench
        explainer = Explainer(
            self.ranking, self.group, self.work, self.vacancy, bench.model, bench.vocabulary, bench.world, discreet
        )
        return explainer.explain(row, kind, None, self.records[row], CONTACT)


def explained(record, vacancy, discreet=False, **circumstances) -> Ranked:
    """Explain one pair."""
    return ListOf([record], vacancy, **circumstances).explained(discreet=discreet)


def verdicts(record, vacancy, rule: str, **circumstances) -> list[Verdict]:
    """Give what one rule says of one pair; [] when the rule has nothing to say."""
    return [v for v in explained(record, vacancy, **circumstances).verdicts if v.code == rule]


def verdict(record, vacancy, rule: str, **circumstances) -> Verdict:
    """Give the only thing that a rule says of a pair."""
    (only,) = verdicts(record, vacancy, rule, **circumstances)
    return only


def outcome(record, vacancy, rule: str, **circumstances) -> Outcome | None:
    """Give the only outcome of a rule, None when it is not asked."""
    said = verdicts(record, vacancy, rule, **circumstances)
    assert len(said) <= 1, said
    return said[0].outcome if said else None
