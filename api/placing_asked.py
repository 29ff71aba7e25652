"""From what somebody asks about a placing to what matching takes: references become ids."""

from datetime import date
from uuid import UUID

from api.schemas.placing import (
    AgreementForm,
    DeviationForm,
    EvaluationForm,
    ExtensionForm,
    PlacingForm,
    ProposalForm,
    TransferForm,
)
from matching.domain.actor import Actor
from matching.domain.placement_parts import Agreement, Evaluation, GoalProgress
from matching.domain.work import WorkKind
from matching.errors import Fault, InvalidInputError
from matching.forms.values import dagdelen
from matching.placing.wish import Wish
from matching.references.resolver import Resolver
from matching.service import Service
from matching.storage import Kind
from matching.usecases.extend_placement import Longer
from matching.usecases.move_placement import Onward
from matching.usecases.placing_deed import refuse_to_come
from matching.usecases.propose_placement import Proposal


def wish_asked(service: Service, form: PlacingForm) -> Wish:
    """Give what is wished.

    Raises:
        InvalidInputError: something it refers to is not known; every fault at once.
    """
    kind = WorkKind.PLEK if form.plek else WorkKind.VACATURE
    work = (Kind.PLEK, form.plek, "/plek") if form.plek else (Kind.VACANCY, form.vacancy, "/vacature")
    with service.store.read() as reader:
        ids = Resolver(reader)
        wish = Wish(
            candidate_id=ids.id_of(Kind.CANDIDATE, form.candidate, "/kandidaat"),
            work_kind=kind,
            work_id=ids.id_of(*work),
            start=form.start,
            end=form.end,
            dagdelen=dagdelen(form.dagdelen),
            hours=form.hours,
            guide_id=_colleague(ids, form.guide, "/werkbegeleider"),
            consultant_id=_colleague(ids, form.consultant, "/consulent"),
            intended_vacancy_id=ids.optional_id(Kind.VACANCY, form.intended, "/beoogdeBaan"),
            seat=form.seat,
        )
        ids.check()
    return wish


def proposal_asked(service: Service, actor: Actor, form: ProposalForm) -> Proposal:
    """Give what is proposed.

    Raises:
        InvalidInputError: something it refers to is not known.
    """
    return Proposal(
        wish=wish_asked(service, form),
        may_wait=form.may_wait,
        deviations=reasons(form.deviations),
        agreements=_agreements(form.agreements, actor, service.today()),
    )


def onward_asked(service: Service, actor: Actor, form: TransferForm) -> Onward:
    """Give where somebody goes on."""
    with service.store.read() as reader:
        ids = Resolver(reader)
        onward = Onward(
            plek_id=ids.id_of(Kind.PLEK, form.plek, "/plek"),
            start=form.start,
            end=form.end,
            dagdelen=dagdelen(form.dagdelen),
            guide_id=_colleague(ids, form.guide, "/werkbegeleider"),
            consultant_id=_colleague(ids, form.consultant, "/consulent"),
            deviations=reasons(form.deviations),
            agreements=_agreements(form.agreements, actor, service.today()),
        )
        ids.check()
    return onward


def longer_asked(service: Service, form: ExtensionForm) -> Longer:
    """Give the extension that is asked."""
    with service.store.read() as reader:
        ids = Resolver(reader)
        longer = Longer(
            kind=form.kind,
            end=form.end,
            reason=form.reason,
            plek_id=ids.optional_id(Kind.PLEK, form.plek, "/plek"),
            dagdelen=dagdelen(form.dagdelen),
            guide_id=_colleague(ids, form.guide, "/werkbegeleider"),
            deviations=reasons(form.deviations),
        )
        ids.check()
    return longer


def evaluation_asked(service: Service, actor: Actor, form: EvaluationForm) -> Evaluation:
    """Give the evaluation that was held."""
    return Evaluation(
        on=form.on or service.today(),
        by=actor.id,
        advice=form.advice,
        participants=form.participants,
        progress=tuple(GoalProgress(one.goal, one.progress) for one in form.progress),
        cooperated=form.cooperated,
    )


def guides_asked(service: Service, guide: str, consultant: str) -> tuple[UUID | None, UUID | None]:
    """Give the ids of who guides; None is not named."""
    with service.store.read() as reader:
        ids = Resolver(reader)
        found = _colleague(ids, guide, "/werkbegeleider"), _colleague(ids, consultant, "/consulent")
        ids.check()
    return found


def reasons(deviations: tuple[DeviationForm, ...]) -> dict[str, str]:
    """Give the reason per code of a rule.

    Raises:
        InvalidInputError: one rule is named twice.
    """
    found = {one.rule: one.reason for one in deviations}
    if len(found) < len(deviations):
        raise InvalidInputError((Fault("/afwijkingen", "een regel staat hier twee keer", "elke regel één keer"),))
    return found


def _agreements(given: tuple[AgreementForm, ...], actor: Actor, today: date) -> tuple[Agreement, ...]:
    for place, one in enumerate(given):
        refuse_to_come(one.on or today, today, f"/akkoorden/{place}/datum")
    return tuple(Agreement(one.party, one.agrees, one.on or today, actor.id) for one in given)


def _colleague(ids: Resolver, text: str, where: str) -> UUID | None:
    return ids.colleague(text, where) if text else None
