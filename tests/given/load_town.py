"""A town to put under load: made people, work, places, and people who came over VUM."""

import json
import random
from datetime import timedelta
from pathlib import Path

from running_server import settings_in
from vum_messages import CROSSWALK, GRONINGEN, seekers

from api.bootstrap import open_service
from api.cli.people import enrol, use_small_reference
from api.schemas import vacancy
from fixtures.population import make_population
from fixtures.reference import small_geography, small_taxonomy
from matching.domain.actor import SYSTEM
from matching.usecases.import_crosswalk import import_crosswalk
from matching.usecases.import_vum import Wanted, import_vum_seekers

OIN = "00000001003214345000"
SEEKERS, KNOWN = 300, 500
WORK = {"vacancies": 60, "plekken": 60, "employers": 20}


def settle(folder: Path, people: int) -> Path:
    """Fill a folder with so many people; gives the file in which a load finds whom and what there is."""
    service = open_service(settings_in(folder, vum_oin=OIN))
    use_small_reference(service)
    made = make_population(small_taxonomy(), small_geography(), 5, candidates=people, **WORK, today=service.today())
    enrol(service, made)
    _come_over_vum(service, folder)
    file = folder / "town.json"
    file.write_text(json.dumps(_told(service)), encoding="utf-8")
    service.close()
    return file


def _come_over_vum(service, folder: Path) -> None:
    crosswalk, objects = folder / "crosswalk.csv", folder / "seekers.json"
    crosswalk.write_text(CROSSWALK, encoding="utf-8")
    objects.write_text(json.dumps(seekers(SEEKERS)), encoding="utf-8")
    import_crosswalk(service.store, SYSTEM, crosswalk)
    import_vum_seekers(service, SYSTEM, Wanted(objects))


def _told(service) -> dict:
    """Say whom and what there is, by the numbers that are in addresses."""
    with service.store.read() as reader:
        open_work = {
            "vacancies": [f"V-{one.number}" for one in reader.vacancies.all() if one.is_rankable],
            "plekken": [f"P-{one.number}" for one in reader.plekken.all() if one.is_rankable],
        }
        numbers = sorted(one.number for one in reader.employers.all())
        owner = next(one.name for one in reader.colleagues.all() if one.role == "consulent")
    standing = service.standing(service.knowledge())[1]
    known = random.Random(1).sample(sorted(standing.numbers.tolist()), min(KNOWN, len(standing.numbers)))
    start = service.today() + timedelta(days=14)
    return open_work | {
        "oin": OIN,
        "employers": [f"W-{number}" for number in numbers],
        "candidates": [f"K-{number}" for number in known],
        "postcodes": list(GRONINGEN),
        "vacancy": vacancy.EXAMPLE | {"aanspreekpunt": owner, "startdatum": start.isoformat()},
        "booking": {
            "startdatum": start.isoformat(),
            "eindDatum": (start + timedelta(days=90)).isoformat(),
            "werkbegeleider": owner,
            "akkoorden": [{"van": "kandidaat"}, {"van": "aanbieder"}],
        },
    }
