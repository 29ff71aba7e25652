"""Work on offer as columns: what a score may see, and what rules may see."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from matching.domain.dagdelen import mask_of
from matching.domain.demand import DemandKind, Weight
from matching.domain.geography import Geography
from matching.domain.work_on_offer import WorkOnOffer
from matching.profiles import possessions
from matching.profiles.answers import WERKSOORT, guidance_range, quarters
from matching.profiles.columns import Asked, asked_list, column
from matching.profiles.goals import taught_by
from matching.profiles.linking import Linked, Vocabulary
from matching.profiles.place_facts import place_facts
from matching.rules.facts import PlaceFacts
from scoring.pool import UNKNOWN, Places

ESSENTIAL_WEIGHT, OPTIONAL_WEIGHT = 2, 1


@dataclass(frozen=True)
class PlaceEncoder:
    """Turns vacancies and plekken into rows."""

    vocabulary: Vocabulary
    geography: Geography

    def places(self, offers: Sequence[WorkOnOffer]) -> Places:
        """Give what a score may see, one row per place."""
        linked = [self.vocabulary.occupation(w.occupation) if w.occupation else None for w in offers]
        guidance = [guidance_range(w.guidance_offered, w.guidance_form) for w in offers]
        bands = np.array([link.band if link else (0, 0, 0) for link in linked], dtype=np.int16).reshape(-1, 3)
        return Places(
            level=column((w.level or UNKNOWN for w in offers), np.int8),
            skills=asked_list([self._skills(w, link) for w, link in zip(offers, linked, strict=True)]),
            occupation=column((link.concept if link else UNKNOWN for link in linked), np.int32),
            occupation_low=bands[:, 0],
            occupation_expected=bands[:, 1],
            occupation_high=bands[:, 2],
            werksoort=column((WERKSOORT[w.werksoort] if w.werksoort else UNKNOWN for w in offers), np.int16),
            teaches=taught_by(offers, self.vocabulary),
            guidance_least=column((least for least, _ in guidance), np.int8),
            guidance_most=column((most for _, most in guidance), np.int8),
            demands=possessions.demanded_by(offers, self.vocabulary),
            hours_min=column((quarters(w.hours_min) for w in offers), np.int16),
            hours_max=column((quarters(w.hours_max) for w in offers), np.int16),
            dagdelen=column((dagdelen_of_work(w) for w in offers), np.uint32),
        )

    def facts(self, offers: Sequence[WorkOnOffer], today: date) -> PlaceFacts:
        """Give what rules may see, one row per place; work that began starts today."""
        return place_facts(offers, today, self.vocabulary, self.geography)

    def _skills(self, work: WorkOnOffer, occupation: Linked | None) -> list[Asked]:
        """Give the skills of the occupation and those that the work names; essential counts double."""
        asked = dict(self._skills_of_occupation(occupation))
        named = [(skill.term, skill.essential) for skill in work.skills]
        named += [
            (demand.what, demand.weight is Weight.VEREIST)
            for demand in work.distinct_demands
            if demand.kind is DemandKind.VAARDIGHEID
        ]
        for term, essential in named:
            linked = self.vocabulary.skill(term)
            if linked is not None:
                asked[linked.concept] = essential or asked.get(linked.concept, False)
        return [(concept, self._weight(concept, essential), 1, False, UNKNOWN) for concept, essential in asked.items()]

    def _skills_of_occupation(self, occupation: Linked | None) -> Iterable[tuple[int, bool]]:
        if occupation is None or not occupation.is_trusted:
            return ()
        ids, essential = self.vocabulary.taxonomy.skills_of(occupation.concept)
        return zip(ids.tolist(), essential.tolist(), strict=True)

    def _weight(self, concept: int, essential: bool) -> int:
        return int(self.vocabulary.taxonomy.rarity[concept]) * (ESSENTIAL_WEIGHT if essential else OPTIONAL_WEIGHT)


def dagdelen_of_work(work: WorkOnOffer) -> int:
    """Give the mask of when the work is done; 0 is not known."""
    dagdelen = [d for shift in work.shifts for d in shift.dagdelen] or work.dagdelen
    return mask_of(dagdelen)
