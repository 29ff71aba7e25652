"""A candidate as a form: the mediation, no name and no profile."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from pydantic import Field, field_validator

from matching.domain.candidate import Candidate, CandidateStatus, SourceKey, Uitkeringssituatie
from matching.domain.fact import Fact, FactSource
from matching.domain.tri import Tri
from matching.forms.eligibility import EligibilityForm, eligibility_form, eligibility_of
from matching.forms.fact import FactForm, Told, fact_form, fact_of
from matching.forms.form import Form
from matching.forms.plan import PlanForm, plan_form, plan_of
from matching.forms.values import OptionalDay, Reference


def _only_what_is_filled_in(schema: dict[str, Any]) -> None:
    """Describe the status as those that somebody may fill in."""
    schema.pop("$ref", None)
    schema |= {"type": "string", "enum": [one.value for one in CandidateStatus if one is not CandidateStatus.GEWIST]}


class CandidateForm(Form):
    """Een kandidaat, zonder naam: wie het is, staat bij de identiteit."""

    status: CandidateStatus = Field(default=CandidateStatus.AANGEMELD, json_schema_extra=_only_what_is_filled_in)
    owner: Reference = Field(default="", alias="aanspreekpunt", description="Naam of id van een collega.")
    exempt_until: OptionalDay = Field(default=None, alias="ontheffingTot", description="Zonder reden.")
    wants_despite_exemption: Tri = Field(default=Tri.ONBEKEND, alias="wilOndanksOntheffing")
    indicatie_banenafspraak: FactForm[Tri] | None = Field(default=None, alias="indicatieBanenafspraak")
    work_permit: FactForm[Tri] | None = Field(default=None, alias="werkvergunning")
    startkwalificatie: FactForm[Tri] | None = None
    eligibility: EligibilityForm | None = Field(default=None, alias="voorwaarden")
    daytime_indication_until: OptionalDay = Field(default=None, alias="indicatieDagbestedingTot")
    uitkeringssituatie: Uitkeringssituatie = Uitkeringssituatie.ONBEKEND
    benefit_since: OptionalDay = Field(default=None, alias="uitkeringSinds")
    uwv_until: OptionalDay = Field(default=None, alias="uwvEinddatum")
    applied_on: OptionalDay = Field(default=None, alias="aanvraagOp", description="De dag van de aanvraag.")
    last_proposed_on: OptionalDay = Field(default=None, alias="laatstVoorgesteldOp")
    restricted: bool = Field(default=False, alias="beperkingVerwerking")
    delen_vum: Tri = Field(
        default=Tri.NEE,
        alias="delenVum",
        description="Of het profiel via VUM aan anderen getoond mag worden; alleen ja deelt.",
    )
    plan: PlanForm | None = Field(default=None, alias="ontwikkelplan")

    @field_validator("status")
    @classmethod
    def _is_filled_in(cls, status: CandidateStatus) -> CandidateStatus:
        if status is CandidateStatus.GEWIST:
            raise ValueError("'gewist' vult niemand in: wissen gaat apart; wel een andere status, zoals bemiddelbaar")
        return status


FACTS = ("indicatie_banenafspraak", "work_permit", "startkwalificatie")
_AS_THEY_ARE = (
    "status",
    "exempt_until",
    "wants_despite_exemption",
    "daytime_indication_until",
    "uitkeringssituatie",
    "benefit_since",
    "uwv_until",
    "applied_on",
    "last_proposed_on",
    "restricted",
    "delen_vum",
)


def candidate_of(
    form: CandidateForm,
    *,
    id: UUID,
    number: int,
    source_key: SourceKey,
    owner_id: UUID,
    today: date,
    before: Candidate | None = None,
) -> Candidate:
    """Give the candidate of a form.

    Args:
        today: the day of facts that name no day; their source is the consulent.
        before: what stood there; keeps what a form does not carry, such as corrections and withdrawals.
    """
    told = Told(FactSource.CONSULENT, today)
    fields: dict[str, Any] = {name: getattr(form, name) for name in _AS_THEY_ARE}
    fields |= {name: _fact(getattr(form, name), told) for name in FACTS}
    fields["eligibility"] = eligibility_of(form.eligibility, told)
    fields["plan"] = None if form.plan is None else plan_of(form.plan)
    fields |= {"number": number, "source_key": source_key, "owner_id": owner_id}
    return Candidate(id=id, **fields) if before is None else replace(before, id=id, **fields)


def _fact(form: FactForm[Tri] | None, told: Told) -> Fact[Tri] | None:
    return None if form is None else fact_of(form, form.value, told)


def candidate_form(candidate: Candidate, *, owner: str) -> CandidateForm:
    """Write a candidate; `owner` names the aanspreekpunt."""
    fields: dict[str, Any] = {name: getattr(candidate, name) for name in _AS_THEY_ARE}
    for name in FACTS:
        fact = getattr(candidate, name)
        fields[name] = None if fact is None else fact_form(fact, fact.value)
    plan = None if candidate.plan is None else plan_form(candidate.plan)
    asked = eligibility_form(candidate.eligibility)
    return CandidateForm.model_construct(owner=owner, plan=plan, eligibility=asked, **fields)
