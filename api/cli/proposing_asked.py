"""`passend voordragen judge|discuss|answer|withdraw`: the steps towards the candidate."""

from datetime import datetime
from typing import Annotated

from typer import Argument, Option, Typer

from api.cli.proposing_typed import Note, OnDay, ToldTo, Way, Which, Work, day, form, proposal_id_of, tell
from api.cli.rank import AsJson
from api.cli.session import consultant, service
from api.cli.terminal import waiting
from api.cli.typed import DAY
from api.schemas.asking import AskingForm, people_of
from api.schemas.proposal_forms import (
    ConsentForm,
    JudgementForm,
    TakenBackForm,
)
from matching.domain.proposal import ProposalStatus
from matching.domain.proposal_parts import CardField, ConsentAnswer, ConsentWay
from matching.domain.reasons import UndoReason
from matching.domain.refusal_reasons import DeclineReason, UnfitReason
from matching.domain.work import WorkKind
from matching.usecases.answer_proposal import answer_proposal
from matching.usecases.ask_candidates import ask_candidates
from matching.usecases.discuss_proposal import discuss_proposal
from matching.usecases.judge_proposal import judge_proposal
from matching.usecases.undo_proposal import undo_proposal
from matching.usecases.withdraw_proposal import withdraw_proposal


def add_to(commands: Typer) -> None:
    """Add these commands."""
    for command in (ask, judge, discuss, answer, withdraw, undo):
        commands.command()(command)


def ask(
    werk: Work,
    kandidaten: Annotated[list[str], Argument(help="Een of meer nummers (K-2041) of id's.")],
    bericht: Annotated[str, Option(help="Wat het aanspreekpunt kan zeggen; nooit in een mail.")],
    reden: Annotated[str, Option(help="Waarom u verder gaat met wie in uitvragen of uitgesloten staat.")] = "",
    uiterlijk: Annotated[datetime | None, Option(formats=DAY, help="Leeg: volgens de instelling.")] = None,
    json: AsJson = False,
) -> None:
    """Vraag het een of meer kandidaten tegelijk, via hun aanspreekpunt."""
    people = [{"kandidaat": one, "reden": reden} for one in kandidaten]
    asked, opened = form(AskingForm, kandidaten=people, bericht=bericht, uiterlijk=day(uiterlijk)), service()
    kind = WorkKind.PLEK if werk.upper().startswith("P-") else WorkKind.VACATURE
    work_id, found = people_of(opened, kind, werk, asked)
    with waiting("Vragen"):
        made = ask_candidates(opened, consultant(), kind, work_id, found, asked.message, asked.due_on)
    for one in made:
        tell(opened, one, json)


def undo(
    voordracht: Which,
    reden: Annotated[UndoReason, Option(help="Waarom de stap niet klopte.")] = UndoReason.ANDERS,
    json: AsJson = False,
) -> None:
    """Maak de laatste stap ongedaan; niet nadat de werkgever de kaart of de naam zag."""
    opened = service()
    tell(opened, undo_proposal(opened, consultant(), proposal_id_of(opened, voordracht), reden), json)


def judge(
    voordracht: Which,
    oordeel: Annotated[str, Argument(help="geschikt, niet_geschikt of uitvragen.")],
    reden: Annotated[UnfitReason | None, Option(help="Bij niet_geschikt.")] = None,
    toelichting: Note = "",
    json: AsJson = False,
) -> None:
    """Zeg of iemand past; niet_geschikt altijd met een reden."""
    asked = form(JudgementForm, oordeel=oordeel, reden=reden, toelichting=toelichting)
    opened, judgement = service(), ProposalStatus(asked.judgement)
    proposal_id = proposal_id_of(opened, voordracht)
    tell(opened, judge_proposal(opened, consultant(), proposal_id, judgement, asked.reason, asked.note), json)


def discuss(voordracht: Which, json: AsJson = False) -> None:
    """Leg vast dat het met de kandidaat is besproken."""
    opened = service()
    tell(opened, discuss_proposal(opened, consultant(), proposal_id_of(opened, voordracht)), json)


def answer(
    voordracht: Which,
    antwoord: Annotated[ConsentAnswer, Argument(help="ja, nee of later.")],
    aan: ToldTo,
    wijze: Way = ConsentWay.GESPREK,
    gegevens: Annotated[
        list[CardField] | None, Option("--gegeven", help="Bij ja: wat de werkgever mag zien; mag vaker.")
    ] = None,
    op: OnDay = None,
    reden: Annotated[DeclineReason | None, Option(help="Bij nee.")] = None,
    toelichting: Note = "",
    json: AsJson = False,
) -> None:
    """Leg vast wat de kandidaat antwoordde: hoe, aan wie, wanneer, en welke gegevens."""
    given = {"antwoord": antwoord, "wijze": wijze, "aan": aan, "gegevens": gegevens or [], "datum": day(op)}
    asked, opened = form(ConsentForm, **given, reden=reden, toelichting=toelichting), service()
    said = asked.consent(opened.today(), consultant().id)
    proposal_id = proposal_id_of(opened, voordracht)
    tell(opened, answer_proposal(opened, consultant(), proposal_id, said, asked.reason, asked.note), json)


def withdraw(
    voordracht: Which, aan: ToldTo, wijze: Way = ConsentWay.GESPREK, op: OnDay = None, json: AsJson = False
) -> None:
    """Leg vast dat de kandidaat het akkoord intrekt; de kaart is meteen dicht."""
    asked, opened = form(TakenBackForm, wijze=wijze, aan=aan, datum=day(op)), service()
    on, proposal_id = asked.on or opened.today(), proposal_id_of(opened, voordracht)
    tell(opened, withdraw_proposal(opened, consultant(), proposal_id, asked.way, asked.told_to, on), json)
