"""What a rule says of a pair: the outcome, where it comes from, and who can change it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from matching.domain.fact import FactSource


class Outcome(StrEnum):
    """What a rule says of a pair. Source: model.md C.4.3."""

    VOLDOET = "voldoet"
    BESPREEKBAAR = "bespreekbaar"
    ONBEKEND = "onbekend"
    VOLDOET_NIET = "voldoet_niet"


class Lever(StrEnum):
    """Who or what can change a "no". Source: model.md C.4.3; `consulent` is eigen beleid."""

    KANDIDAAT = "kandidaat"
    WERKGEVER = "werkgever"
    BUSINESSCASE = "businesscase"
    OPLEIDING = "opleiding"
    JOBCOACH = "jobcoach"
    TIJD = "tijd"
    CONSULENT = "consulent"


@dataclass(frozen=True, slots=True)
class FactOrigin:
    """Where a fact comes from and of which day it is."""

    source: FactSource
    observed_on: date


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule says of this pair.

    Attributes:
        statement: the rule in one sentence.
        kind: wet, beleid, eigen, eis (of the employer) or wens (of the candidate).
        source: where the rule comes from.
        asked, known: what is asked and what is known, in words; "onbekend" when it is not.
        miss: size of the miss in `unit`, 0 when there is none.
        lever, lever_text: who can change it and how.
        origin: of the fact about the person.
    """

    code: str
    statement: str
    kind: str
    source: str
    outcome: Outcome
    asked: str
    known: str
    miss: int = 0
    unit: str = ""
    lever: Lever | None = None
    lever_text: str = ""
    origin: FactOrigin | None = None
