"""When two names stand for the same licence, certificate or diploma."""

import re

_GENERIC = re.compile("certificaat|diploma|getuigschrift|rijbewijs|bewijs")


def same_paper(name: str) -> str:
    """Reduce the name of a paper to what makes it that paper: "VCA-certificaat" and "vca" become one."""
    folded = name.casefold()
    words = re.findall(r"\w[\w+]*", _GENERIC.sub(" ", folded))
    return " ".join(words) or folded.strip()
