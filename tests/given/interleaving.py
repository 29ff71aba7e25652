"""Programmes of deeds drawn at random, done by processes at the same moment, and everything counted after each round.

A programme is plain numbers, drawn before anything is done: which answers come
differs from run to run, which deeds are tried does not.
"""

from contextlib import contextmanager
from dataclasses import dataclass, replace
from uuid import UUID

from hypothesis import strategies as st
from municipality import Databases
from people import EMPLOYER_ID, OWNER_ID, fact, new_id
from placing_town import PlacingTown
from rivals import Answer, Rivals, Round
from seat_accounts import SeatAccounts
from seat_deeds import Book, CloseSource, Deed, End, Extend, Lapse, Move, Seat, Undo
from seat_desk import FIRST, TODAY, Desk

from matching.domain.candidate import SourceKey
from matching.domain.dagdelen import Dagdeel, dagdelen_of
from matching.domain.eligibility import Eligibility
from matching.domain.employer import ProviderKind
from matching.domain.instrument import Instrument
from matching.domain.plek import Plek
from matching.domain.seats import SeatReservation, SeatSource, SeatTotal
from matching.domain.tri import Tri
from matching.domain.work import Werksoort
from matching.storage import Kind

PROCESSES, PEOPLE, REFERRED = 3, 12, 4
MORNING, AFTERNOON, TUESDAY = (Dagdeel.parse(code).bit for code in ("ma-ochtend", "ma-middag", "di-ochtend"))
MASKS = (MORNING, MORNING | AFTERNOON, AFTERNOON | TUESDAY, TUESDAY)
INSTRUMENTS = (Instrument.WERKLEERPLEK, Instrument.WERKLEERPLEK, Instrument.VRIJWILLIGERSWERK)
GONE = (TODAY - FIRST).days

numbers = st.integers(0, 11)
masks = st.sampled_from(MASKS)
past, days = st.integers(0, GONE), st.integers(0, 210)
alone = numbers.map(lambda number: (number,))
together = st.lists(numbers, min_size=2, max_size=3, unique=True).map(tuple)
running = st.builds(Book, alone, numbers, past, st.integers(60, 180), masks, goes_on=st.just(True))
planned = st.builds(Book, alone | together, numbers, days, st.integers(0, 180), masks)
waiting = st.builds(Book, alone, numbers, st.integers(GONE, 210), st.integers(0, 90), masks, may_wait=st.just(True))
endless = st.builds(Book, alone, numbers, days, st.none(), masks)
changed = st.one_of(
    st.builds(End, numbers, st.integers(GONE - 30, GONE)),
    st.builds(Extend, numbers, st.integers(180, 360)),
    st.builds(Move, numbers, st.integers(GONE - 20, GONE + 40), st.integers(0, 90)),
    st.builds(Lapse, numbers),
    st.builds(Seat, numbers),
    st.builds(Undo, numbers),
)
closed = st.builds(CloseSource, st.integers(100, 330), st.integers(0, 30) | st.none())
deeds = st.lists(
    st.one_of(planned, planned, waiting, running, endless, changed, changed, changed, closed), min_size=2, max_size=5
)


@st.composite
def first_round(draw) -> list[list[Deed]]:
    """Everybody would be somewhere, nobody twice: most start at once, the last one at every process may wait."""
    people = draw(st.permutations(range(PEOPLE)))
    asked = [draw(running if number < PEOPLE - PROCESSES else waiting) for number in range(PEOPLE)]
    booked = [replace(deed, people=(who,)) for who, deed in zip(people, asked, strict=True)]
    return [booked[number::PROCESSES] for number in range(PROCESSES)]


@dataclass(frozen=True)
class Programme:
    """A town with a few people referred by a GON party, and three plekken that draw on one source; and what is tried.

    Attributes:
        own: the places that each plek has of its own; None leaves it to the source.
        rounds: per round what each process does.
    """

    total: int
    kept: int
    own: tuple[int | None, ...]
    rounds: list[list[list[Deed]]]


