"""From the forms about placing to what matching is asked."""

from collections.abc import Iterable, Sequence
from datetime import date

from api.schemas.placing_forms import AgreementForm, DeviationForm, PlacingForm, ProposalForm
from matching.domain.actor import Actor
from matching.domain.placement_parts import Agreement
from matching.domain.work import WorkKind
from matching.errors import InvalidInputError, out_of_step
from matching.placing.proposing import Proposal
from matching.service import Service
from matching.usecases.read_wish import Named, read_wish


def named(form: PlacingForm, where: str = "") -> Named:
    """Give what a form names."""
    return Named(
        candidate=form.candidate,
        work_kind=WorkKind.PLEK if form.plek else WorkKind.VACATURE,
        work=form.plek or form.vacancy,
        start=form.start,
        end=form.end,
        dagdelen=form.days,
        hours=form.hours,
        guide=form.guide,
        consultant=form.consultant,
        intended=form.intended,
        seat=form.seat,
        where=where,
    )


def proposals(service: Service, actor: Actor, *forms: ProposalForm) -> list[Proposal]:
    """Give proposals of their forms; everything that is not known is told at once.

    Raises:
        InvalidInputError: something named is not known.
    """
    places = [f"/plaatsingen/{place}" if len(forms) > 1 else "" for place in range(len(forms))]
    wishes = read_wish(service.store, *map(named, forms, places))
    return [
        Proposal(
            wish,
            reasons(form.deviations),
            form.may_wait,
            agreements(form.agreements, actor, service.today(), f"{place}/akkoorden"),
            form.programmes,
        )
        for form, wish, place in zip(forms, wishes, places, strict=True)
    ]


def reasons(forms: Iterable[DeviationForm]) -> dict[str, str]:
    """Give the reason per rule."""
    return {form.rule: form.reason for form in forms}


def agreements(
    forms: Sequence[AgreementForm], actor: Actor, today: date, where: str = "/akkoorden"
) -> tuple[Agreement, ...]:
    """Give answers that were given already.

    Raises:
        InvalidInputError: one of them is of a day to come.
    """
    faults = tuple(
        out_of_step(f"{where}/{place}/datum", "deze dag komt nog", f"{today} of eerder")
        for place, form in enumerate(forms)
        if form.on is not None and form.on > today
    )
    if faults:
        raise InvalidInputError(faults)
    return tuple(Agreement(form.party, form.answer == "ja", form.on or today, actor.id) for form in forms)
