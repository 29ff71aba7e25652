"""The schemas of what goes in and out, made from the forms: an object as it is shown, as it is new, as it changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import TypeAdapter

from api.request_forms import SourceForm
from api.schema_bounds import naming_its_owner, with_bounds, with_source
from api.schema_names import dutch_names, in_dutch
from api.schemas import (
    asking,
    business_case,
    candidate,
    colleague,
    day,
    deed,
    emergency_access,
    employer,
    exploration,
    fact,
    followed,
    identity,
    look_review,
    message,
    objection,
    own_answers,
    placement,
    placing_forms,
    plan,
    plek,
    proposal_forms,
    questions,
    ranking_switch,
    saved_search,
    scan,
    search,
    seat_source,
    subscription,
    task,
    telephone,
    vacancy,
    vacancy_check,
    vacancy_life,
    vacancy_text,
    vum,
)
from api.schemas.applicant import Aanvragers
from api.schemas.employer_card import Kaart, Kennismaking
from api.schemas.exposure import Vertoningen
from api.schemas.fairness import Eerlijkheid
from api.schemas.history import Geschiedenis
from api.schemas.listing import Bladzijde, Capaciteitsbronnen, Kandidaten, Plekken, Vacatures, Werkgevers
from api.schemas.proposal import Voordracht, Voordrachten
from api.schemas.release_points import Aandachtspunten
from api.schemas.report import Rapportage, Rapportages
from api.schemas.waiting import Wachtlijst
from matching.assemblers.followed import EVENTS, SUPPORTS
from matching.assemblers.people import CANDIDATES, COLLEAGUES, PLACEMENTS, SCANS
from matching.assemblers.work import EMPLOYERS, PLEKKEN, SEAT_SOURCES, VACANCIES
from matching.forms.plan import PlanForm
from matching.forms.telephone import TelephoneForm
from matching.forms.vacancy_draft import VacancyDraftForm
from matching.identity.form import IdentityForm

Schema = dict[str, Any]
_MODE: Literal["validation"] = "validation"
REFERENCE = "#/components/schemas/{model}"


@dataclass(frozen=True)
class SchemaSource:
    """One kind of object in the document.

    Attributes:
        name: its Dutch name.
        heads: what an answer says above the form.
        has_source: whether bron and bronnummer may come with the form.
    """

    name: str
    form: type[Any]
    heads: tuple[Any, ...]
    example: Mapping[str, Any]
    has_source: bool = True


RESOURCES = (
    SchemaSource("Collega", COLLEAGUES.form, colleague.HEADS, colleague.EXAMPLE, has_source=False),
    SchemaSource("Werkgever", EMPLOYERS.form, employer.HEADS, employer.EXAMPLE),
    SchemaSource("Kandidaat", CANDIDATES.form, candidate.HEADS, candidate.EXAMPLE),
    SchemaSource("Scan", SCANS.form, scan.HEADS, scan.EXAMPLE),
    SchemaSource("Plaatsing", PLACEMENTS.form, placement.HEADS, placement.EXAMPLE),
    SchemaSource("Gebeurtenis", EVENTS.form, followed.HEADS, followed.EVENT_EXAMPLE),
    SchemaSource("Dienstverlening", SUPPORTS.form, followed.HEADS, followed.SUPPORT_EXAMPLE),
    SchemaSource("Vacature", VACANCIES.form, vacancy.HEADS, vacancy.EXAMPLE),
    SchemaSource("Plek", PLEKKEN.form, plek.HEADS, plek.EXAMPLE),
    SchemaSource("Capaciteitsbron", SEAT_SOURCES.form, seat_source.HEADS, seat_source.EXAMPLE),
)
LISTS = {
    "Collegas": ("collegas", "Collega"),
    "Scans": ("scans", "Scan"),
    "Plaatsingen": ("plaatsingen", "Plaatsing"),
    "Gebeurtenissen": ("gebeurtenissen", "Gebeurtenis"),
    "Dienstverleningen": ("dienstverleningen", "Dienstverlening"),
}
BODIES: tuple[tuple[type[Any], Mapping[str, Any]], ...] = (
    (deed.ClosingForm, deed.CLOSING_EXAMPLE),
    (deed.ReopeningForm, deed.REOPENING_EXAMPLE),
    (deed.WithdrawingForm, deed.WITHDRAWING_EXAMPLE),
    (deed.ReviewForm, deed.REVIEW_EXAMPLE),
    (deed.EndingForm, deed.ENDING_EXAMPLE),
    (fact.CorrectionForm, fact.CORRECTION_EXAMPLE),
    (fact.ConfirmationForm, fact.CONFIRMATION_EXAMPLE),
    (exploration.ExplorationForm, exploration.EXAMPLE),
    (vum.VumQuestionForm, vum.EXAMPLE),
    (VacancyDraftForm, vacancy_check.DRAFT_EXAMPLE),
    (PlanForm, plan.EXAMPLE),
    (IdentityForm, identity.EXAMPLE),
    (vacancy_text.VacancyTextForm, vacancy_text.EXAMPLE),
    (search.SearchForm, search.EXAMPLE),
    *placing_forms.EXAMPLES,
    *proposal_forms.EXAMPLES,
    *own_answers.EXAMPLES,
    *task.EXAMPLES,
    *day.EXAMPLES,
    *business_case.EXAMPLES,
    *subscription.EXAMPLES,
    (emergency_access.EmergencyAccessForm, emergency_access.EXAMPLE),
    (look_review.LookReviewForm, look_review.EXAMPLE),
    (ranking_switch.RankingSwitchForm, ranking_switch.EXAMPLE),
    *asking.EXAMPLES,
    *questions.EXAMPLES,
    (TelephoneForm, telephone.EXAMPLE),
    (objection.ObjectionForm, objection.EXAMPLE),
    (saved_search.SavedSearchForm, saved_search.EXAMPLE),
    (saved_search.SearchNameForm, saved_search.NAME_EXAMPLE),
    (vacancy_life.VacancyConfirmationForm, vacancy_life.EXAMPLE),
)
_SHOWN = (
    Geschiedenis,
    objection.Bezwaar,
    saved_search.Zoekopdracht,
    saved_search.Zoekopdrachten,
    own_answers.EigenAntwoord,
    Vacatures,
    Plekken,
    Capaciteitsbronnen,
    Wachtlijst,
    seat_source.Bezetting,
    Werkgevers,
    Kandidaten,
    fact.Feiten,
    Voordracht,
    Voordrachten,
    Kaart,
    Kennismaking,
    Vertoningen,
    task.Taak,
    task.Taken,
    day.Dagverwerking,
    day.Premies,
    business_case.Businesscases,
    plan.OntwikkelplanVerloop,
    Aandachtspunten,
    message.Bericht,
    message.Berichten,
    subscription.Abonnement,
    subscription.Abonnementen,
    subscription.AbonnementSleutel,
    subscription.Afleveringen,
    asking.VragenGesteld,
    Aanvragers,
    Rapportage,
    Rapportages,
    Eerlijkheid,
    Bladzijde,
)


def resource_schemas() -> dict[str, Schema]:
    """Make every schema, under its Dutch name."""
    heads = [head for resource in RESOURCES for head in resource.heads]
    forms = [resource.form for resource in RESOURCES]
    raw = _raw([*forms, *heads, *identity.HEADS, SourceForm, *_SHOWN, *(form for form, _ in BODIES)])
    for form, example in BODIES:
        raw[form.__name__]["examples"] = [dict(example)]
    for resource in RESOURCES:
        raw |= _of_resource(resource, raw)
    raw["TelephoneForm"] = naming_its_owner(raw["TelephoneForm"])
    answers = raw["EmployerAnswersForm"]["properties"]
    answers["vacature"] = {"$ref": REFERENCE.format(model="VacatureWijziging"), "minProperties": 1}
    for name, (key, item) in LISTS.items():
        raw[name] = _list_of(key, item, raw["Bladzijde"])
    raw["Identiteit"] = _shown(raw["IdentityForm"], [raw[head.__name__] for head in identity.HEADS])
    raw["Ontwikkelplan"] = _shown(raw["PlanForm"], [raw[plan.OntwikkelplanVerloop.__name__]])
    names = dutch_names(raw)
    return {names[name]: in_dutch(schema, names) | {"title": names[name]} for name, schema in raw.items()}


def _raw(types: Iterable[Any]) -> dict[str, Schema]:
    """Let pydantic write the schemas of all types at once, so that one name always means one thing."""
    adapters = {kind.__name__: TypeAdapter(kind) for kind in types}
    asked = [(name, _MODE, adapter) for name, adapter in adapters.items()]
    _, written = TypeAdapter.json_schemas(asked, ref_template=REFERENCE)
    return {name: with_bounds(schema) for name, schema in written["$defs"].items()}


def _of_resource(resource: SchemaSource, raw: Mapping[str, Schema]) -> dict[str, Schema]:
    form, source = raw[resource.form.__name__], raw["SourceForm"]["properties"] if resource.has_source else {}
    new = naming_its_owner(with_source(form, source)) | {"examples": [dict(resource.example)]}
    changed = {key: value for key, value in new.items() if key not in ("required", "dependentRequired", "examples")}
    said = {"description": "Wat er anders wordt; wat er niet staat, blijft zo, en null maakt iets leeg."}
    return {
        resource.name: _shown(form, [raw[head.__name__] for head in resource.heads]),
        f"{resource.name}Nieuw": new,
        f"{resource.name}Wijziging": changed | said,
    }


def _shown(form: Schema, heads: list[Schema]) -> Schema:
    """Give the schema of an object as it is shown: everything is there, and the head goes before the form."""
    properties: Schema = {}
    for head in heads:
        properties |= head["properties"]
    optional = {key for head in heads for key in head["properties"] if key not in head.get("required", ())}
    properties |= {key: value for key, value in form["properties"].items() if key not in properties}
    plain = {key: _without_default(value) for key, value in properties.items()}
    required = [key for key in plain if key not in optional]
    return {"type": "object", "description": form["description"], "properties": plain, "required": required}


def _without_default(schema: Schema) -> Schema:
    return {key: value for key, value in schema.items() if key != "default"}


def _list_of(key: str, item: str, page: Schema) -> Schema:
    items = {"type": "array", "items": {"$ref": REFERENCE.format(model=item)}}
    return {
        "type": "object",
        "description": "Een bladzijde van de lijst.",
        "properties": {key: items, **page["properties"]},
        "required": [key, *page["required"]],
    }
