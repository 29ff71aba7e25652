"""`passend voordragen`: put somebody forward, and every step after it: judge, discuss, answer, release, hire ..."""

from datetime import datetime
from typing import Annotated, Any, TypeVar
from uuid import UUID

import orjson
from typer import Argument, Option, Typer

from api.cli.placing_typed import DAY, Reasons, by_rule, checked, consultant
from api.cli.proposing_text import show_card_text, show_exposure_text, show_proposal, show_unproposed
from api.cli.rank import AsJson
from api.cli.session import service
from api.cli.terminal import out, print_json, waiting
from api.schemas.employer_card import card_json
from api.schemas.exposure import exposure_json
from api.schemas.proposal import proposal_json
from api.schemas.proposal_forms import (
    ConsentForm,
    HiringForm,
    InterviewForm,
    JudgementForm,
    PutForwardForm,
    RejectionForm,
    TakenBackForm,
)
from matching.domain.proposal import Proposal, ProposalLapse, ProposalStatus
from matching.domain.proposal_parts import CardField, ConsentAnswer, ConsentWay
from matching.domain.ranking_request import Page
from matching.domain.refusal_reasons import DeclineReason, RejectReason, UnfitReason
from matching.errors import Fault, InvalidInputError, NotFoundError
from matching.forms.form import Form
from matching.service import Service
from matching.storage import Kind
from matching.usecases.answer_proposal import answer_proposal
from matching.usecases.count_exposure import count_exposure
from matching.usecases.discuss_proposal import discuss_proposal
from matching.usecases.hire_proposal import hire_proposal
from matching.usecases.judge_proposal import judge_proposal
from matching.usecases.lapse_proposal import lapse_proposal
from matching.usecases.open_proposal import open_proposal
from matching.usecases.plan_interview import plan_interview
from matching.usecases.read_pair import read_hiring, read_pair
from matching.usecases.reject_proposal import reject_proposal
from matching.usecases.release_proposal import release_proposal
from matching.usecases.show_card import show_card
from matching.usecases.view_objects import view_one, view_saved
from matching.usecases.view_unproposed import view_unproposed
from matching.usecases.withdraw_proposal import withdraw_proposal

F = TypeVar("F", bound=Form)
commands = Typer(help="Iemand voordragen bij een werkgever, met akkoord.", no_args_is_help=True)
Candidate = Annotated[str, Argument(help="Het nummer (K-2041) of het id van een kandidaat.")]
Work = Annotated[str, Argument(help="Het nummer (V-318 of P-7) van een vacature of plek.")]
Which = Annotated[
    str, Argument(metavar="VOORDRACHT", help="Het nummer van de kandidaat met één open voordracht (K-2041), of het id.")
]
Note = Annotated[str, Option("--toelichting", help="In eigen woorden; nooit iets over gezondheid.")]
Way = Annotated[ConsentWay, Option("--wijze", help="Hoe het is gezegd.")]
ToldTo = Annotated[str, Option("--aan", help="Aan wie de kandidaat het zei.")]
OnDay = Annotated[datetime | None, Option("--op", formats=DAY, help="De dag; leeg is vandaag.")]


@commands.callback()
def group() -> None:
    """Iemand voordragen bij een werkgever: elke stap, met akkoord van de kandidaat."""


@commands.command("open")
def open_(
    kandidaat: Candidate,
    werk: Work,
    reden: Annotated[str, Option(help="Waarom u verder gaat met wie in uitvragen of uitgesloten staat.")] = "",
    json: AsJson = False,
) -> None:
    """Draag iemand voor, uit elke lijst."""
    where = "plek" if werk.upper().startswith("P-") else "vacature"
    asked = _form(PutForwardForm, kandidaat=kandidaat, **{where: werk}, reden=reden)
    opened = service()
    pair = read_pair(opened.store, asked.candidate, asked.vacancy, asked.plek)
    with waiting("Voordragen"):
        saved = open_proposal(opened, consultant(), *pair, asked.override)
    _tell(opened, saved, json)


