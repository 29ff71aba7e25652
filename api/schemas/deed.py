"""What is asked of a deed: closing, opening again, withdrawing, ending; each with a reason."""

from pydantic import Field

from matching.domain.placement import EndReason
from matching.domain.reasons import CloseReason, ReopenReason, WithdrawReason
from matching.forms.form import Form
from matching.forms.values import Day


class ClosingForm(Form):
    """Waarom de bemiddeling stopt."""

    reason: CloseReason = Field(alias="reden")


class ReopeningForm(Form):
    """Waarom er een nieuw traject begint."""

    reason: ReopenReason = Field(alias="reden")


class WithdrawingForm(Form):
    """Waarom het werk of de plek er niet meer is."""

    reason: WithdrawReason = Field(alias="reden")


class EndingForm(Form):
    """De laatste dag, en waarom de plaatsing eindigt."""

    on: Day = Field(alias="datum", description="De laatste dag.")
    reason: EndReason = Field(alias="reden")


CLOSING_EXAMPLE = {"reden": "werk"}
REOPENING_EXAMPLE = {"reden": "einde_werk"}
WITHDRAWING_EXAMPLE = {"reden": "zelf_vervuld"}
ENDING_EXAMPLE = {"datum": "2026-11-20", "reden": "leerdoelen_behaald"}
