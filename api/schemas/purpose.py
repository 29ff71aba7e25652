"""What a list may be made for: a closed list, because the purpose is kept and free text could name somebody."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator


class Purpose(StrEnum):
    """Waarvoor een lijst wordt gemaakt."""

    BEMIDDELING = "bemiddeling"
    PLAATSING = "plaatsing"
    WERVING = "werving"
    KWALITEITSCONTROLE = "kwaliteitscontrole"
    ONDERZOEK = "onderzoek"
    TEST = "test"
    DEMO = "demo"


def _a_purpose(given: object) -> Purpose:
    """Read a purpose; the refusal names them all."""
    for purpose in Purpose:
        if given == purpose:
            return purpose
    raise ValueError(f"dit doel kennen we niet; wel {', '.join(Purpose)}")


StrictPurpose = Annotated[Purpose, BeforeValidator(_a_purpose)]
