"""A vacancy that was taken down by telephone, with its voorlopig list and the questions to the employer."""

from collections.abc import Mapping
from typing import Any

from typing_extensions import TypedDict

from api.schemas.exploration import Aantal, figure_json
from api.schemas.ranked_list import ElkeRanglijst
from matching.domain.figure import Figure
from matching.usecases.ask_employer import EmployerQuestions


class VraagAanWerkgever(TypedDict):
    """Eén vraag. `veld`: wat het antwoord invult. `mensen`: van zo veel hangt af of ze op de lijst komen.

    `volgorde`: van zo veel verandert alleen de plaats. `reden`: waarom dit hoe dan ook nodig is; leeg als het om de
    mensen gaat.
    """

    code: str
    vraag: str
    veld: str
    mensen: Aantal
    volgorde: Aantal
    reden: str


class VragenAanWerkgever(TypedDict):
    """Wat nog niet bekend is van een vacature; de vraag die de meeste mensen verplaatst, staat vooraan."""

    vacature: str
    vragen: list[VraagAanWerkgever]


class TelefonischeVacature(TypedDict):
    """De vacature als concept, de voorlopige ranglijst, en wat u de werkgever het beste vraagt."""

    vacature: dict[str, Any]
    ranglijst: ElkeRanglijst
    vragenAanWerkgever: list[VraagAanWerkgever]


def taken_down_json(
    vacancy: Mapping[str, Any], ranked: ElkeRanglijst, questions: EmployerQuestions
) -> TelefonischeVacature:
    """Write a vacancy that was taken down."""
    return {
        "vacature": dict(vacancy),
        "ranglijst": ranked,
        "vragenAanWerkgever": questions_json(questions)["vragen"],
    }


def questions_json(found: EmployerQuestions) -> VragenAanWerkgever:
    """Write the questions that move somebody."""
    return {
        "vacature": f"V-{found.vacancy.number}",
        "vragen": [
            {
                "code": one.question.code,
                "vraag": one.question.text,
                "veld": one.question.field,
                "mensen": figure_json(found.figure(one)),
                "volgorde": figure_json(Figure.exact(one.reordered)),
                "reden": one.question.reason,
            }
            for one in found.worth_asking
        ],
    }


EXAMPLE = {
    "werkgever": "W-1",
    "titel": "Glazenwasser",
    "urenMinimaal": 24,
    "urenMaximaal": 32,
    "startdatum": "2026-12-01",
    "aantalPlaatsen": 2,
}
