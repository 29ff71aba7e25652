"""An arbeidsmarktwaardescan in a conversation: a question at a time, the most useful first, saved as one goes."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ValidationError
from starlette.responses import RedirectResponse, Response

from api.web.consulent.candidate import CandidateReference, candidate_frame
from api.web.consulent.conversation import SAID, WORDS, Conversation
from api.web.consulent.placing_document import faults_beside, read_document
from api.web.consulent.told import tell
from api.web.consulent.topic_form import DECLINED, UNKNOWN, checked, facts_of, faults_in
from api.web.consulent.topics import BY_CODE, MOST_USEFUL, TOPICS, Topic
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.assemblers.people import SCANS
from matching.forms.scan import ScanForm
from matching.storage import Kind
from matching.usecases.create_object import create_object
from matching.usecases.view_objects import id_of, view_one

router = APIRouter()
FINISH = "klaar"


class TopicQuery(BaseModel):
    """Which question; nothing is the first one."""

    over: str = ""


@router.get("/kandidaten/{kandidaatId}/scan")
def show_scan_question(
    visit: TheVisit, candidate: CandidateReference, query: Annotated[TopicQuery, Query()]
) -> Response:
    """Ask one question, or show everything that was said."""
    conversation = Conversation.about(visit, _number(visit, candidate))
    if query.over == FINISH:
        return _overview(visit, candidate, Filled.of(afgenomenOp=visit.service.today().isoformat()))
    topic = BY_CODE.get(query.over, TOPICS[0])
    return _question(visit, candidate, topic, conversation, conversation.filled)


@router.post("/kandidaten/{kandidaatId}/scan")
def keep_scan_answer(visit: TheVisit, candidate: CandidateReference, form: TheForm) -> Response:
    """Keep one answer and go on to the next question."""
    filled = Filled.of_form(form)
    topic = BY_CODE.get(filled.text("over"), TOPICS[0])
    conversation, answer = Conversation.about(visit, _number(visit, candidate)), filled.text("antwoord")
    if answer not in (DECLINED, UNKNOWN):
        try:
            said = facts_of(topic, filled)
            checked(said)
        except ValidationError as error:
            return _question(visit, candidate, topic, conversation, filled.wrong(faults_in(topic, error)), 400)
        answer = SAID if said else UNKNOWN
    conversation.with_answer(topic, answer, filled).keep(visit)
    return RedirectResponse(f"/kandidaten/{candidate}/scan?over={conversation.next_after(topic)}", 303)


@router.post("/kandidaten/{kandidaatId}/scans")
def finish_scan(visit: TheVisit, candidate: CandidateReference, form: TheForm) -> Response:
    """Make a scan of what was said."""
    filled, conversation = Filled.of_form(form), Conversation.about(visit, _number(visit, candidate))
    profile = conversation.profile()
    if not profile:
        return _overview(
            visit, candidate, filled.wrong({"": "Er is nog niets ingevuld. Beantwoord eerst een vraag."}), 400
        )
    try:
        asked = read_document(ScanForm, filled, profiel=profile, afgenomenDoor=visit.actor.id)
    except ValidationError as error:
        return _overview(visit, candidate, filled.wrong(faults_beside(error, {})), 400)
    about = id_of(visit.service.store, Kind.CANDIDATE, candidate)
    create_object(visit.service, visit.actor, SCANS, asked, about=about)
    visit.drafts.drop(conversation.name)
    tell(visit, ["De scan is vastgelegd. Dit is er nu bekend."])
    return RedirectResponse(f"/kandidaten/{candidate}/feiten", 303)


def _number(visit: Visit, candidate: str) -> str:
    with visit.service.store.read() as reader:
        return f"K-{reader.candidates.find(candidate).number}"


def _question(
    visit: Visit, candidate: str, topic: Topic, conversation: Conversation, filled: Filled, status: int = 200
) -> Response:
    view = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    here = TOPICS.index(topic)
    return visit.show(
        "consulent/scan_question.html",
        status,
        **candidate_frame(view, "/scan"),
        topic=topic,
        filled=filled,
        place=here + 1,
        most=len(MOST_USEFUL) if here < len(MOST_USEFUL) else len(TOPICS),
        before=TOPICS[here - 1].code if here else "",
        answered=WORDS.get(conversation.answer_to(topic), ""),
    )


def _overview(visit: Visit, candidate: str, filled: Filled, status: int = 200) -> Response:
    view = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    conversation = Conversation.about(visit, f"K-{view.obj.number}")
    answers = [(one, WORDS.get(conversation.answer_to(one), "")) for one in TOPICS]
    return visit.show(
        "consulent/scan.html",
        status,
        **candidate_frame(view, "/scan"),
        answers=answers,
        more=next((one for one, said in answers[len(MOST_USEFUL) :] if not said), None),
        filled=filled,
    )
