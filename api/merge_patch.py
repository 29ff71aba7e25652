"""JSON Merge Patch: what is absent stays, null takes away. Source: RFC 7396."""

from typing import Any


def merged(target: object, patch: dict[str, Any]) -> dict[str, Any]:
    """Apply a patch to plain JSON; neither is changed. What is no object is replaced by one."""
    result = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merged(result.get(key), value) if isinstance(value, dict) else value
    return result
