"""Travel is a rule, never a share: within the own maximum, or not.

Between the least time it could be and the usual time it is unknown. One
address within reach, by one means of transport, is enough; the words name it.
Source: model.md C.4.3.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan
from typing import Self

import numpy as np
from numpy.typing import NDArray

from matching.domain.dutch import listing
from matching.domain.opportunity import WorkAddress
from matching.domain.tri import Tri
from matching.domain.verdict import FactOrigin, Lever
from matching.domain.words import TRANSPORT
from matching.domain.work import Transport
from matching.rules.checks.journeys import DETOUR, Journeys, journey, journeys
from matching.rules.facts import PersonFacts, PlaceFacts
from matching.rules.rule import Pair, Words, World
from matching.rules.verdicts import Code, Verdicts
from scoring.distinct import Distinct, of_codes
from scoring.lists import Rows
from scoring.pool import UNKNOWN, pairs
from scoring.similarity.sets import of_pairs, spread

MEANS = tuple(Transport)
NEGOTIABLE = 1.2
NOT_REACHED = np.int32(np.iinfo(np.int32).max)
Codes = NDArray[np.int8]
_TABLE = 1 << 15  # of so many numbers a table stays near the processor


@dataclass(frozen=True, slots=True)
class TravelWithinMaximum:
    """The journey to one of the addresses stays within what the person said."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        k = pairs(people, places)
        pair, entry = spread(places.addresses.starts, k)
        cases = _Cases.of(people, places.addresses.postcode[entry], pair, k)
        code, over = np.full(len(pair), Code.VOLDOET_NIET, dtype=np.int8), np.full(len(pair), NOT_REACHED)
        km = world.geography.straight_km(cases.home, cases.address)
        for means in MEANS:
            fits, excess = _against(journeys(world, cases.home, cases.address, means, km), cases)
            least = cases.least(means)
            np.minimum(code, np.maximum(fits.take(cases.of_pair), least), out=code)
            never = (least == Code.VOLDOET_NIET) * NOT_REACHED
            np.minimum(over, np.maximum(excess.take(cases.of_pair), never), out=over)
        return _nearest(pair, code, over, _silent(people), k)

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        profile, quickest = pair.record.profile, _quickest(pair)
        fact = profile.max_travel_minutes or profile.max_travel_km
        return Words(
            asked=f"werk in {listing(map(_address_text, pair.work.addresses), 'of') or 'onbekend'}",
            known="; ".join(filter(None, [_maximum_text(pair), _journey_text(pair, quickest)])) or "onbekend",
            unit="minuten",
            lever=Lever.BUSINESSCASE,
            lever_text=_lever_text(pair, code),
            question=_question(pair, quickest),
            to="kandidaat" if pair.work.addresses else "werkgever",
            origin=FactOrigin(fact.source, fact.observed_on) if fact else None,
        )


@dataclass(frozen=True, slots=True)
class _Cases:
    """The different journeys of pairs, with the maximum that somebody said: many people say the same.

    Attributes:
        home, address: (c,) the areas where a journey begins and ends.
        minutes, km: (c,) the maximum; no maximum is infinite.
        of_pair: (t,) which of these it is.
        has, known, coming: (t,) masks of means of transport.
    """

    home: NDArray[np.int32]
    address: NDArray[np.int32]
    minutes: NDArray[np.float64]
    km: NDArray[np.float64]
    of_pair: NDArray[np.integer]
    has: NDArray[np.uint8]
    known: NDArray[np.uint8]
    coming: NDArray[np.uint8]

    @classmethod
    def of(cls, people: PersonFacts, address: NDArray[np.int32], pair: Rows, k: int) -> Self:
        """Find what is the same case; `address` is where each journey, (t,), ends."""
        home = of_pairs(people.postcode, k)[pair]
        minutes, km = (of_pairs(limit, k)[pair] for limit in (people.max_minutes, people.max_km))
        alike = _alike((address, minutes, km, home))
        of_each = [np.where(limit == UNKNOWN, np.inf, limit)[alike.rows] for limit in (minutes, km)]
        masks = (people.transport, people.transport_known, people.transport_coming)
        has, known, coming = (of_pairs(mask, k)[pair] for mask in masks)
        return cls(home[alike.rows], address[alike.rows], of_each[0], of_each[1], alike.kind, has, known, coming)

    def least(self, means: Transport) -> Codes:
        """Give the best outcome that going by one means can have, (t,), whatever the journey.

        Who has it: voldoet. Who will have it: bespreekbaar. Who may have it: onbekend. Nobody else gets there by it.
        """
        bit = MEANS.index(means)
        has, known, coming = ((mask >> bit & 1).view(np.int8) for mask in (self.has, self.known, self.coming))
        without = np.int8(Code.ONBEKEND) + known
        least: Codes = (1 - has) * (without - coming * (without - np.int8(Code.BESPREEKBAAR)))
        return least


def _alike(columns: Sequence[NDArray[np.integer]]) -> Distinct:
    """Find which rows are the same in these columns of small numbers, from -1 on."""
    code, size = np.zeros(len(columns[0]), dtype=np.int64), 1
    for column in columns:
        many = int(column.max(initial=UNKNOWN)) + 2
        if size * many > _TABLE:
            small = of_codes(code, size)
            code, size = small.kind.astype(np.int64), len(small)
        code, size = code * many + column + 1, size * many
    return of_codes(code, size)


