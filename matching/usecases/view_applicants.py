"""Who asked for a benefit and has no plan yet: a list of their own until there is one. Source: model.md C.2."""

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate, CandidateStatus, Uitkeringssituatie
from matching.domain.permissions import Right, must_have
from matching.service import Service
from matching.storage import Kind
from matching.surroundings import surroundings_of
from matching.usecases.view_objects import View

_GONE = (CandidateStatus.AFGESLOTEN, CandidateStatus.GEWIST)


def view_applicants(service: Service, actor: Actor) -> tuple[View[Candidate], ...]:
    """Give the applicants, who asked longest ago first; who asked on an unknown day comes last.

    Raises:
        NotAllowedError: this role may not.
    """
    must_have(actor, Right.SEE_FOLLOWED)
    with service.store.read() as reader:
        waiting = [one for one in reader.candidates.all() if _waits(one)]
        around = surroundings_of(waiting, reader, service.today())
        versions = reader.candidates.versions_of([one.id for one in waiting])
    waiting.sort(key=lambda one: (one.applied_on is None, one.applied_on, one.number))
    service.store.looks.record_many(actor, "aanvragers_bekeken", Kind.CANDIDATE.value, sorted(o.id for o in waiting))
    return tuple(View(one, versions[one.id], around) for one in waiting)


def _waits(who: Candidate) -> bool:
    is_gone = who.restricted or who.merged_into is not None or who.status in _GONE
    return who.uitkeringssituatie is Uitkeringssituatie.AANVRAAG and who.plan is None and not is_gone
