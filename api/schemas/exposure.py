"""How often somebody was shown on lists, and when last proposed."""

from typing import Annotated

from pydantic import WithJsonSchema
from typing_extensions import TypedDict

from api.schemas.values import OptionalDay, optional_day
from matching.usecases.count_exposure import Counted

OptionalNumber = Annotated[int | None, WithJsonSchema({"type": ["integer", "null"], "minimum": 1})]


class Vertoningen(TypedDict):
    """Op hoeveel lijsten iemand is getoond, op welke beste plaats, en wanneer voor het laatst voorgedragen."""

    kandidaat: str
    lijsten: int
    bestePlaats: OptionalNumber
    laatstGetoondOp: OptionalDay
    laatstVoorgesteldOp: OptionalDay
    voordrachten: int


def exposure_json(counted: Counted) -> Vertoningen:
    """Write how often somebody was shown."""
    return {
        "kandidaat": counted.number,
        "lijsten": counted.exposure.lists,
        "bestePlaats": counted.exposure.best_rank,
        "laatstGetoondOp": optional_day(counted.exposure.last_shown_on),
        "laatstVoorgesteldOp": optional_day(counted.last_proposed_on),
        "voordrachten": counted.proposals,
    }
