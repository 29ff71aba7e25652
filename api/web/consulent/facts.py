"""What is known of a candidate, from whom and since when: confirmed in one go, corrected topic by topic."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ValidationError
from starlette.responses import RedirectResponse, Response

from api.schemas.fact import FIELDS, NAMES, facts_told
from api.web.consulent.candidate import CandidateReference, candidate_frame
from api.web.consulent.told import tell, told
from api.web.consulent.topic_filled import filled_with
from api.web.consulent.topic_form import DECLINED, checked, declined, facts_of, faults_in, first_field
from api.web.consulent.topics import BY_CODE, Topic
from api.web.consulent.typed import day_typed
from api.web.fact_text import TITLES, fact_text
from api.web.filled import Filled, faults_told
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.domain.dutch import counted
from matching.domain.profile import current
from matching.domain.testimony import Testimony, gathered
from matching.errors import InvalidInputError
from matching.storage import Kind
from matching.usecases.confirm_facts import confirm_facts
from matching.usecases.correct_facts import correct_facts
from matching.usecases.list_facts import list_facts
from matching.usecases.view_objects import id_of, view_one

router = APIRouter()


class TopicQuery(BaseModel):
    """Which topic is corrected."""

    over: str = ""


@router.get("/kandidaten/{kandidaatId}/feiten")
def show_facts(visit: TheVisit, candidate: CandidateReference) -> Response:
    """Show every fact, with a box to confirm it and a way to correct it."""
    return _page(visit, candidate, Filled())


@router.post("/kandidaten/{kandidaatId}/feiten")
def confirm_chosen(visit: TheVisit, candidate: CandidateReference, form: TheForm) -> Response:
    """Confirm what was ticked: it still holds today."""
    filled = Filled.of_form(form)
    about = [tuple(one.split("|", 1)) for one in filled.texts("feit")]
    if not about:
        return _page(visit, candidate, filled.wrong({"feiten": "Kruis eerst aan wat nog klopt."}), 400)
    which = [(FIELDS.get(one[0], one[0]), one[1] if len(one) > 1 else "") for one in about]
    candidate_id = id_of(visit.service.store, Kind.CANDIDATE, candidate)
    confirm_facts(visit.service.store, visit.actor, candidate_id, which, visit.service.today())
    tell(visit, [f"{counted(len(which), 'feit is', 'feiten zijn')} vandaag bevestigd."])
    return RedirectResponse(f"/kandidaten/{candidate}/feiten", 303)


@router.get("/kandidaten/{kandidaatId}/verbetering")
def show_correction(visit: TheVisit, candidate: CandidateReference, query: Annotated[TopicQuery, Query()]) -> Response:
    """Show one topic, filled in with what is known."""
    topic = BY_CODE.get(query.over, next(iter(BY_CODE.values())))
    known = list_facts(visit.service, visit.actor, candidate).testimonies
    profile = gathered((one.field, one.fact) for one in known)
    return _correction_page(visit, candidate, topic, filled_with(topic, current([profile])))


@router.post("/kandidaten/{kandidaatId}/verbetering")
def correct_topic(visit: TheVisit, candidate: CandidateReference, form: TheForm) -> Response:
    """Write down what somebody says about one topic."""
    filled = Filled.of_form(form)
    topic = BY_CODE.get(filled.text("over"), next(iter(BY_CODE.values())))
    said = declined(topic) if filled.text("antwoord") == DECLINED else facts_of(topic, filled)
    if not said:
        empty = {first_field(topic): "Hier is nog niets ingevuld. Weet niemand het? Ga dan terug: onbekend is goed."}
        return _correction_page(visit, candidate, topic, filled.wrong(empty), 400)
    try:
        day = day_typed(filled.text("datum"))
        facts = facts_told(checked(said), filled.text("bron") or "kandidaat", day, visit.service.today())
    except ValidationError as error:
        return _correction_page(visit, candidate, topic, filled.wrong(faults_in(topic, error)), 400)
    except InvalidInputError as error:
        faults = {"datum": " ".join(faults_told(error.faults).values())}
        return _correction_page(visit, candidate, topic, filled.wrong(faults), 400)
    candidate_id = id_of(visit.service.store, Kind.CANDIDATE, candidate)
    correct_facts(visit.service.store, visit.actor, candidate_id, facts)
    tell(visit, [f"{topic.title} is vastgelegd."])
    return RedirectResponse(f"/kandidaten/{candidate}/feiten", 303)


def _page(visit: Visit, candidate: str, filled: Filled, status: int = 200) -> Response:
    view = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    known = list_facts(visit.service, visit.actor, candidate)
    groups = {field: [one for one in known.testimonies if one.field == field] for field in TITLES}
    return visit.show(
        "consulent/facts.html",
        status,
        **candidate_frame(view, "/feiten"),
        groups=[(TITLES[field], NAMES[field], found) for field, found in groups.items() if found],
        unknown=[BY_CODE[NAMES[field]] for field, found in groups.items() if not found and NAMES[field] in BY_CODE],
        correctable=BY_CODE,
        withheld=known.withheld,
        words=_words,
        filled=filled,
        told=told(visit),
    )


def _words(about: Testimony) -> str:
    return fact_text(about.field, about.fact.value)


def _correction_page(visit: Visit, candidate: str, topic: Topic, filled: Filled, status: int = 200) -> Response:
    view = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    return visit.show(
        "consulent/correction.html",
        status,
        **candidate_frame(view, "/feiten"),
        topic=topic,
        filled=filled,
        today=visit.service.today(),
    )
