"""What is asked of the deeds on a placement."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from matching.domain.placement import PlacementStatus
from matching.domain.placement_parts import Advice, ExtensionKind, Party
from matching.domain.reasons import LapseReason
from matching.domain.tri import Tri
from matching.forms.form import Form
from matching.forms.values import Day, Label, OptionalDay, OptionalHours, OwnWords, Reference, Week

Reason = Annotated[OwnWords, Field(min_length=1)]
SeatKind = Literal["algemeen", "gon_partij"]


class DeviationForm(Form):
    """Van welke regel een consulent afwijkt, en waarom."""

    rule: Label = Field(alias="regel")
    reason: Reason = Field(alias="reden")


Deviations = Annotated[tuple[DeviationForm, ...], Field(max_length=50)]


class AgreementForm(Form):
    """Wat de kandidaat of de aanbieder antwoordt."""

    party: Party = Field(alias="partij")
    agrees: bool = Field(default=True, alias="akkoord")
    on: OptionalDay = Field(default=None, alias="datum", description="Zonder datum: vandaag.")


class PlacingForm(Form):
    """Wie op welke plek of vacature, vanaf wanneer tot en met wanneer."""

    candidate: Label = Field(alias="kandidaat")
    plek: Reference = ""
    vacancy: Reference = Field(default="", alias="vacature")
    start: Day = Field(alias="startdatum")
    end: OptionalDay = Field(default=None, alias="eindDatum", description="De laatste dag.")
    dagdelen: Week = Field(default=(), description="Zonder dagdelen: die van de plek.")
    hours: OptionalHours = Field(default=None, alias="uren", description="Uren per week.")
    guide: Reference = Field(default="", alias="werkbegeleider")
    consultant: Reference = Field(default="", alias="consulent")
    intended: Reference = Field(
        default="", alias="beoogdeBaan", description="De vacature waar een proefplaats heen leidt."
    )
    seat: SeatKind | None = Field(default=None, alias="plaatssoort")
    may_wait: bool = Field(default=False, alias="wachtlijst", description="Mag op de wachtlijst als er geen plaats is.")
    deviations: Deviations = Field(default=(), alias="afwijkingen")

    @model_validator(mode="after")
    def _is_at_one_place(self) -> Self:
        if bool(self.plek) is bool(self.vacancy):
            raise ValueError("noem een plek of een vacature; wel een van de twee")
        return self


class ProposalForm(PlacingForm):
    """Een voorstel voor een plaatsing."""

    agreements: Annotated[tuple[AgreementForm, ...], Field(max_length=10)] = Field(default=(), alias="akkoorden")


class GroupForm(Form):
    """Voorstellen die samen worden bewaard: allemaal, of geen."""

    proposals: Annotated[tuple[ProposalForm, ...], Field(min_length=1, max_length=50)] = Field(alias="plaatsingen")


class DecisionForm(Form):
    """Een besluit; wie begeleidt mag erbij."""

    deviations: Deviations = Field(default=(), alias="afwijkingen")
    guide: Reference = Field(default="", alias="werkbegeleider")
    consultant: Reference = Field(default="", alias="consulent")


class StartForm(DecisionForm):
    """De echte eerste dag; zonder datum de geplande."""

    on: OptionalDay = Field(default=None, alias="datum")


class ProgressForm(Form):
    """Hoe ver iemand is met een leerdoel: 0 (nog niets) tot en met 3 (gehaald)."""

    goal: Label = Field(alias="leerdoel")
    progress: Annotated[int, Field(ge=0, le=3)] = Field(alias="voortgang")


class EvaluationForm(Form):
    """Een gesprek over hoe het gaat, met een advies."""

    on: OptionalDay = Field(default=None, alias="datum", description="Zonder datum: vandaag.")
    advice: Advice = Field(alias="advies")
    participants: Annotated[tuple[OwnWords, ...], Field(max_length=20)] = Field(
        default=(), alias="deelnemers", description="Rollen of organisaties, nooit de naam van de kandidaat."
    )
    progress: Annotated[tuple[ProgressForm, ...], Field(max_length=50)] = Field(default=(), alias="voortgang")
    cooperated: Tri = Field(default=Tri.ONBEKEND, alias="voldoendeMeegewerkt")


class ExtensionForm(Form):
    """Een later einde, met een reden; er is geen vaste lengte."""

    kind: ExtensionKind = Field(alias="soort")
    end: Day = Field(alias="eindDatum", description="De nieuwe laatste dag.")
    reason: Reason = Field(alias="reden")
    plek: Reference = Field(default="", description="De andere plek, als het een verlenging daar is.")
    dagdelen: Week = ()
    guide: Reference = Field(default="", alias="werkbegeleider")
    deviations: Deviations = Field(default=(), alias="afwijkingen")


class TransferForm(Form):
    """Naar welke andere plek iemand gaat, en vanaf wanneer."""

    plek: Label
    start: Day = Field(alias="startdatum", description="De eerste dag op de andere plek.")
    end: OptionalDay = Field(default=None, alias="eindDatum")
    dagdelen: Week = ()
    guide: Reference = Field(default="", alias="werkbegeleider")
    consultant: Reference = Field(default="", alias="consulent")
    deviations: Deviations = Field(default=(), alias="afwijkingen")
    agreements: Annotated[tuple[AgreementForm, ...], Field(max_length=10)] = Field(default=(), alias="akkoorden")


class LapseForm(Form):
    """Waarom een plaatsing die nog niet begon, niet doorgaat."""

    reason: LapseReason = Field(alias="reden")


class CloseForm(Form):
    """Nazorg, of klaar."""

    status: Literal[PlacementStatus.NAZORG, PlacementStatus.GESLOTEN] = PlacementStatus.GESLOTEN


class SeatForm(Form):
    """Een plaats nemen voor wie wacht; een andere periode mag."""

    start: OptionalDay = Field(default=None, alias="startdatum")
    end: OptionalDay = Field(default=None, alias="eindDatum")
    deviations: Deviations = Field(default=(), alias="afwijkingen")


class GoalAchievedForm(Form):
    """Welk leerdoel is gehaald: de tekst, of het volgnummer in het plan."""

    goal: Label = Field(alias="leerdoel")
    on: OptionalDay = Field(default=None, alias="datum", description="Zonder datum: vandaag.")


WISH_EXAMPLE = {"kandidaat": "K-2041", "plek": "P-7", "startdatum": "2026-12-01", "eindDatum": "2027-05-31"}
PROPOSAL_EXAMPLE = {**WISH_EXAMPLE, "dagdelen": ["ma-ochtend", "di-ochtend"], "wachtlijst": True}
GROUP_EXAMPLE = {"plaatsingen": [WISH_EXAMPLE]}
AGREEMENT_EXAMPLE = {"partij": "kandidaat", "akkoord": True}
DECISION_EXAMPLE = {"afwijkingen": [{"regel": "werkleerplek-centrum-voor-werk", "reden": "kent het werk al goed"}]}
START_EXAMPLE = {"datum": "2026-12-01"}
EVALUATION_EXAMPLE = {
    "datum": "2026-12-20",
    "advies": "doorgaan",
    "deelnemers": ["consulent", "werkbegeleider"],
    "voortgang": [{"leerdoel": "orders verzamelen", "voortgang": 2}],
}
EXTENSION_EXAMPLE = {"soort": "zelfde_plek", "eindDatum": "2027-08-31", "reden": "nog één leerdoel te gaan"}
TRANSFER_EXAMPLE = {"plek": "P-8", "startdatum": "2027-03-01", "eindDatum": "2027-08-31"}
LAPSE_EXAMPLE = {"reden": "elders_geplaatst"}
CLOSE_EXAMPLE = {"status": "nazorg"}
SEAT_EXAMPLE = {"startdatum": "2027-01-04", "eindDatum": "2027-06-30"}
GOAL_EXAMPLE = {"leerdoel": "orders verzamelen"}
BODIES = (
    (ProposalForm, PROPOSAL_EXAMPLE),
    (GroupForm, GROUP_EXAMPLE),
    (AgreementForm, AGREEMENT_EXAMPLE),
    (DecisionForm, DECISION_EXAMPLE),
    (StartForm, START_EXAMPLE),
    (EvaluationForm, EVALUATION_EXAMPLE),
    (ExtensionForm, EXTENSION_EXAMPLE),
    (TransferForm, TRANSFER_EXAMPLE),
    (LapseForm, LAPSE_EXAMPLE),
    (CloseForm, CLOSE_EXAMPLE),
    (SeatForm, SEAT_EXAMPLE),
    (GoalAchievedForm, GOAL_EXAMPLE),
)
