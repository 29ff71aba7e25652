"""Could what a score sees stand in for sex or age? Nothing of it is kept; the inzagelog says who asked."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid5

import numpy as np
from numpy.typing import NDArray

from matching.domain.actor import Actor
from matching.domain.characteristic import UNKNOWN, Characteristic
from matching.domain.permissions import Right, must_have
from matching.fairness.features import features_of
from matching.service import Service
from matching.usecases.audit_treatment import PURPOSE
from matching.usecases.read_everybody import audited_period, everybody_on
from scoring.predicting import Predicted, is_enough, predict

MOST_PEOPLE = 5_000
"""Of more a sample is drawn. Source: eigen beleid: the interval is then within 0.02."""
TELLS_FROM = 0.70
"""An AUC from here on, with an interval above one half, is reason to look. Source: eigen beleid, decision 47."""
_PROXIES = UUID("2e7c0a5d-9d3b-4c39-9b0c-6f2b8a8de0a1")


@dataclass(frozen=True, slots=True)
class Proxy:
    """How well one group can be told from what a score sees.

    Attributes:
        predicted: None with too few people.
    """

    characteristic: Characteristic
    group: str
    predicted: Predicted | None

    @property
    def tells(self) -> bool:
        """Whether it is reason to look."""
        return self.predicted is not None and self.predicted.auc >= TELLS_FROM and self.predicted.low > 0.5


@dataclass(frozen=True, slots=True)
class Proxies:
    """What was found.

    Attributes:
        people, features: how many were looked at.
        seed: the same seed and data give the same figures.
    """

    day: date
    people: int
    features: int
    seed: int
    found: tuple[Proxy, ...]


def look_for_proxies(service: Service, actor: Actor, on: date | None = None) -> Proxies:
    """Try to tell sex and age band from what a score sees, as known at the end of a day.

    Raises:
        NotAllowedError, InvalidInputError, ConflictError, TaxonomyMissingError: as `audit_treatment`.
    """
    must_have(actor, Right.AUDIT)
    period, asker = audited_period(service, on, None), replace(actor, purpose=PURPOSE)
    everybody = everybody_on(service, period)
    pool, seed = everybody.pool, everybody.pool.day.toordinal()
    characteristics = service.identity.characteristics(asker, everybody.ids, pool.day)
    service.store.looks.record(
        asker, "stand_ins_gezocht", "toets", uuid5(_PROXIES, pool.day.isoformat()), {"peildatum": pool.day.isoformat()}
    )
    people = pool.standing.group.people.take(everybody.rows)
    drawn = _drawn(len(everybody.rows), seed)
    features, names = features_of(people.take(drawn), pool.knowledge.taxonomy)
    found = tuple(
        Proxy(one, name, _predicted(features, names, one.of_row[drawn] == number, seed))
        for one in characteristics
        for number, name in _known_groups(one)
    )
    return Proxies(pool.day, len(drawn), len(names), seed, found)


def _drawn(people: int, seed: int) -> NDArray[np.int64]:
    if people <= MOST_PEOPLE:
        return np.arange(people)
    return np.sort(np.random.default_rng(seed).choice(people, MOST_PEOPLE, replace=False))


def _known_groups(characteristic: Characteristic) -> Iterator[tuple[int, str]]:
    return ((number, name) for number, name in enumerate(characteristic.groups) if name != UNKNOWN)


def _predicted(
    features: NDArray[np.float64],
    names: tuple[str, ...],
    belongs: NDArray[np.bool_],
    seed: int,
) -> Predicted | None:
    return predict(features, names, belongs, seed) if names and is_enough(belongs) else None
