"""`passend vragen` and `passend answer`: what to ask somebody, what was answered, and what that changed."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, cast

import orjson
from rich.text import Text
from typer import Argument, Option, Typer

from api.cli.answer_typed import facts_typed, field_typed, tri_typed
from api.cli.question_text import weight_text
from api.cli.rank import AsJson
from api.cli.session import consultant, service
from api.cli.terminal import out, print_json, waiting
from api.cli.typed import DAY, checked
from api.request_forms import form_patcher
from api.schemas.questions import (
    EmployerAnswersForm,
    PersonAnswersForm,
    PersoonsGevolg,
    WerkgeversGevolg,
    answered_json,
    person_questions_json,
    vacancy_answered_json,
)
from api.schemas.task import Taak, task_json
from api.schemas.telephone import VraagAanWerkgever, questions_json
from matching.assemblers.work import VACANCIES
from matching.domain.eligibility import QUESTIONS
from matching.domain.fact import FactSource
from matching.domain.task import Task
from matching.errors import Fault, InvalidInputError
from matching.forms.eligibility import ANSWER_NAMES
from matching.service import Service
from matching.storage import Kind
from matching.usecases.answer_about_vacancy import answer_about_vacancy
from matching.usecases.answer_questions import answer_questions
from matching.usecases.ask_candidate import ask_candidate, questions_to
from matching.usecases.ask_employer import ask_employer, task_for_employer
from matching.usecases.view_objects import view_saved

Who = Annotated[str, Argument(metavar="KANDIDAAT|VACATURE", help="Het nummer: K-2041 of V-318.")]
SAID_BY = (FactSource.KANDIDAAT, FactSource.CONSULENT, FactSource.PARTNER)


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.command(name="vragen")(questions)
    app.command()(answer)


def questions(
    wie: Who,
    taak: Annotated[bool, Option("--taak", help="Maak er één taak van, met de woorden om te zeggen.")] = False,
    json: AsJson = False,
) -> None:
    """Laat zien wat u een kandidaat of werkgever het beste vraagt; een antwoord legt u vast met passend answer."""
    opened = service()
    with waiting("Vragen zoeken"):
        told = _of_vacancy(opened, wie, taak) if _is_vacancy(wie) else _of_person(opened, wie, taak)
    if json:
        print_json(orjson.dumps(told))
        return
    if not told["vragen"]:
        out.print(Text(f"Er is nu niets te vragen waar iets van afhangt ({wie})."))
    for number, one in enumerate(told["vragen"], 1):
        out.print(Text(f"{number}. {one['vraag']} {_weight(one)}"))
    if told["taak"]:
        out.print(Text(f"Taak voor {told['taak']['eigenaar']}, uiterlijk {told['taak']['uiterlijk']}."))


def answer(
    wie: Who,
    vraag: Annotated[str, Argument(help="Zoals uren, vervoer of inwoner; van een vacature zoals urenMinimaal.")],
    antwoord: Annotated[str, Argument(help="Zoals 24-32, B=ja, of JSON. Bij inwoner en zo: ja, nee of onbekend.")],
    op: Annotated[datetime | None, Option("--op", formats=DAY, help="De dag; leeg is vandaag.")] = None,
    van: Annotated[
        str, Option(help="Wie het zei: kandidaat, consulent of partner. Bij een vacature: wie namens de werkgever.")
    ] = "",
    json: AsJson = False,
) -> None:
    """Leg vast wat iemand antwoordde. U ziet wat het op de lijsten verandert."""
    on = op.date() if op else None
    if _is_vacancy(wie):
        _about_vacancy(wie, vraag, antwoord, on, van, json)
    else:
        _of_candidate(wie, vraag, antwoord, on, van or FactSource.CONSULENT.value, json)


def _of_candidate(who: str, question: str, said: str, on: date | None, by: str, as_json: bool) -> None:
    given: dict[str, Any] = {"bron": by, "datum": on}
    if question in ANSWER_NAMES:
        given["voorwaarden"] = {question: tri_typed(said)}
    else:
        given["profiel"] = facts_typed(question, said)
    asked, opened = checked(PersonAnswersForm, given), service()
    with opened.store.read() as reader:
        candidate_id = reader.candidates.id_of(who)
    today = opened.today()
    with waiting("Vastleggen"):
        answered = answer_questions(
            opened, consultant(), candidate_id, asked.facts(today), asked.by_name(), asked.on or today
        )
    told = answered_json(answered)
    if as_json:
        print_json(orjson.dumps(told))
        return
    name = QUESTIONS[ANSWER_NAMES[question]].short if question in ANSWER_NAMES else question
    out.print(Text(f"{told['kandidaat']}: {name}: {said}."))
    _show_moves(told)


def _show_moves(told: PersoonsGevolg) -> None:
    for one in told["verplaatst"]:
        out.print(Text(one["zin"]))
    if not told["verplaatst"]:
        out.print(Text("Op geen lijst staat de kandidaat nu ergens anders."))


def _about_vacancy(which: str, question: str, said: str, on: date | None, by: str, as_json: bool) -> None:
    if not by:
        raise InvalidInputError((Fault("--van", "hier staat niet wie het zei", "--van 'de bedrijfsleider'"),))
    given = {"door": by, "datum": on, "vacature": {question: field_typed(said)}}
    asked, opened, who = checked(EmployerAnswersForm, given), service(), consultant()
    with opened.store.read() as reader:
        vacancy_id = reader.vacancies.id_of(which)
        version = reader.vacancies.version_of(vacancy_id)
    fill_in, told_by = form_patcher(VACANCIES, asked.vacancy), asked.answer(opened.today(), who.id)
    with waiting("Vastleggen"):
        told = vacancy_answered_json(answer_about_vacancy(opened, who, vacancy_id, fill_in, told_by, after=version))
    print_json(orjson.dumps(told)) if as_json else _show_transitions(told)


def _show_transitions(told: WerkgeversGevolg) -> None:
    out.print(Text(f"{told['vacature']} is {told['status']}."))
    for one in told["overgangen"]:
        names = (one["van"] or "geen lijst", one["naar"] or "geen lijst")
        out.print(Text(f"Van {names[0]} naar {names[1]}: {one['mensen']}."))
    for person in told["kandidaten"]:
        place = f", plaats {person['plaats']}" if person["plaats"] else ""
        out.print(Text(f"  {person['kandidaat']}: nu in {person['naar'] or 'geen lijst'}{place}"))
    if not told["overgangen"]:
        out.print(Text("Niemand staat nu in een andere lijst."))


def _of_person(opened: Service, who: str, as_task: bool) -> Mapping[str, Any]:
    if not as_task:
        return person_questions_json(questions_to(opened, consultant(), who), None)
    found, task = ask_candidate(opened, consultant(), who)
    return person_questions_json(found, _task(opened, task))


def _of_vacancy(opened: Service, which: str, as_task: bool) -> Mapping[str, Any]:
    if not as_task:
        return {**questions_json(ask_employer(opened, consultant(), which)), "taak": None}
    found, task = task_for_employer(opened, consultant(), which)
    return {**questions_json(found), "taak": _task(opened, task)}


def _task(opened: Service, task: Task | None) -> Taak | None:
    if task is None:
        return None
    with opened.store.read() as reader:
        version = reader.shelf(Kind.TASK).version_of(task.id)
    return task_json(view_saved(opened, consultant(), task, version))


def _weight(one: Mapping[str, Any]) -> str:
    if "mensen" in one:
        return f"({weight_text(cast(VraagAanWerkgever, one))}, veld {one['veld']})"
    return f"(beslist {one['beslist']}, in volgorde {one['inVolgorde']}, omhoog {one['omhoog']})"


def _is_vacancy(reference: str) -> bool:
    return reference.upper().startswith("V-")
