"""The skills of one person in words: what is there and who said so, what is missing, what to ask."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from matching.chances.skill_demand import SkillDemand
from matching.domain.dutch import day_text
from matching.domain.fact import Fact
from matching.domain.occupation_chance import SkillGap, SkillStanding, SkillThere
from matching.domain.record import CandidateRecord
from matching.domain.statements import ListName, Skill
from matching.domain.verdict import FactOrigin
from matching.domain.words import SOURCES
from matching.explanation.fact_words import said_in
from matching.explanation.withheld import may_ask_criterion
from matching.profiles.linking import Vocabulary
from matching.profiles.skills import skill_sources
from scoring.essentials import Standing

STANDINGS = {
    Standing.ABSENT: SkillStanding.ONTBREEKT,
    Standing.UNKNOWN: SkillStanding.ONBEKEND,
    Standing.PARTLY: SkillStanding.DEELS,
    Standing.LIKELY: SkillStanding.WAARSCHIJNLIJK,
    Standing.PRESENT: SkillStanding.AANWEZIG,
}


@dataclass(frozen=True)
class SkillTeller:
    """Puts skills of one person into words."""

    record: CandidateRecord
    vocabulary: Vocabulary
    demand: SkillDemand

    def there(self, concept: int, standing: int, value: int) -> SkillThere:
        """Tell of a skill that is there, for a part, or likely."""
        fact = self._sources.get(concept)
        return SkillThere(
            label=self.vocabulary.skill_name(concept),
            uri=self.vocabulary.taxonomy.skills.uris[concept],
            standing=STANDINGS[Standing(standing)],
            value=value,
            words=said_in(fact) if fact else "",
            origin=_origin(fact),
        )

    def gaps(self, concepts: Iterable[int], standing: Standing, most: int) -> tuple[SkillGap, ...]:
        """Tell of skills that are missing or not known: what opens most first; a name of a group is no question."""
        named = [concept for concept in concepts if self.vocabulary.can_be_asked(concept)]
        return tuple(self._gap(concept, standing) for concept in sorted(named, key=self._rank)[:most])

    def _gap(self, concept: int, standing: Standing) -> SkillGap:
        fact = self._sources.get(concept) or (self._complete if standing is Standing.ABSENT else None)
        why, can_be_asked = self._why(fact, standing), standing is Standing.UNKNOWN and self._may_ask(concept)
        return SkillGap(
            label=self.vocabulary.skill_name(concept),
            uri=self.vocabulary.taxonomy.skills.uris[concept],
            standing=STANDINGS[standing],
            why=why,
            question=f"Kunt u dit: {self.vocabulary.skill_name(concept)}?" if can_be_asked else None,
            origin=_origin(fact),
            vacancies=int(self.demand.vacancies[concept]),
            required=int(self.demand.required[concept]),
            places=int(self.demand.places[concept]),
        )

    def _rank(self, concept: int) -> tuple[int, int, int, str]:
        """Order by how many vacancies it opens, then by rarity; of equals by name."""
        demand, rarity = self.demand, self.vocabulary.taxonomy.rarity
        counts = int(demand.vacancies[concept]), int(demand.required[concept]), int(rarity[concept])
        return (-counts[0], -counts[1], -counts[2], self.vocabulary.skill_name(concept))

    def _why(self, fact: Fact[Any] | None, standing: Standing) -> str:
        """Say how we know that it is missing, or that we do not know."""
        if standing is Standing.UNKNOWN:
            return "Of de kandidaat dit kan, is nog niet bekend."
        if fact is None or fact is self._complete:
            return "Staat niet op de lijst van vaardigheden, en die lijst is volledig."
        return f"De kandidaat kan dit niet ({SOURCES[fact.source]}, {day_text(fact.observed_on)})."

    def _may_ask(self, concept: int) -> bool:
        fact = self._sources.get(concept)
        withheld = fact is not None and isinstance(fact.value, Skill) and self.record.withholds(fact, fact.value.has)
        return not withheld and may_ask_criterion("vaardigheden", self.record)

    @cached_property
    def _sources(self) -> dict[int, Fact[Any]]:
        return skill_sources(self.record.profile, self.vocabulary)

    @cached_property
    def _complete(self) -> Fact[Any] | None:
        return next(_complete_lists(self.record), None)


def _complete_lists(record: CandidateRecord) -> Iterator[Fact[Any]]:
    """Give the fact that the list of skills is complete, if it is."""
    return (fact for fact in record.profile.complete if fact.value.list_name is ListName.VAARDIGHEDEN)


def _origin(fact: Fact[Any] | None) -> FactOrigin | None:
    return FactOrigin(fact.source, fact.observed_on) if fact else None