def _against(made: Journeys, cases: _Cases) -> tuple[Codes, NDArray[np.int32]]:
    """Compare journeys with the maximum, as if the person has this means of transport.

    Returns:
        The outcome, and how many minutes too long it is at the least, (c,) each.
    """
    far_km = np.where(made.given, made.km, made.km * DETOUR)
    fine = (made.usual <= cases.minutes) & ((far_km <= cases.km) | np.isinf(cases.km))
    too_far = (made.least > cases.minutes) | (made.km > cases.km)
    near = made.given & (made.least <= cases.minutes * NEGOTIABLE) & ~(made.km > cases.km)
    code = np.where(fine, Code.VOLDOET, Code.ONBEKEND)
    code = np.where(too_far, np.where(near, Code.BESPREEKBAAR, Code.VOLDOET_NIET), code)
    code = np.where(np.isnan(made.least), Code.ONBEKEND, code)
    over = np.maximum(np.ceil(made.least - cases.minutes), 0)
    is_over = np.isfinite(cases.minutes) & ~np.isnan(made.least)
    return code.astype(np.int8), np.where(is_over, over, NOT_REACHED).astype(np.int32)


def _nearest(pair: Rows, code: Codes, over: NDArray[np.int32], silent: NDArray[np.bool_], k: int) -> Verdicts:
    """Give what the best of the addresses gives of every pair."""
    best, least = np.full(k, Code.VOLDOET_NIET, dtype=np.int8), np.full(k, NOT_REACHED)
    np.minimum.at(best, pair, code)
    np.minimum.at(least, pair, over)
    nowhere = np.bincount(pair, minlength=k) == 0
    best = np.where(nowhere | of_pairs(silent, k), np.int8(Code.ONBEKEND), best)
    is_missed = (best == Code.VOLDOET_NIET) | (best == Code.BESPREEKBAAR)
    return Verdicts(best, np.where(is_missed & (least != NOT_REACHED), least, 0).astype(np.int32))


def _silent(people: PersonFacts) -> NDArray[np.bool_]:
    """Tell who gave no means of transport, or no maximum."""
    no_maximum = (people.max_minutes == UNKNOWN) & (people.max_km == UNKNOWN)
    return np.asarray((people.transport | people.transport_coming == 0) | no_maximum)


def _lever_text(pair: Pair, code: Code) -> str:
    """Name the agreed businesscase that brings the journey within reach, if there is one."""
    coming = {case.transport for case in pair.record.candidate.business_cases if case.transport}
    new = [TRANSPORT[means] for means in MEANS if means in coming and means not in _means_of(pair)]
    if new and code is Code.BESPREEKBAAR:
        return f"Er is akkoord op een businesscase: straks kan het {listing(new, 'of')}."
    return "Ander vervoer of een langere reistijd, als de kandidaat dat wil."


def _address_text(address: WorkAddress) -> str:
    return f"{address.place} ({address.postcode4})"


def _means_of(pair: Pair) -> list[Transport]:
    return [fact.value.kind for fact in pair.record.profile.transport if fact.value.has is Tri.JA]


def _maximum_text(pair: Pair) -> str:
    profile = pair.record.profile
    parts = [f"{profile.max_travel_minutes.value} minuten"] if profile.max_travel_minutes else []
    parts += [f"{profile.max_travel_km.value} kilometer"] if profile.max_travel_km else []
    means = listing((TRANSPORT[means] for means in _means_of(pair)), "of")
    return f"wil ten hoogste {listing(parts)} reizen {means}".strip() if parts else ""


@dataclass(frozen=True, slots=True)
class _Journey:
    """One way to work of one person, in minutes."""

    least: float
    usual: float
    given: bool
    address: WorkAddress
    means: Transport


def _quickest(pair: Pair) -> _Journey | None:
    """Find the quickest journey by a means that the person has, as the rule measures them."""
    home, index_of = pair.record.profile.postcode4, pair.world.geography.index_of
    if home is None:
        return None
    found = [
        _Journey(*journey(pair.world, index_of(home.value), index_of(address.postcode4), means), address, means)
        for address in pair.work.addresses
        for means in _means_of(pair)
    ]
    return min((j for j in found if not isnan(j.usual)), key=lambda j: j.usual, default=None)


def _journey_text(pair: Pair, quickest: _Journey | None) -> str:
    """Name the quickest journey: address, means and minutes."""
    if pair.record.profile.postcode4 is None:
        return "waar de reis begint is onbekend"
    if quickest is None:
        return ""
    estimate = f"naar schatting {quickest.least:.0f} tot {quickest.usual:.0f} minuten"
    minutes = f"{quickest.usual:.0f} minuten" if quickest.given else estimate
    return f"{TRANSPORT[quickest.means]} naar {_address_text(quickest.address)} {minutes}"


def _question(pair: Pair, journey: _Journey | None) -> str:
    if not pair.work.addresses:
        return "Waar is het werk?"
    profile = pair.record.profile
    if not (profile.max_travel_minutes or profile.max_travel_km):
        return "Hoe lang mag de reis naar het werk duren?"
    if not _means_of(pair):
        return "Hoe kunt u naar het werk reizen?"
    if not profile.postcode4:
        return "Vanuit welke postcode reist u?"
    limit = profile.max_travel_minutes
    if journey and limit and journey.least > limit.value:
        return f"Heeft u ook ander vervoer om naar {journey.address.place} te reizen?"
    return f"Hoe lang duurt de reis naar {pair.work.addresses[0].place}?"
