"""The own page of a candidate, what is known, and asking to have that mended."""

from dataclasses import replace
from typing import Any, cast

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from api.request_forms import read_form
from api.schemas.fact import facts_told
from api.schemas.values import hours_as_typed
from api.web.filled import Filled, faults_told
from api.web.kandidaat.facts import told_by_subject
from api.web.posting import TheForm
from api.web.visit import TheVisit
from matching.domain.profile import Profile
from matching.errors import Fault, InvalidInputError
from matching.forms.profile import ProfileForm
from matching.usecases.ask_correction import ask_correction
from matching.usecases.correct_facts import correct_facts
from matching.usecases.view_self import SelfView, view_self

router = APIRouter()
WORDS, DRAFT = "watKloptNiet", "mijn-verbetering"


@router.get("/mijn")
def show_self(visit: TheVisit) -> Response:
    """Show what is proposed and what one is working on."""
    return visit.show("kandidaat/home.html", section="mijn", me=view_self(visit.service, visit.actor))


@router.get("/mijn/gegevens")
def show_own_facts(visit: TheVisit) -> Response:
    """Show everything that is known, and from whom."""
    me = view_self(visit.service, visit.actor)
    return visit.show("kandidaat/facts.html", section="gegevens", me=me, subjects=told_by_subject(me.facts))


@router.get("/mijn/verbeteren")
def show_own_correction(visit: TheVisit) -> Response:
    """Show what one can mend oneself, and where to say the rest."""
    draft = visit.drafts.read(DRAFT)
    filled = Filled.of_draft(draft) if draft else Filled.of(**_known(view_self(visit.service, visit.actor)))
    return visit.show("kandidaat/correct.html", section="gegevens", filled=filled, draft=DRAFT)


@router.post("/mijn/verbeteren")
def correct_own_facts(visit: TheVisit, form: TheForm) -> Response:
    """Mend what one may mend oneself; the rest is a task for the consultant."""
    filled, me = Filled.of_form(form), view_self(visit.service, visit.actor)
    words = filled.text(WORDS)
    try:
        facts = _corrected(visit, filled, _known(me))
        if facts is None and not words:
            raise InvalidInputError((Fault(WORDS, "u hebt nog niets veranderd", "wat er anders is"),))
        if words:
            ask_correction(visit.service, visit.actor, words)
        if facts is not None:
            correct_facts(visit.service.store, visit.actor, me.candidate.id, facts)
    except InvalidInputError as error:
        told = (replace(one, where=_field(one.where)) for one in error.faults)
        wrong = filled.wrong(faults_told(told))
        return visit.show("kandidaat/correct.html", 400, section="gegevens", filled=wrong, draft=DRAFT)
    return RedirectResponse("/mijn/gegevens", 303)


def _field(where: str) -> str:
    """Give the field of the form that a fault of a fact is about."""
    return where.removesuffix("/waarde").rpartition("/")[2]


def _known(me: SelfView) -> dict[str, Any]:
    """Give what one can mend oneself, as it is known now."""
    profile = me.profile
    hours = profile.hours.value if profile.hours else None
    return {
        "minimum": f"{hours.minimum:g}" if hours and hours.minimum is not None else None,
        "maximum": f"{hours.maximum:g}" if hours and hours.maximum is not None else None,
        "beschikbaarVanaf": profile.available_from and profile.available_from.value.isoformat(),
        "maximaleReistijd": profile.max_travel_minutes and str(profile.max_travel_minutes.value),
        "postcode": profile.postcode4 and profile.postcode4.value,
    }


def _corrected(visit: TheVisit, filled: Filled, known: dict[str, Any]) -> Profile | None:
    """Give what was changed as facts of the candidate; None when nothing was.

    Raises:
        InvalidInputError: something cannot be.
    """
    changed = {name for name in known if filled.text(name) != (known[name] or "") and filled.text(name)}
    told: dict[str, Any] = {}
    if changed & {"minimum", "maximum"}:
        told["uren"] = {name: _number(filled.text(name)) for name in ("minimum", "maximum")}
    told |= {name: filled.text(name) for name in changed & {"beschikbaarVanaf", "postcode"}}
    if "maximaleReistijd" in changed:
        typed = filled.text("maximaleReistijd")
        told["maximaleReistijd"] = int(typed) if typed.isascii() and typed.isdecimal() else typed
    if not told:
        return None
    form = cast("ProfileForm", read_form(ProfileForm, {name: {"waarde": value} for name, value in told.items()}))
    return facts_told(form, "kandidaat", None, visit.service.today())


def _number(typed: str) -> float | str | None:
    return hours_as_typed(typed) if typed else None
