"""The form that asks for a list: read strictly, shown again as it was filled in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import ValidationError
from starlette.datastructures import FormData

from api.faults import faults_of_body
from api.schemas.ranking_request import FiltersBody
from api.schemas.values import hours_as_typed
from matching.domain.ranking_request import Filters

DAYS: tuple[tuple[str, str], ...] = (
    ("ma", "maandag"), ("di", "dinsdag"), ("wo", "woensdag"), ("do", "donderdag"),
    ("vr", "vrijdag"), ("za", "zaterdag"), ("zo", "zondag"),
)  # fmt: skip
PARTS = ("ochtend", "middag", "avond", "nacht")


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands in the form.

    Attributes:
        hours: as typed.
        faults: what to tell, per field.
    """

    hours: str = ""
    dagdelen: tuple[str, ...] = ()
    available_only: bool = False
    faults: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def again(cls, filters: Filters) -> "Asked":
        """Fill the form in with the filters of a list."""
        hours = "" if filters.hours_at_least is None else f"{filters.hours_at_least:g}"
        return cls(hours, tuple(dagdeel.code for dagdeel in filters.dagdelen), filters.available_only)


def read_form(form: FormData) -> tuple[Asked, Filters | None]:
    """Give what stands in the form, and the filters it asks for unless there are faults."""
    hours = str(form.get("urenMinimaal", "")).strip()
    dagdelen = tuple(str(code) for code in form.getlist("dagdelen"))
    available_only = form.get("alleenBeschikbaar") == "true"
    wanted = hours_as_typed(hours) if hours else None
    raw = {"urenMinimaal": wanted, "dagdelen": list(dagdelen), "alleenBeschikbaar": available_only}
    try:
        return Asked(hours, dagdelen, available_only), FiltersBody.model_validate(raw).filters()
    except ValidationError as error:
        found = faults_of_body(error.errors())
        faults = {fault["pointer"].split("/")[1]: _sentence(fault["probleem"], fault["goedIs"]) for fault in found}
        return Asked(hours, dagdelen, available_only, faults), None


def _sentence(problem: str, passes: str) -> str:
    """Say a fault to the one who filled in the form."""
    return f"{problem[0].upper()}{problem[1:]}. Vul in: {passes}."
