"""Merging two records of one person or one vacancy, and undoing it."""

from typing import Annotated, Any
from uuid import UUID

import orjson
from fastapi import APIRouter, Depends, Path

from api.answers import JsonAnswer, created, with_headers
from api.dependencies import TheActor, TheService, body_of
from api.schemas.merge import (
    MergeBody,
    Ongedaan,
    Samenvoeging,
    VacatureSamenvoeging,
    merge_json,
    undone_json,
    vacancy_merge_json,
)
from matching.service import Service
from matching.storage import Kind
from matching.usecases.merge_candidates import merge_candidates
from matching.usecases.merge_vacancies import merge_vacancies
from matching.usecases.undo_merge import undo_merge

router = APIRouter(tags=["samenvoegingen"])

_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "description": "Wie of wat opgaat in degene van het adres.",
        "content": {"application/json": {"schema": MergeBody.model_json_schema()}},
    }
}
_WHERE = "De versie van de ander waarin dit staat."
Candidate = Annotated[str, Path(alias="kandidaatId", description="Het id of nummer (K-2041) van wie blijft.")]
Vacancy = Annotated[str, Path(alias="vacatureId", description="Het id of nummer (V-318) van wat blijft.")]
Asked = Annotated[MergeBody, Depends(body_of(MergeBody))]


@router.post(
    "/kandidaten/{kandidaatId}/samenvoegingen",
    operation_id="voegKandidatenSamen",
    summary="Maak van twee kandidaten één",
    description="De ander wordt afgesloten; scans en plaatsingen gaan naar deze. Het is ongedaan te maken.",
    status_code=201,
    responses={201: with_headers("Wat er is gebeurd.", Samenvoeging, Location=_WHERE)},
    openapi_extra=_BODY,
)
def merge_two_candidates(kept: Candidate, asked: Asked, actor: TheActor, service: TheService) -> JsonAnswer:
    """Merge another candidate into this one."""
    pair = _pair(service, Kind.CANDIDATE, kept, asked)
    merged = merge_json(merge_candidates(service.store, service.identity, actor, *pair))
    return created(orjson.dumps(merged), _location(service, Kind.CANDIDATE, pair[1]))


@router.post(
    "/kandidaten/{kandidaatId}/splitsingen",
    operation_id="maakSamenvoegingKandidatenOngedaan",
    summary="Maak een samenvoeging van kandidaten ongedaan",
    description="Wat na het samenvoegen is vastgelegd, blijft bij degene van het adres.",
    status_code=201,
    responses={201: with_headers("Wat er is teruggezet.", Ongedaan, Location=_WHERE)},
    openapi_extra=_BODY,
)
def undo_two_candidates(kept: Candidate, asked: Asked, actor: TheActor, service: TheService) -> JsonAnswer:
    """Undo merging another candidate into this one."""
    pair = _pair(service, Kind.CANDIDATE, kept, asked)
    undone = undone_json("K", undo_merge(service.store, service.identity, actor, Kind.CANDIDATE, *pair))
    return created(orjson.dumps(undone), _location(service, Kind.CANDIDATE, pair[1]))


@router.post(
    "/vacatures/{vacatureId}/samenvoegingen",
    operation_id="voegVacaturesSamen",
    summary="Maak van twee vacatures één",
    description="De ander wordt ingetrokken. Het is ongedaan te maken.",
    status_code=201,
    responses={201: with_headers("Wat er is gebeurd.", VacatureSamenvoeging, Location=_WHERE)},
    openapi_extra=_BODY,
)
def merge_two_vacancies(kept: Vacancy, asked: Asked, actor: TheActor, service: TheService) -> JsonAnswer:
    """Merge another vacancy into this one."""
    pair = _pair(service, Kind.VACANCY, kept, asked)
    merged = vacancy_merge_json(merge_vacancies(service.store, actor, *pair))
    return created(orjson.dumps(merged), _location(service, Kind.VACANCY, pair[1]))


@router.post(
    "/vacatures/{vacatureId}/splitsingen",
    operation_id="maakSamenvoegingVacaturesOngedaan",
    summary="Maak een samenvoeging van vacatures ongedaan",
    description="De ander krijgt de status terug die deze had.",
    status_code=201,
    responses={201: with_headers("Wat er is teruggezet.", Ongedaan, Location=_WHERE)},
    openapi_extra=_BODY,
)
def undo_two_vacancies(kept: Vacancy, asked: Asked, actor: TheActor, service: TheService) -> JsonAnswer:
    """Undo merging another vacancy into this one."""
    pair = _pair(service, Kind.VACANCY, kept, asked)
    undone = undone_json("V", undo_merge(service.store, service.identity, actor, Kind.VACANCY, *pair))
    return created(orjson.dumps(undone), _location(service, Kind.VACANCY, pair[1]))


def _pair(service: Service, kind: Kind, kept: str, asked: MergeBody) -> tuple[UUID, UUID]:
    """Find both by number or id."""
    other = asked.reference()
    with service.store.read() as reader:
        shelf = reader.shelf(kind)
        return shelf.id_of(kept), shelf.id_of(other)


def _location(service: Service, kind: Kind, other: UUID) -> str:
    """Give where the version stands that says what was done to the other one."""
    plural = {Kind.CANDIDATE: "kandidaten", Kind.VACANCY: "vacatures"}[kind]
    with service.store.read() as reader:
        return f"/v1/{plural}/{other}/versies/{reader.shelf(kind).version_of(other)}"
