"""The dossier of a list as JSON: one canonical document, in which the same dossier has the same bytes (RFC 8785)."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field
from typing_extensions import TypedDict

from api.schemas.dossier_after import ErnaGedaan, Getoond, GewistSindsdien, after_json, erased_json, shown_json
from api.schemas.dossier_rows import DossierRij, row_json
from api.schemas.values import Day, Id, Moment, OptionalDay, day, moment, optional_day
from api.schemas.versions import FiltersJson, filters_json
from matching.assemblers.assembler import Assembler
from matching.assemblers.context import BY_ID
from matching.assemblers.work import PLEKKEN, VACANCIES
from matching.domain.opportunity import Vacancy
from matching.domain.work_on_offer import WorkOnOffer
from matching.forms.form import Form
from matching.rules.rule import Rule
from matching.storage.documents import canonical
from matching.usecases.compile_dossier import Dossier

Seed = Annotated[str, Field(description="Geheel getal van 64 bits, als tekst.")]


class DossierVraag(TypedDict):
    """Wat er is gevraagd, door wie en waarvoor. `werk` is de vacature of plek zoals zij toen was, met ids."""

    ranglijst: Id
    soort: str
    voor: str
    voorId: Id
    voorVersie: int
    werk: dict[str, Any] | None
    doorId: str
    rol: str
    organisatie: str
    doel: str
    op: Moment
    peildatum: Day
    filters: FiltersJson


class DossierRegel(TypedDict):
    """Een regel die is gevraagd, met waar zij vandaan komt en wanneer zij geldt."""

    code: str
    regel: str
    soort: str
    bron: str
    van: OptionalDay
    totEnMet: OptionalDay


class DossierInstelling(TypedDict):
    """Een getal dat de gemeente toen zelf had vastgelegd."""

    regel: str
    getal: int
    van: Day
    totEnMet: OptionalDay
    reden: str


class DossierGewichten(TypedDict):
    """De gewichten, in hele punten; leeg als de set niet meer bij passend hoort."""

    naam: str
    drempelDekking: int | None
    punten: dict[str, int]


class DossierVersies(TypedDict):
    """Waarmee de lijst is gemaakt. Alles tot en met deze stand van het grootboek telde mee."""

    grootboek: int
    database: str
    programma: str
    regels: str
    taxonomie: str
    titels: str
    postcodes: str
    reistijden: str
    koppeling: str
    seed: Seed


class DossierVerschil(TypedDict):
    """Een deel dat nu anders is, en waarom de lijst daardoor niet meer gelijk is."""

    deel: str
    waarom: str


class DossierGelijk(TypedDict):
    """Of de lijst die nu is gemaakt byte voor byte gelijk is aan wat toen is gegeven."""

    isGelijk: bool
    hashToen: str
    hashNu: str
    gewistOpDeLijst: int
    verschillen: list[DossierVerschil]


class DossierJson(TypedDict):
    """Alles over een ranglijst: hoe zij tot stand kwam, wat er is gegeven, en wat mensen er daarna mee deden.

    Mensen staan er alleen met hun nummer in. `lijst` is leeg als de lijst niet meer te maken is; `gelijk` zegt waarom.
    Het lezen van dit dossier staat er zelf niet in: dat staat in het inzagelog.
    """

    vraag: DossierVraag
    versies: DossierVersies
    regels: list[DossierRegel]
    instellingen: list[DossierInstelling]
    gewichten: DossierGewichten
    lijst: list[DossierRij] | None
    buitenPool: dict[str, int]
    gegeven: dict[str, int]
    getoond: list[Getoond]
    gelijk: DossierGelijk
    gewist: list[GewistSindsdien]
    daarna: list[ErnaGedaan]


def dossier_bytes(dossier: Dossier) -> bytes:
    """Write a dossier canonically."""
    return canonical(dossier_json(dossier))


def dossier_json(dossier: Dossier) -> DossierJson:
    """Write a dossier."""
    return {
        "vraag": _asked(dossier),
        "versies": _versions(dossier),
        "regels": [_rule(rule) for rule in dossier.rules],
        "instellingen": _settings(dossier),
        "gewichten": _weights(dossier),
        "lijst": None if dossier.rows is None else [row_json(row, dossier) for row in dossier.rows],
        "buitenPool": dict(dossier.outside),
        "gegeven": {str(name): int(count) for name, count in dossier.saved.returned.items()},
        "getoond": [shown_json(one) for one in dossier.after.shown],
        "gelijk": _same(dossier),
        "gewist": [erased_json(one) for one in dossier.after.erased],
        "daarna": after_json(dossier.after),
    }


def _asked(dossier: Dossier) -> DossierVraag:
    saved, recipe = dossier.saved, dossier.recipe
    return {
        "ranglijst": str(saved.id),
        "soort": recipe.kind.value,
        "voor": dossier.number,
        "voorId": str(recipe.subject_id),
        "voorVersie": recipe.subject_version,
        "werk": None if dossier.offered is None else dict(_work(dossier.offered)),
        "doorId": saved.actor.id,
        "rol": saved.actor.role,
        "organisatie": saved.actor.organisation,
        "doel": saved.actor.purpose,
        "op": moment(saved.at),
        "peildatum": day(recipe.today),
        "filters": filters_json(recipe.filters),
    }


def _work(offered: WorkOnOffer) -> Mapping[str, Any]:
    """Write the work as it was; whom to call and what it refers to stand there by id, so nobody is named."""
    assembler: Assembler[Any, Any] = VACANCIES if isinstance(offered, Vacancy) else PLEKKEN
    form: Form = assembler.form_of(offered, BY_ID)
    return form.model_dump(mode="json", by_alias=True)


def _versions(dossier: Dossier) -> DossierVersies:
    recipe = dossier.recipe
    return {
        "grootboek": recipe.position,
        "database": recipe.epoch,
        "programma": recipe.software,
        "regels": recipe.rulebook,
        "taxonomie": recipe.reference.taxonomy,
        "titels": recipe.reference.titles,
        "postcodes": recipe.reference.postcodes,
        "reistijden": recipe.reference.travel_times,
        "koppeling": recipe.linker,
        "seed": str(recipe.seed),
    }


def _rule(rule: Rule) -> DossierRegel:
    return {
        "code": rule.code,
        "regel": rule.statement,
        "soort": rule.kind.value,
        "bron": str(rule.source),
        "van": optional_day(rule.valid_from),
        "totEnMet": optional_day(rule.valid_until),
    }


def _settings(dossier: Dossier) -> list[DossierInstelling]:
    return [
        {
            "regel": one.rule,
            "getal": one.number,
            "van": day(one.since),
            "totEnMet": optional_day(one.until),
            "reden": one.reason,
        }
        for one in dossier.settings
    ]


def _weights(dossier: Dossier) -> DossierGewichten:
    weights = dossier.weights
    return {
        "naam": dossier.recipe.weights,
        "drempelDekking": weights.coverage_threshold if weights else None,
        "punten": dict(weights.maxima) if weights else {},
    }


def _same(dossier: Dossier) -> DossierGelijk:
    return {
        "isGelijk": dossier.is_same,
        "hashToen": dossier.saved.result_hash,
        "hashNu": dossier.hash_now,
        "gewistOpDeLijst": dossier.missing,
        "verschillen": [{"deel": one.part, "waarom": one.why} for one in dossier.differences],
    }
