"""Words without what may differ between two spellings: capitals, accents, spaces and hyphens."""

import re
import unicodedata

_BETWEEN = re.compile(r"[\s_\-‐‑–—/.]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


def folded(text: str) -> str:
    """Give a text in small letters and without accents."""
    if text.isascii():
        return text.lower()
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign)).casefold()


def word_key(text: str) -> str:
    """Give what a code has in common with every spelling of it: "Logistiek / Magazijn" is "logistiek_magazijn"."""
    return _BETWEEN.sub("_", folded(text.strip())).strip("_")


def has_control_signs(text: str) -> bool:
    """Whether a text holds signs that nobody can read; ends of lines and tabs are none."""
    return _CONTROL.search(text) is not None
