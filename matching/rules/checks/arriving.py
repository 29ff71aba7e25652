"""How soon somebody can be at work: the least that the shortest way can take, by what the person may travel with."""

import numpy as np
from numpy.typing import NDArray

from matching.rules.checks.journeys import journeys
from matching.rules.checks.travel import MEANS
from matching.rules.facts import PersonFacts, PlaceFacts
from matching.rules.rule import World
from scoring.pool import pairs
from scoring.similarity.sets import of_pairs, spread


def least_minutes(people: PersonFacts, places: PlaceFacts, world: World) -> NDArray[np.float64]:
    """Give how many minutes every pair needs at the least, (k,); 0 where an address or a postcode is not known.

    A means of transport that the person does not name counts as one that the person may have.
    """
    k = pairs(people, places)
    pair, entry = spread(places.addresses.starts, k)
    address = places.addresses.postcode[entry]
    has, known = (of_pairs(mask, k)[pair] for mask in (people.transport, people.transport_known))
    home, least = of_pairs(people.postcode, k)[pair], np.full(k, np.inf)
    for bit, means in enumerate(MEANS):
        may_have = ((has | ~known) >> bit & 1).astype(bool)
        minutes = np.nan_to_num(journeys(world, home, address, means).least, nan=0.0)
        np.minimum.at(least, pair, np.where(may_have, minutes, np.inf))
    return np.where(np.bincount(pair, minlength=k) == 0, 0.0, least)
