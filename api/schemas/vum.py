"""What a vacancy brings over VUM: the questions, everybody ranked together, and the profiles that were opened."""

from typing import Annotated, Any

from pydantic import Field
from typing_extensions import TypedDict

from api.schemas.assessment import Beoordeling, assessment_json
from api.schemas.decision import DECISION, Beslissing
from api.schemas.values import OptionalText
from matching.forms.form import Form
from matching.lists.vum_list import VumRow
from matching.usecases.ask_vum import Chosen, VumAnswer
from matching.vum.asking import (
    AREA,
    CONTRACT,
    IRREGULAR,
    LANGUAGES,
    LEAST,
    LICENCES,
    MOST,
    OCCUPATION,
    STARTS,
    USUAL_KM,
    Step,
)

EXAMPLE = {"afstandKm": 25}
_ASKED = {
    LICENCES: "Rijbewijs",
    LANGUAGES: "Taal",
    IRREGULAR: "Onregelmatig werk of ploegendienst",
    STARTS: "Op tijd kunnen beginnen",
    MOST: "Genoeg uren kunnen werken",
    LEAST: "Ook met deze uren genoegen nemen",
    CONTRACT: "Soort contract",
}
"""What a key of the standard asks, for who reads the list."""
Document = Annotated[dict[str, Any], Field(description="Zoals de standaard van VUM het heeft.")]


class VumQuestionForm(Form):
    """Hoe ver om het werk heen u vraagt."""

    km: Annotated[int, Field(ge=0, le=999)] = Field(default=USUAL_KM, alias="afstandKm")


class VumStap(TypedDict):
    """Eén vraag aan VUM, en wat haar laatste sleutel kostte. VUM leest een leeg veld als nee."""

    sleutel: str
    vraagObject: Document
    gevonden: int
    maximumBereikt: bool
    zegtNiets: Annotated[int, Field(description="Van het antwoord ervoor: wie niets zegt over deze sleutel.")]
    zegtIetsAnders: Annotated[int, Field(description="Van het antwoord ervoor: wie iets anders zegt.")]
    gebruikt: bool
    uitleg: str


class VumRij(Beoordeling):
    """Een profiel van VUM, of een kandidaat van uzelf, in dezelfde lijst."""

    vumID: OptionalText  # noqa: N815 - a word of the standard
    kandidaat: OptionalText


class VumGekozen(VumRij):
    """Een profiel dat is geopend; `detail` is leeg als dat niet lukte, en dan zegt `probleem` waarom."""

    detail: Document
    probleem: str


class VumAntwoord(TypedDict):
    """Wat een vacature via VUM brengt. Er wordt niets van bewaard: vraag het opnieuw als u het weer nodig hebt."""

    vacature: str
    vragen: list[VumStap]
    profielen: int
    geweigerdeProfielen: int
    gekozen: list[VumGekozen]
    gerangschikt: list[VumRij]
    uitvragen: list[VumRij]
    uitgesloten: list[VumRij]
    totalen: dict[str, int]
    beslissing: Beslissing


def vum_answer_json(answer: VumAnswer) -> VumAntwoord:
    """Write what a vacancy brought."""
    return {
        "vacature": f"V-{answer.vacancy.number}",
        "vragen": [step_json(step) for step in answer.steps],
        "profielen": answer.profiles,
        "geweigerdeProfielen": answer.refused,
        "gekozen": [_chosen_json(one) for one in answer.chosen],
        "gerangschikt": [vum_row_json(row) for row in answer.ranked],
        "uitvragen": [vum_row_json(row) for row in answer.to_ask],
        "uitgesloten": [vum_row_json(row) for row in answer.excluded],
        "totalen": answer.totals,
        "beslissing": DECISION,
    }


def step_json(step: Step) -> VumStap:
    """Write one question."""
    return {
        "sleutel": step.key,
        "vraagObject": step.question,
        "gevonden": step.found,
        "maximumBereikt": step.has_more,
        "zegtNiets": step.silent,
        "zegtIetsAnders": step.otherwise,
        "gebruikt": step.is_used,
        "uitleg": step_text(step),
    }


def step_text(step: Step) -> str:
    """Say in one sentence what a key cost."""
    found = f"{step.found} profielen" + (", en er zijn er meer" if step.has_more else "")
    if step.key == OCCUPATION:
        return f"Plaats en beroep: {found}." + ("" if step.is_used else " Daarom is ruimer gevraagd.")
    if step.key == AREA:
        why = " Het beroep staat niet in de vertaaltabel en is niet gevraagd." if step.has_no_code else ""
        return f"Alleen plaats: {found}.{why}"
    lost = (
        f"van de {step.seen} kostte dit {step.silent} mensen die er niets over zeggen, "
        f"en {step.otherwise} die iets anders zeggen"
    )
    dropped = "" if step.is_used else " Deze vraag is weer weggelaten: er bleef niemand over."
    return f"{_ASKED[step.key]}: {lost}; dan {found}.{dropped}"


def vum_row_json(row: VumRow) -> VumRij:
    """Write one row."""
    who = f"K-{row.number}" if row.number else None
    return {"vumID": row.vum_id or None, "kandidaat": who, **assessment_json(row.ranked)}


def _chosen_json(one: Chosen) -> VumGekozen:
    return {**vum_row_json(one.row), "detail": one.detail, "probleem": one.problem}
