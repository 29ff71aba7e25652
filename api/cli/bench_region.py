"""A made-up region in an installation of its own, with the demo people in it to log in as."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from api.bootstrap import open_service
from api.cli.demo import fill
from api.cli.people import enrol, reference_in_use
from api.cli.session import actor
from api.cli.terminal import waiting
from api.settings import Settings
from fixtures.population import make_population, unnumbered
from matching.storage.bulk import settle
from matching.usecases.count_reports import count_reports
from matching.usecases.run_day import run_day

SEED = 7
PER_PEOPLE = {"vacancies": 50, "plekken": 250, "employers": 150}
"""For how many people there is one of these."""
FEWEST = 20


@contextmanager
def region(people: int) -> Iterator[Settings]:
    """Fill an installation with so many people and work for them; it is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), database_url="", identity_database_url="")
        service = open_service(settings)
        fill(service)
        with waiting("Het werk van de dag doen"):
            run_day(service, actor("systeem", "dagelijks werk"))
        with waiting(f"{people} mensen verzinnen"):
            sizes = {"candidates": people, **{name: max(FEWEST, people // each) for name, each in PER_PEOPLE.items()}}
            taxonomy, geography = reference_in_use(service)
            made = make_population(taxonomy, geography, SEED, **sizes, today=service.today())
        enrol(service, unnumbered(made))
        with waiting("Rapportages tellen"):
            count_reports(service, actor("systeem", "dagelijks werk"))
        service.close()
        del made
        settle()
        yield settings
