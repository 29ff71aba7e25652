"""What is asked of a deed: closing, opening again, withdrawing, ending; each with a reason."""

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from matching.domain.placement import EndReason
from matching.domain.reasons import CloseReason, ReopenReason, WithdrawReason
from matching.domain.review import LONGEST_REASON, ReviewDecision
from matching.forms.form import Form
from matching.forms.values import Day, discreet

Reason = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_REASON), AfterValidator(discreet)
]


class ClosingForm(Form):
    """Waarom de bemiddeling stopt."""

    reason: CloseReason = Field(alias="reden")


class ReopeningForm(Form):
    """Waarom er een nieuw traject begint."""

    reason: ReopenReason = Field(alias="reden")


class WithdrawingForm(Form):
    """Waarom het werk of de plek er niet meer is."""

    reason: WithdrawReason = Field(alias="reden")


class ReviewForm(Form):
    """Wat er met een vacature gebeurt die op een beoordeling wacht, en waarom."""

    decision: ReviewDecision = Field(alias="besluit")
    reason: Reason = Field(alias="reden")


class EndingForm(Form):
    """De laatste dag, en waarom de plaatsing eindigt."""

    on: Day = Field(alias="datum", description="De laatste dag.")
    reason: EndReason = Field(alias="reden")


CLOSING_EXAMPLE = {"reden": "werk"}
REOPENING_EXAMPLE = {"reden": "einde_werk"}
WITHDRAWING_EXAMPLE = {"reden": "zelf_vervuld"}
REVIEW_EXAMPLE = {"besluit": "terug_naar_aanbieder", "reden": "De leeftijd hoeft niet in de tekst."}
ENDING_EXAMPLE = {"datum": "2026-11-20", "reden": "leerdoelen_behaald"}
