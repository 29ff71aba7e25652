"""The weekly review of looks: per colleague what was looked at, and what may be worth a question; no judgement."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from matching.contacts import answers_for
from matching.domain.actor import Actor
from matching.domain.dutch import counted
from matching.domain.look_line import LineKind, LookLine
from matching.domain.look_review import LookReview
from matching.domain.permissions import Right, must_have
from matching.domain.public_holidays import public_holidays
from matching.domain.role import Role
from matching.domain.today import AMSTERDAM
from matching.errors import InvalidInputError, out_of_step
from matching.reach import colleague_id_of
from matching.rules.limit import Limit
from matching.rules.oversight_numbers import FIRST_ONLY, MANY_LOOKS, NIGHT_FROM, NIGHT_UNTIL, NOT_OWN, SAME_PERSON
from matching.service import Service
from matching.storage.exposures import CardGiven
from matching.storage.looks import Look
from matching.storage.reader import Reader

WEEK = timedelta(days=7)
LONGEST = timedelta(days=92)
LATELY = timedelta(weeks=13)
REFUSED = frozenset({"identiteit_geweigerd", "toegang_geweigerd", "inlogcode_geweigerd"})
OF_ITSELF = "inzagelog"  # who reviews does not come on the list by reviewing
NO_COLLEAGUES = frozenset({Role.SYSTEEM, Role.KANDIDAAT})
EXPORTED = "geexporteerd"
EMERGENCY = "noodtoegang_gebruikt"


@dataclass(frozen=True, slots=True)
class LookList:
    """The looks of some days, the last one included.

    Attributes:
        reviews: what was concluded of exactly these days before.
    """

    first: date
    last: date
    lines: tuple[LookLine, ...]
    reviews: tuple[LookReview, ...]


def list_looks(service: Service, actor: Actor, first: date | None = None, last: date | None = None) -> LookList:
    """List the looks of some days; the whole week before this one when nothing is said.

    Raises:
        NotAllowedError: this role may not.
        InvalidInputError: the last day lies before the first, or too far after it.
    """
    must_have(actor, Right.SEE_LOOKS)
    first, last = _days(service.today(), first, last)
    begin, end = _begin(first), _begin(last + timedelta(days=1))
    looks = service.store.looks.between(begin, end)
    with service.store.read() as reader:
        seen = _Seen(service, reader, looks)
        lines = (*seen.lines(last), *_emergencies(service, reader, begin, end), *_first_only(service, begin, end))
    service.store.looks.record(actor, "inzagen_bekeken", OF_ITSELF, _NO_OBJECT, {"van": str(first), "tot": str(last)})
    return LookList(first, last, lines, service.store.oversight.reviews(first, last))


_NO_OBJECT = UUID("0f3b8f5e-8f0a-4e55-9d0c-1d8a3d0c7a11")


def last_week(today: date) -> tuple[date, date]:
    """Give monday and sunday of the week before the one of a day."""
    monday = today - timedelta(days=today.weekday()) - WEEK
    return monday, monday + WEEK - timedelta(days=1)


def _days(today: date, first: date | None, last: date | None) -> tuple[date, date]:
    usual = last_week(today)
    first = first or (usual[0] if last is None else last - WEEK + timedelta(days=1))
    last = last or (usual[1] if first == usual[0] else min(today, first + WEEK - timedelta(days=1)))
    if last < first:
        raise InvalidInputError((out_of_step("/tot", "deze dag ligt voor de eerste dag", f"{first} of later"),))
    if last - first > LONGEST:
        raise InvalidInputError((out_of_step("/tot", "dit is te lang", f"ten hoogste {LONGEST.days} dagen"),))
    return first, last


def _begin(day: date) -> datetime:
    return datetime.combine(day, time(), AMSTERDAM)


class _Seen:
    """The looks at people of some days, by who looked and by whom was looked at."""

    def __init__(self, service: Service, reader: Reader, looks: Iterable[Look]) -> None:
        self.service, self.reader = service, reader
        self.by_actor: dict[str, list[Look]] = defaultdict(list)
        for look in looks:
            if look.actor.role not in NO_COLLEAGUES and look.object_kind != OF_ITSELF:
                self.by_actor[look.actor.id].append(look)
        people = {one.object_id for theirs in self.by_actor.values() for one in _at_people(theirs)}
        self.people = reader.candidates.many(sorted(people))

    def lines(self, day: date) -> Iterator[LookLine]:
        """Give every line; a number holds as it is set on the last day."""
        for who, looks in sorted(self.by_actor.items()):
            yield from self._of(who, looks, day)
        yield from self._same_person(day)

    def _of(self, who: str, looks: list[Look], day: date) -> Iterator[LookLine]:
        at_people = _at_people(looks)
        seen = {one.object_id for one in at_people}
        not_own = seen - self._own(who, day)
        if seen:
            why = f"Bekeek {_people(len(seen))}. Iedereen die iemand bekeek, heeft deze regel."
            yield _line(LineKind.COLLEGA, who, len(seen), at_people, why)
        if len(seen) >= (most := self._limit(MANY_LOOKS, day)):
            why = f"Bekeek {_people(len(seen))}; vanaf {most} staat het hier."
            yield _line(LineKind.VEEL_MENSEN, who, len(seen), at_people, why)
        if len(not_own) >= (most := self._limit(NOT_OWN, day)):
            why = f"Bekeek {_people(len(not_own))} bij wie een ander het aanspreekpunt is; vanaf {most} staat het hier."
            of_others = [one for one in at_people if one.object_id in not_own]
            yield _line(LineKind.NIET_EIGEN, who, len(not_own), of_others, why)
        if late := [one for one in at_people if self._is_off(one.at, day)]:
            why = f"{counted(len(late), 'inzage', 'inzagen')} 's avonds, 's nachts, in het weekend of op een feestdag."
            yield _line(LineKind.BUITEN_WERKTIJD, who, len(late), late, why)
        if taken := [one for one in looks if EXPORTED in one.action]:
            why = f"Nam {len(taken)} keer gegevens mee als bestand."
            yield _line(LineKind.UITVOER, who, len(taken), taken, why)
        if refused := [one for one in looks if one.action in REFUSED]:
            why = f"{len(refused)} keer geweigerd: het mocht niet in deze rol, of het was niet eigen."
            yield _line(LineKind.GEWEIGERD, who, len(refused), refused, why)

    def _same_person(self, day: date) -> Iterator[LookLine]:
        lookers: dict[UUID, list[Look]] = defaultdict(list)
        for looks in self.by_actor.values():
            for one in _at_people(looks):
                lookers[one.object_id].append(one)
        most = self._limit(SAME_PERSON, day)
        for person_id, person in sorted(self.people.items(), key=lambda one: one[1].number):
            count = len({one.actor.id for one in lookers[person_id]})
            if count >= most:
                why = f"Bekeken door {count} mensen; vanaf {most} staat het hier."
                yield _line(LineKind.ZELFDE_MENS, f"K-{person.number}", count, lookers[person_id], why)

    def _own(self, who: str, day: date) -> set[UUID]:
        """Give whose aanspreekpunt somebody is or stands in for on the last day."""
        colleague_id = colleague_id_of(Actor(who, "", "", ""))
        owners = () if colleague_id is None else answers_for(colleague_id, day, self.reader)
        return {one.id for one in self.people.values() if one.owner_id in owners}

    def _is_off(self, at: datetime, day: date) -> bool:
        here = at.astimezone(AMSTERDAM)
        night = here.hour >= self._limit(NIGHT_FROM, day) or here.hour < self._limit(NIGHT_UNTIL, day)
        return night or here.weekday() >= 5 or here.date() in public_holidays(here.year)

    def _limit(self, limit: Limit, day: date) -> int:
        return self.service.rule_settings().of(limit, day).number


def _emergencies(service: Service, reader: Reader, begin: datetime, end: datetime) -> Iterator[LookLine]:
    """Give every access in need with its reason and how often it was used; each one is looked at by a person."""
    asked = service.store.oversight.access_between(begin, end)
    numbers = {one.id: one.number for one in reader.candidates.many([a.candidate_id for a in asked]).values()}
    for one in asked:
        looks = service.store.looks.of(one.candidate_id)
        used = [look for look in looks if look.action == EMERGENCY and look.details.get("noodtoegang") == str(one.id)]
        number = numbers.get(one.candidate_id, 0)
        why = f"Vroeg noodtoegang tot K-{number}, en keek {len(used)} keer. Reden: {one.reason}"
        yield LookLine(
            f"noodtoegang:{one.id}", LineKind.NOODTOEGANG, one.actor.id, len(used), (one.actor.purpose,), why
        )


def _first_only(service: Service, begin: datetime, end: datetime) -> Iterator[LookLine]:
    """Give who gave cards in these days, and lately only of whoever stood at the top of the list.

    A list says who may fit; who always takes the first leaves the choice to the list.
    """
    given: dict[str, list[CardGiven]] = defaultdict(list)
    for card in service.store.exposures.cards_given(end - LATELY, end):
        if card.rank is not None:
            given[card.giver.id].append(card)
    most = service.rule_settings().of(FIRST_ONLY, end.astimezone(AMSTERDAM).date() - timedelta(days=1)).number
    for who, cards in sorted(given.items()):
        if len(cards) >= most and {one.rank for one in cards} == {1} and cards[-1].at >= begin:
            why = (
                f"Gaf in {LATELY.days // 7} weken {len(cards)} kaarten aan werkgevers, en elke keer van wie bovenaan "
                f"de lijst stond; vanaf {most} staat het hier."
            )
            purposes = tuple(sorted({one.giver.purpose for one in cards}))
            yield LookLine(
                f"{LineKind.ALLEEN_BOVENSTE}:{who}", LineKind.ALLEEN_BOVENSTE, who, len(cards), purposes, why
            )


def _at_people(looks: Iterable[Look]) -> list[Look]:
    return [one for one in looks if one.object_kind == "candidate" and one.action not in REFUSED]


def _line(kind: LineKind, who: str, count: int, looks: Iterable[Look], why: str) -> LookLine:
    purposes = tuple(sorted({one.actor.purpose for one in looks}))
    return LookLine(f"{kind}:{who}", kind, who, count, purposes, why)


def _people(count: int) -> str:
    return counted(count, "mens", "mensen")
