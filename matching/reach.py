"""What somebody reaches who may not reach everything.

An employer reaches its own work unless it is blocked, a werkbegeleider or jobcoach the people whom they guide, a
candidate itself. Who may reach everything of a kind is not looked at.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.employer import Employer, EmployerStatus
from matching.domain.placement import Placement
from matching.domain.role import Role
from matching.errors import NotAllowedError
from matching.storage import Kind
from matching.storage.reader import Reader
from matching.storage.selection import Selection

BLOCKED = "Uw organisatie is geblokkeerd. Vraag uw aanspreekpunt bij de gemeente waarom."
Theirs = Callable[[Reader, Actor, Any], bool]


def is_of(actor: Actor, employer: Employer) -> bool:
    """Whether somebody works for this employer: named by its id, its short number or its KvK number."""
    return actor.organisation in {str(employer.id), f"W-{employer.number}", employer.kvk_number}


def acts_for(actor: Actor, employer: Employer) -> bool:
    """Whether somebody works for this employer and may act for it.

    Raises:
        NotAllowedError: it is their own organisation, and it is blocked.
    """
    own = is_of(actor, employer)
    if own and employer.status is EmployerStatus.GEBLOKKEERD:
        raise NotAllowedError(BLOCKED)
    return own


def refuse_beyond_reach(reader: Reader, actor: Actor, kind: Kind, reference: str) -> None:
    """Refuse an object that is not of whom asks.

    Raises:
        NotAllowedError: it is somebody else's, or of an employer that is blocked.
        NotFoundError: there is no such object.
    """
    theirs = _theirs(actor, kind)
    if theirs is not None and not theirs(reader, actor, reader.shelf(kind).find(reference)):
        whose = "Dit is van een andere werkgever" if actor.role == Role.WERKGEVER else "Dit is van iemand anders"
        raise NotAllowedError(f"{whose}. In de rol '{actor.role}' kunt u alleen bij wat van uzelf is.")


def narrowed(reader: Reader, actor: Actor, kind: Kind, selection: Selection) -> Selection:
    """Leave of a selection only what is of whom asks.

    Raises:
        NotAllowedError: none of it is, or it cannot be said which part.
    """
    if _theirs(actor, kind) is None:
        return selection
    if selection.candidate_id is not None:
        refuse_beyond_reach(reader, actor, Kind.CANDIDATE, str(selection.candidate_id))
        return selection
    if kind is Kind.VACANCY:
        own = tuple(one.id for one in reader.employers.all() if acts_for(actor, one))
        return replace(selection, employer_ids=own)
    if kind is Kind.TASK:
        return replace(selection, owner_ids=tuple(filter(None, [colleague_id_of(actor)])))
    raise NotAllowedError(f"In de rol '{actor.role}' ziet u deze lijst niet. Vraag het per kandidaat of vacature.")


def _theirs(actor: Actor, kind: Kind) -> Theirs | None:
    """Give how it is told whether an object of this kind is theirs; None when all of the kind may be reached."""
    return _OWN.get(actor.role, {}).get(kind)


def _at_own_work(reader: Reader, actor: Actor, obj: Any) -> bool:  # noqa: ANN401
    return _own_organisation(reader, actor, reader.employers.get(obj.employer_id))


def _own_organisation(_: Reader, actor: Actor, employer: Employer) -> bool:
    return acts_for(actor, employer)


def _is_self(_: Reader, actor: Actor, candidate: Candidate) -> bool:
    return actor.id in (str(candidate.id), f"K-{candidate.number}")


def _guides(reader: Reader, actor: Actor, candidate: Candidate) -> bool:
    return any(_guided_by(actor, placement) for one in reader.people([candidate.id]) for placement in one.placements)


def _guided_by(actor: Actor, placement: Placement) -> bool:
    return placement.guide_id is not None and placement.guide_id == colleague_id_of(actor)


def _of_person(is_theirs: Theirs) -> Theirs:
    """Tell it of what is about a candidate, by the candidate."""
    return lambda reader, actor, obj: is_theirs(reader, actor, reader.candidates.get(obj.candidate_id))


def _has_task(_: Reader, actor: Actor, task: Any) -> bool:  # noqa: ANN401
    return bool(task.owner_id == colleague_id_of(actor))


def colleague_id_of(actor: Actor) -> UUID | None:
    """Give the id of the colleague who asks; None when it is not the id of one."""
    try:
        return UUID(actor.id)
    except ValueError:
        return None


def _about_people(is_theirs: Theirs) -> Mapping[Kind, Theirs]:
    of_person = _of_person(is_theirs)
    return {
        Kind.CANDIDATE: is_theirs,
        Kind.SCAN: of_person,
        Kind.PLACEMENT: of_person,
        Kind.PROPOSAL: of_person,
    }


_GUIDE: Mapping[Kind, Theirs] = {**_about_people(_guides), Kind.TASK: _has_task}
_OWN: Mapping[str, Mapping[Kind, Theirs]] = {
    Role.KANDIDAAT: _about_people(_is_self),
    Role.WERKGEVER: {
        Kind.VACANCY: _at_own_work,
        Kind.EMPLOYER: _own_organisation,
        Kind.PROPOSAL: _at_own_work,
    },
    Role.WERKBEGELEIDER: _GUIDE,
    Role.JOBCOACH: _GUIDE,
}
