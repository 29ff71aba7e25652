"""Ask the heart, on the small reference data, without a database."""

from dataclasses import replace
from datetime import date
from functools import cache

import numpy as np
from people import TODAY

from fixtures.reference import small_geography, small_taxonomy
from matching.domain.card import CandidateCard, Contact, PlaceCard
from matching.domain.geography import Geography
from matching.domain.legality import Legality
from matching.domain.list_kind import ListKind
from matching.domain.ranked_list import Ranked
from matching.domain.ranking_request import Filters
from matching.domain.record import CandidateRecord
from matching.domain.travel_table import TravelTable
from matching.domain.verdict import Outcome, Verdict
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer
from matching.explanation.explainer import Explainer
from matching.explanation.openings import openings
from matching.in_memory.gathered import encoded
from matching.lists.variety import varied
from matching.profiles.linking import Vocabulary
from matching.profiles.people import PeopleEncoder
from matching.profiles.person_facts import of_ages
from matching.profiles.place_facts import reference_day
from matching.profiles.places import PlaceEncoder
from matching.ranking import Group, Offer, Ranking, Work, rank, rank_work
from matching.rules.rule import World
from matching.rules.rulebook import RULEBOOK, rules_on
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
        self.models = {
            WorkKind.VACATURE: ScoringModel(load_weights("vacature-2026-11"), taxonomy),
            WorkKind.PLEK: ScoringModel(load_weights("plek-2026-11"), taxonomy),
        }
        self.model = self.models[WorkKind.VACATURE]

    def group(self, records: list[CandidateRecord], legality: Legality | None = ADULT) -> Group:
        """Give the columns of people; all of the same legal ages, None is nobody's age known."""
        group = encoded(records, self.people_encoder)
        return replace(group, facts=of_ages(group.facts, [legality] * len(records)))

    def work(self, offers: list[WorkOnOffer], today: date = TODAY) -> Work:
        return Work(self.place_encoder.places(offers), self.place_encoder.facts(offers, today))

    def offer(self, offers: list[WorkOnOffer], today: date = TODAY) -> Offer:
        return Offer(self.work(offers, today), np.array([one.id.int >> 64 for one in offers], dtype=np.uint64))


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
    """A list for one vacancy or plek, with words for whoever is asked about."""

    def __init__(self, records, offered, *, today=TODAY, legality=ADULT, seed=1, filters=EVERYONE, bench=None):
        self.bench = bench or small_bench()
        self.records, self.offered = list(records), offered
        self.group = self.bench.group(self.records, legality)
        self.work = self.bench.work([offered], today)
        self.model = self.bench.models[offered.kind]
        rules = rules_on(reference_day(offered, today), offered.kind)
        self.ranking: Ranking = rank(self.group, self.work, rules, self.model, self.bench.world, seed, filters)

    def numbers(self, kind: ListKind = ListKind.GERANGSCHIKT) -> list[int]:
        return [self.records[row].candidate.number for row in self.ranking.lists[kind]]

    def explained(self, row: int = 0, discreet: bool = False) -> Ranked[CandidateCard]:
        (kind,) = (kind for kind, rows in self.ranking.lists.items() if row in rows)
        candidate = self.records[row].candidate
        card = CandidateCard(candidate.id, candidate.number, CONTACT)
        explainer = explainer_of(self, self.group, discreet)
        return explainer.explain(row, kind, None, self.records[row], self.offered, card)


class WorkFor:
    """A list of work of one kind for one person, with words for whatever is asked about."""

    def __init__(self, record, offers, *, today=TODAY, legality=ADULT, seed=1, filters=EVERYONE, bench=None, kind=None):
        self.bench = bench or small_bench()
        self.record, self.offers = record, list(offers)
        kind = kind or self.offers[0].kind
        self.group = self.bench.group([record], legality)
        self.model = self.bench.models[kind]
        offer = self.bench.offer(self.offers, today)
        self.work, rules = offer.work, RULEBOOK[kind]
        ranking = rank_work(self.group, offer, rules, self.model, self.bench.world, seed, filters)
        self.ranking = varied(ranking, self.work.place.werksoort) if kind is WorkKind.PLEK else ranking

    def numbers(self, kind: ListKind = ListKind.GERANGSCHIKT) -> list[int]:
        return [self.offers[row].number for row in self.ranking.lists[kind]]

    def explained(self, row: int = 0, discreet: bool = False) -> Ranked[PlaceCard]:
        (kind,) = (kind for kind, rows in self.ranking.lists.items() if row in rows)
        work = self.offers[row]
        card = PlaceCard(work.kind, work.id, work.number, 1, work.title, "", "", work.start_on, CONTACT)
        return explainer_of(self, self.group, discreet).explain(row, kind, None, self.record, work, card)

    def openings(self, discreet: bool = False):
        work_of = dict(enumerate(self.offers))
        return openings(explainer_of(self, self.group, discreet), self.record, lambda rows: work_of)


def explainer_of(made: ListOf | WorkFor, group: Group, discreet: bool) -> Explainer:
    bench = made.bench
    return Explainer(made.ranking, group.people, made.work, made.model, bench.vocabulary, bench.world, discreet)


def explained(record, offered, discreet=False, **circumstances) -> Ranked:
    """Explain one pair."""
    return ListOf([record], offered, **circumstances).explained(discreet=discreet)


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
