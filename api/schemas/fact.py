"""Facts about a person: what counts now, what else was said, and how a person mends or confirms them."""

from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator
from typing_extensions import TypedDict

from api.schemas.values import Day, Id, OptionalDay, day, optional_day
from matching.domain.fact import Fact, FactSource
from matching.domain.profile import Profile
from matching.domain.testimony import gathered, statements
from matching.errors import Fault, InvalidInputError, out_of_step
from matching.forms.fact import Told
from matching.forms.form import Form
from matching.forms.profile import ProfileForm, profile_form, profile_of
from matching.forms.values import OptionalDay as OptionalDayOfForm
from matching.usecases.list_facts import KnownFacts

CORRECTING = (FactSource.KANDIDAAT, FactSource.CONSULENT, FactSource.PARTNER)
NAMES = {field: str(info.alias or field) for field, info in ProfileForm.model_fields.items()}
_MAY = f"bron {', '.join(CORRECTING)}"
FIELDS = {name: field for field, name in NAMES.items()}


class Uitspraak(TypedDict):
    """Wat iemand zei of zag. `waarde` heeft de vorm die het veld heeft in een profiel."""

    waarde: Any
    bron: str
    waargenomenOp: Day
    bevestigdOp: OptionalDay


class AndereUitspraak(Uitspraak):
    """Wat ook is gezegd, maar nu niet telt. `waarom` zegt waarom niet."""

    waarom: str


class Feit(Uitspraak):
    """Wat nu telt. `veld` en `sleutel` wijzen het aan; `ook` noemt wat er nog meer over is gezegd."""

    veld: str
    sleutel: str
    ook: list[AndereUitspraak]


class Feiten(TypedDict):
    """Alles wat van een kandidaat bekend is. Wat er niet staat, is onbekend, en nooit "nee".

    `nietGetoond` noemt de velden die u in uw rol niet ziet.
    """

    kandidaatId: Id
    kandidaat: str
    versie: int
    nietGetoond: list[str]
    feiten: list[Feit]


class CorrectionForm(Form):
    """Een verbetering: wie het zegt, wanneer, en wat er is. Alleen wat u noemt, verandert."""

    source: Literal["kandidaat", "consulent", "partner"] = Field(alias="bron")
    observed_on: OptionalDayOfForm = Field(default=None, alias="waargenomenOp", description="Leeg: vandaag.")
    profile: ProfileForm = Field(alias="profiel")

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.profile == ProfileForm():
            raise ValueError("hier staat geen enkel feit; wel een profiel met ten minste één feit")
        return self

    def facts(self, today: date) -> Profile:
        """Give the facts, each said by the source of the correction unless it names one itself.

        Raises:
            InvalidInputError: a fact is of a scan or placement, or of a day that is still to come.
        """
        return facts_told(self.profile, self.source, self.observed_on, today)


def facts_told(profile: ProfileForm, source: str, observed_on: date | None, today: date) -> Profile:
    """Give the facts of a profile that somebody told; each said by `source` unless it names one itself.

    Raises:
        InvalidInputError: a fact is of a scan or placement, or of a day that is still to come.
    """
    facts = profile_of(profile, Told(FactSource(source), observed_on or today))
    wrong = [(field, fact) for field, _, fact in statements([facts]) if fact.source not in CORRECTING]
    faults = [Fault(f"/profiel/{NAMES[field]}", f"'{fact.source}' verbetert niets", _MAY) for field, fact in wrong]
    later = [field for field, _, fact in statements([facts]) if fact.observed_on > today]
    faults += [out_of_step(f"/profiel/{NAMES[field]}", "deze dag komt nog", f"{today} of eerder") for field in later]
    if faults:
        raise InvalidInputError(tuple(faults))
    return facts


class WhichFactForm(Form):
    """Eén feit: het veld, en de sleutel als het een van een lijst is."""

    field: str = Field(alias="veld", max_length=60)
    key: str = Field(default="", alias="sleutel", max_length=600)


class ConfirmationForm(Form):
    """Welke feiten nog kloppen."""

    facts: Annotated[tuple[WhichFactForm, ...], Field(min_length=1, max_length=500)] = Field(alias="feiten")
    on: OptionalDayOfForm = Field(default=None, alias="bevestigdOp", description="Leeg: vandaag.")

    @property
    def about(self) -> list[tuple[str, str]]:
        """Which facts, by field of the profile and key."""
        return [(FIELDS.get(one.field, one.field), one.key) for one in self.facts]

    def day(self, today: date) -> date:
        """Give the day of confirmation.

        Raises:
            InvalidInputError: it is still to come.
        """
        if self.on is not None and self.on > today:
            raise InvalidInputError((out_of_step("/bevestigdOp", "deze dag komt nog", f"{today} of eerder"),))
        return self.on or today


CORRECTION_EXAMPLE = {
    "bron": "kandidaat",
    "waargenomenOp": "2026-11-20",
    "profiel": {"rijbewijzen": [{"waarde": {"categorie": "B"}}], "wilNietZeggen": [{"waarde": "postcode"}]},
}
CONFIRMATION_EXAMPLE = {"feiten": [{"veld": "uren"}, {"veld": "rijbewijzen", "sleutel": "b"}]}


def facts_json(known: KnownFacts) -> Feiten:
    """Write what is known of somebody."""
    return {
        "kandidaatId": str(known.candidate_id),
        "kandidaat": f"K-{known.number}",
        "versie": known.version,
        "nietGetoond": list(known.withheld),
        "feiten": [
            {
                "veld": NAMES[about.field],
                "sleutel": about.key,
                **said_json(about.field, about.fact),
                "ook": [{**said_json(about.field, fact), "waarom": why.value} for fact, why in about.others],
            }
            for about in known.testimonies
        ],
    }


def said_json(field: str, fact: Fact[Any]) -> Uitspraak:
    """Write what somebody said or saw."""
    return {
        "waarde": _value_json(field, fact),
        "bron": fact.source.value,
        "waargenomenOp": day(fact.observed_on),
        "bevestigdOp": optional_day(fact.confirmed_on),
    }


def _value_json(field: str, fact: Fact[Any]) -> object:
    """Write a value as it stands in the form of a profile."""
    form = profile_form(gathered([(field, fact)]))
    written = form.model_dump(mode="json", by_alias=True, include={field})[NAMES[field]]
    (whole,) = written if isinstance(written, list) else [written]
    value: object = whole["waarde"]
    return value
