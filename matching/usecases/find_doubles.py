"""Find records that may be of one person, or of one vacancy. Only found: a person decides."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import combinations
from uuid import UUID

from matching.domain import vacancy_resemblance as vacancies
from matching.domain.actor import Actor
from matching.domain.candidate import CandidateStatus
from matching.domain.double import LIKELY, Double, Reason, Resemblance
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.identity.door import IdentityDoor
from matching.identity.resemblance import MOST_WHEN_APART
from matching.storage import Store
from matching.storage.reader import Reader

SAME_NUMBER = 20
ONLY_A_NUMBER, ONLY_A_SHORT_NUMBER, SHORT = 60, 40, 5
"""Points for the same number under another source, when both identities look alike, and when one is not known.
A short number says less: every system counts from one. Source: eigen beleid."""

_OVER = (VacancyStatus.VERVULD, VacancyStatus.INGETROKKEN, VacancyStatus.VERLOPEN, VacancyStatus.GEWEIGERD)


def find_double_people(
    store: Store, door: IdentityDoor, actor: Actor, among: Set[UUID] | None = None, least: int = LIKELY
) -> list[Double]:
    """Give pairs of candidates who may be one person, the likeliest first; one line in the inzagelog.

    Everybody is compared with everybody, so ask once after an import. Who was
    closed, merged or erased is left out.

    Args:
        among: only pairs with at least one of these; all pairs when None.
        least: the lowest score that is given.
    """
    with store.read() as reader:
        numbers = _open_people(reader)
        same_number = [
            pair for pair in reader.same_numbers() if _is_asked(pair.ids, among) and numbers.keys() >= {*pair.ids}
        ]
    also = [pair.ids for pair in same_number]
    found = {
        frozenset((pair.one, pair.other)): pair
        for pair in door.resembling(actor, numbers.keys(), least=least, among=among, also=also)
    }
    for pair in same_number:
        found[frozenset(pair.ids)] = _with_number(pair.ids, pair.number, found.get(frozenset(pair.ids)))
    return _told("K", numbers, found.values(), least)


def find_double_vacancies(
    store: Store, actor: Actor, among: Set[UUID] | None = None, least: int = LIKELY
) -> list[Double]:
    """Give pairs of vacancies that may be one, the likeliest first; what is over or merged is left out.

    Args:
        actor: who asks; a vacancy holds nothing that needs a line in the inzagelog.
        among: only pairs with at least one of these; all pairs when None.
        least: the lowest score that is given.
    """
    with store.read() as reader:
        offered = [one for one in reader.vacancies.all() if one.status not in _OVER and one.merged_into is None]
    pairs = (pair for pair in _comparable(offered) if _is_asked((pair[0].id, pair[1].id), among))
    found = (vacancies.resemblance(one, other) for one, other in pairs)
    return _told("V", {one.id: one.number for one in offered}, found, least)


def _open_people(reader: Reader) -> dict[UUID, int]:
    """Give the short numbers of who can have a double."""
    cards = [card for card in reader.candidates.cards() if card.status != CandidateStatus.AFGESLOTEN]
    merged = reader.survivors([card.id for card in cards])
    return {card.id: int(card.number.partition("-")[2]) for card in cards if card.id not in merged}


def _is_asked(pair: tuple[UUID, UUID], among: Set[UUID] | None) -> bool:
    return among is None or not among.isdisjoint(pair)


def _with_number(ids: tuple[UUID, UUID], number: str, who: Resemblance | None) -> Resemblance:
    """Weigh that two sources know a candidate under the same number, beside what is known of who they are."""
    if who is None:
        score = ONLY_A_NUMBER if len(number) >= SHORT else ONLY_A_SHORT_NUMBER
        return Resemblance(*ids, score, (Reason.NUMBER_SAME,))
    if who.score <= MOST_WHEN_APART:
        return who
    return Resemblance(*ids, min(who.score + SAME_NUMBER, 100), (*who.reasons, Reason.NUMBER_SAME))


def _comparable(offered: Iterable[Vacancy]) -> Iterator[tuple[Vacancy, Vacancy]]:
    """Give pairs of the same employer, and of the same place and start where employers differ."""
    by_employer: dict[UUID, list[Vacancy]] = defaultdict(list)
    by_place: dict[tuple[object, object], list[Vacancy]] = defaultdict(list)
    for vacancy in offered:
        by_employer[vacancy.employer_id].append(vacancy)
        for postcode4 in {address.postcode4 for address in vacancy.addresses} if vacancy.start_on else ():
            by_place[postcode4, vacancy.start_on].append(vacancy)
    for of_one in by_employer.values():
        yield from combinations(of_one, 2)
    elsewhere = (pair for together in by_place.values() for pair in combinations(together, 2))
    seen = {(one.id, other.id): (one, other) for one, other in elsewhere if one.employer_id != other.employer_id}
    yield from seen.values()


def _told(prefix: str, numbers: Mapping[UUID, int], found: Iterable[Resemblance], least: int) -> list[Double]:
    """Write pairs down, the likeliest first."""
    told = []
    for pair in found:
        if pair.score >= least:
            kept, other = sorted((pair.one, pair.other), key=numbers.__getitem__)
            short = [f"{prefix}-{numbers[one]}" for one in (kept, other)]
            told.append(Double(kept, short[0], other, short[1], pair.score, pair.reasons))
    return sorted(told, key=lambda double: (-double.score, numbers[double.kept_id], numbers[double.other_id]))
