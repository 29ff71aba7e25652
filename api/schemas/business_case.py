"""Businesscases: what is weighed, what is decided, and how they stand."""

from typing import Annotated
from uuid import uuid4

from pydantic import ConfigDict, Field
from pydantic.config import JsonDict
from typing_extensions import TypedDict

from api.schema_bounds import FILLED_IN
from api.schemas.values import Id, OptionalDay, OptionalNumber, optional_day
from matching.domain.business_case import LANGUAGE, Barrier, BusinessCase
from matching.domain.candidate import Candidate
from matching.domain.work import Transport
from matching.forms.form import Form, refused_at
from matching.forms.values import OwnWords, Words

MOST_CENTS = 10_000_000
Cents = Annotated[int, Field(ge=0, le=MOST_CENTS)]


def _with(barrier: Barrier, which: JsonDict) -> JsonDict:
    """Say which words go with a barrier."""
    named: JsonDict = {"properties": {"drempel": {"const": barrier.value}}, "required": ["drempel"]}
    return {"if": named, "then": {"required": ["welke"], "properties": {"welke": which}}}


class BusinessCaseForm(Form):
    """Wat het kost om een drempel weg te nemen, en wat het per maand bespaart. Geen punt in een score."""

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [
                _with(Barrier.RIJBEWIJS, {"minLength": 1, "pattern": FILLED_IN}),
                _with(Barrier.TAAL, {"pattern": f"^{LANGUAGE}$"}),
                _with(Barrier.VERVOER, {"enum": [str(means) for means in Transport]}),
            ]
        }
    )

    barrier: Barrier = Field(alias="drempel")
    about: Words = Field(
        default="",
        alias="welke",
        description="Bij een rijbewijs: B. Bij scholing: het certificaat. Bij taal: nld 3. Bij vervoer: fiets.",
    )
    cents: Cents = Field(alias="investeringCent")
    saving_cents: Cents = Field(alias="besparingPerMaandCent")
    horizon_months: Annotated[int, Field(ge=1, le=120)] | None = Field(
        default=None, alias="horizonMaanden", json_schema_extra={"type": ["integer", "null"]}
    )

    def case(self) -> BusinessCase:
        """Give the businesscase.

        Raises:
            InvalidInputError: the domain refuses it.
        """
        with refused_at("/welke"):
            return BusinessCase(
                uuid4(), self.barrier, self.cents, self.saving_cents, self.about.strip(), self.horizon_months
            )


class CaseDecisionForm(Form):
    """Wat u over een businesscase beslist; passend beslist niet."""

    agrees: bool = Field(alias="akkoord")
    reason: OwnWords = Field(
        default="", alias="reden", description="Verplicht bij nee, en bij ja als het niet op tijd is terugverdiend."
    )


class Businesscase(TypedDict):
    """Een businesscase. `terugverdientijdMaanden` is naar boven afgerond; leeg is nooit."""

    id: Id
    drempel: str
    welke: str
    investeringCent: int
    besparingPerMaandCent: int
    terugverdientijdMaanden: OptionalNumber
    horizonMaanden: OptionalNumber
    besluit: str
    beslistOp: OptionalDay
    reden: str
    gerealiseerdOp: OptionalDay


class Businesscases(TypedDict):
    """De businesscases van een kandidaat, de oudste eerst."""

    kandidaat: str
    businesscases: list[Businesscase]


EXAMPLES = (
    (
        BusinessCaseForm,
        {"drempel": "rijbewijs", "welke": "B", "investeringCent": 180000, "besparingPerMaandCent": 120000},
    ),
    (CaseDecisionForm, {"akkoord": True}),
)


def cases_json(candidate: Candidate) -> Businesscases:
    """Write the businesscases of a candidate."""
    return {"kandidaat": f"K-{candidate.number}", "businesscases": [_case(one) for one in candidate.business_cases]}


def _case(one: BusinessCase) -> Businesscase:
    return {
        "id": str(one.id),
        "drempel": one.barrier.value,
        "welke": one.about,
        "investeringCent": one.cents,
        "besparingPerMaandCent": one.saving_cents,
        "terugverdientijdMaanden": one.payback_months,
        "horizonMaanden": one.horizon_months,
        "besluit": one.decision.value,
        "beslistOp": optional_day(one.decided_on),
        "reden": one.reason,
        "gerealiseerdOp": optional_day(one.realised_on),
    }
