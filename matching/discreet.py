"""What is left out for who may not see it: which werkvoorwaarden somebody names, the candidate's own words, and
the answers that open an instrument.

Source: model.md C.2 and C.4.3; docs/decisions/0008.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.eligibility import NOTHING_ASKED
from matching.domain.permissions import Right, has
from matching.domain.scan import Scan
from matching.domain.testimony import Testimony
from matching.storage.aggregates import Stored

T = TypeVar("T", bound=Stored)
CONDITIONS, OWN_WORDS = "werkvoorwaarden", "motivatie"
ELIGIBILITY = ("voorwaarden", "indicatieDagbestedingTot")


def as_seen_by(actor: Actor, obj: T) -> T:
    """Give an object with only what this actor may see."""
    if has(actor, Right.SEE_CONDITIONS):
        return obj
    if isinstance(obj, Candidate):
        return replace(obj, eligibility=NOTHING_ASKED, daytime_indication_until=None)
    if not isinstance(obj, Scan):
        return obj
    return replace(obj, profile=replace(obj.profile, conditions=()), motivation="")


def facts_seen_by(actor: Actor, said: Iterable[Testimony]) -> tuple[Testimony, ...]:
    """Give the facts that this actor may see."""
    sees_all = has(actor, Right.SEE_CONDITIONS)
    return tuple(about for about in said if sees_all or about.field != "conditions")


def withheld_from(actor: Actor, *kinds: str) -> tuple[str, ...]:
    """Name what is left out for this actor, whether there is any or not."""
    return () if has(actor, Right.SEE_CONDITIONS) else kinds
