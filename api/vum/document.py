"""The description of the source endpoints (OpenAPI 3.1), made from the entities that we hold messages beside."""

from collections.abc import Iterator, Mapping
from typing import Any

from api.vum.message import API_VERSION, FROM, MESSAGE_VERSION, SUWI, TO, VIA
from matching.vum.does_not_belong import PSEUDONYM
from matching.vum.kinds import Choice, Day, Entity, Kind, Many, Number, Text, YesNo
from matching.vum.limits import MOST_DETAILS, MOST_MATCHES, VERSION
from matching.vum.offered import OfferKind
from matching.vum.seeker_entities import WERKZOEKENDE_MATCHES
from matching.vum.vacancy_entities import VACATURE_MATCHES

Json = dict[str, Any]
_MATCHES = {OfferKind.WERKZOEKENDE: WERKZOEKENDE_MATCHES, OfferKind.VACATURE: VACATURE_MATCHES}
_ERRORS = {
    "400": "Het bericht klopt niet (400.01) of is niet volledig (400.02).",
    "401": "De vrager is niet de beheerder van VUM.",
    "429": f"Van deze vraag zijn al {MOST_DETAILS} details opgevraagd.",
    "500": "Er ging bij de bron iets mis.",
    "503": "De bron kan nu niet antwoorden.",
}
_ERROR: Json = {
    "type": "object",
    "required": ["code", "message"],
    "properties": {
        "code": {"type": "string", "maxLength": 10},
        "message": {"type": "string", "maxLength": 500},
        "details": {"type": "string", "maxLength": 2000},
    },
}
_QUESTION: Json = {
    "type": "object",
    "required": ["vraagObject"],
    "properties": {"vraagObject": {"type": "object", "required": ["selectiegebied"]}},
}
_OIN: Json = {"type": "string", "pattern": "^[0-9]{20}$"}
_HEADERS: Mapping[str, Json] = {
    MESSAGE_VERSION: {"type": "string", "enum": [VERSION]},
    API_VERSION: {"type": "string", "enum": [VERSION]},
    FROM: _OIN,
    TO: _OIN,
    VIA: _OIN,
}


def vum_document(paths: Mapping[OfferKind, str], ids: Mapping[OfferKind, str], names: Mapping[OfferKind, str]) -> Json:
    """Give the document; its paths are relative to where the endpoints are mounted.

    Args:
        names: the field of a match that bears its pseudonym.
    """
    operations: Json = {}
    for kind in OfferKind:
        operations[f"{paths[kind]}/matches"] = {"post": _asking(kind, names[kind])}
        operations[f"{paths[kind]}/{{{ids[kind]}}}"] = {"get": _giving(kind, ids[kind])}
    return {
        "openapi": "3.1.0",
        "info": {"title": "passend als bron van VUM", "version": VERSION},
        "paths": operations,
        "components": {"schemas": {"Error": _ERROR}},
    }


def _asking(kind: OfferKind, name: str) -> Json:
    answer = schema_of(_MATCHES[kind])
    match = answer["properties"]["matches"]["items"]
    match["properties"] = renamed(match["properties"], PSEUDONYM, name)
    match["required"] = sorted(name if one == PSEUDONYM else one for one in match["required"])
    return {
        "operationId": f"zoek_{kind}",
        "summary": f"Geef ten hoogste {MOST_MATCHES} matches op een vraag",
        "parameters": _parameters(),
        "requestBody": {"required": True, "content": {"application/json": {"schema": _QUESTION}}},
        "responses": _answers(answer),
    }


def _giving(kind: OfferKind, own_id: str) -> Json:
    path = {"name": own_id, "in": "path", "required": True, "schema": {"type": "string"}}
    return {
        "operationId": f"lees_{kind}",
        "summary": "Geef het geheel bij een vumID uit een antwoord aan dezelfde partijen",
        "parameters": [path, *_parameters()],
        "responses": _answers(schema_of(kind.detail)),
    }


def _parameters() -> list[Json]:
    asked = {**_HEADERS, SUWI: {"type": "boolean"}}
    return [{"name": name, "in": "header", "required": True, "schema": schema} for name, schema in asked.items()]


def renamed(given: Mapping[str, Any], old: str, new: str) -> Json:
    """Give the same with one name changed."""
    return {new if name == old else name: value for name, value in given.items()}


def _answers(schema: Json) -> Json:
    headers = {name: {"schema": schema} for name, schema in _HEADERS.items()}
    error = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    given = {"application/json": {"schema": schema}}
    good = {"200": {"description": "Het antwoord.", "headers": headers, "content": given}}
    bad = {status: {"description": why, "headers": headers, "content": error} for status, why in _ERRORS.items()}
    return good | bad


def schema_of(kind: Kind) -> Json:
    """Write a kind of value of the standard as a JSON schema."""
    if isinstance(kind, Entity):
        properties = {name: schema_of(inner) for name, inner in kind.fields.items()}
        needed = {"required": sorted(kind.required)} if kind.required else {}
        return {"type": "object", "additionalProperties": False, "properties": properties} | needed
    if isinstance(kind, Many):
        return {"type": "array", "items": schema_of(kind.item)}
    return dict(_plain(kind))


def _plain(kind: Kind) -> Iterator[tuple[str, object]]:
    if isinstance(kind, Text):
        yield from (("type", "string"), ("maxLength", kind.most))
        if kind.pattern:
            yield "pattern", f"^{kind.pattern}$"
    elif isinstance(kind, Number):
        yield from (("type", "integer"), ("minimum", kind.least), ("maximum", kind.most))
    elif isinstance(kind, Choice):
        yield from (("type", "string" if isinstance(kind.codes[0], str) else "integer"), ("enum", list(kind.codes)))
    elif isinstance(kind, Day):
        yield from (("type", "string"), ("format", "date"))
    elif isinstance(kind, YesNo):
        yield "type", "boolean"
