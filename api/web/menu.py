"""The main menu: each door with its name, for who may go in."""

from dataclasses import dataclass

from matching.domain.permissions import ROLES, Right
from matching.domain.role import Role


@dataclass(frozen=True, slots=True)
class Door:
    """One entry of the menu.

    Attributes:
        section: the part of the site that lies behind it; pages name it to be marked.
        only: the roles that it is meant for; everybody who may go in when empty.
    """

    section: str
    label: str
    path: str
    right: Right
    only: tuple[Role, ...] = ()


_GUIDES = (Role.WERKBEGELEIDER, Role.JOBCOACH)
_PLANNERS = (Role.JOBHUNTER, Role.CONSULENT, Role.BEHEERDER)
MENU = (
    Door("vacatures", "Vacatures", "/", Right.RANK),
    Door("taken", "Mijn taken", "/taken", Right.DO_TASKS),
    Door("mensen", "Mijn mensen", "/mensen", Right.CHANGE_CANDIDATES),
    Door("begeleiding", "Mijn begeleiding", "/begeleiding", Right.EVALUATE, _GUIDES),
    Door("plaatsen", "Plaatsen", "/plaatsen", Right.SEE_PLEKKEN, _PLANNERS),
    Door("werk", "Uw vacatures", "/werkgever", Right.OFFER_WORK),
    Door("mijn", "Mijn pagina", "/mijn", Right.SEE_SELF),
    Door("gegevens", "Wat er over u bekend is", "/mijn/gegevens", Right.SEE_SELF),
    Door("beheer", "Instellingen", "/beheer", Right.SEE_SETUP),
    Door("organisaties", "Organisaties", "/beheer/organisaties", Right.SEE_SETUP),
    Door("collegas", "Collega's", "/beheer/collegas", Right.SEE_SETUP),
    Door("inzagen", "Inzagen", "/beheer/inzagen", Right.SEE_LOOKS),
    Door("rapportages", "Rapportages", "/rapportages", Right.SEE_REPORTS),
    Door("eerlijkheid", "Gelijke behandeling", "/eerlijkheid", Right.AUDIT),
    Door("regels", "Regels", "/regels", Right.SEE_RULES),
)


def menu_of(role: str | None) -> tuple[Door, ...]:
    """Give the doors that open in a role, in order; none for nobody."""
    return tuple(door for door in MENU if role in ROLES[door.right] and role in (door.only or ROLES[door.right]))
