"""Travel is a rule, never a share: within the own maximum, or not.

A given travel table knows the minutes. Without it there are two estimates:
the least it could be, and the usual one. Between the two it is unknown.
Source: model.md C.4.3; the speeds are eigen beleid.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matching.domain.dutch import listing
from matching.domain.ranked_list import FactOrigin, Lever
from matching.domain.words import TRANSPORT
from matching.domain.work import Transport
from matching.rules.facts import PersonFacts, PlaceFacts
from matching.rules.rule import Pair, Words, World
from matching.rules.verdicts import Code, Verdicts
from scoring.pool import UNKNOWN, pairs
from scoring.similarity.sets import spread

MEANS = tuple(Transport)
DETOUR = 1.3
NEGOTIABLE = 1.2


@dataclass(frozen=True, slots=True)
class Speed:
    """How fast a means of transport is.

    Attributes:
        best_kmh: over the straight line, nobody is faster.
        usual_kmh: over the straight line times the detour.
        fixed_minutes: waiting and walking, whatever the distance.
    """

    best_kmh: int
    usual_kmh: int
    fixed_minutes: int = 0


SPEEDS = {
    Transport.AUTO: Speed(100, 50),
    Transport.BROMFIETS: Speed(45, 30),
    Transport.FIETS: Speed(25, 15),
    Transport.MOTOR: Speed(100, 50),
    Transport.OPENBAAR_VERVOER: Speed(70, 35, fixed_minutes=10),
    Transport.LOPEN: Speed(7, 5),
}

Figures = NDArray[np.float64]


def least_and_usual(km: Figures, means: Transport) -> tuple[Figures, Figures]:
    """Estimate minutes door to door from straight kilometres, (t,) each."""
    speed = SPEEDS[means]
    return (
        speed.fixed_minutes + km / speed.best_kmh * 60,
        speed.fixed_minutes + km * DETOUR / speed.usual_kmh * 60,
    )


@dataclass(frozen=True, slots=True)
class TravelWithinMaximum:
    """One address within the person's own maximum, by one means of transport, is enough."""

    def judge(self, people: PersonFacts, places: PlaceFacts, world: World) -> Verdicts:
        k = pairs(people, places)
        pair, address = spread(places.addresses.starts, k)
        person = pair if len(people) == k else np.zeros_like(pair)
        ways = _Ways(people, person, places.addresses.postcode[address], world)
        best = np.full(k, int(Code.VOLDOET_NIET))
        over = np.full(k, np.iinfo(np.int32).max, dtype=np.int64)
        for means in MEANS:
            code, excess = ways.judge(means)
            np.minimum.at(best, pair, code)
            np.minimum.at(over, pair, excess)
        best = np.where(_silent(people) | (np.bincount(pair, minlength=k) == 0), Code.ONBEKEND, best)
        miss = np.where(np.isin(best, (Code.VOLDOET_NIET, Code.BESPREEKBAAR)), over, 0)
        return Verdicts(best.astype(np.int8), miss.astype(np.int32))

    def words(self, pair: Pair, code: Code, miss: int, item: int) -> Words:
        profile = pair.record.profile
        fact = profile.max_travel_minutes or profile.max_travel_km
        places = listing((f"{a.place} ({a.postcode4})" for a in pair.vacancy.addresses), "of") or "onbekend"
        return Words(
            asked=f"werk in {places}",
            known=_maximum_text(pair),
            unit="minuten",
            lever=Lever.BUSINESSCASE,
            lever_text="Ander vervoer of een langere reistijd, als de kandidaat dat wil.",
            question=_question(pair),
            to="kandidaat" if pair.vacancy.addresses else "werkgever",
            origin=FactOrigin(fact.source, fact.observed_on) if fact else None,
        )


@dataclass(frozen=True)
class _Ways:
    people: PersonFacts
    person: NDArray[np.int64]
    address: NDArray[np.int32]
    world: World

    def judge(self, means: Transport) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        bit = MEANS.index(means)
        has = (self.people.transport[self.person] >> bit & 1).astype(bool)
        may_have = has | ~(self.people.transport_known[self.person] >> bit & 1).astype(bool)
        home = self.people.postcode[self.person]
        km = self.world.geography.straight_km(home, self.address)
        least, usual = least_and_usual(km, means)
        given = self._given(home, means)
        exact = given != UNKNOWN
        least, usual = np.where(exact, given, least), np.where(exact, given, usual)
        return self._against_maximum(has, may_have, exact, km, least, usual)

    def _given(self, home: NDArray[np.int32], means: Transport) -> Figures:
        table = self.world.travel_table
        if table is None:
            return np.full(len(home), float(UNKNOWN))
        return table.minutes(home, self.address, means, self.world.geography).astype(float)

    def _against_maximum(
        self,
        has: NDArray[np.bool_],
        may_have: NDArray[np.bool_],
        exact: NDArray[np.bool_],
        km: Figures,
        least: Figures,
        usual: Figures,
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        minutes, reach = self.people.max_minutes[self.person], self.people.max_km[self.person]
        minutes_max = np.where(minutes == UNKNOWN, np.inf, minutes)
        km_max = np.where(reach == UNKNOWN, np.inf, reach)
        unlimited = (minutes == UNKNOWN) & (reach == UNKNOWN)
        nowhere = np.isnan(km) & ~exact
        too_far = (least > minutes_max) | (km > km_max)
        fine = (usual <= minutes_max) & (np.where(exact, km, km * DETOUR) <= km_max)
        code = np.where(fine, Code.VOLDOET, Code.ONBEKEND)
        near = exact & (least <= minutes_max * NEGOTIABLE) & ~(km > km_max)
        code = np.where(too_far, np.where(near, Code.BESPREEKBAAR, Code.VOLDOET_NIET), code)
        code = np.where(nowhere | unlimited, Code.ONBEKEND, code)
        code = np.where(has, code, np.where(may_have, np.maximum(code, Code.ONBEKEND), Code.VOLDOET_NIET))
        excess = np.where(may_have & np.isfinite(least - minutes_max), np.ceil(least - minutes_max), np.inf)
        return code, np.nan_to_num(np.maximum(excess, 0), posinf=np.iinfo(np.int32).max).astype(np.int64)


def _silent(people: PersonFacts) -> NDArray[np.bool_]:
    no_means = people.transport == 0
    return np.asarray(no_means | ((people.max_minutes == UNKNOWN) & (people.max_km == UNKNOWN)))


def _maximum_text(pair: Pair) -> str:
    profile = pair.record.profile
    means = listing((TRANSPORT[f.value.kind] for f in profile.transport if f.value.has == "ja"), "of")
    parts = [f"{profile.max_travel_minutes.value} minuten"] if profile.max_travel_minutes else []
    parts += [f"{profile.max_travel_km.value} kilometer"] if profile.max_travel_km else []
    return f"ten hoogste {listing(parts)} {means}".strip() if parts else "onbekend"


def _question(pair: Pair) -> str:
    if not pair.vacancy.addresses:
        return "Waar is het werk?"
    profile = pair.record.profile
    if not (profile.max_travel_minutes or profile.max_travel_km):
        return "Hoe lang mag de reis naar het werk duren?"
    if not any(f.value.has == "ja" for f in profile.transport):
        return "Hoe kunt u naar het werk reizen?"
    return f"Hoe lang duurt de reis naar {pair.vacancy.addresses[0].place}?"
