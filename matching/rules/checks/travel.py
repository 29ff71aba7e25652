"""Travel is a rule, never a share: within the own maximum, or not.

Between the least time it could be and the usual time it is unknown. One
address within reach, by one means of transport, is enough; the words name it.
Source: model.md C.4.3.
"""

from dataclasses import dataclass
from math import isnan

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
from scoring.lists import Rows
from scoring.pool import UNKNOWN, pairs
from scoring.similarity.sets import of_pairs, spread

MEANS = tuple(Transport)
NEGOTIABLE = 1.2
NOT_REACHED = np.iinfo(np.int32).max
Codes = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class TravelWithinMaximum:
    """The journey to one of the addresses stays within what the person said."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        k = pairs(people, places)
        pair, entry = spread(places.addresses.starts, k)
        address = places.addresses.postcode[entry]
        best, over = np.full(k, int(Code.VOLDOET_NIET)), np.full(k, NOT_REACHED, dtype=np.int64)
        home, limits = of_pairs(people.postcode, k)[pair], _Limits.of(people, pair, k)
        km = world.geography.straight_km(home, address)
        for means in MEANS:
            code, excess = _judge(journeys(world, home, address, means, km), limits, means)
            np.minimum.at(best, pair, code)
            np.minimum.at(over, pair, excess)
        nowhere = np.bincount(pair, minlength=k) == 0
        best = np.where(nowhere | of_pairs(_silent(people), k), Code.ONBEKEND, best)
        miss = np.where(np.isin(best, (Code.VOLDOET_NIET, Code.BESPREEKBAAR)) & (over != NOT_REACHED), over, 0)
        return Verdicts(best.astype(np.int8), miss.astype(np.int32))

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
class _Limits:
    """What every pair's person said, (t,) each; no maximum is infinite."""

    minutes: NDArray[np.float64]
    km: NDArray[np.float64]
    has: NDArray[np.uint8]
    known: NDArray[np.uint8]
    coming: NDArray[np.uint8]

    @classmethod
    def of(cls, people: PersonFacts, pair: Rows, k: int) -> "_Limits":
        def limit(column: NDArray[np.int16]) -> NDArray[np.float64]:
            return of_pairs(np.where(column == UNKNOWN, np.inf, column), k)[pair]

        masks = (people.transport, people.transport_known, people.transport_coming)
        return cls(limit(people.max_minutes), limit(people.max_km), *(of_pairs(mask, k)[pair] for mask in masks))


def _judge(made: Journeys, limits: _Limits, means: Transport) -> tuple[Codes, Codes]:
    """Judge one means of transport: the outcome, and how many minutes too long at the least."""
    bit = MEANS.index(means)
    has = (limits.has >> bit & 1).astype(bool)
    may_have = has | ~(limits.known >> bit & 1).astype(bool)
    coming = (limits.coming >> bit & 1).astype(bool)
    fits = _against(made, limits)
    code = np.where(has, fits, np.where(may_have, np.maximum(fits, Code.ONBEKEND), Code.VOLDOET_NIET))
    code = np.where(coming & ~has, np.maximum(fits, Code.BESPREEKBAAR), code)
    over = np.where((may_have | coming) & np.isfinite(limits.minutes), np.ceil(made.least - limits.minutes), np.nan)
    return code, np.nan_to_num(np.maximum(over, 0), nan=NOT_REACHED).astype(np.int64)


def _against(made: Journeys, limits: _Limits) -> Codes:
    """Compare journeys with the maximum, as if the person has this means of transport."""
    far_km = np.where(made.given, made.km, made.km * DETOUR)
    fine = (made.usual <= limits.minutes) & ((far_km <= limits.km) | np.isinf(limits.km))
    too_far = (made.least > limits.minutes) | (made.km > limits.km)
    near = made.given & (made.least <= limits.minutes * NEGOTIABLE) & ~(made.km > limits.km)
    code = np.where(fine, Code.VOLDOET, Code.ONBEKEND)
    code = np.where(too_far, np.where(near, Code.BESPREEKBAAR, Code.VOLDOET_NIET), code)
    return np.where(np.isnan(made.least), Code.ONBEKEND, code)


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
