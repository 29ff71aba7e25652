"""Putting synthetic people and small reference data into a database."""

from api.cli.terminal import progress
from fixtures.population import Population
from fixtures.reference import small_geography, small_taxonomy
from matching.domain.actor import Actor
from matching.domain.event import Event
from matching.domain.geography import Geography
from matching.domain.support import Support
from matching.errors import TaxonomyMissingError
from matching.service import Service
from matching.usecases import enrol_population as enrolment
from scoring.taxonomy import Taxonomy

SETUP = Actor(id="opdrachtregel", role="beheerder", organisation="passend", purpose="inrichting")


def use_small_reference(service: Service) -> None:
    """Take our own small reference data into use where nothing was imported."""
    small: dict[str, Taxonomy | Geography] = {"taxonomy": small_taxonomy(), "postcodes": small_geography()}
    for kind, data in small.items():
        if service.store.reference.active_version(kind) is None:
            service.store.reference.put(kind, data.content(), version=data.version, counts={}, actor=SETUP)


def reference_in_use(service: Service) -> tuple[Taxonomy, Geography]:
    """Give the reference data in use, our own small data if nothing was imported."""
    try:
        known = service.knowledge()
    except TaxonomyMissingError:
        use_small_reference(service)
        known = service.knowledge()
    geography = known.world.geography
    return known.taxonomy, geography if len(geography.codes) else small_geography()


def enrol(service: Service, population: Population) -> int:
    """Enrol a population and count what was new; people who are known already stay as they are."""
    followed: list[Event | Support] = []
    for one in population.candidates:
        followed += [*one.events, *one.supports]
    everyone = enrolment.Population(
        colleagues=population.colleagues,
        employers=population.employers,
        people=[one.record for one in population.candidates],
        identities=[one.identity for one in population.candidates],
        vacancies=population.vacancies,
        plekken=population.plekken,
        seat_sources=population.seat_sources,
        followed=followed,
    )
    with progress("Mensen inschrijven") as report:
        return enrolment.enrol_population(
            service.store,
            service.identity,
            SETUP,
            everyone,
            lambda done, total: report("Mensen inschrijven", done, total),
        )
