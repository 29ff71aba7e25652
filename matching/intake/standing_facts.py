"""When a file says something else than what stands: which of the two counts, and who can change that.

What the candidate corrected, or somebody confirmed since, stands until a
consultant resolves it; otherwise the newer observation counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from matching.domain.candidate import Candidate
from matching.domain.dutch import day_text
from matching.domain.eligibility import ANSWERS, Eligibility
from matching.domain.fact import Fact, FactSource
from matching.domain.profile import Profile
from matching.domain.record import CandidateRecord
from matching.domain.scan import Scan
from matching.domain.tri import Tri
from matching.forms.candidate import CandidateForm
from matching.forms.eligibility import EligibilityForm
from matching.forms.fact import FactForm
from matching.forms.profile import ProfileForm, profile_form

CANDIDATE_FACTS = ("startkwalificatie", "work_permit", "indicatie_banenafspraak")
RESOLVES = "een consulent, samen met de kandidaat"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A file says one thing of somebody and another thing stands.

    Attributes:
        line: of the file.
        candidate: the short number, K-2041.
        field: which fact, in Dutch.
        says: what the file says.
        stands: what counts.
        why: why that counts.
        resolves: who can change it.
    """

    line: int
    candidate: str
    field: str
    says: str
    stands: str
    why: str
    resolves: str = RESOLVES


@dataclass(frozen=True, slots=True)
class Settled:
    """What becomes of one fact of a candidate.

    Attributes:
        fact: what counts from now on.
        against: the fact that stands against what the file says; None when there is no conflict.
    """

    fact: Fact[Tri] | None
    against: Fact[Tri] | None = None


def settle(before: Fact[Tri] | None, said: Fact[Tri] | None, *, is_dated: bool) -> Settled:
    """Decide between what stood and what a row says.

    Args:
        is_dated: the row says on which day it was observed; else that day is the one of the import,
            and saying the same again is no newer observation.
    """
    if said is None or before is None:
        return Settled(said or before)
    if said.value == before.value:
        is_newer = is_dated and said.observed_on > before.observed_on and not _why_firm(before, said.observed_on)
        return Settled(said if is_newer else before)
    if _why_firm(before, said.observed_on):
        return Settled(before, against=before)
    return Settled(said if said.observed_on >= before.observed_on else before)


def settle_candidate(
    form: CandidateForm, before: Candidate, said: Candidate, line: int
) -> tuple[Candidate, tuple[Conflict, ...]]:
    """Give the candidate of a row with the facts that count, and what stands against the row."""
    conflicts, facts = [], dict[str, Any]()
    for field in (*CANDIDATE_FACTS, *ANSWERS):
        told, fact, stood = _told(form, field), _fact(said, field), _fact(before, field)
        settled = settle(stood, fact, is_dated=told is not None and told.observed_on is not None)
        facts[field] = settled.fact
        if settled.against is not None and fact is not None:
            conflicts.append(_candidate_conflict(line, before, field, fact, settled.against))
    answers = Eligibility(**{name: facts.pop(name) for name in ANSWERS})
    return replace(said, **facts, eligibility=answers), tuple(conflicts)


def _fact(candidate: Candidate, field: str) -> Fact[Tri] | None:
    fact: Fact[Tri] | None = getattr(candidate.eligibility if field in ANSWERS else candidate, field)
    return fact


def _told(form: CandidateForm, field: str) -> FactForm[Tri] | None:
    """Give what a form says of one fact."""
    holder = form.eligibility if field in ANSWERS else form
    told: FactForm[Tri] | None = getattr(holder, field, None)
    return told


def _candidate_conflict(line: int, candidate: Candidate, field: str, said: Fact[Tri], stands: Fact[Tri]) -> Conflict:
    """Tell of a fact of the candidate itself that the file contradicts."""
    fields = EligibilityForm.model_fields if field in ANSWERS else CandidateForm.model_fields
    name = str(fields[field].alias or field)
    why = _why_firm(stands, said.observed_on)
    return Conflict(line, f"K-{candidate.number}", name, _tri(said.value), _tri(stands.value), why)


def scan_conflicts(line: int, record: CandidateRecord, scan: Scan) -> Iterator[Conflict]:
    """Tell which facts of a scan do not count, because somebody said otherwise and that stands.

    Args:
        record: everything known of the person, with or without this scan.
    """
    scans = sorted((*(one for one in record.scans if one.id != scan.id), scan), key=lambda one: one.taken_on)
    counting = replace(record, scans=tuple(scans)).profile
    for field, fact in _facts(scan.profile):
        stands = _same_thing(counting, field, fact)
        if stands is None or stands.value == fact.value:
            continue
        if why := _why_firm(stands, fact.observed_on):
            said, standing = _text(field, fact), _text(field, stands)
            yield Conflict(line, f"K-{record.candidate.number}", _name(field), said, standing, why)


def says_anything(profile: Profile) -> bool:
    """Whether there is any fact in a profile."""
    return next(_facts(profile), None) is not None


def _why_firm(fact: Fact[Any], day: date) -> str:
    """Say why a fact stands against what was observed on a day; "" when it does not."""
    if fact.source is FactSource.KANDIDAAT:
        return f"de kandidaat heeft dit op {day_text(fact.observed_on)} zelf zo gezegd"
    if fact.confirmed_on is not None and fact.confirmed_on >= day:
        return f"dit is op {day_text(fact.confirmed_on)} bevestigd"
    if fact.source is FactSource.CONSULENT and fact.observed_on > day:
        return f"een consulent heeft dit op {day_text(fact.observed_on)} vastgelegd"
    return ""


def _facts(profile: Profile) -> Iterator[tuple[str, Fact[Any]]]:
    """Give every fact with the field it stands in."""
    for field in ProfileForm.model_fields:
        told = getattr(profile, field)
        facts = told if isinstance(told, tuple) else (told,)
        yield from ((field, fact) for fact in facts if fact is not None)


def _same_thing(profile: Profile, field: str, fact: Fact[Any]) -> Fact[Any] | None:
    """Give what counts on the thing that a fact speaks of."""
    told = getattr(profile, field)
    if not isinstance(told, tuple):
        standing: Fact[Any] | None = told
        return standing
    return next((one for one in told if one.value.key == fact.value.key), None)


def _name(field: str) -> str:
    return str(ProfileForm.model_fields[field].alias or field)


def _text(field: str, fact: Fact[Any]) -> str:
    """Write the value of a fact as its form does: "vaardigheid lassen, heeft nee"."""
    told: Any = (fact,) if isinstance(getattr(Profile(), field), tuple) else fact
    form = profile_form(replace(Profile(), **{field: told}))
    written = getattr(form, field)
    value = (written[0] if isinstance(written, tuple) else written).value
    if not hasattr(value, "model_dump"):
        return str(value)
    parts = value.model_dump(mode="json", by_alias=True, exclude_none=True)
    words = {name: " ".join(map(str, part)) if isinstance(part, list) else str(part) for name, part in parts.items()}
    return ", ".join(f"{name} {said}" for name, said in words.items() if said)


def _tri(value: Tri) -> str:
    return value.replace("_", " ")
