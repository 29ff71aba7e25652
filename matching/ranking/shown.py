"""Which rows pass the filters; what is not known passes."""

import numpy as np
from numpy.typing import NDArray

from matching.domain.dagdelen import mask_of
from matching.domain.ranking_request import Filters
from matching.ranking.offer import Work
from matching.rules.facts import PersonFacts, PlaceFacts
from scoring.pool import UNKNOWN


def people_shown(filters: Filters, people: PersonFacts, places: PlaceFacts) -> NDArray[np.bool_]:
    """Give who passes the filters, (n,); what is not known passes."""
    shown = np.ones(len(people), dtype=bool)
    if filters.hours_at_least is not None:
        shown &= (people.hours_max == UNKNOWN) | (people.hours_max >= int(filters.hours_at_least * 4))
    if filters.dagdelen:
        wanted = np.uint32(mask_of(filters.dagdelen))
        shown &= ((people.available | ~people.available_known) & wanted) != 0
    return shown & _starts_in_time(filters, people, places)


def work_shown(filters: Filters, person: PersonFacts, work: Work) -> NDArray[np.bool_]:
    """Give which work passes the filters, (m,); what it does not say passes."""
    shown, facts = np.ones(len(work), dtype=bool), work.facts
    if filters.hours_at_least is not None:
        shown &= (facts.hours_max == UNKNOWN) | (facts.hours_max >= int(filters.hours_at_least * 4))
    if filters.dagdelen:
        wanted = np.uint32(mask_of(filters.dagdelen))
        shown &= (work.place.dagdelen == 0) | ((work.place.dagdelen & wanted) != 0)
    return shown & _starts_in_time(filters, person, facts)


def _starts_in_time(filters: Filters, people: PersonFacts, places: PlaceFacts) -> NDArray[np.bool_]:
    """Give the pairs in which nobody is known to start later than the work, if that was asked."""
    in_time: NDArray[np.bool_] = people.available_from <= places.start
    return in_time if filters.available_only else np.ones(1, dtype=bool)
