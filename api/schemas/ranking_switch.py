"""Whether passend ranks at all, as it stands in every list."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from api.schemas.values import OptionalMoment, moment
from matching.domain.ranking_switch import RankingSwitch
from matching.forms.form import Form
from matching.forms.values import Sentences

Stand = Annotated[str, Field(pattern="^(aan|uit)$", description="aan of uit")]


class Rangschikking(TypedDict):
    """Of passend nu rangschikt. Staat dat uit, dan heeft een nieuwe lijst geen scores en is de volgorde geloot.

    `sinds`, `reden` en `rol` zijn van de laatste keer dat iemand de schakelaar omzette; `keren` is hoe vaak dat was.
    """

    stand: Stand
    sinds: OptionalMoment
    reden: str
    rol: str
    keren: int


class RankingSwitchForm(Form):
    """Of passend rangschikt, en waarom u dat verandert. De reden is voor iedereen te lezen: geen namen."""

    stand: Stand = Field(description="aan of uit")
    reason: Sentences = Field(alias="reden", min_length=1, description="Waarom, in eigen woorden.")


def switch_json(switch: RankingSwitch) -> Rangschikking:
    """Write how the switch stands."""
    return {
        "stand": "aan" if switch.is_on else "uit",
        "sinds": moment(switch.since) if switch.since else None,
        "reden": switch.reason,
        "rol": switch.role,
        "keren": switch.turns,
    }


EXAMPLE = {"stand": "uit", "reden": "De uitkomsten worden eerst nagekeken."}
