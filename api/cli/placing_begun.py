"""Every step of a placement that has begun, as a command: evaluate, extend, transfer, end."""

from datetime import datetime
from typing import Annotated

from typer import Argument, Option, Typer

from api.cli.placing_told import tell_placement
from api.cli.placing_typed import (
    End,
    Guide,
    Reasons,
    Which,
    Work,
    placement_id_of,
    reasons,
)
from api.cli.rank import AsJson
from api.cli.session import consultant, service
from api.cli.terminal import out
from api.cli.typed import DAY, Candidate, checked
from api.placing_wishes import reasons as reason_by_rule
from api.schemas.placing_forms import ExtensionForm, ShorteningForm, TransferForm
from matching.domain.placement import EndReason, PlacementStatus
from matching.domain.placement_parts import Advice, Evaluation, ExtensionKind
from matching.domain.reasons import UndoReason
from matching.errors import Fault, InvalidInputError
from matching.usecases.achieve_goal import achieve_goal
from matching.usecases.close_placement import close_placement
from matching.usecases.end_placement import end_placement
from matching.usecases.evaluate_placement import evaluate_placement
from matching.usecases.extend_placement import extend_placement
from matching.usecases.read_transfer import read_transfer
from matching.usecases.shorten_placement import shorten_placement
from matching.usecases.transfer_placement import transfer_placement
from matching.usecases.undo_placement import undo_placement

Why = Annotated[str, Option("--reden", help="Waarom.")]


def add_to(app: Typer) -> None:
    """Add these commands."""
    for command in (goal, extend, shorten, transfer, end, close):
        app.command()(command)
    app.command("evaluate-placement")(evaluate)
    app.command("undo-placement")(undo)


def evaluate(
    plaatsing: Which,
    advies: Annotated[Advice, Option(help="Wat het advies is.")],
    op: Annotated[datetime | None, Option("--op", formats=DAY, help="De dag; leeg is vandaag.")] = None,
    json: AsJson = False,
) -> None:
    """Leg een evaluatie vast."""
    opened = service()
    told = Evaluation(op.date() if op else opened.today(), consultant().id, advies)
    tell_placement(opened, evaluate_placement(opened, consultant(), placement_id_of(opened, plaatsing), told), json)


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
    tell_placement(opened, extend_placement(opened, consultant(), placement_id, form.until, form.reason, why), json)


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
    tell_placement(opened, shorten_placement(opened, consultant(), placement_id, form.until, form.reason), json)


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
        tell_placement(opened, saved, json)


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
    tell_placement(opened, saved, json)


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
    tell_placement(
        opened, close_placement(opened, consultant(), placement_id_of(opened, plaatsing), PlacementStatus(stap)), json
    )


def undo(plaatsing: Which, reden: Annotated[UndoReason, Option(help="Waarom.")], json: AsJson = False) -> None:
    """Maak de laatste stap van een plaatsing ongedaan; het blijft in het grootboek."""
    opened = service()
    tell_placement(opened, undo_placement(opened, consultant(), placement_id_of(opened, plaatsing), reden), json)
