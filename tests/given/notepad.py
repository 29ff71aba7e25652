"""A page made with the frame of the pages: a notepad that keeps what one typed and has not sent."""

from fastapi import APIRouter
from markupsafe import Markup
from starlette.responses import HTMLResponse, RedirectResponse

from api.web import app, doors
from api.web.posting import TheForm
from api.web.visit import TheVisit
from matching.domain.permissions import Right

router = APIRouter()
WRITTEN: list[str] = []
_PAGE = """<form method="post" action="/kladblok">{}<label>Tekst <input name="tekst" value="{}"></label>
<button>Verstuur</button><button name="_bewaar" value="1">Bewaar</button></form>"""


@router.get("/kladblok")
def show_notepad(visit: TheVisit):
    """Show the form with what was typed before."""
    kept = visit.drafts.read("kladblok") or {"tekst": [""]}
    filled = Markup(_PAGE).format(visit.form_marks("kladblok"), kept["tekst"][0])
    return HTMLResponse(f"<!DOCTYPE html><title>Kladblok</title><h1>Kladblok van {visit.actor.id}</h1>{filled}")


@router.post("/kladblok")
def write_note(visit: TheVisit, form: TheForm):
    """Write it down."""
    if not form["tekst"]:
        return HTMLResponse("Typ iets.", 400)
    WRITTEN.append(str(form["tekst"]))
    return RedirectResponse(f"/kladblok?nummer={len(WRITTEN)}", 303)


class _Screen:
    router = router


def lay_out(patch) -> None:
    """Put the notepad among the pages, for everybody."""
    rights = dict.fromkeys(("show_notepad", "write_note"), Right.SEE_RULES)
    patch.setattr(app, "SCREENS", (*app.SCREENS, _Screen))
    patch.setattr(doors, "DOORS", {**doors.DOORS, **rights})
    patch.setattr("api.web.entrance.DOORS", {**doors.DOORS, **rights})
