"""The main menu: each door with its name, for who may go in."""

from dataclasses import dataclass

from matching.domain.permissions import ROLES, Right


@dataclass(frozen=True, slots=True)
class Door:
    """One entry of the menu.

    Attributes:
        section: the part of the site that lies behind it; pages name it to be marked.
    """

    section: str
    label: str
    path: str
    right: Right


MENU = (
    Door("vacatures", "Vacatures", "/", Right.RANK),
    Door("werk", "Uw vacatures", "/werkgever", Right.OFFER_WORK),
    Door("mijn", "Mijn pagina", "/mijn", Right.SEE_SELF),
    Door("gegevens", "Wat er over u bekend is", "/mijn/gegevens", Right.SEE_SELF),
    Door("beheer", "Instellingen", "/beheer", Right.SEE_SETUP),
    Door("organisaties", "Organisaties", "/beheer/organisaties", Right.SEE_SETUP),
    Door("rapportages", "Rapportages", "/rapportages", Right.SEE_REPORTS),
    Door("regels", "Regels", "/regels", Right.SEE_RULES),
)


def menu_of(role: str | None) -> tuple[Door, ...]:
    """Give the doors that open in a role, in order; none for nobody."""
    return tuple(door for door in MENU if role in ROLES[door.right])
