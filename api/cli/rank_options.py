"""The options of `passend rank`, read as the API reads a body: one definition of what holds."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, TypeVar

from pydantic import ValidationError
from typer import Option

from api.faults import faults_of_body
from api.schemas.purpose import Purpose
from api.schemas.ranking_request import RankingBody
from matching.errors import Fault, InvalidInputError

B = TypeVar("B", bound=RankingBody)

Candidate = Annotated[
    str | None, Option("--kandidaat", help="Het nummer (K-2041) of het id: werk voor deze kandidaat.")
]
Soort = Annotated[str | None, Option(help="Met --kandidaat: vacatures (gewoon) of plekken.")]
Doel = Annotated[str | None, Option(help=f"Waarvoor de lijst is: {', '.join(Purpose)}.")]
Day = Annotated[datetime | None, Option(formats=["%Y-%m-%d"], help="De dag van de lijst.")]
Seed = Annotated[str | None, Option(help="Bepaalt de volgorde bij gelijke stand.")]
Weights = Annotated[str | None, Option(help="De naam van een set gewichten.")]
Hours = Annotated[str | None, Option(help="Ten minste zoveel uren in de week; onbekend blijft.")]
Dagdelen = Annotated[list[str] | None, Option(help="Op dit dagdeel, zoals ma-ochtend; onbekend blijft; mag vaker.")]
AvailableOnly = Annotated[
    bool, Option("--alleen-beschikbaar", help="Niet als de kandidaat pas na de start kan beginnen.")
]
Minutes = Annotated[
    int | None, Option("--reistijd-maximaal", help="Niet als de reis zeker langer duurt dan zoveel minuten.")
]

_OPTIONS = {
    "urenMinimaal": "uren-minimaal",
    "dagdelen": "dagdeel",
    "alleenBeschikbaar": "alleen-beschikbaar",
    "reistijdMaximaal": "reistijd-maximaal",
}


def body_with(model: type[B], options: Mapping[str, object], filters: Mapping[str, object]) -> B:
    """Make the body with these keys; what is None was not given.

    Raises:
        InvalidInputError: an option does not hold; every one that does not is named.
    """
    try:
        return model.model_validate(_given(options) | {"filters": _given(filters)})
    except ValidationError as error:
        faults = (
            Fault(_option(fault["pointer"]), f"{fault['probleem']}; goed is: {fault['goedIs']}")
            for fault in faults_of_body(error.errors())
        )
        raise InvalidInputError(tuple(faults)) from None


def _given(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value is not None}


def _option(pointer: str) -> str:
    """Name the option behind a place in the body: /filters/dagdelen/0 is --dagdeel."""
    key = pointer.removeprefix("/filters").split("/")[1]
    return f"--{_OPTIONS.get(key, key)}"
