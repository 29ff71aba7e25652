"""The page on which each role begins."""

from collections.abc import Mapping

from matching.domain.role import Role

_EVERYBODY = "/regels"
HOMES: Mapping[str, str] = {
    Role.JOBHUNTER: "/",
    Role.CONSULENT: "/taken",
    Role.AUDITOR: "/",
    Role.WERKGEVER: "/werkgever",
    Role.KANDIDAAT: "/mijn",
    Role.WERKBEGELEIDER: "/begeleiding",
    Role.JOBCOACH: "/begeleiding",
    Role.BEHEERDER: "/beheer",
    Role.RAPPORTAGE: "/rapportages",
}


def home_of(role: str) -> str:
    """Give where somebody in this role begins."""
    return HOMES.get(role, _EVERYBODY)
