"""Every step of a placement until it begins, as a command: place, agree, decide, start."""

from typing import Annotated

from typer import Argument, Option, Typer

from api.cli.placing_told import tell_placement
from api.cli.placing_typed import (
    Days,
    End,
    Guide,
    IntendedJob,
    Reasons,
    SeatKind,
    Start,
    Which,
    by_rule,
    form_of,
    placement_id_of,
    reasons,
)
from api.cli.rank import AsJson
from api.cli.session import consultant, service
from api.placing_wishes import proposals
from api.schemas.placing_forms import ProposalForm
from matching.domain.placement_parts import Party
from matching.domain.programme import Programme
from matching.domain.reasons import LapseReason
from matching.errors import Fault, InvalidInputError
from matching.usecases.answer_placement import answer_placement
from matching.usecases.decide_placement import decide_placement
from matching.usecases.lapse_placement import lapse_placement
from matching.usecases.name_intended_job import name_intended_job
from matching.usecases.propose_placement import propose_placement
from matching.usecases.read_guide import read_guide
from matching.usecases.read_intended_job import read_intended_job
from matching.usecases.seat_placement import seat_placement
from matching.usecases.start_placement import start_placement


def add_to(app: Typer) -> None:
    """Add these commands."""
    for command in (place, agree, decide, start, seat, lapse):
        app.command()(command)
    app.command("intended-job")(intended_job)


def place(
    kandidaten: Annotated[list[str], Argument(metavar="KANDIDAAT... PLEK", help="Wie, en als laatste waar.")],
    begin: Start,
    eind: End = None,
    dagdeel: Days = None,
    werkbegeleider: Guide = "",
    beoogde_baan: IntendedJob = "",
    plaatssoort: SeatKind = None,
    wachtlijst: Annotated[bool, Option("--wachtlijst", help="Op de wachtlijst als er geen plaats is.")] = False,
    programma: Annotated[list[Programme] | None, Option(help="Onder welk programma; mag vaker.")] = None,
    afwijken: Reasons = None,
    json: AsJson = False,
) -> None:
    """Stel een plaatsing voor en houd een plaats vast; meer mensen gaan samen door, of geen van hen."""
    *people, work = kandidaten
    if not people:
        raise InvalidInputError(
            (Fault("KANDIDAAT... PLEK", "noem een kandidaat en een plek", "passend place K-1 P-7"),)
        )
    more: dict[str, object] = {"beoogdeBaan": beoogde_baan, "plaatssoort": plaatssoort}
    more |= {"wachtlijst": wachtlijst, "afwijkingen": reasons(afwijken), "programmas": programma or []}
    forms = [form_of(ProposalForm, who, work, begin, eind, dagdeel, werkbegeleider, **more) for who in people]
    opened = service()
    for saved in propose_placement(opened, consultant(), proposals(opened, consultant(), *forms)):
        tell_placement(opened, saved, json)


def agree(
    plaatsing: Which,
    van: Annotated[Party, Option(help="Van wie het antwoord is.")],
    nee: Annotated[bool, Option("--nee", help="Het antwoord is nee.")] = False,
    json: AsJson = False,
) -> None:
    """Leg vast wat de kandidaat of de aanbieder antwoordde."""
    opened = service()
    tell_placement(
        opened,
        answer_placement(opened, consultant(), placement_id_of(opened, plaatsing), van, not nee, opened.today()),
        json,
    )


def intended_job(
    plaatsing: Which,
    vacature: Annotated[str, Argument(help="Het nummer (V-318) of het id van een vacature van deze werkgever.")],
    afwijken: Reasons = None,
    json: AsJson = False,
) -> None:
    """Leg vast naar welke baan een proefplaats leidt, of naar een andere, zolang er niet is besloten."""
    opened = service()
    placement_id, job_id = placement_id_of(opened, plaatsing), read_intended_job(opened.store, vacature)
    tell_placement(opened, name_intended_job(opened, consultant(), placement_id, job_id, by_rule(afwijken)), json)


def decide(plaatsing: Which, afwijken: Reasons = None, json: AsJson = False) -> None:
    """Besluit dat iemand wordt geplaatst."""
    opened = service()
    tell_placement(
        opened, decide_placement(opened, consultant(), placement_id_of(opened, plaatsing), by_rule(afwijken)), json
    )


def start(plaatsing: Which, werkbegeleider: Guide = "", afwijken: Reasons = None, json: AsJson = False) -> None:
    """Start een geplande plaatsing; wie begeleidt, kan hier nog worden genoemd."""
    opened = service()
    placement_id, guide = placement_id_of(opened, plaatsing), read_guide(opened.store, werkbegeleider)
    tell_placement(opened, start_placement(opened, consultant(), placement_id, by_rule(afwijken), guide_id=guide), json)


def seat(plaatsing: Which, afwijken: Reasons = None, json: AsJson = False) -> None:
    """Geef wie wacht een plaats die vrijkwam, in volgorde."""
    opened = service()
    tell_placement(
        opened, seat_placement(opened, consultant(), placement_id_of(opened, plaatsing), by_rule(afwijken)), json
    )


def lapse(plaatsing: Which, reden: Annotated[LapseReason, Option(help="Waarom.")], json: AsJson = False) -> None:
    """Laat een plaatsing vervallen die nog niet is begonnen."""
    opened = service()
    tell_placement(opened, lapse_placement(opened, consultant(), placement_id_of(opened, plaatsing), reden), json)
