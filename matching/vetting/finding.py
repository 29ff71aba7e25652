"""A finding: words of a vacancy that a person should look at, and why. It is never a verdict."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from matching.forms.spelling import word_key
from matching.rules.rule import Source


class FindingKind(StrEnum):
    """What can be found; the first twelve are about a wish that may discriminate."""

    LEEFTIJD = "leeftijd"
    GESLACHT = "geslacht"
    AFKOMST = "afkomst"
    TAAL = "taal"
    GODSDIENST = "godsdienst"
    GEZONDHEID = "gezondheid"
    ZWANGERSCHAP = "zwangerschap"
    GEZIN = "gezin"
    UITERLIJK = "uiterlijk"
    POLITIEK = "politiek"
    SEKSUELE_GERICHTHEID = "seksuele_gerichtheid"
    LOOPBAAN = "loopbaan"
    GEZONDHEIDSGEGEVEN = "gezondheidsgegeven"
    MINIMUMLOON = "minimumloon"
    EIS_ZONDER_REDEN = "eis_zonder_reden"
    JONGEREN = "jongeren"


WISHES = tuple(FindingKind)[:12]
"""The kinds that are about whom the employer would like to have."""


class Certainty(StrEnum):
    """How sure a finding is; who decides is always a person."""

    ZEKER = "zeker"
    VRAAG = "vraag"
    ONBEKEND = "onbekend"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at.

    Attributes:
        where: JSON pointer into the vacancy, such as "/taken/0".
        words: exactly as they stand there.
        why: the legal reason, or our own policy.
        problem: what is wrong, or what is not known, in one Dutch sentence.
        instead: what would be better.
        holds: the vacancy waits for a person; False is good to know, and no more.
    """

    kind: FindingKind
    where: str
    words: str
    why: Source
    problem: str
    instead: str
    certainty: Certainty
    holds: bool = True

    @property
    def key(self) -> str:
        """By what a finding is known again, so that who accepted it is not asked twice: kind and words.

        Where the words stand is no part of it, and the words themselves are not kept.
        """
        return hashlib.sha256(f"{self.kind}|{word_key(self.words)}".encode()).hexdigest()[:16]
