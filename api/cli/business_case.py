"""`passend businesscase`: weigh whether taking away a barrier pays, decide, and say that it is gone."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated
from uuid import UUID

import orjson
from rich.text import Text
from typer import Argument, Option, Typer

from api.cli.rank import AsJson
from api.cli.session import consultant, service
from api.cli.terminal import out, print_json
from api.cli.typed import Candidate, checked
from api.schemas.business_case import BusinessCaseForm, CaseDecisionForm, cases_json
from matching.domain.business_case import Barrier
from matching.domain.candidate import Candidate as Person
from matching.domain.dutch import counted, euros_text
from matching.storage import Kind
from matching.usecases.view_objects import id_of
from matching.usecases.weigh_business_case import (
    decide_business_case,
    realise_business_case,
    view_business_cases,
    weigh_business_case,
)

commands = Typer(help="Of een investering om een drempel weg te nemen uit kan.", no_args_is_help=True)
Case = Annotated[UUID, Argument(help="Het id van de businesscase.")]


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.add_typer(commands, name="businesscase")


class Answer(StrEnum):
    """What a human can decide."""

    AKKOORD = "akkoord"
    AFGEWEZEN = "afgewezen"


@commands.command()
def toon(kandidaat: Candidate, json: AsJson = False) -> None:
    """Laat de businesscases van een kandidaat zien."""
    person, _ = view_business_cases(service(), consultant(), kandidaat)
    if json:
        print_json(orjson.dumps(cases_json(person)))
        return
    _show(person)


@commands.command()
def maak(
    kandidaat: Candidate,
    drempel: Annotated[Barrier, Argument(help="Wat er in de weg staat.")],
    investering: Annotated[float, Option(help="Wat het kost, in euro.")],
    besparing: Annotated[float, Option(help="Wat het per maand bespaart, in euro.")],
    welke: Annotated[
        str, Option(help="Bij een rijbewijs: B. Bij scholing: het certificaat. Bij taal: 'nld 3'. Bij vervoer: fiets.")
    ] = "",
    horizon: Annotated[int | None, Option(help="Binnen hoeveel maanden het is terugverdiend.")] = None,
) -> None:
    """Reken uit wanneer een investering is terugverdiend; een mens beslist."""
    opened = service()
    given = {
        "drempel": drempel,
        "welke": welke,
        "investeringCent": _cents(investering),
        "besparingPerMaandCent": _cents(besparing),
        "horizonMaanden": horizon,
    }
    form: BusinessCaseForm = checked(BusinessCaseForm, given)
    _show(weigh_business_case(opened, consultant(), id_of(opened.store, Kind.CANDIDATE, kandidaat), form.case()))


@commands.command()
def besluit(
    kandidaat: Candidate,
    businesscase: Case,
    besluit: Annotated[Answer, Argument(help="Wat u beslist.")],
    reden: Annotated[str, Option(help="Waarom, in eigen woorden.")] = "",
) -> None:
    """Leg vast wat u beslist; passend beslist niet."""
    opened = service()
    form: CaseDecisionForm = checked(CaseDecisionForm, {"akkoord": besluit is Answer.AKKOORD, "reden": reden})
    who = id_of(opened.store, Kind.CANDIDATE, kandidaat)
    _show(decide_business_case(opened, consultant(), who, businesscase, form.agrees, form.reason))


@commands.command()
def gerealiseerd(kandidaat: Candidate, businesscase: Case) -> None:
    """Leg vast dat de drempel weg is; een rijbewijs is vanaf vandaag een feit."""
    opened = service()
    _show(realise_business_case(opened, consultant(), id_of(opened.store, Kind.CANDIDATE, kandidaat), businesscase))


def _show(person: Person) -> None:
    for one in person.business_cases:
        months = one.payback_months
        back = "nooit terugverdiend" if months is None else f"terugverdiend na {counted(months, 'maand', 'maanden')}"
        stands = "gerealiseerd" if one.realised_on else one.decision.value
        what = f"{one.barrier.value} {one.about}".strip()
        out.print(Text(f"{one.id} {what}: {euros_text(one.cents)}, {back}; {stands}."), soft_wrap=True)
    if not person.business_cases:
        out.print("Er zijn geen businesscases.")


def _cents(euros: float) -> int:
    return int((Decimal(str(euros)) * 100).to_integral_value())
