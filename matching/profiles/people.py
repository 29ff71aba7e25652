"""People as columns: what a score may see, and beside it what rules may see."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from matching.domain.geography import Geography
from matching.domain.profile import Profile
from matching.domain.record import CandidateRecord
from matching.domain.statements import ListName
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.profiles import possessions
from matching.profiles.answers import WERKSOORT, guidance_range
from matching.profiles.columns import Entries, column, listed
from matching.profiles.goals import goals_of
from matching.profiles.linking import Band, Linked, Vocabulary
from matching.profiles.person_facts import person_facts
from matching.profiles.skills import skill_terms, skills_of
from matching.profiles.working_week import working_week
from matching.rules.facts import SEEN_BY_BOTH, PersonFacts
from scoring.lists import Listed
from scoring.pool import UNKNOWN, People

WHOLLY = (1000, 1000, 1000)
NOTHING = (0, 0, 0)


@dataclass(frozen=True)
class PeopleEncoder:
    """Turns records of people into rows."""

    vocabulary: Vocabulary
    geography: Geography

    def facts(self, records: Sequence[CandidateRecord], people: People) -> PersonFacts:
        """Give what rules may see, one row per record; what a score sees as well is that of `people`."""
        both = {name: getattr(people, name) for name in SEEN_BY_BOTH}
        return person_facts(records, both, self.vocabulary, self.geography)

    def people(self, records: Sequence[CandidateRecord]) -> People:
        """Give what a score may see, one row per record."""
        profiles = [record.profile for record in records]
        guidance = [_guidance(profile) for profile in profiles]
        return People(
            level=column((profile.level.value if profile.level else UNKNOWN for profile in profiles), np.int8),
            skills=self._skills(profiles),
            occupations=self._occupations(profiles),
            wished_occupations=self._wished_occupations(profiles),
            wished_werksoorten=_wished_werksoorten(profiles),
            goals=goals_of([record.candidate.plan for record in records], self.vocabulary),
            tried=_tried(profiles),
            guidance_least=column((least for least, _ in guidance), np.int8),
            guidance_most=column((most for _, most in guidance), np.int8),
            possessions=possessions.held_by(records, self.vocabulary),
            complete_kinds=possessions.complete_kinds_of(profiles),
            **working_week(profiles),
        )

    def _skills(self, profiles: list[Profile]) -> Listed:
        complete = [
            profile.is_complete(ListName.VAARDIGHEDEN) and all(map(self.vocabulary.skill, skill_terms(profile)))
            for profile in profiles
        ]
        return listed([skills_of(profile, self.vocabulary) for profile in profiles], complete)

    def _occupations(self, profiles: list[Profile]) -> Listed:
        terms = [[fact.value.occupation for fact in profile.experience] for profile in profiles]
        return self._linked(terms, [profile.is_complete(ListName.WERKERVARING) for profile in profiles])

    def _wished_occupations(self, profiles: list[Profile]) -> Listed:
        terms = [[fact.value.term for fact in p.wishes if not fact.value.werksoort] for p in profiles]
        return self._linked(terms, [profile.is_complete(ListName.WENSEN) for profile in profiles])

    def _linked(self, terms: list[list[Term]], complete: list[bool]) -> Listed:
        """List occupations; a list with words that we could not read is never complete."""
        links = [[self.vocabulary.occupation(term) for term in row] for row in terms]
        return listed(
            [_best_of(row) for row in links], [c and all(row) for c, row in zip(complete, links, strict=True)]
        )


def _best_of(links: Iterable[Linked | None]) -> Entries:
    entries: dict[int, Band] = {}
    for linked in filter(None, links):
        entries[linked.concept] = max(entries.get(linked.concept, NOTHING), linked.band)
    return entries


def _wished_werksoorten(profiles: list[Profile]) -> Listed:
    rows = [{WERKSOORT[f.value.werksoort]: WHOLLY for f in p.wishes if f.value.werksoort} for p in profiles]
    return listed(rows, [profile.is_complete(ListName.WENSEN) for profile in profiles])


def _tried(profiles: list[Profile]) -> Listed:
    """List the werksoorten of work done, placements included; of work without one we do not know which it was."""
    rows = [{WERKSOORT[f.value.werksoort]: WHOLLY for f in p.experience if f.value.werksoort} for p in profiles]
    complete = [
        profile.is_complete(ListName.WERKERVARING) and all(fact.value.werksoort for fact in profile.experience)
        for profile in profiles
    ]
    return listed(rows, complete)


def _guidance(profile: Profile) -> tuple[int, int]:
    fact = profile.guidance
    return guidance_range(fact.value.needed, fact.value.form) if fact else guidance_range(Tri.ONBEKEND, None)
