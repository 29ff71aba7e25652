"""Every step of a placement as a command: place, agree, decide, start, extend, end ..."""

from datetime import datetime
from typing import Annotated

import orjson
from typer import Argument, Option, Typer

from api.cli.placing_text import show_placement
from api.cli.placing_typed import (
    DAY,
    Candidate,
    Days,
    End,
    Guide,
    IntendedJob,
    Reasons,
    SeatKind,
    Start,
    Which,
    Work,
    by_rule,
    checked,
    consultant,
    form_of,
    placement_id_of,
    reasons,
)
from api.cli.rank import AsJson
from api.cli.session import service
from api.cli.terminal import out, print_json
from api.placing_wishes import proposals
from api.placing_wishes import reasons as reason_by_rule
from api.schemas.placement import placement_json
from api.schemas.placing_forms import ExtensionForm, ProposalForm, ShorteningForm, TransferForm
from matching.domain.placement import EndReason, Placement, PlacementStatus
from matching.domain.placement_parts import Advice, Evaluation, ExtensionKind, Party
from matching.domain.programme import Programme
from matching.domain.reasons import LapseReason, UndoReason
from matching.errors import Fault, InvalidInputError
from matching.service import Service
from matching.usecases.achieve_goal import achieve_goal
from matching.usecases.answer_placement import answer_placement
from matching.usecases.close_placement import close_placement
from matching.usecases.decide_placement import decide_placement
from matching.usecases.end_placement import end_placement
from matching.usecases.evaluate_placement import evaluate_placement
from matching.usecases.extend_placement import extend_placement
from matching.usecases.lapse_placement import lapse_placement
from matching.usecases.name_intended_job import name_intended_job
from matching.usecases.propose_placement import propose_placement
from matching.usecases.read_guide import read_guide
from matching.usecases.read_intended_job import read_intended_job
from matching.usecases.read_transfer import read_transfer
from matching.usecases.seat_placement import seat_placement
from matching.usecases.shorten_placement import shorten_placement
from matching.usecases.start_placement import start_placement
from matching.usecases.transfer_placement import transfer_placement
from matching.usecases.undo_placement import undo_placement
from matching.usecases.view_objects import view_saved

Why = Annotated[str, Option("--reden", help="Waarom.")]


def add_to(app: Typer) -> None:
    """Add these commands."""
    for command in (
        place,
        agree,
        decide,
        start,
        extend,
        shorten,
        transfer,
        end,
        lapse,
        seat,
        close,
        goal,
    ):
        app.command()(command)
    app.command("intended-job")(intended_job)
    app.command("evaluate-placement")(evaluate)
    app.command("undo-placement")(undo)


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
        _tell(opened, saved, json)


