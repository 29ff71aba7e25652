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
    """Answer 201 with where the new thing is."""
    return JsonAnswer(body, status_code=201, headers={"Location": location})


def with_headers(description: str, model: object, **headers: str) -> dict[str, Any]:
    """Describe an answer in openapi.json, with the headers of its own."""
    documented = {name.replace("_", "-"): _header(text) for name, text in headers.items()}
    return {"description": description, "model": model, "headers": documented}


def _header(text: str) -> dict[str, Any]:
    """Describe one header."""
    return {"description": text, "schema": {"type": "string"}}
