"""The skills of kansen: what is there, and what is missing or still to be asked."""

from typing import Literal

from typing_extensions import TypedDict

from api.schemas.values import OptionalDay, OptionalText, optional_day
from matching.domain.occupation_chance import SkillGap, SkillThere

Stand = Literal["aanwezig", "waarschijnlijk", "deels", "onbekend", "ontbreekt"]


class VaardigheidAanwezig(TypedDict):
    """Een onmisbare vaardigheid die er is of waarschijnlijk is, met de woorden waaruit dat blijkt.

    `waarde` ligt tussen 0 en 1: hoe zeker dit is. `bron` en `datum`: wie het zei of zag, en wanneer.
    """

    vaardigheid: str
    uri: str
    stand: Stand
    waarde: float
    woorden: str
    bron: OptionalText
    datum: OptionalDay


class VaardigheidTekort(TypedDict):
    """Een vaardigheid die ontbreekt of waarvan niet bekend is of iemand die heeft.

    `vacatures`: voor zoveel open vacatures binnen bereik is zij onmisbaar. `vereistBij`: bij zoveel daarvan eist de
    werkgever haar. `teLerenOp`: op zoveel plekken is zij te leren. `vraag` is leeg als er niets te vragen is.
    """

    vaardigheid: str
    uri: str
    stand: Stand
    uitleg: str
    vraag: OptionalText
    bron: OptionalText
    datum: OptionalDay
    vacatures: int
    vereistBij: int
    teLerenOp: int


def there_json(skill: SkillThere) -> VaardigheidAanwezig:
    """Write a skill that is there."""
    origin = skill.origin
    return {
        "vaardigheid": skill.label,
        "uri": skill.uri,
        "stand": skill.standing.value,
        "waarde": skill.value / 1000,
        "woorden": skill.words,
        "bron": origin.source.value if origin else None,
        "datum": optional_day(origin.observed_on) if origin else None,
    }


def gap_json(gap: SkillGap) -> VaardigheidTekort:
    """Write a skill that is missing, or not known."""
    origin = gap.origin
    return {
        "vaardigheid": gap.label,
        "uri": gap.uri,
        "stand": gap.standing.value,
        "uitleg": gap.why,
        "vraag": gap.question,
        "bron": origin.source.value if origin else None,
        "datum": optional_day(origin.observed_on) if origin else None,
        "vacatures": gap.vacancies,
        "vereistBij": gap.required,
        "teLerenOp": gap.places,
    }
