"""Pages on which something goes wrong, each in its own way; nothing of ours goes wrong on demand."""

from fastapi import APIRouter

from api.problems import ProblemError
from api.web import app, doors
from api.web.errors import LogInError
from matching.domain.permissions import Right
from matching.errors import StoreError

router = APIRouter()
WRONG = {
    "400": LogInError("U was te lang weg, of u bent ergens anders uitgelogd."),
    "429": ProblemError(429, "U vroeg te veel in korte tijd. Wacht 12 seconden."),
    "500": RuntimeError("kapot"),
    "503": StoreError("De databank antwoordt niet."),
}


@router.get("/stuk/{code}")
def break_down(code: str):
    """Go wrong."""
    raise WRONG[code]


class _Screen:
    router = router


def lay_out(patch) -> None:
    """Put it among the pages, for everybody."""
    rights = {**doors.DOORS, "break_down": Right.SEE_RULES}
    patch.setattr(app, "SCREENS", (*app.SCREENS, _Screen))
    patch.setattr(doors, "DOORS", rights)
    patch.setattr("api.web.entrance.DOORS", rights)
