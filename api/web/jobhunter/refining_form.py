"""The form beside a list: read strictly, and what was chosen said in words."""

from pydantic import ValidationError
from starlette.datastructures import FormData

from api.faults import faults_of_body
from api.problems import ProblemError
from api.schemas.ranking_request import FiltersBody
from api.schemas.values import hours_as_typed
from matching.domain.dutch import hours_text
from matching.domain.ranking_request import Filters


def read_filters(form: FormData) -> Filters:
    """Give the filters that a form asks for.

    Raises:
        ProblemError: 400; a value that the form does not offer, and is none.
    """
    hours, minutes = (str(form.get(name, "")).strip() for name in ("urenMinimaal", "reistijdMaximaal"))
    raw = {
        "urenMinimaal": hours_as_typed(hours) if hours else None,
        "reistijdMaximaal": _whole(minutes) if minutes else None,
        "dagdelen": [str(code) for code in form.getlist("dagdelen")],
        "alleenBeschikbaar": form.get("alleenBeschikbaar") == "true",
    }
    try:
        return FiltersBody.model_validate(raw).filters()
    except ValidationError as error:
        faults = tuple(faults_of_body(error.errors()))
        raise ProblemError(400, "Er klopt iets niet in de filters.", faults) from None


def words_of(filters: Filters) -> tuple[str, ...]:
    """Say what was chosen."""
    said = []
    if filters.hours_at_least is not None:
        said.append(f"{hours_text(int(filters.hours_at_least * 4))} of meer")
    if filters.minutes_at_most is not None:
        said.append(f"reis tot {filters.minutes_at_most} minuten")
    said += [dagdeel.code.replace("-", " ") for dagdeel in filters.dagdelen]
    return (*said, "kan op tijd beginnen") if filters.available_only else tuple(said)


def _whole(text: str) -> int | str:
    return int(text) if text.isascii() and text.isdigit() else text
