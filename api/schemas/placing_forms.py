"""What is asked when somebody is placed, and at every step after it."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from api.schema_bounds import FILLED_IN
from api.schemas.values import AT_ONE_PLACE
from matching.domain.dagdelen import Dagdeel
from matching.domain.placement_parts import Advice, ExtensionKind, Party
from matching.domain.programme import Programme
from matching.domain.reasons import LapseReason, UndoReason
from matching.domain.tri import Tri
from matching.forms.form import Form
from matching.forms.order import not_before
from matching.forms.values import Day, Label, OptionalDay, OptionalHours, OwnWords, Reference, Week, dagdelen

Reason = Annotated[OwnWords, Field(min_length=1, description="In eigen woorden; nooit iets over gezondheid.")]


OPEN_END = "De laatste dag. Weggelaten of null: er is geen einde afgesproken. Een lege tekst wordt geweigerd."


class DeviationForm(Form):
    """Van welke regel u afwijkt, en waarom."""

    rule: Label = Field(alias="regel", description="De code van de regel.")
    reason: Reason = Field(alias="reden")


Deviations = Annotated[tuple[DeviationForm, ...], Field(max_length=20)]


class AgreementForm(Form):
    """Wat de kandidaat of de aanbieder antwoordde."""

    party: Party = Field(alias="van")
    answer: Literal["ja", "nee"] = Field(default="ja", alias="antwoord")
    on: OptionalDay = Field(default=None, alias="datum", description="Leeg is vandaag.")


class PlacingForm(Form):
    """Wie waar zou komen, vanaf wanneer en tot wanneer."""

    model_config = ConfigDict(json_schema_extra=AT_ONE_PLACE)

    candidate: Reference = Field(alias="kandidaat", min_length=1)
    plek: Reference = ""
    vacancy: Reference = Field(default="", alias="vacature")
    start: Day = Field(alias="startdatum")
    end: OptionalDay = Field(
        default=None,
        alias="eindDatum",
        description="De laatste dag. Weggelaten of null: er is geen einde afgesproken. Een toets zoekt dan het laatste "
        "einde dat past; een voorstel blijft zonder einde. Een lege tekst is geen dag en wordt geweigerd.",
    )
    dagdelen: Week = Field(default=(), description="Leeg: die van de plek.")
    hours: OptionalHours = Field(default=None, alias="uren")
    guide: Reference = Field(default="", alias="werkbegeleider", description="Naam of id van een collega.")
    consultant: Reference = Field(default="", alias="consulent", description="Leeg: het aanspreekpunt.")
    intended: Reference = Field(
        default="", alias="beoogdeBaan", description="De vacature waar een proefplaats heen leidt."
    )
    seat: Literal["algemeen", "gon_partij"] | None = Field(
        default=None, alias="plaatssoort", description="Alleen als u zelf kiest welke soort plaats het wordt."
    )

    _ends_later = not_before("end", "start")

    @model_validator(mode="after")
    def _is_at_one_place(self) -> Self:
        if bool(self.plek) == bool(self.vacancy):
            raise ValueError("noem een plek of een vacature; wel precies een van de twee")
        return self

    @property
    def days(self) -> tuple[Dagdeel, ...]:
        """The dagdelen that are named."""
        return dagdelen(self.dagdelen)


class ProposalForm(PlacingForm):
    """Een plaatsing die u voorstelt."""

    may_wait: bool = Field(default=False, alias="wachtlijst", description="Op de wachtlijst als er geen plaats is.")
    deviations: Deviations = Field(default=(), alias="afwijkingen")
    agreements: Annotated[tuple[AgreementForm, ...], Field(max_length=2)] = Field(default=(), alias="akkoorden")
    programmes: Annotated[tuple[Programme, ...], Field(max_length=len(Programme))] = Field(
        default=(), alias="programmas", description="Onder welke programma's het telt, naast die van de vacature."
    )


class GroupForm(Form):
    """Plaatsingen die samen doorgaan, of geen van alle."""

    proposals: Annotated[tuple[ProposalForm, ...], Field(min_length=1, max_length=50)] = Field(alias="plaatsingen")


class IntendedJobForm(Form):
    """De baan waar een proefplaats heen leidt."""

    vacancy: Reference = Field(min_length=1, alias="vacature", description="Van dezelfde werkgever.")
    deviations: Deviations = Field(default=(), alias="afwijkingen")


class DecisionForm(Form):
    """Het besluit van de consulent om iemand te plaatsen, of te starten."""

    deviations: Deviations = Field(default=(), alias="afwijkingen")


class StartForm(DecisionForm):
    """De start; wie er begeleidt, kan hier nog worden genoemd."""

    guide: Reference = Field(default="", alias="werkbegeleider", description="Leeg: wie al was genoemd.")


class ProgressForm(Form):
    """Hoe ver iemand is met een leerdoel: 0 is nog niets, 3 is behaald."""

    skill: Label = Field(alias="leerdoel")
    progress: Annotated[int, Field(ge=0, le=3)] = Field(alias="voortgang")


class EvaluationForm(Form):
    """Een gesprek over hoe het gaat."""

    on: Day = Field(alias="datum")
    advice: Advice = Field(alias="advies")
    participants: Annotated[tuple[Label, ...], Field(max_length=10)] = Field(
        default=(), alias="deelnemers", description="In welke rol of van welke organisatie; geen namen."
    )
    progress: Annotated[tuple[ProgressForm, ...], Field(max_length=50)] = Field(default=(), alias="voortgang")
    cooperated: Tri = Field(default=Tri.ONBEKEND, alias="voldoendeMeegewerkt")


class ExtensionForm(Form):
    """Een verlenging: er is geen gewone lengte."""

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"properties": {"soort": {"const": ExtensionKind.ANDERE_PLEK.value}}, "required": ["soort"]},
            "then": {"required": ["plek"], "properties": {"plek": {"minLength": 1, "pattern": FILLED_IN}}},
            "else": {"properties": {"plek": {"maxLength": 0}}},
        }
    )

    kind: ExtensionKind = Field(alias="soort")
    until: Day = Field(alias="tot", description="De laatste dag.")
    reason: Reason = Field(alias="reden")
    plek: Reference = Field(default="", description="Bij andere_plek: welke.")
    guide: Reference = Field(default="", alias="werkbegeleider", description="Bij andere_plek: wie daar begeleidt.")
    deviations: Deviations = Field(default=(), alias="afwijkingen")
    agreements: Annotated[tuple[AgreementForm, ...], Field(max_length=2)] = Field(default=(), alias="akkoorden")

    @model_validator(mode="after")
    def _names_the_other_plek(self) -> Self:
        if bool(self.plek) is not (self.kind is ExtensionKind.ANDERE_PLEK):
            raise ValueError("plek hoort bij soort andere_plek; wel allebei, of geen van beide")
        return self


class ShorteningForm(Form):
    """Een eerder einde, dat nog komt."""

    until: Day = Field(alias="tot", description="De laatste dag.")
    reason: Reason = Field(alias="reden")


class TransferForm(Form):
    """Naar een andere plek, ook voor het einde hier."""

    plek: Reference = Field(min_length=1)
    start: Day = Field(alias="vanaf", description="De eerste dag daar; de dag ervoor is de laatste hier.")
    end: OptionalDay = Field(default=None, alias="eindDatum", description=OPEN_END)
    reason: Reason = Field(alias="reden")
    guide: Reference = Field(default="", alias="werkbegeleider", description="Wie daar begeleidt.")
    deviations: Deviations = Field(default=(), alias="afwijkingen")
    agreements: Annotated[tuple[AgreementForm, ...], Field(max_length=2)] = Field(default=(), alias="akkoorden")


class LapsingForm(Form):
    """Waarom de plaatsing niet doorgaat."""

    reason: LapseReason = Field(alias="reden")


class AfterwardsForm(Form):
    """Wat er na het einde komt."""

    step: Literal["nazorg", "gesloten"] = Field(alias="stap")


class UndoingForm(Form):
    """Waarom de laatste handeling ongedaan wordt gemaakt."""

    reason: UndoReason = Field(alias="reden")


class GoalReachedForm(Form):
    """Welk leerdoel is behaald."""

    skill: Label = Field(alias="vaardigheid", description="Zoals het in het ontwikkelplan staat.")
    on: OptionalDay = Field(default=None, alias="datum", description="Leeg is vandaag.")


PROPOSAL_EXAMPLE = {
    "kandidaat": "K-2041",
    "plek": "P-7",
    "startdatum": "2026-12-01",
    "eindDatum": "2027-05-31",
    "werkbegeleider": "Sanne de Boer",
    "akkoorden": [{"van": "kandidaat"}, {"van": "aanbieder"}],
}
EXAMPLES: tuple[tuple[type[Form], Mapping[str, Any]], ...] = (
    (PlacingForm, {"kandidaat": "K-2041", "plek": "P-7", "startdatum": "2026-12-01", "eindDatum": "2027-05-31"}),
    (ProposalForm, PROPOSAL_EXAMPLE),
    (GroupForm, {"plaatsingen": [PROPOSAL_EXAMPLE]}),
    (AgreementForm, {"van": "kandidaat", "antwoord": "ja", "datum": "2026-11-20"}),
    (DecisionForm, {"afwijkingen": []}),
    (IntendedJobForm, {"vacature": "V-318"}),
    (StartForm, {"werkbegeleider": "Sanne de Boer"}),
    (EvaluationForm, {"datum": "2026-11-20", "advies": "doorgaan", "deelnemers": ["werkbegeleider"]}),
    (ExtensionForm, {"soort": "zelfde_plek", "tot": "2027-08-31", "reden": "het laatste leerdoel is nog open"}),
    (ShorteningForm, {"tot": "2027-08-31", "reden": "de kansen op werk zijn niet groter geworden"}),
    (TransferForm, {"plek": "P-8", "vanaf": "2027-03-01", "eindDatum": "2027-05-31", "reden": "meer variatie"}),
    (LapsingForm, {"reden": "geen_akkoord_kandidaat"}),
    (AfterwardsForm, {"stap": "nazorg"}),
    (UndoingForm, {"reden": "verkeerde_datum"}),
    (GoalReachedForm, {"vaardigheid": "orders verzamelen", "datum": "2026-11-20"}),
)
