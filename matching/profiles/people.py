"""People as columns: what a score may see, and beside it what rules may see."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matching.domain.geography import Geography
from matching.domain.statements import Experience, Guidance, ListName, Wish
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.profiles import possessions
from matching.profiles.answers import WERKSOORT, guidance_range
from matching.profiles.columns import highest, listed_of
from matching.profiles.completeness import called_complete
from matching.profiles.goals import goals_of
from matching.profiles.linking import Vocabulary
from matching.profiles.person_facts import person_facts
from matching.profiles.skills import skills_of
from matching.profiles.telling import Telling
from matching.profiles.told import Told
from matching.profiles.working_week import working_week
from matching.rules.facts import SEEN_BY_BOTH, PersonFacts
from scoring.lists import Listed
from scoring.pool import UNKNOWN, People

WHOLLY = (1000, 1000, 1000)
NOT_ASKED = Guidance(Tri.ONBEKEND)


@dataclass(frozen=True)
class PeopleEncoder:
    """Turns what people tell into rows."""

    vocabulary: Vocabulary
    geography: Geography

    def facts(self, telling: Telling, people: People) -> PersonFacts:
        """Give what rules may see, one row per person; what a score sees as well is that of `people`."""
        both = {name: getattr(people, name) for name in SEEN_BY_BOTH}
        return person_facts(telling, both, self.vocabulary, self.geography)

    def people(self, telling: Telling) -> People:
        """Give what a score may see, one row per person."""
        least, most = _guidance(telling)
        return People(
            level=telling.told("level").one(int, UNKNOWN).astype(np.int8),
            skills=skills_of(telling, self.vocabulary),
            occupations=self._occupations(telling),
            wished_occupations=self._wished_occupations(telling),
            wished_werksoorten=_wished_werksoorten(telling),
            goals=goals_of(telling, self.vocabulary),
            tried=_tried(telling),
            guidance_least=least,
            guidance_most=most,
            possessions=possessions.held_by(telling, self.vocabulary),
            complete_kinds=possessions.complete_kinds_of(telling),
            **working_week(telling),
        )

    def _occupations(self, telling: Telling) -> Listed:
        def term(work: Experience) -> Term | None:
            return work.occupation

        return self._linked(telling.told("experience"), term, called_complete(telling, ListName.WERKERVARING))

    def _wished_occupations(self, telling: Telling) -> Listed:
        def term(wish: Wish) -> Term | None:
            return None if wish.werksoort else wish.term

        return self._linked(telling.told("wishes"), term, called_complete(telling, ListName.WENSEN))

    def _linked(self, told: Told, term_of: Callable[[Any], Term | None], complete: NDArray[np.bool_]) -> Listed:
        """List occupations; a list with words that we could not read is never complete."""

        def concept(statement: object) -> Iterator[tuple[int, ...]]:
            term = term_of(statement)
            if term and (linked := self.vocabulary.occupation(term)):
                yield linked.concept, *linked.band

        def could_be_read(statement: object) -> bool:
            term = term_of(statement)
            return term is None or self.vocabulary.occupation(term) is not None

        return listed_of(highest(told.entries(concept, 4)), complete & told.all(could_be_read))


def _werksoorten(statement: Wish | Experience) -> Iterator[tuple[int, ...]]:
    if statement.werksoort:
        yield WERKSOORT[statement.werksoort], *WHOLLY


def _wished_werksoorten(telling: Telling) -> Listed:
    entries = telling.told("wishes").entries(_werksoorten, 4)
    return listed_of(highest(entries), called_complete(telling, ListName.WENSEN))


def _tried(telling: Telling) -> Listed:
    """List the werksoorten of work done, placements included; of work without one we do not know which it was."""
    work = telling.told("experience")
    complete = called_complete(telling, ListName.WERKERVARING) & work.all(lambda one: one.werksoort)
    return listed_of(highest(work.entries(_werksoorten, 4)), complete)


def _guidance(telling: Telling) -> tuple[NDArray[np.int8], NDArray[np.int8]]:
    told, (least, most) = telling.told("guidance"), guidance_range(NOT_ASKED.needed, NOT_ASKED.form)
    return (
        told.one(lambda said: guidance_range(said.needed, said.form)[0], least).astype(np.int8),
        told.one(lambda said: guidance_range(said.needed, said.form)[1], most).astype(np.int8),
    )
