"""An objection of a candidate, and what became of it."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from api.schemas.contact import Aanspreekpunt, contact_json
from api.schemas.values import Day, Id, day
from matching.forms.form import Form
from matching.forms.values import Sentences
from matching.usecases.record_objection import Objection


class ObjectionForm(Form):
    """Waartegen iemand bezwaar maakt."""

    words: Annotated[Sentences, Field(min_length=1)] = Field(
        alias="bezwaar", description="In eigen woorden. Zonder BSN."
    )
    restrict: bool = Field(
        default=False, alias="beperken", description="Doe niets met de gegevens tot iemand het bezwaar heeft bekeken."
    )


class Bezwaar(TypedDict):
    """Een bezwaar dat is vastgelegd: wie het behandelt, voor welke dag, en of de verwerking intussen is beperkt."""

    taakId: Id
    kandidaat: str
    ontvangenOp: Day
    uiterlijk: Day
    aanspreekpunt: Aanspreekpunt
    beperkingVerwerking: bool


EXAMPLE = {"bezwaar": "Ik wil niet dat mijn oude werk meetelt.", "beperken": True}


def objection_json(made: Objection) -> Bezwaar:
    """Write what was written down."""
    return {
        "taakId": str(made.task.id),
        "kandidaat": f"K-{made.number}",
        "ontvangenOp": day(made.task.opened_on),
        "uiterlijk": day(made.task.due_on),
        "aanspreekpunt": contact_json(made.contact),
        "beperkingVerwerking": made.restricted,
    }
