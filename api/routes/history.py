"""What happened to everything: `/versies` of every kind, made from one table."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.answers import SHOWN_VERSION, JsonAnswer, one, shown
from api.resource import Readable, TheAsker
from api.routes import (
    candidates,
    colleagues,
    employers,
    events,
    messages,
    placements,
    plekken,
    proposals,
    scans,
    seat_sources,
    supports,
    tasks,
    vacancies,
)
from api.schemas.history import history_json
from api.schemas.paging import PageQuery
from matching.usecases.view_objects import view_history, view_version

router = APIRouter(tags=["geschiedenis"])
KINDS: tuple[tuple[Readable, str], ...] = (
    (colleagues.resource, "Collega"),
    (employers.resource, "Werkgever"),
    (candidates.resource, "Kandidaat"),
    (scans.resource, "Scan"),
    (placements.resource, "Plaatsing"),
    (events.resource, "Gebeurtenis"),
    (supports.resource, "Dienstverlening"),
    (proposals.resource, "Voordracht"),
    (vacancies.resource, "Vacature"),
    (plekken.resource, "Plek"),
    (seat_sources.resource, "Capaciteitsbron"),
    (tasks.resource, "Taak"),
    (messages.resource, "Bericht"),
)
Reference = Annotated[str, Path(alias="id", description="Het id, of het nummer als het er een heeft.")]
Number = Annotated[int, Path(alias="versie", ge=1, le=2**31 - 1, description="Het nummer van de versie.")]


def _shows_history(resource: Readable) -> Callable[..., JsonAnswer]:
    def show(reference: Reference, page: Annotated[PageQuery, Query()], asker: TheAsker) -> JsonAnswer:
        return JsonAnswer(history_json(view_history(asker.service, asker.actor, resource.kind, reference, page.page)))

    return show


def _shows_version(resource: Readable) -> Callable[..., JsonAnswer]:
    def show(reference: Reference, number: Number, asker: TheAsker) -> JsonAnswer:
        view = view_version(asker.service, asker.actor, resource.kind, reference, number)
        return one(resource.show(view), view.version)

    return show


def _add(resource: Readable, name: str) -> None:
    """Add both paths of one kind."""
    path = f"/{resource.plural}/{{id}}/versies"
    router.get(
        path,
        operation_id=f"leesVersiesVan{name}",
        summary=f"Lees de geschiedenis: {name.lower()}",
        description="Wat er gebeurde, wanneer, door wie en waarom; het nieuwste eerst.",
        responses={200: shown("Geschiedenis", "Een bladzijde van de geschiedenis.")},
    )(_shows_history(resource))
    router.get(
        f"{path}/{{versie}}",
        operation_id=f"leesVersieVan{name}",
        summary=f"Lees een eerdere versie: {name.lower()}",
        description="Zoals het toen was. Namen en nummers waarnaar wordt verwezen, zijn die van nu.",
        responses={200: shown(name, "Zoals het was in deze versie.", **SHOWN_VERSION)},
    )(_shows_version(resource))


for _things, _name in KINDS:
    _add(_things, _name)
