"""A small municipality in a real database: colleagues, an employer, people behind the identity door."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

from people import EMPLOYER_ID, OWNER_ID, TODAY
from pydantic import TypeAdapter

from fixtures.reference import small_geography, small_taxonomy
from matching.domain.actor import SYSTEM, Actor
from matching.domain.candidate import SourceKey
from matching.domain.colleague import Colleague
from matching.domain.employer import Employer, ProviderKind
from matching.domain.opportunity import Vacancy
from matching.domain.ranked_list import RankedList
from matching.domain.ranking_request import Page, RankingRequest
from matching.domain.record import CandidateRecord
from matching.domain.travel_table import TravelTable
from matching.identity.person import Identity
from matching.service import Service
from matching.usecases.enrol_population import Population, enrol_population
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.read_ranking import read_ranking

JOBHUNTER = Actor("j-1", "jobhunter", "gemeente", "bemiddeling")
CONSULENT = Actor("c-1", "consulent", "gemeente", "bemiddeling")
OWNER = Colleague(OWNER_ID, "Sanne de Boer", "050 123 45 67", "consulent")
EMPLOYER = Employer(EMPLOYER_ID, 1, SourceKey("test", "w-1"), "Helder Glas", ProviderKind.WERKGEVER_PROFIT, OWNER_ID)
NO_ID, NO_MOMENT = UUID(int=0), datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Databases:
    """Where a municipality keeps what it knows."""

    url: str
    identity_url: str
    data_dir: Path

    @classmethod
    def in_folder(cls, folder: Path) -> "Databases":
        folder.mkdir(parents=True, exist_ok=True)
        return cls(f"sqlite:///{folder}/passend.db", f"sqlite:///{folder}/identiteit.db", folder / "data")


def open_service(databases: Databases, table: TravelTable | None = None) -> Service:
    """Open a service with the small reference data, on the day of the tests."""
    databases.data_dir.mkdir(parents=True, exist_ok=True)
    service = Service.open(databases.url, databases.identity_url, databases.data_dir)
    service.today = lambda: TODAY
    taxonomy, geography, reference = small_taxonomy(), small_geography(), service.store.reference
    reference.put("taxonomy", taxonomy.content(), version=taxonomy.version, counts={}, actor=SYSTEM)
    reference.put("postcodes", geography.content(), version=geography.version, counts={}, actor=SYSTEM)
    if table is not None:
        reference.put("travel_times", table.content(), version=table.version, counts={}, actor=SYSTEM)
    return service


def enrol(service: Service, people: list[CandidateRecord], vacancy: Vacancy, identities: list[Identity] = ()) -> None:
    population = Population([OWNER], [EMPLOYER], people, list(identities), [vacancy], [])
    enrol_population(service.store, service.identity, SYSTEM, population)


def identity(candidate_id: UUID, born: date = date(1984, 5, 6), **fields) -> Identity:
    fields.setdefault("name", "Jan Jansen")
    return Identity(candidate_id, birth_date=born, **fields)


def the_list(service: Service, vacancy: Vacancy, actor: Actor = CONSULENT, **request) -> RankedList:
    """Make a list and read all of it."""
    list_id = rank_candidates(service, actor, str(vacancy.id), RankingRequest(**request))
    return read_ranking(service, actor, list_id, Page(1, 1000))


def bytes_of(made: RankedList) -> bytes:
    """Give everything that a list says, without its own id and the moment it was made."""
    return TypeAdapter(RankedList).dump_json(replace(made, id=NO_ID, made_at=NO_MOMENT))
