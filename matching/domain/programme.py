"""The programmes of the municipality under which work and events are counted (A-55, A-75, A-77)."""

from enum import StrEnum


class Programme(StrEnum):
    """A programme that reports count. Source: model.md C.2, Programma."""

    WERKPROGRAMMA = "werkprogramma"
    KANSEN_IN_KAART = "kansen_in_kaart"
    PILOT_OOST = "pilot_oost"
    PERSPECTIEF_OP_WERK = "perspectief_op_werk"
    DUIZEND_BANENPLAN = "1000_banenplan"


def programme_of(tag: str) -> Programme | None:
    """Read the tag that somebody wrote on a vacancy; None is another programme."""
    plain = tag.strip().casefold().replace("-", "_").replace(" ", "_")
    return _ALSO.get(plain) or next((one for one in Programme if one.value == plain), None)


_ALSO = {"kik": Programme.KANSEN_IN_KAART, "1.000_banenplan": Programme.DUIZEND_BANENPLAN}
