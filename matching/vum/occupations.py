"""The name of an occupation or skill in a message: v3 has a code only, v2 also a description or free words."""

from collections.abc import Mapping
from typing import Any

from matching.domain.crosswalk import Crosswalk
from matching.domain.term import Term

CODE = "codeBeroepsnaam"
LONGEST = 200


def occupation_in(beroep: Mapping[str, Any], crosswalk: Crosswalk) -> Term | None:
    """Give the occupation of a Beroep; None is a code that nobody translated.

    A description that came with it, or free words, is kept as the person's own words.
    """
    coded, free = beroep.get("beroepsnaamGecodeerd", {}), beroep.get("beroepsnaamOngecodeerd", {})
    words = free.get("naamBeroepOngecodeerd") or coded.get("omschrijvingBeroepsnaam") or ""
    for said in (beroep.get(CODE), coded.get(CODE), words):
        found = crosswalk.occupation(said) if said else None
        if found is not None:
            return found
    said = words or _words_in(str(beroep.get(CODE) or ""))
    return Term(said[:LONGEST]) if said else None


def _words_in(code: str) -> str:
    """Give a code that is not a code but words, as a sender of free text may give it; "" is a code."""
    is_code = "://" in code or code.startswith("urn:") or not any(sign.isalpha() for sign in code)
    return "" if is_code or any(sign.isdigit() for sign in code) else code


def beroep_of(term: Term, crosswalk: Crosswalk) -> dict[str, Any]:
    """Write an occupation; nothing when it has no code of CompetentNL."""
    code = crosswalk.occupation_code(term)
    return {CODE: code} if code else {}
