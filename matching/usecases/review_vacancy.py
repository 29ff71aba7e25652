"""Decide about a vacancy that waits for somebody to look at it."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.domain.permissions import Right, must_have
from matching.domain.reasons import with_reason
from matching.domain.review import Review, ReviewDecision
from matching.errors import ConflictError
from matching.placing.proposing import refuse_unconfirmed
from matching.proposing.attempts import REFUSED_STEP, written_down
from matching.service import Service
from matching.storage import Kind
from matching.usecases.amend import amend

_WAITING = (VacancyStatus.INGEDIEND, VacancyStatus.IN_BEOORDELING)
_BECOMES = {
    ReviewDecision.OPEN: VacancyStatus.OPEN,
    ReviewDecision.GEWEIGERD: VacancyStatus.GEWEIGERD,
    ReviewDecision.TERUG_NAAR_AANBIEDER: VacancyStatus.TERUG_NAAR_AANBIEDER,
}


def review_vacancy(
    service: Service,
    actor: Actor,
    vacancy_id: UUID,
    decision: ReviewDecision,
    reason: str,
    *,
    after: int | None = None,
) -> Vacancy:
    """Open a vacancy, refuse it, or send it back, with a reason. Source: model.md C.5, law.md B.9.

    Who opens it accepts what was found: the same words do not hold it again.

    Args:
        reason: in words, kept with the vacancy; the grootboek keeps only the decision.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError: this role may not; an employer never decides about a vacancy.
        NotFoundError: the vacancy is not known.
        ConflictError: it does not wait for a decision, the employer did not confirm it, or somebody changed it.
    """

    def reviewed(vacancy: Vacancy) -> Vacancy:
        if decision is ReviewDecision.OPEN:
            refuse_unconfirmed(vacancy)
        if vacancy.status not in _WAITING or vacancy.merged_into is not None:
            status = vacancy.status.replace("_", " ")
            raise ConflictError(f"Vacature V-{vacancy.number} wacht niet op een beoordeling: zij is {status}.")
        holding = service.vetter.vet(vacancy).holding if decision is ReviewDecision.OPEN else ()
        accepted = tuple(sorted({finding.key for finding in holding}))
        review = Review(decision, service.today(), actor.id, reason, accepted)
        return replace(vacancy, status=_BECOMES[decision], reviews=(*vacancy.reviews, review))

    action = with_reason("vacature_beoordeeld", decision)
    with written_down(service, actor, "beoordeling", Kind.VACANCY, vacancy_id, REFUSED_STEP):
        must_have(actor, Right.REVIEW)
        return amend(service.store, actor, Kind.VACANCY, vacancy_id, action=action, alter=reviewed, after=after)
