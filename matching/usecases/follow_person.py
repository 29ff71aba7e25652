"""Write down what happened to a person, or which help somebody gets."""

from typing import TypeVar

from matching.domain.actor import Actor
from matching.domain.event import Event
from matching.domain.permissions import Right, must_have
from matching.domain.support import Support
from matching.errors import InvalidInputError, out_of_step
from matching.storage import Store
from matching.usecases.amend import refuse_merged

T = TypeVar("T", Event, Support)
_ACTIONS = {Event: "gebeurtenis_vastgelegd", Support: "dienstverlening_vastgelegd"}


def follow_person(store: Store, actor: Actor, followed: T) -> T:
    """Save a gebeurtenis or dienstverlening of a candidate.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: the candidate is not known.
        InvalidInputError: its placement is of somebody else.
        ConflictError: it was written down before, or the candidate was merged into another.
    """
    must_have(actor, Right.FOLLOW)
    with store.read() as reader:
        refuse_merged(reader, reader.candidates.get(followed.candidate_id))
        if followed.placement_id and reader.placements.get(followed.placement_id).candidate_id != followed.candidate_id:
            problem, passes = "deze plaatsing is van een andere kandidaat", "een plaatsing van deze kandidaat, of leeg"
            raise InvalidInputError((out_of_step("/plaatsing", problem, passes),))
    with store.change(actor) as change:
        saved = change.save(followed, action=_ACTIONS[type(followed)])
        change.commit()
    return saved
