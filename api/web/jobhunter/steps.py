"""The steps of a voordracht: one form each, read as the API reads it, done by the same use cases."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

import orjson
from fastapi import APIRouter
from pydantic import Field, ValidationError
from starlette.responses import RedirectResponse, Response

from api.placing_wishes import reasons
from api.problems import ProblemError
from api.schemas.placing_forms import UndoingForm
from api.schemas.proposal_forms import (
    ConsentForm,
    HiringForm,
    InterviewForm,
    JudgementForm,
    LookForm,
    Note,
    ProposalLapsingForm,
    RejectionForm,
    StepForm,
    TakenBackForm,
)
from api.web.filled import Filled, faults_told, faults_typed
from api.web.jobhunter.proposal import Which, proposal_page
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.domain.actor import Actor
from matching.domain.proposal import ProposalStatus
from matching.domain.work import WorkKind
from matching.errors import ConflictError, Fault, InvalidInputError, StaleError
from matching.forms.form import Form
from matching.placing.refusal import RuleRefusalError
from matching.proposing.next_steps import Step
from matching.service import Service
from matching.storage import Kind
from matching.usecases.answer_proposal import answer_proposal
from matching.usecases.ask_candidates import AskedPerson, ask_candidates
from matching.usecases.discuss_proposal import discuss_proposal
from matching.usecases.hire_proposal import hire_proposal
from matching.usecases.judge_proposal import judge_proposal
from matching.usecases.lapse_proposal import lapse_proposal
from matching.usecases.look_again import look_again
from matching.usecases.plan_interview import plan_interview
from matching.usecases.read_pair import read_hiring
from matching.usecases.reject_proposal import reject_proposal
from matching.usecases.release_proposal import release_proposal
from matching.usecases.undo_proposal import undo_proposal
from matching.usecases.view_objects import id_of
from matching.usecases.withdraw_proposal import withdraw_proposal

router = APIRouter()
MANY = ("gegevens",)


class AskingOneForm(Form):
    """What the aanspreekpunt can say."""

    message: Annotated[Note, Field(min_length=1)] = Field(alias="bericht")


@dataclass(frozen=True, slots=True)
class Deed:
    """A step that somebody takes.

    Attributes:
        seen: the version that the page showed.
    """

    service: Service
    actor: Actor
    proposal_id: UUID
    seen: int | None

    @property
    def on(self) -> tuple[Service, Actor, UUID]:
        """On what it is done, and by whom."""
        return self.service, self.actor, self.proposal_id


Do = Callable[[Deed, Any], object]


def _judge(deed: Deed, asked: JudgementForm) -> object:
    judgement = ProposalStatus(asked.judgement)
    return judge_proposal(*deed.on, judgement, asked.reason, asked.note, after=deed.seen)


def _answer(deed: Deed, asked: ConsentForm) -> object:
    said = asked.consent(deed.service.today(), deed.actor.id)
    return answer_proposal(*deed.on, said, asked.reason, asked.note, after=deed.seen)


def _take_back(deed: Deed, asked: TakenBackForm) -> object:
    on = asked.on or deed.service.today()
    return withdraw_proposal(*deed.on, asked.way, asked.told_to, on, after=deed.seen)


def _hire(deed: Deed, asked: HiringForm) -> object:
    placing = read_hiring(
        deed.service.store,
        deed.proposal_id,
        start=asked.start,
        end=asked.end,
        may_wait=asked.may_wait,
        deviations=reasons(asked.deviations),
    )
    return hire_proposal(*deed.on, placing, after=deed.seen)


def _ask(deed: Deed, asked: AskingOneForm) -> object:
    with deed.service.store.read() as reader:
        proposal = reader.proposals.get(deed.proposal_id)
    person = [AskedPerson(proposal.candidate_id)]
    return ask_candidates(
        deed.service, deed.actor, WorkKind(proposal.work_kind), proposal.work_id, person, asked.message
    )


DEEDS: Mapping[Step, tuple[type[Form], Do]] = {
    Step.HERZIENING: (LookForm, lambda deed, asked: look_again(*deed.on, asked.override, after=deed.seen)),
    Step.OORDEEL: (JudgementForm, _judge),
    Step.VRAAG: (AskingOneForm, _ask),
    Step.BESPREKING: (StepForm, lambda deed, _: discuss_proposal(*deed.on, after=deed.seen)),
    Step.ANTWOORD: (ConsentForm, _answer),
    Step.VRIJGAVE: (StepForm, lambda deed, _: release_proposal(*deed.on, after=deed.seen)),
    Step.GESPREK: (InterviewForm, lambda deed, asked: plan_interview(*deed.on, asked.interview(), after=deed.seen)),
    Step.AANNAME: (HiringForm, _hire),
    Step.AFWIJZING: (
        RejectionForm,
        lambda deed, asked: reject_proposal(*deed.on, asked.reason, asked.note, after=deed.seen),
    ),
    Step.INTREKKING: (TakenBackForm, _take_back),
    Step.VERVAL: (ProposalLapsingForm, lambda deed, asked: lapse_proposal(*deed.on, asked.reason, after=deed.seen)),
    Step.ONGEDAAN: (UndoingForm, lambda deed, asked: undo_proposal(*deed.on, asked.reason, after=deed.seen)),
}


@router.post("/voordrachten/{voordrachtId}/stappen")
def take_step(visit: TheVisit, proposal: Which, form: TheForm) -> Response:
    """Take one step of a voordracht, and show where it is then."""
    filled = Filled.of_form(form)
    step = _step_of(filled)
    asked_form, do = DEEDS[step]
    proposal_id = id_of(visit.service.store, Kind.PROPOSAL, proposal)
    deed = Deed(visit.service, visit.actor, proposal_id, int(filled.text("versie") or 0) or None)
    try:
        do(deed, asked_form.model_validate_json(_body(filled, step)))
    except ValidationError as error:
        return _again(visit, proposal, filled, step, faults_typed(error))
    except InvalidInputError as error:
        return _again(visit, proposal, filled, step, _told(error.faults))
    except (ConflictError, StaleError, RuleRefusalError) as error:
        return _again(visit, proposal, filled, step, {"": str(error)}, 409)
    return RedirectResponse(f"/voordrachten/{proposal_id}", 303)


def _again(
    visit: Visit, proposal: str, filled: Filled, step: Step, faults: Mapping[str, str], status: int = 400
) -> Response:
    """Show the form as it was filled in; each field of a step has a name of its own."""
    named = {f"{step}-{name}" if name else "": said for name, said in faults.items()}
    return proposal_page(visit, proposal, filled.wrong(named), step, status)


def _told(faults: Sequence[Fault]) -> dict[str, str]:
    """Say what is wrong; of a list to choose from the codes are not spelled out, for they stand in the form."""
    spelled = faults_told(faults)
    return {name: f"{said.split('. Vul in:')[0]}. Kies uit de lijst." if name == "reden" and "_" in said else said
            for name, said in spelled.items()}  # fmt: skip


def _step_of(filled: Filled) -> Step:
    """Read which step is taken.

    Raises:
        ProblemError: 400; no step of ours.
    """
    if filled.text("stap") not in set(Step) or not (filled.text("versie") or "0").isdigit():
        raise ProblemError(400, "Deze stap kennen we niet. Open de pagina opnieuw.")
    return Step(filled.text("stap"))


def _body(filled: Filled, step: Step) -> bytes:
    """Write what was filled in as the body that the API reads; what is empty is not said."""
    names = {name: name.removeprefix(f"{step}-") for name in filled.values if name.startswith(f"{step}-")}
    said: dict[str, Any] = {}
    for name, plain in names.items():
        chosen = filled.texts(name)
        if chosen:
            said[plain] = list(chosen) if plain in MANY else chosen[0]
    return orjson.dumps(said)
