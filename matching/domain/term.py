"""A term: the words somebody used, with the concept if one is known."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """Words as written, for an occupation, a skill or a wish.

    Attributes:
        text: the words as they were written.
        code: URI of the concept in a taxonomy (ESCO, CompetentNL, our own), if chosen by a person.
    """

    text: str
    code: str | None = None
