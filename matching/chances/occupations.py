"""Occupations as work of which nothing but the occupation is known: what fits them is the fit of a list."""

from collections.abc import Iterable
from uuid import UUID

import numpy as np

from matching.domain.candidate import SourceKey
from matching.domain.opportunity import Vacancy
from matching.domain.term import Term
from matching.profiles.linking import TRUSTED
from scoring.lists import Listed, Rows
from scoring.pool import People, Places
from scoring.taxonomy import Taxonomy

_NOWHERE = UUID(int=0)


def work_in(taxonomy: Taxonomy, occupations: Iterable[int]) -> list[Vacancy]:
    """Give a vacancy of which only the occupation is known, for every occupation."""
    concepts, key = taxonomy.occupations, SourceKey("", "")
    named = ((concepts.labels[number], concepts.uris[number]) for number in occupations)
    return [Vacancy(_NOWHERE, 0, key, _NOWHERE, _NOWHERE, label, Term(label, uri)) for label, uri in named]


def recognised(work: Places) -> Rows:
    """Give the occupation of every vacancy, (m,); -1 where it is not sure enough."""
    return np.where(work.occupation_expected >= TRUSTED, work.occupation, -1).astype(np.int64)


def of_person(person: People) -> Rows:
    """Give the occupations that somebody did or would like, sure enough."""
    return np.unique(np.concatenate([_sure(person.occupations), _sure(person.wished_occupations)]))


def _sure(held: Listed) -> Rows:
    occupations: Rows = held.ids[held.expected >= TRUSTED]
    return occupations
