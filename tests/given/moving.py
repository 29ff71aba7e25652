"""A municipality in which much has happened, and moving it from one installation to another."""

import os
import signal
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

from municipality import CONSULENT, Databases, open_service, the_list
from people import TODAY, hours, knows, new_id
from people_and_work import save
from todo import task
from voordrachten import voordracht

from fixtures.population import make_population
from fixtures.reference import small_geography, small_taxonomy
from matching.domain.actor import SYSTEM, Actor
from matching.domain.event import Event, EventKind
from matching.domain.message import Message, MessageKind
from matching.domain.opportunity import Vacancy
from matching.domain.record import CandidateRecord
from matching.domain.support import Support, SupportKind
from matching.domain.travel_table import TravelTable
from matching.domain.work import Transport
from matching.exchange.progress import silent
from matching.service import Service
from matching.usecases.close_candidate import close_candidate
from matching.usecases.correct_facts import correct_facts
from matching.usecases.enrol_population import Population, enrol_population
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.export_everything import export_everything
from matching.usecases.follow_person import follow_person
from matching.usecases.import_everything import import_everything
from matching.usecases.open_in_need import open_in_need
from matching.usecases.review_looks import review_looks
from matching.usecases.seal_looks import seal_looks
from matching.usecases.turn_ranking import turn_ranking
from matching.vum.beside import Beside

BEHEERDER = Actor("b-1", "beheerder", "gemeente", "overdracht")
TABLE = TravelTable.build("tabel", [("9713", "9711", Transport.FIETS, 18)])


def busy_municipality(databases: Databases) -> tuple[Service, list[UUID]]:
    """Enrol people; make lists; then correct, close and erase some, and look at one; gives the lists."""
    service = open_service(databases, TABLE)
    made = make_population(
        small_taxonomy(), small_geography(), 7, candidates=40, vacancies=6, plekken=4, employers=3, today=TODAY
    )
    people = [one.record for one in made.candidates]
    identities = [one.identity for one in made.candidates]
    work = (made.vacancies, made.plekken, made.seat_sources)
    everything = Population(made.colleagues, made.employers, people, identities, *work)
    enrol_population(service.store, service.identity, SYSTEM, everything)
    rankable = [vacancy for vacancy in made.vacancies if vacancy.status.is_rankable][:2]
    lists = [the_list(service, vacancy).id for vacancy in rankable]
    ids = [record.candidate.id for record in people]
    correct_facts(service.store, CONSULENT, ids[0], knows(level=6, hours=hours(4, 8)))
    close_candidate(service.store, CONSULENT, ids[1])
    service.identity.get(ids[2], CONSULENT)
    erase_candidate(service.store, service.identity, CONSULENT, ids[3])
    follow_person(service.store, CONSULENT, Event(new_id(), ids[4], EventKind.GESPREK, TODAY))
    follow_person(service.store, CONSULENT, Support(new_id(), ids[4], SupportKind.JOBCOACHING, TODAY))
    _work_goes_on(service, people[5], rankable[0])
    lists.append(the_list(service, rankable[0], reference_day=date(2026, 12, 24)).id)
    service.store.saved_searches.keep("jh-1", UUID(int=77), "Ochtenden in de buurt", lists[0])
    return service, lists


def _work_goes_on(service: Service, record: CandidateRecord, vacancy: Vacancy) -> None:
    """Open a voordracht with a task and a message, and bring in what came over VUM, so that no table is empty."""
    proposal, owner = voordracht(record, vacancy), record.candidate.owner_id
    written = datetime(2026, 11, 2, 9, tzinfo=UTC)
    to = ("ewa@gemeente.example", "Een kaart", "Er is een kaart.", owner, written, written)
    message = Message(new_id(), MessageKind.KAART_KLAAR, *to, proposal_id=proposal.id)
    work = task(owner_id=owner, candidate_id=record.candidate.id)
    save(service.store, proposal, work, message)
    beside = Beside({"titel": "Magazijn"}, {"titel": "Magazijn"}).as_text()
    with service.store.change(CONSULENT) as change:
        change.keep_vacancy_messages({vacancy.id: beside})
        change.commit()
    service.identity.vum.keep({record.candidate.id: beside})
    _people_watch_over_it(service, record)


def _people_watch_over_it(service: Service, record: CandidateRecord) -> None:
    """Turn ranking off and on, open an identity in need, and review looks."""
    for on in (False, True):
        turn_ranking(service, BEHEERDER, on=on, reason="proef")
    open_in_need(service, CONSULENT, str(record.candidate.id), "bloedspoed")
    review_looks(service, BEHEERDER, date(2026, 10, 26), date(2026, 11, 1), {})
    seal_looks(service.store, BEHEERDER)


def empty_installation(databases: Databases) -> Service:
    """Open an installation that knows nothing, on the day of the tests."""
    databases.data_dir.mkdir(parents=True, exist_ok=True)
    service = Service.open(databases.url, databases.identity_url, databases.data_dir)
    service.today = lambda: TODAY
    return service


def write_out(service: Service, folder: Path, **asked) -> Path:
    export_everything(service, BEHEERDER, folder, **asked)
    return folder


def read_in(service: Service, folder: Path, progress=silent) -> tuple[str, ...]:
    """Fill a service and give what is said about it."""
    return import_everything(service, BEHEERDER, folder, progress).sentences()


def files_of(folder: Path) -> dict[str, bytes]:
    """Give every file of an export, without the manifest."""
    found = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: content for name, content in found.items() if name != "manifest.json"}


def fill_and_die(databases: Databases, folder: Path, step: str) -> None:
    """Begin to fill an installation in a process of its own, which is killed when it comes to a step."""

    def die(now: str, done: int, total: int) -> None:
        if now == step and done == total:
            os.kill(os.getpid(), signal.SIGKILL)

    read_in(empty_installation(databases), folder, die)
