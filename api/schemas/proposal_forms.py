"""What is asked when somebody is put forward, and at every step after it."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from api.schemas.placing_forms import OPEN_END, Deviations
from api.schemas.values import AT_ONE_PLACE
from matching.domain.dagdelen import Dagdeel
from matching.domain.proposal import ProposalLapse
from matching.domain.proposal_parts import CardField, Consent, ConsentAnswer, ConsentWay, Interview
from matching.domain.refusal_reasons import DeclineReason, RejectReason, UnfitReason
from matching.forms.form import Form, refused_at
from matching.forms.order import not_before
from matching.forms.values import Day, Label, OptionalDay, OptionalHours, OwnWords, Reference, Week, Words, dagdelen

Note = Annotated[OwnWords, Field(description="In eigen woorden; nooit iets over gezondheid.")]
ToldTo = Annotated[Label, Field(description="Aan wie de kandidaat het zei: een collega, of een rol.")]


class PutForwardForm(Form):
    """Wie u voordraagt, en voor welk werk."""

    model_config = ConfigDict(json_schema_extra=AT_ONE_PLACE)

    candidate: Reference = Field(alias="kandidaat", min_length=1)
    plek: Reference = ""
    vacancy: Reference = Field(default="", alias="vacature")
    override: Note = Field(
        default="", alias="reden", description="Waarom u verder gaat met wie in uitvragen of uitgesloten staat."
    )

    @model_validator(mode="after")
    def _is_for_one(self) -> Self:
        if bool(self.plek) == bool(self.vacancy):
            raise ValueError("noem een plek of een vacature; wel precies een van de twee")
        return self


class JudgementForm(Form):
    """Past het, past het niet met een reden, of moet er eerst iets worden gevraagd?"""

    judgement: Literal["geschikt", "niet_geschikt", "uitvragen"] = Field(alias="oordeel")
    reason: UnfitReason | None = Field(default=None, alias="reden", description="Bij niet_geschikt.")
    note: Note = Field(default="", alias="toelichting")


class StepForm(Form):
    """Deze stap vraagt geen gegevens: een leeg object."""


class LookForm(Form):
    """U hebt opnieuw gekeken naar wie is voorgedragen."""

    override: Note = Field(
        default="", alias="reden", description="Waarom u verder gaat met wie nu in uitvragen of uitgesloten staat."
    )


class ConsentForm(Form):
    """Wat de kandidaat antwoordde."""

    answer: ConsentAnswer = Field(alias="antwoord")
    way: ConsentWay = Field(alias="wijze", description="Hoe het is gezegd.")
    told_to: ToldTo = Field(alias="aan")
    on: OptionalDay = Field(default=None, alias="datum", description="Leeg is vandaag.")
    fields: Annotated[tuple[CardField, ...], Field(max_length=6)] = Field(
        default=(), alias="gegevens", description="Bij ja: wat de werkgever mag zien."
    )
    ask_again_on: OptionalDay = Field(default=None, alias="opnieuwVanaf", description="Bij later.")
    reason: DeclineReason | None = Field(default=None, alias="reden", description="Bij nee.")
    note: Note = Field(default="", alias="toelichting")

    def consent(self, today: date, actor_id: str) -> Consent:
        """Give the answer as matching knows it.

        Raises:
            InvalidInputError: a yes says nothing of what may be seen, or another answer does.
        """
        fields, on = tuple(dict.fromkeys(self.fields)), self.on or today
        with refused_at("/gegevens"):
            return Consent(self.answer, self.way, self.told_to, on, actor_id, fields, self.ask_again_on)


class TakenBackForm(Form):
    """Hoe de kandidaat het akkoord introk."""

    way: ConsentWay = Field(alias="wijze")
    told_to: ToldTo = Field(alias="aan")
    on: OptionalDay = Field(default=None, alias="datum", description="Leeg is vandaag.")


class InterviewForm(Form):
    """Wanneer en waar het gesprek is, en wie er meegaat."""

    on: Day = Field(alias="datum")
    at: Annotated[str, Field(pattern=r"^$|^([01][0-9]|2[0-3]):[0-5][0-9]$")] = Field(
        default="", alias="tijd", description="Zoals 10:30; leeg is nog niet bekend."
    )
    where: Words = Field(default="", alias="plaats")
    company: Words = Field(default="", alias="mee", description="Wie er meegaat, in welke rol; geen naam.")

    def interview(self) -> Interview:
        """Give the talk as matching knows it."""
        return Interview(self.on, self.at, self.where, self.company)


class RejectionForm(Form):
    """Waarom de werkgever niet verder gaat."""

    reason: RejectReason = Field(alias="reden")
    note: Note = Field(default="", alias="toelichting")


class HiringForm(Form):
    """De plaatsing die uit de voordracht volgt."""

    start: Day = Field(alias="startdatum")
    end: OptionalDay = Field(default=None, alias="eindDatum", description=OPEN_END)
    dagdelen: Week = Field(default=(), description="Leeg: die van de plek.")
    hours: OptionalHours = Field(default=None, alias="uren")
    guide: Reference = Field(default="", alias="werkbegeleider", description="Naam of id van een collega.")
    consultant: Reference = Field(default="", alias="consulent", description="Leeg: het aanspreekpunt.")
    may_wait: bool = Field(default=False, alias="wachtlijst", description="Op de wachtlijst als er geen plaats is.")
    deviations: Deviations = Field(default=(), alias="afwijkingen")

    _ends_later = not_before("end", "start")

    @property
    def days(self) -> tuple[Dagdeel, ...]:
        """The dagdelen that are named."""
        return dagdelen(self.dagdelen)


class ProposalLapsingForm(Form):
    """Waarom de voordracht niet doorgaat, zonder dat iemand nee zei."""

    reason: ProposalLapse = Field(alias="reden", description="Met de hand: verouderd of elders_geplaatst.")


EXAMPLES: tuple[tuple[type[Form], Mapping[str, Any]], ...] = (
    (PutForwardForm, {"kandidaat": "K-2041", "vacature": "V-318"}),
    (JudgementForm, {"oordeel": "niet_geschikt", "reden": "uren"}),
    (StepForm, {}),
    (LookForm, {"reden": "De werkgever neemt ook iemand voor 24 uur."}),
    (
        ConsentForm,
        {"antwoord": "ja", "wijze": "telefoon", "aan": "Sanne de Boer", "gegevens": ["vaardigheden", "uren", "start"]},
    ),
    (TakenBackForm, {"wijze": "telefoon", "aan": "Sanne de Boer"}),
    (InterviewForm, {"datum": "2026-12-01", "tijd": "10:30", "plaats": "bij de werkgever", "mee": "jobhunter"}),
    (RejectionForm, {"reden": "te_weinig_uren"}),
    (HiringForm, {"startdatum": "2026-12-15"}),
    (ProposalLapsingForm, {"reden": "elders_geplaatst"}),
)
