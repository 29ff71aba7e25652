"""Say to which job a proefplaats leads, or to another one than was said, until it is decided."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.work_on_offer import short_number
from matching.errors import ConflictError
from matching.placing.intended_job import job_rules, refuse_no_job
from matching.placing.life import Deed, deed_on, wish_of
from matching.service import Service
from matching.usecases.amend import refuse_merged


def name_intended_job(
    service: Service,
    actor: Actor,
    placement_id: UUID,
    job_id: UUID,
    deviations: Mapping[str, str] | None = None,
    *,
    after: int | None = None,
) -> Placement:
    """Give a proposed placement its intended job, once the rules were asked about that job.

    Where another job was named before, both sides agreed to that one: they are asked again. A reason to deviate
    that was given about it is not taken along either.

    Raises:
        ConflictError: it was decided, leads to no job, or the vacancy is over or was merged into another.
        RuleRefusalError: a rule says no, such as that the job is of another employer or somebody else tries for it.
    """
    with deed_on(service, actor, placement_id, Right.PROPOSE, after) as deed:
        job = deed.change.reader().vacancies.get(job_id)
        _refuse_late(deed.placement)
        refuse_merged(deed.change.reader(), job)
        refuse_no_job(deed.placement.instrument, job)
        if job_id == deed.placement.intended_vacancy_id:
            raise ConflictError(f"{short_number(job)} is al de beoogde baan van deze plaatsing.")
        return deed.save(_leading_to(deed, job_id, deviations or {}), "plaatsing_beoogde_baan")


def _refuse_late(placement: Placement) -> None:
    if placement.state is not PlacementStatus.VOORGESTELD:
        raise ConflictError(
            f"Deze plaatsing is '{placement.state}'; de beoogde baan legt u vast voor het besluit. Laat haar vervallen "
            "en stel een nieuwe voor."
        )


def _leading_to(deed: Deed, job_id: UUID, deviations: Mapping[str, str]) -> Placement:
    placement = deed.placement
    wish = wish_of(placement, intended_vacancy_id=job_id)
    assessment, needed = deed.judged(wish, deviations, may_wait=True)
    about_jobs = {rule.code for rule in job_rules(assessment.move)}
    kept = tuple(one for one in placement.deviations if one.rule not in about_jobs)
    return replace(
        placement,
        intended_vacancy_id=job_id,
        agreements=() if placement.intended_vacancy_id else placement.agreements,
        deviations=(*kept, *needed),
        rulebook=assessment.rulebook,
    )
