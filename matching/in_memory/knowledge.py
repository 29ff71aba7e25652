"""The reference data in use: words for work, places on the map, travel times; loaded once per version."""

from dataclasses import dataclass
from functools import cached_property

from matching.domain.geography import Geography
from matching.domain.travel_table import TravelTable
from matching.errors import TaxonomyMissingError
from matching.explanation.remembered import ToldRows, told_rows
from matching.profiles.linking import Vocabulary
from matching.profiles.people import PeopleEncoder
from matching.profiles.places import PlaceEncoder
from matching.rules.rule import World
from matching.storage.store import Store
from scoring.criteria.catalogue import Likeness
from scoring.linking.index import TitleIndex
from scoring.model import ScoringModel
from scoring.neutral import NeutralModel
from scoring.taxonomy import Taxonomy
from scoring.titles import Linker
from scoring.weights import NEUTRAL, load_weights


@dataclass(frozen=True, slots=True)
class KnowledgeVersions:
    """Which reference data; "" where none has been imported.

    Attributes:
        titles: the index that was learned from this taxonomy; lists made before there was one have none.
    """

    taxonomy: str
    postcodes: str
    travel_times: str
    titles: str = ""


@dataclass(frozen=True)
class Knowledge:
    """One combination of reference data, ready for use."""

    versions: KnowledgeVersions
    taxonomy: Taxonomy
    world: World
    titles: TitleIndex | None = None

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The taxonomy with its linker."""
        return Vocabulary(self.taxonomy, Linker(self.taxonomy, self.titles))

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
        if weights == NEUTRAL:
            return NeutralModel()
        if weights not in self._models:
            self._models[weights] = ScoringModel(load_weights(weights), self.taxonomy, self.likeness)
        return self._models[weights]

    @cached_property
    def likeness(self) -> Likeness:
        """How much occupations, and skills, resemble each other: one for all models."""
        return Likeness(self.taxonomy)

    @cached_property
    def told(self) -> ToldRows:
        """The rows that were put into words last with these reference data."""
        return told_rows()

    @cached_property
    def _models(self) -> dict[str, ScoringModel]:
        return {}


def versions_in_use(store: Store) -> KnowledgeVersions:
    """Give the versions that are in use now, in one read.

    Raises:
        TaxonomyMissingError: no taxonomy was ever imported.
    """
    active = store.reference.active_versions()
    taxonomy, postcodes, travel_times = (active.get(kind, "") for kind in ("taxonomy", "postcodes", "travel_times"))
    if not taxonomy:
        raise TaxonomyMissingError
    return KnowledgeVersions(taxonomy, postcodes, travel_times, active.get(titles_of(taxonomy), ""))


def titles_of(taxonomy: str) -> str:
    """Name the kind of reference data that the indexes of one version of the taxonomy are."""
    return f"titles-{taxonomy}"


def load(store: Store, versions: KnowledgeVersions) -> Knowledge:
    """Load reference data; without postcodes every distance is unknown."""
    reference = store.reference
    taxonomy = Taxonomy.load(reference.get("taxonomy", versions.taxonomy).path)
    geography = Geography.load(reference.get("postcodes", versions.postcodes).path) if versions.postcodes else NOWHERE
    table = None
    if versions.travel_times:
        table = TravelTable.load(reference.get("travel_times", versions.travel_times).path)
    titles = None
    if versions.titles:
        titles = TitleIndex.load(reference.get(titles_of(versions.taxonomy), versions.titles).path)
    return Knowledge(versions, taxonomy, World(geography, table), titles)


NOWHERE = Geography.build("geen", ())
