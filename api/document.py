"""openapi.json as the NL API Design Rules ask: version header, problem+json, no 422."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from api.problems import PROBLEM_JSON, TITLES
from api.schemas.problem import Probleem
from api.schemas.ranking_request import RankingBody, WorkRankingBody

_REFERENCE = "#/components/schemas/{model}"
_VERSION_HEADER = {
    "API-Version": {
        "description": "De volledige versie van deze API.",
        "schema": {"type": "string", "examples": ["1.0.0"]},
    }
}
_OWN_SCHEMAS = (("Probleem", Probleem), ("Ranglijstvraag", RankingBody), ("Werklijstvraag", WorkRankingBody))
_DEFAULT_SCHEMAS = ("HTTPValidationError", "ValidationError")


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
    _add_schemas(document["components"]["schemas"])
    for path, item in document["paths"].items():
        for method, operation in item.items():
            _complete(operation["responses"], _errors_of(path, method, operation))
    return document


def _add_schemas(schemas: dict[str, Any]) -> None:
    """Replace the error schemas of FastAPI by ours, and add the bodies that we read ourselves."""
    for name in _DEFAULT_SCHEMAS:
        schemas.pop(name, None)
    for name, model in _OWN_SCHEMAS:
        schema = TypeAdapter(model).json_schema(ref_template=_REFERENCE)
        schemas.update(schema.pop("$defs", {}))
        schemas[name] = schema | {"title": name}


def _errors_of(path: str, method: str, operation: dict[str, Any]) -> list[int]:
    """Say which errors an operation can answer with."""
    errors = [503] if path != "/openapi.json" else []
    if operation.get("parameters") or method == "post":
        errors += [400, 403, 406]
    if "{" in path:
        errors += [404]
    if method == "post":
        errors += [409, 413, 415]
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
