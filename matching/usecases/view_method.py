"""Tell how lists are made here: what counts for how much, and which versions are in use."""

from collections.abc import Mapping
from dataclasses import dataclass

from matching.domain.work import WorkKind
from matching.in_memory.knowledge import Knowledge
from matching.rules import rulebook
from matching.service import Service
from matching.usecases.compose_recipe import USUAL_WEIGHTS
from scoring.criteria.catalogue import LABELS
from scoring.weights import NEUTRAL, load_weights, weight_sets_for


@dataclass(frozen=True, slots=True)
class Counted:
    """One thing that counts in a score.

    Attributes:
        direction: "vraag" (what the work asks) or "wens" (what the person wants and can do).
        points: at most so many, of 100.
    """

    code: str
    label: str
    direction: str
    points: int


@dataclass(frozen=True, slots=True)
class Weighing:
    """What counts for one kind of work.

    Attributes:
        coverage_threshold: whole percent of what counts that has to be known for a place in the order.
    """

    name: str
    work: WorkKind
    counted: tuple[Counted, ...]
    coverage_threshold: int


@dataclass(frozen=True, slots=True)
class KnownWeights:
    """A weight set that there is.

    Attributes:
        counted: the label and the points of every criterion; empty for the set of while ranking is off.
        in_use: whether a list has it when nothing else is asked.
    """

    name: str
    work: WorkKind
    counted: tuple[tuple[str, int], ...]
    in_use: bool


@dataclass(frozen=True, slots=True)
class Method:
    """How lists are made, with the version of each part by its Dutch name."""

    weighings: tuple[Weighing, ...]
    versions: Mapping[str, str]


def view_method(service: Service) -> Method:
    """Tell how lists are made.

    Raises:
        TaxonomyMissingError: no taxonomy was ever imported.
    """
    knowledge = service.knowledge()
    weighings = tuple(_weighing(knowledge, work, name) for work, name in USUAL_WEIGHTS.items())
    return Method(weighings, _versions(service, knowledge))


def view_weight_sets() -> tuple[KnownWeights, ...]:
    """Tell which weight sets there are: the one in use, those that can be asked, and the one without criteria."""
    found = [
        KnownWeights(
            weights.name,
            work,
            tuple((LABELS[code], points) for code, points in weights.maxima.items()),
            weights.name == USUAL_WEIGHTS[work],
        )
        for work in WorkKind
        for weights in map(load_weights, weight_sets_for(work))
    ]
    return (*found, *(KnownWeights(NEUTRAL, work, (), in_use=False) for work in WorkKind))


def _weighing(knowledge: Knowledge, work: WorkKind, name: str) -> Weighing:
    weights = load_weights(name)
    counted = (
        Counted(criterion.code, criterion.label, criterion.direction.value, weights.maxima[criterion.code])
        for criterion in knowledge.model(name).criteria
    )
    return Weighing(name, work, tuple(counted), weights.coverage_threshold)


def _versions(service: Service, knowledge: Knowledge) -> Mapping[str, str]:
    used = knowledge.versions
    return {
        "Programma": service.software,
        **{f"Regels voor {work.plural}": rulebook.version(rulebook.RULEBOOK[work]) for work in USUAL_WEIGHTS},
        **{f"Gewichten voor {work.plural}": name for work, name in USUAL_WEIGHTS.items()},
        "Eigen getallen van de gemeente": service.store.reference.active_version("rule_settings") or "geen",
        "Beroepen en vaardigheden": used.taxonomy,
        "Koppeling van woorden": knowledge.vocabulary.linker.version,
        "Postcodes": used.postcodes or "niet ingelezen",
        "Eigen reistijden": used.travel_times or "geen",
        "Stand van het grootboek": str(service.store.position()),
    }
