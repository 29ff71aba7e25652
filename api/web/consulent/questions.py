"""What one can best ask somebody now, one question at a time, and what the answer changed."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field, ValidationError
from starlette.responses import RedirectResponse, Response

from api.schemas.fact import facts_told
from api.schemas.questions import answered_json
from api.web.consulent.candidate import CandidateReference, candidate_frame
from api.web.consulent.question_topics import topics_of
from api.web.consulent.told import tell, told
from api.web.consulent.topic_form import DECLINED, checked, declined, facts_of, faults_in, first_field, together
from api.web.consulent.topics import ANSWERS, Topic
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.domain.profile import Profile
from matching.domain.tri import Tri
from matching.forms.eligibility import ANSWER_NAMES
from matching.storage import Kind
from matching.usecases.answer_questions import Answered, answer_questions
from matching.usecases.ask_candidate import questions_to
from matching.usecases.view_objects import id_of, view_one

router = APIRouter()
MOST_TOLD = 5


class QuestionQuery(BaseModel):
    """Which question is being answered; the first one is 1."""

    vraag: int = Field(default=1, ge=1, le=100)


@router.get("/kandidaten/{kandidaatId}/vragen")
def show_questions(
    visit: TheVisit, candidate: CandidateReference, query: Annotated[QuestionQuery, Query()]
) -> Response:
    """Show the questions that would change most, and the form of one of them."""
    return _page(visit, candidate, query.vraag, Filled())


@router.post("/kandidaten/{kandidaatId}/vragen")
def answer_question(visit: TheVisit, candidate: CandidateReference, form: TheForm) -> Response:
    """Write an answer down, and tell what it changed."""
    filled = Filled.of_form(form)
    topics = topics_of(filled.text("aan"), filled.text("vraag"))
    number = int(filled.text("nummer")) if filled.text("nummer").isdigit() else 1
    profile = Profile()
    answers: dict[str, Tri] = {}
    for topic in topics:
        try:
            profile = facts_told(checked(_said(topic, topics, filled)), "kandidaat", None, visit.service.today())
        except ValidationError as error:
            return _page(visit, candidate, number, filled.wrong(faults_in(topic, error)), 400)
        answers |= _answers(topic, filled)
    if profile == Profile() and not answers:
        empty = {
            first_field(topics[0]) if topics else "": "Kies een antwoord. Weet niemand het? Sla de vraag dan over."
        }
        return _page(visit, candidate, number, filled.wrong(empty), 400)
    candidate_id = id_of(visit.service.store, Kind.CANDIDATE, candidate)
    today = visit.service.today()
    tell(visit, _brought(answer_questions(visit.service, visit.actor, candidate_id, profile, answers, today)))
    return RedirectResponse(f"/kandidaten/{candidate}/vragen", 303)


def _said(topic: Topic, topics: tuple[Topic, ...], filled: Filled) -> dict[str, object]:
    """Give what was said about all topics of a question; what belongs to no profile is apart."""
    own = [one for one in topics if one.code != ANSWERS.code]
    if filled.text("antwoord") == DECLINED:
        return declined(topic) if topic in own else {}
    return together(facts_of(one, filled) for one in own)


def _answers(topic: Topic, filled: Filled) -> dict[str, Tri]:
    if topic.code != ANSWERS.code:
        return {}
    given = {alias: filled.text(f"{ANSWERS.code}-{alias}") for alias, _ in topic.items}
    return {ANSWER_NAMES[alias]: Tri(answer) for alias, answer in given.items() if answer in ("ja", "nee")}


def _brought(answered: Answered) -> list[str]:
    """Say what an answer changed, the first few of it."""
    moves = [one["zin"] for one in answered_json(answered)["verplaatst"]]
    if not moves:
        return ["Vastgelegd. Dit antwoord verandert nu geen enkele lijst."]
    more = [f"En nog {len(moves) - MOST_TOLD} andere."] if len(moves) > MOST_TOLD else []
    return [
        f"Vastgelegd. Voor {len(moves)} keer werk staat deze kandidaat nu ergens anders:",
        *moves[:MOST_TOLD],
        *more,
    ]


def _page(visit: Visit, candidate: str, number: int, filled: Filled, status: int = 200) -> Response:
    view = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    found = questions_to(visit.service, visit.actor, candidate).questions
    shown = min(number, max(1, len(found)))
    asked = found[shown - 1] if found else None
    return visit.show(
        "consulent/questions.html",
        status,
        **candidate_frame(view, "/vragen"),
        questions=found,
        shown=shown,
        asked=asked,
        topics=topics_of(asked.to, asked.text) if asked else (),
        filled=filled,
        told=told(visit),
    )
