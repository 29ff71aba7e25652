"""openapi.json as the NL API Design Rules ask: version header, problem+json, no 422."""

from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from api.answers import MEDIA_TYPE
from api.conditional import TAG
from api.deprecation import FAREWELLS
from api.idempotency import KEY
from api.problems import PROBLEM_JSON, TITLES
from api.resource_schemas import resource_schemas
from api.schema_names import dutch_names, in_dutch, reachable
from api.schemas.problem import Probleem
from api.schemas.ranking_request import RankingBody, WorkRankingBody
from api.sparse import PARAMETER as SPARSE

_REFERENCE = "#/components/schemas/{model}"
_VERSION_HEADER = {
    "API-Version": {
        "description": "De volledige versie van deze API.",
        "schema": {"type": "string", "examples": ["1.8.0"]},
    }
}
_OWN_SCHEMAS = (("Probleem", Probleem), ("Ranglijstvraag", RankingBody), ("Werklijstvraag", WorkRankingBody))
_IN_SHORT = {"Kandidaat": "KandidaatNummer"}  # within a list; the whole of it has the name
_DEFAULT_SCHEMAS = ("HTTPValidationError", "ValidationError")
_IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "Een eigen kenmerk van dit verzoek, zoals een UUID: herhalen doet het werk dan maar één keer.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": f"^{KEY.pattern}$"},
}
_LOGIN = {
    "type": "http",
    "scheme": "bearer",
    "bearerFormat": "JWT",
    "description": "Een toegangstoken (RFC 9068) van de voorziening waar u inlogt. In de demo mag het ontbreken.",
}
_IF_NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "De versie die u al hebt; is er geen nieuwere, dan is het antwoord 304, zonder inhoud.",
    "schema": {"type": "string"},
}


def openapi_document(app: FastAPI) -> dict[str, Any]:
    """Give the document of an app, made once."""
    if app.openapi_schema is None:
        app.openapi_schema = _build(app)
    return app.openapi_schema


def _build(app: FastAPI) -> dict[str, Any]:
    """Let FastAPI write the document, then say what it cannot know."""
    document = get_openapi(
        title=app.title,
        version=app.version,
        summary=app.summary,
        description=app.description,
        routes=app.routes,
        tags=app.openapi_tags,
        servers=app.servers,
        contact=app.contact,
        license_info=app.license_info,
    )
    paths = document["paths"]
    for path, item in paths.items():
        for method, operation in item.items():
            _add_parameters(method, operation)
            _complete(operation["responses"], _errors_of(path, method, operation))
    made = _made(document["components"]["schemas"])
    names = dutch_names(made)
    document["paths"], schemas = in_dutch(paths, names), _all_schemas(made, names | _IN_SHORT)
    document["components"]["securitySchemes"] = {"toegangstoken": _LOGIN}
    document["security"] = [{"toegangstoken": []}, *([{}] if app.state.login.is_demo else [])]
    document["paths"]["/openapi.json"]["get"]["security"] = []
    used = reachable(document["paths"], schemas)
    document["components"]["schemas"] = {name: schema for name, schema in schemas.items() if name in used}
    return document


def _made(schemas: dict[str, Any]) -> dict[str, Any]:
    """Take the error schemas of FastAPI out, and put ours in, with the bodies that are no forms."""
    made = {name: schema for name, schema in schemas.items() if name not in _DEFAULT_SCHEMAS}
    for name, model in _OWN_SCHEMAS:
        schema = TypeAdapter(model).json_schema(ref_template=_REFERENCE)
        made |= schema.pop("$defs", {})
        made[name] = schema
    return made


def _all_schemas(made: dict[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """Give every schema under its Dutch name: those that FastAPI made, and those of forms that we read ourselves.

    Raises:
        ValueError: one name would mean two things.
    """
    ours = resource_schemas()
    theirs = {names[name]: in_dutch(schema, names) | {"title": names[name]} for name, schema in made.items()}
    for name in theirs.keys() & ours.keys():
        if any(theirs[name].get(part) != ours[name].get(part) for part in ("properties", "enum")):
            raise ValueError(f"two schemas are called {name}")
    return theirs | ours


def _add_parameters(method: str, operation: dict[str, Any]) -> None:
    """Name the headers that are read before a handler sees them."""
    parameters = operation.setdefault("parameters", [])
    operation |= {"deprecated": True} if operation["operationId"] in FAREWELLS else {}
    if method == "post":
        parameters.append(_IDEMPOTENCY_KEY)
    if method == "get" and MEDIA_TYPE in operation["responses"].get("200", {}).get("content", {}):
        parameters += [dict(SPARSE)] if operation["operationId"] != "leesBeschrijving" else []
    if "ETag" in operation["responses"].get("200", {}).get("headers", {}) and method == "get":
        parameters.append(_IF_NONE_MATCH)
        operation["responses"]["304"] = {"description": "U hebt deze versie al."}
    for parameter in parameters:
        if parameter.get("name") == "If-Match":
            parameter |= {
                "required": True,
                "schema": {"type": "string", "pattern": f"^{TAG.pattern}$", "examples": ['"3"']},
            }


def _errors_of(path: str, method: str, operation: dict[str, Any]) -> list[int]:
    """Say which errors an operation can answer with."""
    errors = {429, 503} if path != "/openapi.json" else set()
    if operation["parameters"] or method == "post":
        errors |= {400, 401, 403, 406}
    if "{" in path or path == "/eerlijkheid":  # until one was kept there is none
        errors |= {404}
    if path == "/vacatures/{vacatureId}/vragen":
        errors |= {409}  # there is a list for open work only
    if path.startswith("/kandidaten/{"):
        errors |= {410}
    if method not in ("get", "delete"):
        errors |= {408, 409, 413, 415}
    if any(parameter.get("name") == "If-Match" for parameter in operation["parameters"]):
        errors |= {409, 412, 428}
    return sorted(errors)


def _complete(responses: dict[str, Any], errors: list[int]) -> None:
    """Document the errors, and the version header on every answer."""
    responses.pop("422", None)
    for status in errors:
        responses[str(status)] = _problem_answer(TITLES[status])
    for response in responses.values():
        response["headers"] = response.get("headers", {}) | _VERSION_HEADER


def _problem_answer(description: str) -> dict[str, Any]:
    """Describe an answer that is a problem."""
    schema = {"$ref": _REFERENCE.format(model="Probleem")}
    return {"description": description, "content": {PROBLEM_JSON: {"schema": schema}}}
