"""Numbers with a check of their own: telephone, KvK, postcode, bronnummer. Each gives the number as we keep it."""

import re

from stdnum.exceptions import ValidationError
from stdnum.nl import postcode as dutch_postcode

from matching.forms.spelling import has_control_signs

_DUTCH = re.compile(r"0[1-9]\d{8}|0[89]00\d{4}(?:\d{3})?|1[14]\d|140\d{2,3}")
_ABROAD = re.compile(r"\+[1-9]\d{6,14}")
_NOT_DIALLED = re.compile(r"[ .()/\-‐‑–]|\(0\)")
_SIGNS = r"[\s.()/\-‐‑–]*"
_DIGIT = rf"[0-9]{_SIGNS}"
PHONE_PATTERN = (
    rf"^{_SIGNS}(0{_SIGNS}[1-9]{_SIGNS}({_DIGIT}){{8}}|0{_SIGNS}[89]{_SIGNS}0{_SIGNS}0{_SIGNS}({_DIGIT}){{4}}(({_DIGIT}){{3}})?"
    rf"|1{_SIGNS}[14]{_SIGNS}{_DIGIT}|1{_SIGNS}4{_SIGNS}0{_SIGNS}({_DIGIT}){{2,3}}"
    rf"|(\+|0{_SIGNS}0){_SIGNS}[1-9]{_SIGNS}({_DIGIT}){{6,14}})$"
)
"""The same in a schema, for programs; signs between the digits are free."""
POSTCODE_PATTERN = "^ *[1-9][0-9]{3}[ -]*(?![Ss][AaDdSs])[A-Za-z]{2} *$"
_KVK = re.compile(r"\d{8}")
LONGEST_BRONNUMMER = 64


def phone_number(text: str) -> str:
    """Read a telephone number; "06-12 34 56 78" stays as it was typed, but for the spaces at its ends.

    Raises:
        ValueError: nobody can dial it; the message says what would pass.
    """
    text = " ".join(text.split())
    dialled = _NOT_DIALLED.sub("", text.replace("(0)", ""))
    if dialled.startswith("00"):
        dialled = f"+{dialled[2:]}"
    if not (_DUTCH.fullmatch(dialled) or _ABROAD.fullmatch(dialled)):
        raise ValueError(
            f"'{text}' is geen telefoonnummer; wel tien cijfers, zoals 06-12345678 of 050-1234567, "
            "of met de code van het land: +49 151 1234567"
        )
    return text


def kvk_number(text: str) -> str:
    """Read a number of the KvK register.

    Raises:
        ValueError: it has not eight digits; the message says what would pass.
    """
    digits = text.replace(" ", "").replace(".", "")
    if not (digits.isascii() and _KVK.fullmatch(digits)):
        raise ValueError(f"'{text}' is geen KvK-nummer; wel acht cijfers, zoals 12345678")
    return digits


def postcode(text: str) -> str:
    """Read a Dutch postcode as "9711 AB".

    Raises:
        ValueError: it is none; the message says what would pass.
    """
    try:
        return str(dutch_postcode.validate(text))
    except ValidationError:
        raise ValueError(f"'{text}' is geen postcode; wel vier cijfers en twee letters, zoals 9711 AB") from None


def bronnummer(text: str) -> str:
    """Read the number that an object has in the system it came from.

    Raises:
        ValueError: it is empty, too long, or holds what one cannot see; the message says what would pass.
    """
    if not 0 < len(text) <= LONGEST_BRONNUMMER or text != text.strip() or has_control_signs(text):
        raise ValueError(
            f"dit is geen bronnummer; wel 1 tot en met {LONGEST_BRONNUMMER} tekens, "
            "zonder spaties aan het begin of het eind"
        )
    return text