@commands.command()
def judge(
    voordracht: Which,
    oordeel: Annotated[str, Argument(help="geschikt, niet_geschikt of uitvragen.")],
    reden: Annotated[UnfitReason | None, Option(help="Bij niet_geschikt.")] = None,
    toelichting: Note = "",
    json: AsJson = False,
) -> None:
    """Zeg of iemand past; niet_geschikt altijd met een reden."""
    asked = _form(JudgementForm, oordeel=oordeel, reden=reden, toelichting=toelichting)
    opened, judgement = service(), ProposalStatus(asked.judgement)
    proposal_id = _id(opened, voordracht)
    _tell(opened, judge_proposal(opened, consultant(), proposal_id, judgement, asked.reason, asked.note), json)


@commands.command()
def discuss(voordracht: Which, json: AsJson = False) -> None:
    """Leg vast dat het met de kandidaat is besproken."""
    opened = service()
    _tell(opened, discuss_proposal(opened, consultant(), _id(opened, voordracht)), json)


@commands.command()
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
    given = {"antwoord": antwoord, "wijze": wijze, "aan": aan, "gegevens": gegevens or [], "datum": _day(op)}
    asked, opened = _form(ConsentForm, **given, reden=reden, toelichting=toelichting), service()
    said = asked.consent(opened.today(), consultant().id)
    proposal_id = _id(opened, voordracht)
    _tell(opened, answer_proposal(opened, consultant(), proposal_id, said, asked.reason, asked.note), json)


@commands.command()
def withdraw(
    voordracht: Which, aan: ToldTo, wijze: Way = ConsentWay.GESPREK, op: OnDay = None, json: AsJson = False
) -> None:
    """Leg vast dat de kandidaat het akkoord intrekt; de kaart is meteen dicht."""
    asked, opened = _form(TakenBackForm, wijze=wijze, aan=aan, datum=_day(op)), service()
    on, proposal_id = asked.on or opened.today(), _id(opened, voordracht)
    _tell(opened, withdraw_proposal(opened, consultant(), proposal_id, asked.way, asked.told_to, on), json)


@commands.command()
def release(voordracht: Which, json: AsJson = False) -> None:
    """Geef de werkgever de kaart; dat kan met het akkoord van de kandidaat."""
    opened = service()
    _tell(opened, release_proposal(opened, consultant(), _id(opened, voordracht)), json)


@commands.command()
def card(voordracht: Which, json: AsJson = False) -> None:
    """Laat de kaart zien zoals de werkgever die ziet."""
    opened = service()
    shown = card_json(show_card(opened, consultant(), str(_id(opened, voordracht))))
    print_json(orjson.dumps(shown)) if json else show_card_text(out, shown)


@commands.command()
def interview(
    voordracht: Which,
    op: Annotated[datetime, Option("--op", formats=DAY, help="De dag van het gesprek.")],
    tijd: Annotated[str, Option(help="Zoals 10:30.")] = "",
    plaats: Annotated[str, Option(help="Waar.")] = "",
    mee: Annotated[str, Option(help="Wie er meegaat, in welke rol.")] = "",
    json: AsJson = False,
) -> None:
    """Plan het gesprek, of verzet het."""
    asked, opened = _form(InterviewForm, datum=_day(op), tijd=tijd, plaats=plaats, mee=mee), service()
    _tell(opened, plan_interview(opened, consultant(), _id(opened, voordracht), asked.interview()), json)


@commands.command()
def reject(
    voordracht: Which,
    reden: Annotated[RejectReason, Option(help="De reden van de werkgever.")],
    toelichting: Note = "",
    json: AsJson = False,
) -> None:
    """Leg vast dat de werkgever niet verder gaat, met de reden."""
    asked, opened = _form(RejectionForm, reden=reden, toelichting=toelichting), service()
    _tell(opened, reject_proposal(opened, consultant(), _id(opened, voordracht), asked.reason, asked.note), json)


