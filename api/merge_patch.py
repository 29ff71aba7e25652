"""JSON Merge Patch: what is absent stays, null takes away. Source: RFC 7396."""

from typing import Any


def merged(target: Any, patch: Any) -> Any:
    """Apply a patch to plain JSON; neither is changed."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merged(result.get(key), value)
    return result