def agree(
    plaatsing: Which,
    van: Annotated[Party, Option(help="Van wie het antwoord is.")],
    nee: Annotated[bool, Option("--nee", help="Het antwoord is nee.")] = False,
    json: AsJson = False,
) -> None:
    """Leg vast wat de kandidaat of de aanbieder antwoordde."""
    opened = service()
    _tell(
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
    _tell(opened, name_intended_job(opened, consultant(), placement_id, job_id, by_rule(afwijken)), json)


def decide(plaatsing: Which, afwijken: Reasons = None, json: AsJson = False) -> None:
    """Besluit dat iemand wordt geplaatst."""
    opened = service()
    _tell(opened, decide_placement(opened, consultant(), placement_id_of(opened, plaatsing), by_rule(afwijken)), json)


def start(plaatsing: Which, werkbegeleider: Guide = "", afwijken: Reasons = None, json: AsJson = False) -> None:
    """Start een geplande plaatsing; wie begeleidt, kan hier nog worden genoemd."""
    opened = service()
    placement_id, guide = placement_id_of(opened, plaatsing), read_guide(opened.store, werkbegeleider)
    _tell(opened, start_placement(opened, consultant(), placement_id, by_rule(afwijken), guide_id=guide), json)


def evaluate(
    plaatsing: Which,
    advies: Annotated[Advice, Option(help="Wat het advies is.")],
    op: Annotated[datetime | None, Option("--op", formats=DAY, help="De dag; leeg is vandaag.")] = None,
    json: AsJson = False,
) -> None:
    """Leg een evaluatie vast."""
    opened = service()
    told = Evaluation(op.date() if op else opened.today(), consultant().id, advies)
    _tell(opened, evaluate_placement(opened, consultant(), placement_id_of(opened, plaatsing), told), json)


def extend(
    plaatsing: Which,
    tot: Annotated[datetime, Option("--tot", formats=DAY, help="De laatste dag.")],
    reden: Why,
    afwijken: Reasons = None,
    json: AsJson = False,
) -> None:
    """Verleng een plaatsing op dezelfde plek; er is geen gewone lengte."""
    given = {"soort": ExtensionKind.ZELFDE_PLEK, "tot": tot.date(), "reden": reden, "afwijkingen": reasons(afwijken)}
    form: ExtensionForm = checked(ExtensionForm, given)
    opened, why = service(), reason_by_rule(form.deviations)
    placement_id = placement_id_of(opened, plaatsing)
    _tell(opened, extend_placement(opened, consultant(), placement_id, form.until, form.reason, why), json)


def shorten(
    plaatsing: Which,
    tot: Annotated[datetime, Option("--tot", formats=DAY, help="De laatste dag, die nog komt.")],
    reden: Why,
    json: AsJson = False,
) -> None:
    """Breng het einde van een plaatsing terug naar een eerdere dag."""
    form: ShorteningForm = checked(ShorteningForm, {"tot": tot.date(), "reden": reden})
    opened = service()
    placement_id = placement_id_of(opened, plaatsing)
    _tell(opened, shorten_placement(opened, consultant(), placement_id, form.until, form.reason), json)


def transfer(
    plaatsing: Which,
    plek: Work,
    vanaf: Annotated[datetime, Option("--vanaf", formats=DAY, help="De eerste dag daar.")],
    eind: End = None,
    reden: Why = "",
    werkbegeleider: Guide = "",
    afwijken: Reasons = None,
    json: AsJson = False,
) -> None:
    """Plaats iemand over naar een andere plek; het telt mee voor hetzelfde maximum."""
    given = {"plek": plek, "vanaf": vanaf.date(), "eindDatum": eind.date() if eind else None, "reden": reden}
    form: TransferForm = checked(
        TransferForm, given | {"werkbegeleider": werkbegeleider, "afwijkingen": reasons(afwijken)}
    )
    opened, why = service(), reason_by_rule(form.deviations)
    placement_id = placement_id_of(opened, plaatsing)
    wanted = read_transfer(
        opened.store, placement_id, form.plek, form.start, form.end, form.reason, form.guide, why, ()
    )
    for saved in transfer_placement(opened, consultant(), placement_id, wanted):
        _tell(opened, saved, json)


def end(
    plaatsing: Which,
    op: Annotated[datetime, Option("--op", formats=DAY, help="De laatste dag.")],
    reden: Annotated[EndReason, Option(help="Waarom.")],
    json: AsJson = False,
) -> None:
    """Beëindig een plaatsing; de plaats is vrij vanaf de dag erna."""
    opened = service()
    saved = end_placement(
        opened.store, consultant(), placement_id_of(opened, plaatsing), op.date(), reden, today=opened.today()
    )
    _tell(opened, saved, json)


def lapse(plaatsing: Which, reden: Annotated[LapseReason, Option(help="Waarom.")], json: AsJson = False) -> None:
    """Laat een plaatsing vervallen die nog niet is begonnen."""
    opened = service()
    _tell(opened, lapse_placement(opened, consultant(), placement_id_of(opened, plaatsing), reden), json)


def seat(plaatsing: Which, afwijken: Reasons = None, json: AsJson = False) -> None:
    """Geef wie wacht een plaats die vrijkwam, in volgorde."""
    opened = service()
    _tell(opened, seat_placement(opened, consultant(), placement_id_of(opened, plaatsing), by_rule(afwijken)), json)


def close(
    plaatsing: Which,
    stap: Annotated[str, Option(help="nazorg of gesloten.")] = "nazorg",
    json: AsJson = False,
) -> None:
    """Begin de nazorg van een plaatsing die eindigde, of sluit haar af."""
    steps = (PlacementStatus.NAZORG.value, PlacementStatus.GESLOTEN.value)
    if stap not in steps:
        raise InvalidInputError((Fault("--stap", f"'{stap}' kan niet", " of ".join(steps)),))
    opened = service()
    _tell(
        opened, close_placement(opened, consultant(), placement_id_of(opened, plaatsing), PlacementStatus(stap)), json
    )


def undo(plaatsing: Which, reden: Annotated[UndoReason, Option(help="Waarom.")], json: AsJson = False) -> None:
    """Maak de laatste stap van een plaatsing ongedaan; het blijft in het grootboek."""
    opened = service()
    _tell(opened, undo_placement(opened, consultant(), placement_id_of(opened, plaatsing), reden), json)


def goal(
    kandidaat: Candidate,
    leerdoel: Annotated[str, Argument(help="Zoals het in het ontwikkelplan staat.")],
    op: Annotated[datetime | None, Option("--op", formats=DAY, help="De dag; leeg is vandaag.")] = None,
) -> None:
    """Leg vast dat een leerdoel is behaald."""
    opened = service()
    with opened.store.read() as reader:
        candidate_id = reader.candidates.id_of(kandidaat)
    day = op.date() if op else opened.today()
    saved = achieve_goal(opened.store, consultant(), candidate_id, leerdoel, day, opened.today())
    out.print(f"K-{saved.number}: leerdoel behaald. Status: {saved.status.value.replace('_', ' ')}.")


def _tell(opened: Service, saved: Placement, as_json: bool) -> None:
    with opened.store.read() as reader:
        version = reader.placements.version_of(saved.id)
    found = placement_json(view_saved(opened, consultant(), saved, version))
    print_json(orjson.dumps(found)) if as_json else show_placement(out, found)