@commands.command()
def hire(
    voordracht: Which,
    begin: Annotated[datetime, Option("--start", formats=DAY, help="De eerste dag.")],
    eind: Annotated[datetime | None, Option("--eind", formats=DAY, help="De laatste dag.")] = None,
    werkbegeleider: Annotated[str, Option(help="Naam of id van een collega.")] = "",
    afwijken: Reasons = None,
    json: AsJson = False,
) -> None:
    """Leg vast dat de werkgever iemand aanneemt; er volgt een voorgestelde plaatsing."""
    asked = _form(HiringForm, startdatum=_day(begin), eindDatum=_day(eind), werkbegeleider=werkbegeleider)
    opened = service()
    proposal_id, why = _id(opened, voordracht), by_rule(afwijken)
    placing = read_hiring(
        opened.store, proposal_id, start=asked.start, end=asked.end, guide=asked.guide, deviations=why
    )
    _tell(opened, hire_proposal(opened, consultant(), proposal_id, placing)[0], json)


@commands.command()
def lapse(
    voordracht: Which,
    reden: Annotated[ProposalLapse, Option(help="verouderd of elders_geplaatst.")],
    json: AsJson = False,
) -> None:
    """Laat een voordracht vervallen, zonder dat iemand nee zei."""
    opened = service()
    _tell(opened, lapse_proposal(opened, consultant(), _id(opened, voordracht), reden), json)


@commands.command()
def show(voordracht: Which, json: AsJson = False) -> None:
    """Laat een voordracht zien."""
    opened = service()
    view = view_one(opened, consultant(), Kind.PROPOSAL, str(_id(opened, voordracht)))
    found = proposal_json(view)
    print_json(orjson.dumps(found)) if json else show_proposal(out, found)


@commands.command()
def exposure(kandidaat: Candidate, json: AsJson = False) -> None:
    """Tel op hoeveel lijsten iemand is getoond, en wanneer voor het laatst voorgedragen."""
    counted = exposure_json(count_exposure(service(), consultant(), kandidaat))
    print_json(orjson.dumps(counted)) if json else show_exposure_text(out, counted)


@commands.command("not-proposed")
def not_proposed(
    dagen: Annotated[int, Option(min=1, max=3650, help="Zoveel dagen niet voorgedragen.")] = 90,
    limit: Annotated[int, Option(min=1, max=200, help="Zoveel mensen.")] = 50,
) -> None:
    """Laat zien wie te bemiddelen is en lang niet is voorgedragen; wie nooit, staat bovenaan."""
    rows, total = view_unproposed(service(), consultant(), dagen, Page(1, limit))
    show_unproposed(out, rows, total, dagen)


def _day(typed: datetime | None) -> str | None:
    return typed.date().isoformat() if typed else None


def _form(model: type[F], **given: Any) -> F:  # noqa: ANN401
    """Make the form of the API from what was typed."""
    return checked(model, given)


def _id(opened: Service, reference: str) -> UUID:
    """Give the voordracht that is meant: by its id, or the open one of a candidate.

    Raises:
        NotFoundError: there is none, or it is not an id.
        InvalidInputError: there are several.
    """
    with opened.store.read() as reader:
        if not reference.upper().startswith("K-"):
            return reader.proposals.id_of(reference)
        going = reader.open_proposals_of(reader.candidates.id_of(reference))
    if len(going) == 1:
        return going[0].id
    if not going:
        raise NotFoundError("open voordracht van kandidaat", reference)
    listed = ", ".join(f"{one.id} ({one.status})" for one in going)
    raise InvalidInputError((Fault("VOORDRACHT", f"{reference} heeft er meer dan één: {listed}", "noem het id"),))


def _tell(opened: Service, saved: Proposal, as_json: bool) -> None:
    with opened.store.read() as reader:
        version = reader.proposals.version_of(saved.id)
    found = proposal_json(view_saved(opened, consultant(), saved, version))
    print_json(orjson.dumps(found)) if as_json else show_proposal(out, found)
