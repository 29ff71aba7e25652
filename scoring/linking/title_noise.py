"""What advertisements write around a title: "Junior lasser (MIG/MAG) 40 uur m/v/x"; the title is what is left."""

import re
from collections.abc import Iterator

_AROUND = re.compile(
    r"[(\[]?\b[mvfwdx](?:\s*/\s*[mvfwdx]){1,3}\b[)\]]?|"
    r"\b(?:ca\.? |min\.? |max\.? )?\d{1,2}(?:\s?(?:-|tot|à|/)\s?\d{1,2})?\s?-?\s?(?:uur|uren|urige?|u)\b"
    r"(?: (?:per|p/?) ?(?:week|w))?|"
    r"\b(?:junior|medior|senior|jr\.?|sr\.?|ervaren|onervaren|aankomend|allround|enthousiaste?|gemotiveerde?|"
    r"leerling|bbl|gezocht|gevraagd|spoed|vacature|per direct|met spoed|bijbaan|vakantiewerk|weekendhulp|"
    r"full-?\s?time|part-?\s?time|voltijd|deeltijd|oproepkracht|zzp'?er|dagdienst|avonddienst|nachtdienst|"
    r"(?:[2345]|twee|drie|vier|vijf)-?\s?ploegen(?:dienst)?)\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]?")
_EMPTY = re.compile(r"[(\[]\s*[)\]]")
SHORTEST = 3


def titles_within(text: str) -> Iterator[str]:
    """Give the title without what stands around it, and then without what is in brackets; nothing if little is left."""
    plain = _EMPTY.sub(" ", _AROUND.sub(" ", text))
    for title in (plain, _BRACKETS.sub(" ", plain)):
        trimmed = " ".join(title.split()).strip(" -–,;:/|!.")
        if sum(map(str.isalpha, trimmed)) >= SHORTEST:
            yield trimmed
