"""What an employer and a candidate answer for themselves over HTTP, and what became of it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic.config import JsonDict
from typing_extensions import TypedDict

from api.schemas.proposal_forms import Note
from api.schemas.values import Id
from matching.domain.proposal import Proposal
from matching.domain.proposal_parts import CardField, ConsentAnswer
from matching.domain.refusal_reasons import DeclineReason, RejectReason
from matching.forms.form import Form

NO = "nee"


def _when(answer: str, field: str, then: JsonDict, otherwise: JsonDict) -> JsonDict:
    """Say what one field must be with an answer, and with every other one."""
    return {
        "if": {"properties": {"antwoord": {"const": answer}}, "required": ["antwoord"]},
        "then": {"required": [field], "properties": {field: then}},
        "else": {"properties": {field: otherwise}},
    }


_REASON_WITH_NO = _when(NO, "reden", {"type": "string"}, {"type": "null"})
_FIELDS_WITH_YES = _when("ja", "gegevens", {"minItems": 1}, {"maxItems": 0})


class CardAnswerForm(Form):
    """Wat de werkgever op een kaart antwoordt. Een ja is voor een collega van de gemeente om mee verder te gaan."""

    model_config = ConfigDict(json_schema_extra=_REASON_WITH_NO)

    answer: Literal["kennismaken", "aannemen", "nee"] = Field(alias="antwoord")
    reason: RejectReason | None = Field(default=None, alias="reden", description="Bij nee, en alleen dan.")
    when: Note = Field(default="", alias="wanneer", description="Bij ja: wanneer het uitkomt.")
    note: Note = Field(default="", alias="toelichting", description="Bij nee.")

    @model_validator(mode="after")
    def _has_its_reason(self) -> Self:
        _must_go_together(self.answer == NO, self.reason)
        return self


class OwnAnswerForm(Form):
    """Wat een kandidaat zelf antwoordt op werk dat met een mens is besproken."""

    model_config = ConfigDict(json_schema_extra={"allOf": [_REASON_WITH_NO, _FIELDS_WITH_YES]})

    answer: ConsentAnswer = Field(alias="antwoord")
    fields: Annotated[tuple[CardField, ...], Field(max_length=6)] = Field(
        default=(), alias="gegevens", description="Bij ja, en alleen dan: wat de werkgever mag zien."
    )
    reason: DeclineReason | None = Field(default=None, alias="reden", description="Bij nee, en alleen dan.")

    @model_validator(mode="after")
    def _says_what_belongs_to_it(self) -> Self:
        _must_go_together(self.answer is ConsentAnswer.NEE, self.reason)
        if bool(self.fields) is not (self.answer is ConsentAnswer.JA):
            raise ValueError(
                "gegevens horen bij het antwoord ja; wel een of meer bij ja, en geen bij een ander antwoord"
            )
        return self


class OwnPlacementAnswerForm(Form):
    """Of een kandidaat zelf ja zegt op een plek die nog niet is begonnen."""

    answer: Literal["ja", "nee"] = Field(alias="antwoord")


class EigenAntwoord(TypedDict):
    """Wat er van een antwoord is geworden. `status`: hoe het nu met de voordracht staat."""

    voordrachtId: Id
    status: str


def own_answer_json(proposal: Proposal) -> EigenAntwoord:
    """Write what became of an answer; nothing that the side that gave it may not see."""
    return {"voordrachtId": str(proposal.id), "status": proposal.status.value}


def _must_go_together(says_no: bool, reason: StrEnum | None) -> None:
    if says_no is not (reason is not None):
        raise ValueError("een reden hoort bij het antwoord nee; wel bij nee, en niet bij een ander antwoord")


EXAMPLES: tuple[tuple[type[Form], Mapping[str, Any]], ...] = (
    (CardAnswerForm, {"antwoord": "kennismaken", "wanneer": "dinsdag of donderdag, na 14 uur"}),
    (OwnAnswerForm, {"antwoord": "ja", "gegevens": ["vaardigheden", "uren"]}),
    (OwnPlacementAnswerForm, {"antwoord": "ja"}),
)
