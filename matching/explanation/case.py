"""One person and one place, with everything needed to put their figures into words."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from matching.domain.account import Met, Remark
from matching.domain.fact import Fact
from matching.domain.profile import Profile
from matching.domain.record import CandidateRecord
from matching.domain.statements import Competence, Skill
from matching.domain.verdict import FactOrigin
from matching.domain.work_on_offer import WorkOnOffer
from matching.explanation.pairs import Pairs
from matching.profiles.linking import Vocabulary
from matching.profiles.skills import skill_sources
from scoring.competences import competence_uri
from scoring.explanation import ScoreTerm


@dataclass(frozen=True)
class Case:
    """One pair in words, beside what the criteria say of it.

    Attributes:
        beside: the pairs that are put into words together with this one; number: which of them this is.
    """

    record: CandidateRecord
    work: WorkOnOffer
    beside: Pairs
    number: int
    vocabulary: Vocabulary

    @property
    def profile(self) -> Profile:
        """The profile of the person that counts now."""
        return self.record.profile

    @cached_property
    def skill_sources(self) -> dict[int, Fact[Any]]:
        """The fact that says most of every skill of the person, by concept."""
        return skill_sources(self.profile, self.vocabulary)

    def skill_fact(self, concept: int) -> Fact[Skill] | None:
        """Find the fact that names a skill."""
        return self._skill_facts.get(concept)

    def fact_of(self, concept: int) -> Fact[Any] | None:
        """Find the fact that shows a skill: named as one, or seen as a competence."""
        shown = (f for f in self.profile.competences if self._competence(f.value) == concept)
        return self.skill_fact(concept) or next(shown, None)

    def _competence(self, competence: Competence) -> int | None:
        return self.vocabulary.taxonomy.skills.index(competence_uri(competence.code))

    def withholds_skill(self, concept: int) -> bool:
        """Whether the person would rather not say if this is a skill of theirs."""
        fact = self.skill_fact(concept)
        return self.record.withholds(fact, fact.value.has if fact else None)

    @cached_property
    def _skill_facts(self) -> dict[int, Fact[Skill]]:
        """The first fact that names every skill, by concept."""
        linked = ((self.vocabulary.skill(fact.value.term), fact) for fact in reversed(self.profile.skills))
        return {link.concept: fact for link, fact in linked if link is not None}


@dataclass(frozen=True, slots=True)
class Told:
    """What to say about one criterion of one pair.

    Attributes:
        why: one sentence that is always true, also when little is known.
        points: tenths that the strong point itself brings, when that is less than the whole share.
        strong, gap: what speaks for and what is known to be missing; "" when there is nothing to say.
        questions: to the person: (text, tenths that the answer could add).
        of_work: the same, to who offers the work.
        met: which words of the person met which words of the work.
    """

    why: str
    strong: str = ""
    gap: str = ""
    origin: FactOrigin | None = None
    questions: tuple[tuple[str, int], ...] = ()
    of_work: tuple[tuple[str, int], ...] = ()
    points: int | None = None
    met: tuple[Met, ...] = ()

    def brings(self, term: ScoreTerm) -> int:
        """Give the tenths that the strong point brings."""
        return term.share if self.points is None else self.points


def origin_of(facts: Iterable[Fact[Any] | None]) -> FactOrigin | None:
    """Give the origin of the newest of these facts."""
    known = [fact for fact in facts if fact is not None]
    newest = max(known, key=lambda fact: fact.observed_on, default=None)
    return FactOrigin(newest.source, newest.observed_on) if newest else None


def strong_points(told: list[tuple[ScoreTerm, Told]], most: int = 3) -> tuple[Remark, ...]:
    """Give what brings most points."""
    speaking = sorted(((term, t) for term, t in told if t.strong), key=lambda pair: -pair[1].brings(pair[0]))
    return tuple(Remark(t.strong, t.brings(term), t.origin) for term, t in speaking[:most])


def known_gaps(told: list[tuple[ScoreTerm, Told]]) -> tuple[Remark, ...]:
    """Give what is known to be missing, with the points that no answer can bring back."""
    missing = sorted(((term, t) for term, t in told if t.gap), key=lambda pair: pair[0].high - pair[0].maximum)
    return tuple(Remark(t.gap, term.high - term.maximum, t.origin) for term, t in missing if term.high < term.maximum)