def programmes(most_rounds: int) -> st.SearchStrategy[Programme]:
    """Give programmes: a round in which people start, and after it rounds of everything."""
    return st.builds(
        Programme,
        total=st.integers(2, 3),
        kept=st.integers(0, 1),
        own=st.tuples(*[st.sampled_from([None, 1, 3])] * len(INSTRUMENTS)),
        rounds=st.builds(
            lambda first, others: [first, *others],
            first_round(),
            st.lists(st.lists(deeds, min_size=PROCESSES, max_size=PROCESSES), min_size=2, max_size=most_rounds),
        ),
    )


class InterleavedTown:
    """One database in which programme after programme is done, each with people and plekken of its own.

    Attributes:
        acknowledged: the kinds of deed that were done; of what is not here, nothing was tried.
    """

    def __init__(self, databases: Databases, rivals: Rivals) -> None:
        self.databases, self.rivals = databases, rivals
        self.town = PlacingTown(databases)
        self.town.day(TODAY)
        self.acknowledged: set[type] = set()

    def close(self) -> None:
        self.town.service.close()

    def run(self, programme: Programme) -> None:
        source, plekken, people = self._founded(programme)
        wishes = tuple(self.town.wish(people[0], plek, dagdelen=()) for plek in plekken)
        accounts = SeatAccounts(self.town, self.databases.url, source, plekken, {one.id for one in people[:REFERRED]})
        given = Desk(self.town.service, tuple(one.id for one in people), wishes, source.id)
        try:
            for asked in programme.rounds:
                self._round(given, accounts, asked)
        finally:
            accounts.close()
        assert self.town.service.store.verify_ledger().is_whole

    def _round(self, given: Desk, accounts: SeatAccounts, asked: list[list[Deed]]) -> None:
        known = tuple(sorted(accounts.placements, key=lambda placement_id: placement_id.bytes))
        named = [tuple((f"actor-{new_id()}", deed) for deed in of_one) for of_one in asked]
        answers = self.rivals.race(
            [Round(self.databases, given.people, given.wishes, given.source, known, of_one) for of_one in named]
        )
        saved = accounts.follow()
        assert set(saved) <= {answer.actor for answer in answers}
        for answer in answers:
            _stands(answer, saved.get(answer.actor, []))
            self.acknowledged |= {type(answer.deed)} if answer.saved else set()

    def _founded(self, programme: Programme) -> tuple[SeatSource, list[Plek], list]:
        source_id = new_id()
        kept = (SeatReservation(ProviderKind.GON_PARTIJ, FIRST, programme.kept),) if programme.kept else ()
        source = SeatSource(
            source_id, 0, _key(source_id), "Portaal", OWNER_ID, totals=(SeatTotal(FIRST, programme.total),)
        )
        source = self.town.save(replace(source, reservations=kept))
        plekken = [self.town.save(_plek(*of)) for of in zip(INSTRUMENTS, programme.own, [source.id] * 3, strict=True)]
        return source, plekken, [self._person(referred=number < REFERRED) for number in range(PEOPLE)]

    def _person(self, referred: bool):
        yes = dict.fromkeys(("gon_referral", "wmo_dagbesteding", "outflow_expected"), fact(Tri.JA)) if referred else {}
        return self.town.person(eligibility=Eligibility(centrum_voor_werk=fact(Tri.JA), **yes))


def _plek(instrument: Instrument, own: int | None, source_id: UUID) -> Plek:
    made, dagdelen = new_id(), tuple(dagdelen_of(MORNING | AFTERNOON))
    plek = Plek(made, 0, _key(made), EMPLOYER_ID, OWNER_ID, "Leren", instrument, Werksoort.LOGISTIEK_MAGAZIJN)
    return replace(plek, dagdelen=dagdelen, places=own, seat_source_id=source_id)


def _key(object_id: UUID) -> SourceKey:
    return SourceKey("test", str(object_id))


def _stands(answer: Answer, saved: list) -> None:
    """What was acknowledged is found again and is all there is; a deed that only refused saved nothing at all."""
    told = [obj for step in answer.saved for obj in step]
    found = [obj for kind, obj in saved if kind is not Kind.CANDIDATE]
    assert told or not saved, f"{answer} saved {saved}"
    assert all(obj in found for obj in told), f"{answer} is not found again in {found}"
    if not isinstance(answer.deed, Undo):  # which puts back everything that was saved together, and tells of one
        assert len(found) == len(told)


@contextmanager
def rivals_that_stay(count: int = PROCESSES):
    started = Rivals(count)
    try:
        yield started
    finally:
        started.stop()
