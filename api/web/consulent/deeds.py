"""Every step in the life of a placement: what it is called, when it is there, and the use case that does it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from api.placing_wishes import agreements, reasons
from api.schemas.deed import EndingForm
from api.schemas.placing_forms import (
    AfterwardsForm,
    AgreementForm,
    DecisionForm,
    EvaluationForm,
    ExtensionForm,
    LapsingForm,
    ShorteningForm,
    StartForm,
    TransferForm,
    UndoingForm,
)
from api.web.visit import Visit
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.placement_parts import Evaluation, ExtensionKind, GoalProgress
from matching.forms.form import Form
from matching.usecases.answer_placement import answer_placement
from matching.usecases.close_placement import close_placement
from matching.usecases.decide_placement import decide_placement
from matching.usecases.end_placement import end_placement
from matching.usecases.evaluate_placement import evaluate_placement
from matching.usecases.extend_placement import extend_placement
from matching.usecases.lapse_placement import lapse_placement
from matching.usecases.read_guide import read_guide
from matching.usecases.read_transfer import read_transfer
from matching.usecases.seat_placement import seat_placement
from matching.usecases.shorten_placement import shorten_placement
from matching.usecases.start_placement import start_placement
from matching.usecases.transfer_placement import transfer_placement
from matching.usecases.undo_placement import undo_placement

Do = Callable[[Visit, UUID, Any, int], Placement]
_S = PlacementStatus


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        label: on the button that leads to it; done: on the button that does it.
        states: in which it is there.
    """

    code: str
    label: str
    done: str
    right: Right
    states: tuple[PlacementStatus, ...]
    form: type[Form]
    do: Do


def _agree(visit: Visit, which: UUID, asked: AgreementForm, seen: int) -> Placement:
    on, agrees = asked.on or visit.service.today(), asked.answer == "ja"
    return answer_placement(visit.service, visit.actor, which, asked.party, agrees, on, after=seen)


def _decide(visit: Visit, which: UUID, asked: DecisionForm, seen: int) -> Placement:
    return decide_placement(visit.service, visit.actor, which, reasons(asked.deviations), after=seen)


def _seat(visit: Visit, which: UUID, asked: DecisionForm, seen: int) -> Placement:
    return seat_placement(visit.service, visit.actor, which, reasons(asked.deviations), after=seen)


def _start(visit: Visit, which: UUID, asked: StartForm, seen: int) -> Placement:
    guide, why = read_guide(visit.service.store, asked.guide), reasons(asked.deviations)
    return start_placement(visit.service, visit.actor, which, why, guide_id=guide, after=seen)


def evaluate(visit: Visit, which: UUID, asked: EvaluationForm, seen: int) -> Placement:
    """Record a talk about how it goes."""
    progress = tuple(GoalProgress(one.skill, one.progress) for one in asked.progress)
    told = Evaluation(asked.on, visit.actor.id, asked.advice, asked.participants, progress, asked.cooperated)
    return evaluate_placement(visit.service, visit.actor, which, told, after=seen)


def _extend(visit: Visit, which: UUID, asked: ExtensionForm, seen: int) -> Placement:
    why = reasons(asked.deviations)
    if asked.kind is ExtensionKind.ZELFDE_PLEK:
        return extend_placement(visit.service, visit.actor, which, asked.until, asked.reason, why, after=seen)
    given = agreements(asked.agreements, visit.actor, visit.service.today())
    to = (asked.plek, None, asked.until, asked.reason, asked.guide)
    wanted = read_transfer(visit.service.store, which, *to, why, given)
    return transfer_placement(visit.service, visit.actor, which, wanted, after=seen)[1]


def _shorten(visit: Visit, which: UUID, asked: ShorteningForm, seen: int) -> Placement:
    return shorten_placement(visit.service, visit.actor, which, asked.until, asked.reason, after=seen)


def _transfer(visit: Visit, which: UUID, asked: TransferForm, seen: int) -> Placement:
    given = agreements(asked.agreements, visit.actor, visit.service.today())
    to = (asked.plek, asked.start, asked.end, asked.reason, asked.guide)
    wanted = read_transfer(visit.service.store, which, *to, reasons(asked.deviations), given)
    return transfer_placement(visit.service, visit.actor, which, wanted, after=seen)[1]


def _end(visit: Visit, which: UUID, asked: EndingForm, seen: int) -> Placement:
    today = visit.service.today()
    return end_placement(visit.service.store, visit.actor, which, asked.on, asked.reason, today=today, after=seen)


def _close(visit: Visit, which: UUID, asked: AfterwardsForm, seen: int) -> Placement:
    return close_placement(visit.service, visit.actor, which, PlacementStatus(asked.step), after=seen)


def _lapse(visit: Visit, which: UUID, asked: LapsingForm, seen: int) -> Placement:
    return lapse_placement(visit.service, visit.actor, which, asked.reason, after=seen)


def _undo(visit: Visit, which: UUID, asked: UndoingForm, seen: int) -> Placement:
    return undo_placement(visit.service, visit.actor, which, asked.reason, after=seen)


_ENDED = (_S.AFGEROND, _S.VOORTIJDIG_BEEINDIGD, _S.NAZORG)
STEPS: tuple[Step, ...] = (
    Step("akkoord", "Leg akkoord vast", "Leg vast", Right.PROPOSE, (_S.VOORGESTELD,), AgreementForm, _agree),
    Step("besluit", "Besluit", "Besluit dat dit doorgaat", Right.PLACE, (_S.VOORGESTELD,), DecisionForm, _decide),
    Step("boeking", "Geef een plaats", "Geef de plaats", Right.PLACE, (_S.BESLOTEN,), DecisionForm, _seat),
    Step("start", "Start", "Start de plaatsing", Right.PLACE, (_S.GEPLAND,), StartForm, _start),
    Step("evaluatie", "Evalueer", "Leg de evaluatie vast", Right.EVALUATE, (_S.ACTIEF,), EvaluationForm, evaluate),
    Step("verlenging", "Verleng", "Verleng", Right.PLACE, (_S.ACTIEF,), ExtensionForm, _extend),
    Step("overplaatsing", "Plaats over", "Plaats over", Right.PLACE, (_S.ACTIEF,), TransferForm, _transfer),
    Step("inkorting", "Breng het einde terug", "Breng terug", Right.PLACE, (_S.ACTIEF,), ShorteningForm, _shorten),
    Step("einde", "Beëindig", "Beëindig de plaatsing", Right.PLACE, (_S.ACTIEF,), EndingForm, _end),
    Step("afsluiting", "Nazorg of afsluiten", "Leg vast", Right.PLACE, _ENDED, AfterwardsForm, _close),
    Step(
        "verval",
        "Gaat niet door",
        "Laat vervallen",
        Right.PROPOSE,
        (_S.VOORGESTELD, _S.BESLOTEN, _S.GEPLAND),
        LapsingForm,
        _lapse,
    ),
    Step("ongedaan", "Maak de laatste stap ongedaan", "Maak ongedaan", Right.PLACE, tuple(_S), UndoingForm, _undo),
)
BY_CODE: Mapping[str, Step] = {one.code: one for one in STEPS}
