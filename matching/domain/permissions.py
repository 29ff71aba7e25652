"""Which role may do what; one table, until log-in replaces it."""

from collections.abc import Mapping
from enum import StrEnum

from matching.domain.actor import Actor
from matching.errors import NotAllowedError


class Right(StrEnum):
    """What not everybody may do, as it is said to who may not."""

    SEE_IDENTITY = "zien wie een kandidaat is"
    REGISTER_IDENTITY = "vastleggen wie een kandidaat is"
    SEE_CONDITIONS = "zien welke werkvoorwaarden iemand noemt, en de eigen woorden van de kandidaat"
    DEVIATE = "afwijken van een regel"
    PROPOSE = "een plaatsing voorstellen"
    PLACE = "over een plaatsing beslissen"
    EVALUATE = "een evaluatie vastleggen"
    REVIEW = "een vacature beoordelen"
    HAND_IN = "een vacature indienen, bevestigen of intrekken"
    TAKE_DOWN = "een vacature opnemen voor een werkgever"
    PUT_FORWARD = "iemand voordragen"
    SEE_PROPOSALS = "voordrachten zien"
    SEE_CARD = "een kaart voor een werkgever zien"
    SEE_INTRODUCED = "zien met wie er een gesprek is"
    SEE_TASKS = "taken zien"
    DO_TASKS = "een taak afhandelen of overnemen"
    ASK_VUM = "een vraag aan VUM stellen"
    RUN_DAY = "het dagelijkse werk laten doen"


ROLES: Mapping[Right, frozenset[str]] = {
    Right.SEE_IDENTITY: frozenset({"consulent", "systeem"}),
    Right.REGISTER_IDENTITY: frozenset({"consulent", "systeem"}),
    Right.SEE_CONDITIONS: frozenset({"consulent", "systeem"}),
    Right.DEVIATE: frozenset({"consulent"}),
    Right.PROPOSE: frozenset({"consulent", "jobhunter"}),
    Right.PLACE: frozenset({"consulent"}),
    Right.EVALUATE: frozenset({"consulent", "jobcoach", "werkbegeleider"}),
    Right.REVIEW: frozenset({"consulent", "jobhunter"}),
    Right.HAND_IN: frozenset({"consulent", "jobhunter", "werkgever", "systeem"}),
    Right.TAKE_DOWN: frozenset({"consulent", "jobhunter"}),
    Right.PUT_FORWARD: frozenset({"consulent", "jobhunter"}),
    Right.SEE_PROPOSALS: frozenset(
        {"consulent", "jobhunter", "werkbegeleider", "jobcoach", "auditor", "beheerder", "systeem"}
    ),
    Right.SEE_CARD: frozenset({"consulent", "jobhunter", "werkgever"}),
    Right.SEE_INTRODUCED: frozenset({"consulent", "werkgever"}),
    Right.SEE_TASKS: frozenset(
        {"consulent", "jobhunter", "werkbegeleider", "jobcoach", "auditor", "beheerder", "systeem"}
    ),
    Right.DO_TASKS: frozenset({"consulent", "jobhunter", "werkbegeleider", "jobcoach", "beheerder"}),
    Right.ASK_VUM: frozenset({"consulent", "jobhunter"}),
    Right.RUN_DAY: frozenset({"systeem", "beheerder"}),
}


def has(actor: Actor, right: Right) -> bool:
    """Whether the role of this actor has a right."""
    return actor.role in ROLES[right]


def must_have(actor: Actor, right: Right) -> None:
    """Refuse who may not.

    Raises:
        NotAllowedError: the role does not have this right; the message says which roles do.
    """
    if not has(actor, right):
        roles = " of ".join(sorted(ROLES[right]))
        raise NotAllowedError(f"In de rol '{actor.role}' mag u niet {right}. Dat mag wel als {roles}.")
