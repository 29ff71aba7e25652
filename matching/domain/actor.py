"""Who asks, in which role, for which organisation and for which purpose."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """The one who acts; every use case takes one and the ledger keeps it.

    Attributes:
        id: opaque id of the user or system, never a name.
        role: jobhunter, consulent, werkgever, systeem ...
        organisation: opaque id or short name of the organisation.
        purpose: the doel, such as "bemiddeling"; part of a ranking request.
    """

    id: str
    role: str
    organisation: str
    purpose: str


SYSTEM = Actor(id="passend", role="systeem", organisation="passend", purpose="inrichting")
