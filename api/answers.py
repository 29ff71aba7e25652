"""JSON as we send it: with orjson, in the order in which it is written down."""

from typing import Any

import orjson
from starlette.responses import Response

MEDIA_TYPE = "application/json"


class JsonAnswer(Response):
    """An answer of plain values, or of bytes that are JSON already."""

    media_type = MEDIA_TYPE

    def render(self, content: object) -> bytes:
        """Write the content as JSON."""
        return content if isinstance(content, bytes) else orjson.dumps(content)


def created(body: bytes, location: str) -> JsonAnswer:
    """Answer 201 with where the new object is."""
    return JsonAnswer(body, status_code=201, headers={"Location": location})


def one(content: object, version: int) -> JsonAnswer:
    """Answer one object, with its version."""
    return JsonAnswer(content, headers={"ETag": etag(version)})


def new(content: object, version: int, location: str) -> JsonAnswer:
    """Answer 201 with a new object, its version and where it is."""
    return JsonAnswer(content, status_code=201, headers={"ETag": etag(version), "Location": location})


def made(content: object, location: str) -> JsonAnswer:
    """Answer 201 with what came about, and where it can be read."""
    return JsonAnswer(content, status_code=201, headers={"Location": location})


def etag(version: int) -> str:
    """Write a version as a strong entity tag."""
    return f'"{version}"'


def referring(schema: str) -> dict[str, Any]:
    """Describe content by the Dutch name of its schema."""
    return {MEDIA_TYPE: {"schema": {"$ref": f"#/components/schemas/{schema}"}}}


def shown(schema: str, description: str, **headers: str) -> dict[str, Any]:
    """Describe an answer whose schema stands in the document by name; with the headers of its own."""
    documented = {name: _header(text) for name, text in headers.items()}
    return {"description": description, "content": referring(schema), "headers": documented}


SHOWN_VERSION = {"ETag": 'De versie, zoals "3"; geef die mee in If-Match als u iets wijzigt.'}


def taking(schema: str, description: str, *also: str) -> dict[str, Any]:
    """Describe a body that is asked, by the Dutch name of its schema; `also` are other media types of it."""
    content = dict.fromkeys((*also, MEDIA_TYPE), referring(schema)[MEDIA_TYPE])
    return {"requestBody": {"required": True, "description": description, "content": content}}


def with_headers(description: str, model: object, **headers: str) -> dict[str, Any]:
    """Describe an answer in openapi.json, with the headers of its own."""
    documented = {name.replace("_", "-"): _header(text) for name, text in headers.items()}
    return {"description": description, "model": model, "headers": documented}


def _header(text: str) -> dict[str, Any]:
    """Describe one header."""
    return {"description": text, "schema": {"type": "string"}}
