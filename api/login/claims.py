"""What a token says of whom it belongs to: the same for a person and for a program."""

from collections.abc import Mapping
from typing import Any

from matching.domain.role import Role

ROLES, ORGANISATION = "roles", "organisatie"


def roles_in(claims: Mapping[str, Any]) -> tuple[Role, ...]:
    """Give the roles that we know."""
    said = claims.get(ROLES)
    return tuple(role for role in Role if isinstance(said, list) and role in said)


def organisation_in(claims: Mapping[str, Any], usual: str) -> str:
    """Give whose people this is one of: the municipality's, unless another organisation is named."""
    return str(claims.get(ORGANISATION) or usual)
