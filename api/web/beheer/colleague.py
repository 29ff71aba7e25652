"""One colleague: how to reach them, and who stands in from when to when."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path
from pydantic import Field
from starlette.responses import RedirectResponse, Response

from api.request_forms import form_patcher
from api.web.consulent.placing_document import read_document
from api.web.consulent.told import tell, told
from api.web.consulent.typed import int_typed
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.refused import REFUSALS, refused
from api.web.visit import TheVisit, Visit
from matching.assemblers.people import COLLEAGUES
from matching.domain.colleague import Colleague
from matching.domain.dutch import counted, day_text
from matching.domain.period import Period
from matching.domain.permissions import Right, has
from matching.errors import Fault, InvalidInputError
from matching.forms.colleague import SubstitutionForm
from matching.storage import Kind
from matching.usecases.change_object import change_object
from matching.usecases.end_sessions import end_sessions
from matching.usecases.stand_in import add_stand_in, end_stand_in
from matching.usecases.view_objects import View, view_one

router = APIRouter()
ColleagueReference = Annotated[str, Path(alias="collegaId")]
_FACTS = ("naam", "telefoon", "email")


class StandInForm(SubstitutionForm):
    """Wie er een tijd vervangt, uit een lijst gekozen."""

    colleague: UUID = Field(alias="collega")  # type: ignore[assignment]


@router.get("/beheer/collegas/{collegaId}")
def show_colleague(visit: TheVisit, colleague: ColleagueReference) -> Response:
    """Show one colleague."""
    return _page(visit, colleague, Filled())


@router.post("/beheer/collegas/{collegaId}")
def change_colleague(visit: TheVisit, colleague: ColleagueReference, form: TheForm) -> Response:
    """Change how to reach somebody, or who stands in."""
    filled = Filled.of_form(form)
    deeds = {"gegevens": _change_facts, "vervanging": _add, "einde": _end, "uitloggen": _log_out}
    deed = deeds.get(filled.text("doe"), _change_facts)
    try:
        tell(visit, [deed(visit, colleague, filled)])
    except REFUSALS as error:
        return _page(visit, colleague, *refused(filled, error))
    return RedirectResponse(f"/beheer/collegas/{colleague}", 303)


def _change_facts(visit: Visit, colleague: str, filled: Filled) -> str:
    """Change name, telephone and mail; a role is not changed here."""
    patch = form_patcher(COLLEAGUES, {name: filled.text(name) for name in _FACTS})
    seen = int_typed(filled.text("versie"))
    change_object(visit.service, visit.actor, COLLEAGUES, colleague, fill_in=patch, after=seen)
    return "De gegevens zijn gewijzigd."


def _add(visit: Visit, colleague: str, filled: Filled) -> str:
    asked = read_document(StandInForm, filled)
    view: View[Colleague] = view_one(visit.service, visit.actor, Kind.COLLEAGUE, colleague)
    period, seen = Period(asked.first_on, asked.last_on), int_typed(filled.text("versie"))
    add_stand_in(visit.service, visit.actor, view.obj.id, period, asked.colleague, after=seen)
    return f"De vervanging is vastgelegd{_also_away(visit, asked.colleague, period)}."


def _also_away(visit: Visit, stand_in_id: UUID, period: Period) -> str:
    """Say that who stands in is away as well then: nobody stands in for a stand-in."""
    view: View[Colleague] = view_one(visit.service, visit.actor, Kind.COLLEAGUE, str(stand_in_id))
    away = next((one for one in view.obj.substitutions if one.period.overlaps(period)), None)
    return "" if away is None else f". Let op: {view.obj.name} is zelf ook weg vanaf {day_text(away.period.start)}"


def _end(visit: Visit, colleague: str, filled: Filled) -> str:
    view: View[Colleague] = view_one(visit.service, visit.actor, Kind.COLLEAGUE, colleague)
    which = filled.text("welke")
    if not (which.isascii() and which.isdecimal() and len(which) < 3):
        raise InvalidInputError((Fault("", "deze vervanging is er niet", "een vervanging uit de lijst"),))
    seen = int_typed(filled.text("versie"))
    end_stand_in(visit.service, visit.actor, view.obj.id, int(which), after=seen)
    return f"{view.obj.name} is er vanaf vandaag weer zelf."


def _log_out(visit: Visit, colleague: str, filled: Filled) -> str:
    """End every session of a colleague who leaves, or who lost a telephone."""
    view: View[Colleague] = view_one(visit.service, visit.actor, Kind.COLLEAGUE, colleague)
    ended = end_sessions(visit.service, visit.actor, str(view.obj.id))
    return f"{view.obj.name} is nu nergens meer ingelogd ({counted(ended, 'sessie', 'sessies')} beëindigd)."


def _page(visit: Visit, colleague: str, filled: Filled, status: int = 200) -> Response:
    view: View[Colleague] = view_one(visit.service, visit.actor, Kind.COLLEAGUE, colleague)
    one, today = view.obj, visit.service.today()
    with visit.service.store.read() as reader:
        others = [(str(other.id), f"{other.name}, {other.role}") for other in reader.colleagues.all()]
    known = Filled.of(naam=one.name, telefoon=one.phone, email=one.email)
    is_facts = filled.text("doe") == "gegevens"
    return visit.show(
        "beheer/colleague.html",
        status,
        section="collegas",
        view=view,
        one=one,
        today=today,
        may_see_all=has(visit.actor, Right.SEE_SETUP),
        may_log_out=has(visit.actor, Right.END_SESSIONS),
        others=sorted((other for other in others if other[0] != str(one.id)), key=lambda other: other[1]),
        filled=filled,
        facts=filled if is_facts else known,
        told=told(visit),
    )
