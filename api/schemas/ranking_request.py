"""What may be asked of a ranking; strict, because this is the door."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from api.schemas.purpose import Purpose, StrictPurpose
from matching.domain.dagdelen import Dagdeel, dagdelen_of
from matching.domain.ranking_request import Filters, RankingRequest
from matching.domain.work import WorkKind

_STRICT = ConfigDict(extra="forbid", strict=True)
_SEED_MAXIMUM = 2**64 - 1


def _a_dagdeel(code: str) -> str:
    """Read a dagdeel and give its own spelling."""
    return Dagdeel.parse(code).code


def _a_kind_of_work(given: object) -> WorkKind:
    """Read which work is asked for; the refusal names what there is."""
    for kind in WorkKind:
        if given == kind.plural:
            return kind
    raise ValueError(f"dit soort werk kennen we niet; wel {', '.join(kind.plural for kind in WorkKind)}")


def _a_seed(text: str) -> str:
    """Refuse what is not a number of 64 bits."""
    if not (text.isascii() and text.isdigit() and int(text) <= _SEED_MAXIMUM):
        raise ValueError(f"dit is geen seed; wel een getal van 0 tot en met {_SEED_MAXIMUM}")
    return text


def _in_digits(seed: object) -> object:
    """Take a whole number as well; large ones are better written as text, which no reader rounds."""
    return str(seed) if isinstance(seed, int) and not isinstance(seed, bool) else seed


DagdeelCode = Annotated[
    str,
    Field(max_length=12),
    AfterValidator(_a_dagdeel),
    WithJsonSchema({"type": "string", "enum": [dagdeel.code for dagdeel in dagdelen_of((1 << 28) - 1)]}),
]
Seed = Annotated[
    str,
    Field(max_length=20),
    BeforeValidator(_in_digits),
    AfterValidator(_a_seed),
    WithJsonSchema({"type": ["string", "integer"], "pattern": "^[0-9]{1,20}$", "minimum": 0}),
]
StrictWorkKind = Annotated[
    WorkKind,
    BeforeValidator(_a_kind_of_work),
    WithJsonSchema({"type": "string", "enum": [kind.plural for kind in WorkKind]}),
]
OptionalDate = Annotated[
    Annotated[date, Field(ge=date(2000, 1, 1), le=date(2099, 12, 31))] | None,
    WithJsonSchema({"type": ["string", "null"], "format": "date", "pattern": "^20[0-9]{2}-"}),
]
OptionalName = Annotated[
    Annotated[str, Field(min_length=1, max_length=60)] | None,
    WithJsonSchema({"type": ["string", "null"], "minLength": 1, "maxLength": 60}),
]
Hours = Annotated[float, Field(gt=0, le=60, multiple_of=0.25, allow_inf_nan=False)]


class FiltersBody(BaseModel):
    """Wie of wat u nu wilt zien. Wat onbekend is, valt nooit weg door een filter.

    In een lijst van kandidaten gaat een filter over wat iemand kan, in een lijst van werk over wat het werk biedt.
    """

    model_config = _STRICT

    hours_at_least: Hours | None = Field(
        default=None, alias="urenMinimaal", description="Ten minste zoveel uren in de week."
    )
    dagdelen: Annotated[list[DagdeelCode], Field(max_length=28)] = Field(
        default=[], description="Op ten minste één van deze dagdelen, of dat is onbekend."
    )
    available_only: bool = Field(
        default=False,
        alias="alleenBeschikbaar",
        description="Niet als bekend is dat de kandidaat pas na de start van het werk kan beginnen.",
    )

    minutes_at_most: Annotated[int, Field(ge=1, le=300)] | None = Field(
        default=None,
        alias="reistijdMaximaal",
        description="Niet als bekend is dat de reis naar het werk langer duurt dan zoveel minuten.",
    )

    def filters(self) -> Filters:
        """Give the filters as matching knows them, each dagdeel once and in the order of the week."""
        dagdelen = {Dagdeel.parse(code) for code in self.dagdelen}
        return Filters(self.hours_at_least, tuple(sorted(dagdelen)), self.available_only, self.minutes_at_most)


class RankingBody(BaseModel):
    """De vraag om een ranglijst. Alles mag weg; een lege vraag is ook goed."""

    model_config = _STRICT

    purpose: StrictPurpose = Field(
        default=Purpose.BEMIDDELING,
        alias="doel",
        description="Waarvoor u de lijst maakt; geen vrije tekst, want het doel wordt bewaard.",
    )
    reference_day: OptionalDate = Field(
        default=None, alias="peildatum", description="De dag waarop de lijst wordt gemaakt; zonder dit is dat vandaag."
    )
    seed: Seed | None = Field(default=None, description="Bepaalt de volgorde bij gelijke stand.")
    weights: OptionalName = Field(
        default=None,
        alias="gewichten",
        description="De naam van een set gewichten; zonder dit de gewone set voor dit soort werk.",
    )
    filters: FiltersBody = FiltersBody()

    def request(self) -> RankingRequest:
        """Give the request as matching knows it."""
        return RankingRequest(
            purpose=self.purpose.value,
            reference_day=self.reference_day,
            seed=None if self.seed is None else int(self.seed),
            weights=self.weights,
            filters=self.filters.filters(),
        )


class WorkRankingBody(RankingBody):
    """De vraag om een ranglijst van werk voor een kandidaat. Alleen `soort` is nodig."""

    work: StrictWorkKind = Field(alias="soort", description="Welk werk u wilt zien.")
