"""The pair that docs/explanation/ranking.md works out by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import numpy as np

from matching.domain.candidate import Candidate, CandidateStatus, SourceKey
from matching.domain.dagdelen import Availability, Dagdeel, mask_of
from matching.domain.demand import Demand, DemandKind, Weight
from matching.domain.fact import Fact, FactSource
from matching.domain.geography import Geography
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.domain.profile import Profile
from matching.domain.record import CandidateRecord
from matching.domain.statements import Language, Skill, Wish
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import LanguageAspect, Werksoort
from matching.profiles.linking import Vocabulary
from matching.profiles.people import PeopleEncoder
from matching.profiles.places import PlaceEncoder
from matching.profiles.telling import Telling
from matching.rules.rule import World
from matching.rules.rulebook import judge, rules_on
from scoring.model import Scores, ScoringModel
from scoring.taxonomy import Concepts, Relations, Taxonomy
from scoring.titles import Linker
from scoring.weights import load_weights

TODAY = date(2026, 11, 22)
NOBODY = UUID(int=1)
WEEK = [Dagdeel.parse(f"{day}-{part}") for day in ("ma", "di", "wo", "do") for part in ("ochtend", "middag")]


def scores_of_the_example() -> Scores:
    """Score the pair along the same road as any other: encoded, judged, added up."""
    vocabulary, nowhere = _vocabulary(), Geography.build("geen", ())
    people, places = PeopleEncoder(vocabulary, nowhere), PlaceEncoder(vocabulary, nowhere)
    rows = people.people(who := Telling.of([_person()]))
    facts = people.facts(who, rows)
    work, demands = places.places([_vacancy()]), places.facts([_vacancy()], TODAY)
    deduction = judge(rules_on(TODAY), facts, demands, World(nowhere)).deduction
    return ScoringModel(load_weights("vacature-2026-11"), vocabulary.taxonomy).score(rows, work, deduction)


def _vocabulary() -> Vocabulary:
    occupations = Concepts(("urn:beroep",), ("magazijnmedewerker",), ((),))
    names = ("orders verzamelen", "voorraad tellen", "dozen inpakken")
    skills = Concepts(tuple(f"urn:{name}" for name in names), names, ((),) * 3)
    relations = Relations(np.zeros(3, np.int64), np.arange(3, dtype=np.int32), np.array([True, True, False]))
    taxonomy = Taxonomy.build("voorbeeld", occupations, ("4321",), skills, relations)
    rarity = taxonomy.rarity.copy()
    rarity[:3] = (300, 200, 200)
    taxonomy = replace(taxonomy, rarity=rarity)
    return Vocabulary(taxonomy, Linker(taxonomy))


def _vacancy() -> Vacancy:
    return Vacancy(
        id=NOBODY,
        number=1,
        source_key=SourceKey("voorbeeld", "1"),
        employer_id=NOBODY,
        owner_id=NOBODY,
        title="Magazijnmedewerker",
        occupation=Term("magazijnmedewerker"),
        status=VacancyStatus.OPEN,
        werksoort=Werksoort.LOGISTIEK_MAGAZIJN,
        demands=(
            Demand(DemandKind.RIJBEWIJS, Term("B"), Weight.VEREIST),
            Demand(DemandKind.TAAL, Term("nld"), Weight.VEREIST, 3, LanguageAspect.SPREKEN, Tri.JA),
        ),
        level=3,
        hours_min=Decimal(24),
        hours_max=Decimal(32),
        dagdelen=tuple(WEEK),
    )


def _person() -> CandidateRecord:
    def fact(value):
        return Fact(value, FactSource.SCAN, date(2026, 5, 1))

    profile = Profile(
        skills=(
            fact(Skill(Term("orders verzamelen"))),
            fact(Skill(Term("dozen inpakken"), Tri.NEE)),
        ),
        level=fact(2),
        languages=(fact(Language("nld", LanguageAspect.SPREKEN, 2)),),
        wishes=(fact(Wish(Term("magazijn"), Werksoort.LOGISTIEK_MAGAZIJN)),),
        availability=fact(Availability(mask_of(WEEK[:6]), mask_of(WEEK[:7]))),
    )
    key = SourceKey("voorbeeld", "1")
    return CandidateRecord(Candidate(NOBODY, 1, key, CandidateStatus.BEMIDDELBAAR, NOBODY, profile))
