"""Several people on one plek or vacancy, proposed together: all of them, or nobody."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, TypeVar

from fastapi import APIRouter, Query
from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api.placing_wishes import named, proposals
from api.schemas.placing_check import Plaatsingstoets, check_json
from api.schemas.placing_forms import PlacingForm, ProposalForm
from api.web.consulent.placing_choices import guides_of, work_named, work_on_offer
from api.web.consulent.placing_document import faults_at, faults_beside, read_document
from api.web.consulent.prospects import ANSWERS
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.errors import ConflictError, InvalidInputError
from matching.storage import Kind
from matching.usecases.check_placement import check_placements
from matching.usecases.propose_placement import propose_placement
from matching.usecases.read_wish import read_wish
from matching.usecases.view_objects import view_one

F = TypeVar("F", bound=PlacingForm)
router = APIRouter()
MOST = 20
_PEOPLE = "mensen"
_FIELDS = {"plek": "werk", "vacature": "werk", "": "werk", "kandidaat": _PEOPLE, "plaatsingen": _PEOPLE}
_TOO_FEW = f"Noem een of meer klantnummers, ten hoogste {MOST}. Zet elk nummer op een eigen regel."
Ids = Annotated[list[str], Query(alias="plaatsing", default_factory=list, max_length=MOST)]


@dataclass(frozen=True, slots=True)
class Checked:
    """What the rules say of everybody in the group; with what is wrong beside the fields."""

    filled: Filled
    people: tuple[Plaatsingstoets, ...]


@router.get("/plaatsen/groep")
def show_group(visit: TheVisit, request: Request) -> Response:
    """Show the form, and of each person the answer once people, work and a first day are named."""
    query = request.query_params
    filled = Filled({name: tuple(one.strip() for one in query.getlist(name)) for name in query})
    if not filled.text(_PEOPLE):
        start = filled.text("startdatum") or visit.service.today().isoformat()
        return _page(visit, Checked(Filled.of(werk=filled.text("werk"), startdatum=start), ()))
    return _page(visit, _check(visit, filled))


@router.post("/plaatsen/groep")
def propose_group(visit: TheVisit, form: TheForm) -> Response:
    """Propose everybody of the group, or nobody."""
    filled = Filled.of_form(form)
    checked = _check(visit, filled)
    if checked.filled.faults:
        return _page(visit, checked)
    try:
        asked = [_document(ProposalForm, filled, one) for one in _numbers(filled)]
        saved = propose_placement(visit.service, visit.actor, proposals(visit.service, visit.actor, *asked))
    except ValidationError as error:
        return _page(visit, Checked(filled.wrong(faults_beside(error, _FIELDS)), checked.people))
    except InvalidInputError as error:
        return _page(visit, Checked(filled.wrong(faults_at(error.faults, _FIELDS)), checked.people))
    except ConflictError as error:
        return _page(visit, Checked(filled.wrong({"": str(error)}), checked.people), 409)
    return RedirectResponse("/plaatsen/groep/voorgesteld?" + "&".join(f"plaatsing={one.id}" for one in saved), 303)


@router.get("/plaatsen/groep/voorgesteld")
def show_proposed_group(visit: TheVisit, ids: Ids) -> Response:
    """Show who was proposed together, each with the way to the own placement."""
    views = [view_one(visit.service, visit.actor, Kind.PLACEMENT, one) for one in ids]
    return visit.show("consulent/group_proposed.html", section="plaatsen", views=views)


def _numbers(filled: Filled) -> list[str]:
    typed = filled.text(_PEOPLE).replace(",", " ").replace(";", " ").split()
    return list(dict.fromkeys(one.upper() for one in typed))


def _document(form: type[F], filled: Filled, number: str) -> F:
    """Read the fields that hold for everybody with those of one person; raises as `read_document` does."""
    own = {
        name.removeprefix(f"{number}."): said for name, said in filled.values.items() if name.startswith(f"{number}.")
    }
    shared = {name: said for name, said in filled.values.items() if "." not in name}
    return read_document(form, Filled(shared | own), kandidaat=number, **work_named(filled))


def _check(visit: Visit, filled: Filled) -> Checked:
    """Ask the rules about everybody; what is not known is told of all of them at once."""
    numbers = _numbers(filled)
    if not 0 < len(numbers) <= MOST:
        return Checked(filled.wrong({_PEOPLE: _TOO_FEW}), ())
    faults: dict[str, str] = {}
    asked: list[PlacingForm] = []
    for number in numbers:
        try:
            asked.append(_document(PlacingForm, filled, number))
        except ValidationError as error:
            faults = _also(faults, faults_beside(error, _FIELDS))
    try:
        wishes = read_wish(visit.service.store, *map(named, asked))
        checks = [] if faults else check_placements(visit.service, visit.actor, wishes)
    except InvalidInputError as error:
        faults = _also(faults, faults_at(tuple(dict.fromkeys(error.faults)), _FIELDS))
        checks = []
    return Checked(filled.wrong(faults), tuple(check_json(one, visit.actor) for one in checks))


def _also(known: dict[str, str], found: dict[str, str]) -> dict[str, str]:
    """Add faults; the same one about several people is told once."""
    new = {name: text for name, text in found.items() if text not in known.get(name, "")}
    return known | {name: f"{known[name]} {text}" if name in known else text for name, text in new.items()}


def _page(visit: Visit, checked: Checked, status: int = 0) -> Response:
    with visit.service.store.read() as reader:
        work, guides = work_on_offer(reader), guides_of(reader)
    return visit.show(
        "consulent/group.html",
        status or (400 if checked.filled.faults else 200),
        section="plaatsen",
        filled=checked.filled,
        people=checked.people,
        common=list(_common(checked.filled)),
        refused=[one["kandidaat"] for one in checked.people if one["uitkomst"] == "mag_niet"],
        answers=ANSWERS,
        work=work,
        guides=guides,
        most=MOST,
    )


def _common(filled: Filled) -> Iterator[tuple[str, str]]:
    """Give what was chosen for everybody, to send along with the proposal."""
    for name in (_PEOPLE, "werk", "startdatum", "uren", "werkbegeleider", "dagdelen"):
        yield from ((name, text) for text in filled.texts(name))
