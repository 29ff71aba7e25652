"""The reference data in use: words for work, places on the map, travel times; loaded once per version."""

from dataclasses import dataclass
from functools import cached_property

from matching.domain.geography import Geography
from matching.domain.travel_table import TravelTable
from matching.errors import TaxonomyMissingError
from matching.profiles.linking import Vocabulary
from matching.profiles.people import PeopleEncoder
from matching.profiles.places import PlaceEncoder
from matching.rules.rule import World
from matching.storage.store import Store
from scoring.model import ScoringModel
from scoring.taxonomy import Taxonomy
from scoring.titles import Linker
from scoring.weights import load_weights


@dataclass(frozen=True, slots=True)
class KnowledgeVersions:
    """Which reference data; "" where none has been imported."""

    taxonomy: str
    postcodes: str
    travel_times: str


@dataclass(frozen=True)
class Knowledge:
    """One combination of reference data, ready for use."""

    versions: KnowledgeVersions
    taxonomy: Taxonomy
    world: World

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The taxonomy with its linker."""
        return Vocabulary(self.taxonomy, Linker(self.taxonomy))

    @cached_property
    def people_encoder(self) -> PeopleEncoder:
        """Turns people into rows."""
        return PeopleEncoder(self.vocabulary, self.world.geography)

    @cached_property
    def place_encoder(self) -> PlaceEncoder:
        """Turns vacancies into rows."""
        return PlaceEncoder(self.vocabulary, self.world.geography)

    def model(self, weights: str) -> ScoringModel:
        """Give the scoring model of a weight set; kept, since it remembers similarities."""
        if weights not in self._models:
            self._models[weights] = ScoringModel(load_weights(weights), self.taxonomy)
        return self._models[weights]

    @cached_property
    def _models(self) -> dict[str, ScoringModel]:
        return {}


def versions_in_use(store: Store) -> KnowledgeVersions:
    """Give the versions that are in use now; three indexed reads.

    Raises:
        TaxonomyMissingError: no taxonomy was ever imported.
    """
    taxonomy, postcodes, travel_times = (
        store.reference.active_version(kind) or "" for kind in ("taxonomy", "postcodes", "travel_times")
    )
    if not taxonomy:
        raise TaxonomyMissingError
    return KnowledgeVersions(taxonomy, postcodes, travel_times)


def load(store: Store, versions: KnowledgeVersions) -> Knowledge:
    """Load reference data; without postcodes every distance is unknown."""
    reference = store.reference
    taxonomy = Taxonomy.load(reference.get("taxonomy", versions.taxonomy).path)
    geography = Geography.load(reference.get("postcodes", versions.postcodes).path) if versions.postcodes else NOWHERE
    table = None
    if versions.travel_times:
        table = TravelTable.load(reference.get("travel_times", versions.travel_times).path)
    return Knowledge(versions, taxonomy, World(geography, table))


NOWHERE = Geography.build("geen", ())
