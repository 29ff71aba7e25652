"""`passend check`, `ladder`, and every step of a placement: place, agree, decide, start, extend, end ..."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import orjson
from pydantic import ValidationError
from typer import Argument, Option, Typer

from api.cli.placing_text import show_check, show_ladder, show_placement
from api.cli.rank import AsJson
from api.cli.session import actor, service
from api.cli.terminal import out, print_json, waiting
from api.placing_wishes import named, proposals
from api.schemas.placement import placement_json
from api.schemas.placing_advice import advice_json
from api.schemas.placing_check import check_json
from api.schemas.placing_forms import PlacingForm, ProposalForm
from matching.domain.actor import Actor
from matching.domain.placement import EndReason, Placement, PlacementStatus
from matching.domain.placement_parts import Advice, Evaluation, Party
from matching.domain.reasons import LapseReason, UndoReason
from matching.errors import Fault, InvalidInputError, NotFoundError
from matching.forms.form import faults_of
from matching.service import Service
from matching.storage import Kind
from matching.usecases.achieve_goal import achieve_goal
from matching.usecases.advise_places import advise_places
from matching.usecases.answer_placement import answer_placement
from matching.usecases.check_placement import check_placement
from matching.usecases.close_placement import close_placement
from matching.usecases.decide_placement import decide_placement
from matching.usecases.end_placement import end_placement
from matching.usecases.evaluate_placement import evaluate_placement
from matching.usecases.extend_placement import extend_placement
from matching.usecases.lapse_placement import lapse_placement
from matching.usecases.propose_placement import propose_placement
from matching.usecases.read_transfer import read_transfer
from matching.usecases.read_wish import read_wish
from matching.usecases.seat_placement import seat_placement
from matching.usecases.start_placement import start_placement
from matching.usecases.transfer_placement import transfer_placement
from matching.usecases.undo_placement import undo_placement
from matching.usecases.view_objects import view_saved

DAY = ["%Y-%m-%d"]
Candidate = Annotated[str, Argument(help="Het nummer (K-2041) of het id van een kandidaat.")]
Work = Annotated[str, Argument(help="Het nummer (P-7 of V-318) of het id van een plek of vacature.")]
Which = Annotated[
    str, Argument(metavar="PLAATSING", help="Het nummer van de kandidaat met één open plaatsing (K-2041), of het id.")
]
Start = Annotated[datetime, Option("--start", formats=DAY, help="De eerste dag.")]
End = Annotated[datetime | None, Option("--eind", formats=DAY, help="De laatste dag.")]
Days = Annotated[list[str] | None, Option("--dagdeel", help="Zoals ma-ochtend; mag vaker. Leeg: die van de plek.")]
Guide = Annotated[str, Option("--werkbegeleider", help="Naam of id van een collega.")]
Reasons = Annotated[
    list[str] | None, Option("--afwijken", metavar="REGEL=REDEN", help="Waarom u van een regel afwijkt; mag vaker.")
]
Why = Annotated[str, Option("--reden", help="Waarom.")]


def _consultant() -> Actor:
    """Say who types: a consulent, who may decide."""
    return actor("consulent")


def add_to(app: Typer) -> None:
    """Add these commands."""
    for command in (
        check,
        ladder,
        place,
        agree,
        decide,
        start,
        extend,
        transfer,
        end,
        lapse,
        seat,
        close,
        goal,
    ):
        app.command()(command)
    app.command("evaluate-placement")(evaluate)
    app.command("undo-placement")(undo)


def check(
    kandidaat: Candidate,
    plek: Work,
    begin: Start,
    eind: End = None,
    dagdeel: Days = None,
    werkbegeleider: Guide = "",
    json: AsJson = False,
) -> None:
    """Toets of iemand ergens mag beginnen, tot wanneer, en of er plaats is. Bewaart niets."""
    opened = service()
    form = _form(PlacingForm, kandidaat, plek, begin, eind, dagdeel, werkbegeleider)
    with waiting("Toetsen"):
        (wish,) = read_wish(opened.store, named(form))
        found = check_json(check_placement(opened, _consultant(), wish), _consultant())
    print_json(orjson.dumps(found)) if json else show_check(out, found)


def ladder(
    kandidaat: Candidate,
    op: Annotated[datetime | None, Option("--op", formats=DAY, help="De dag waarop iemand zou beginnen.")] = None,
    json: AsJson = False,
) -> None:
    """Loop de ladder van plaatsen langs: wat mag, wat niet, wat is onbekend, en de beste plekken."""
    opened = service()
    with waiting("Ladder langslopen"):
        found = advice_json(advise_places(opened, _consultant(), kandidaat, op.date() if op else None))
    print_json(orjson.dumps(found)) if json else show_ladder(out, found)


def place(
    kandidaten: Annotated[list[str], Argument(metavar="KANDIDAAT... PLEK", help="Wie, en als laatste waar.")],
    begin: Start,
    eind: End = None,
    dagdeel: Days = None,
    werkbegeleider: Guide = "",
    beoogde_baan: Annotated[str, Option(help="De vacature waar een proefplaats heen leidt.")] = "",
    wachtlijst: Annotated[bool, Option("--wachtlijst", help="Op de wachtlijst als er geen plaats is.")] = False,
    afwijken: Reasons = None,
    json: AsJson = False,
) -> None:
    """Stel een plaatsing voor en houd een plaats vast; meer mensen gaan samen door, of geen van hen."""
    *people, work = kandidaten
    if not people:
        raise InvalidInputError(
            (Fault("KANDIDAAT... PLEK", "noem een kandidaat en een plek", "passend place K-1 P-7"),)
        )
    more = {"beoogdeBaan": beoogde_baan, "wachtlijst": wachtlijst, "afwijkingen": _reasons(afwijken)}
    forms = [_form(ProposalForm, who, work, begin, eind, dagdeel, werkbegeleider, **more) for who in people]
    opened = service()
    for saved in propose_placement(opened, _consultant(), proposals(opened, _consultant(), *forms)):
        _tell(opened, saved, json)


def agree(
    plaatsing: Which,
    van: Annotated[Party, Option(help="Van wie het antwoord is.")],
    nee: Annotated[bool, Option("--nee", help="Het antwoord is nee.")] = False,
    json: AsJson = False,
) -> None:
    """Leg vast wat de kandidaat of de aanbieder antwoordde."""
    opened = service()
    _tell(opened, answer_placement(opened, _consultant(), _id(opened, plaatsing), van, not nee, opened.today()), json)


def decide(plaatsing: Which, afwijken: Reasons = None, json: AsJson = False) -> None:
    """Besluit dat iemand wordt geplaatst."""
    opened = service()
    _tell(opened, decide_placement(opened, _consultant(), _id(opened, plaatsing), by_rule(afwijken)), json)


def start(plaatsing: Which, afwijken: Reasons = None, json: AsJson = False) -> None:
    """Start een geplande plaatsing."""
    opened = service()
    _tell(opened, start_placement(opened, _consultant(), _id(opened, plaatsing), by_rule(afwijken)), json)


def evaluate(
    plaatsing: Which,
    advies: Annotated[Advice, Option(help="Wat het advies is.")],
    op: Annotated[datetime | None, Option("--op", formats=DAY, help="De dag; leeg is vandaag.")] = None,
    json: AsJson = False,
) -> None:
    """Leg een evaluatie vast."""
    opened = service()
    told = Evaluation(op.date() if op else opened.today(), _consultant().id, advies)
    _tell(opened, evaluate_placement(opened, _consultant(), _id(opened, plaatsing), told), json)


def extend(
    plaatsing: Which,
    tot: Annotated[datetime, Option("--tot", formats=DAY, help="De laatste dag.")],
    reden: Why,
    afwijken: Reasons = None,
    json: AsJson = False,
) -> None:
    """Verleng een plaatsing op dezelfde plek; er is geen gewone lengte."""
    opened = service()
    placement_id = _id(opened, plaatsing)
    _tell(opened, extend_placement(opened, _consultant(), placement_id, tot.date(), reden, by_rule(afwijken)), json)


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
    opened = service()
    if not reden:
        raise InvalidInputError((Fault("--reden", "dit ontbreekt", "waarom de andere plek beter past"),))
    placement_id, last = _id(opened, plaatsing), eind.date() if eind else None
    wanted = read_transfer(
        opened.store, placement_id, plek, vanaf.date(), last, reden, werkbegeleider, by_rule(afwijken), ()
    )
    for saved in transfer_placement(opened, _consultant(), placement_id, wanted):
        _tell(opened, saved, json)


def end(
    plaatsing: Which,
    op: Annotated[datetime, Option("--op", formats=DAY, help="De laatste dag.")],
    reden: Annotated[EndReason, Option(help="Waarom.")],
    json: AsJson = False,
) -> None:
    """Beëindig een plaatsing; de plaats is vrij vanaf de dag erna."""
    opened = service()
    saved = end_placement(opened.store, _consultant(), _id(opened, plaatsing), op.date(), reden, today=opened.today())
    _tell(opened, saved, json)


def lapse(plaatsing: Which, reden: Annotated[LapseReason, Option(help="Waarom.")], json: AsJson = False) -> None:
    """Laat een plaatsing vervallen die nog niet is begonnen."""
    opened = service()
    _tell(opened, lapse_placement(opened, _consultant(), _id(opened, plaatsing), reden), json)


def seat(plaatsing: Which, afwijken: Reasons = None, json: AsJson = False) -> None:
    """Geef wie wacht een plaats die vrijkwam, in volgorde."""
    opened = service()
    _tell(opened, seat_placement(opened, _consultant(), _id(opened, plaatsing), by_rule(afwijken)), json)


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
    _tell(opened, close_placement(opened, _consultant(), _id(opened, plaatsing), PlacementStatus(stap)), json)


def undo(plaatsing: Which, reden: Annotated[UndoReason, Option(help="Waarom.")], json: AsJson = False) -> None:
    """Maak de laatste stap van een plaatsing ongedaan; het blijft in het grootboek."""
    opened = service()
    _tell(opened, undo_placement(opened, _consultant(), _id(opened, plaatsing), reden), json)


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
    saved = achieve_goal(opened.store, _consultant(), candidate_id, leerdoel, day, opened.today())
    out.print(f"K-{saved.number}: leerdoel behaald. Status: {saved.status.value.replace('_', ' ')}.")


def _form(
    model: type[Any],
    who: str,
    work: str,
    begin: datetime,
    eind: datetime | None,
    days: list[str] | None,
    guide: str,
    **more: object,
) -> Any:  # noqa: ANN401
    """Make the form of the API from what was typed."""
    given: dict[str, object] = {"kandidaat": who, "vacature" if work.upper().startswith("V-") else "plek": work}
    given |= {"startdatum": begin.date(), "eindDatum": eind.date() if eind else None}
    given |= {"dagdelen": days or [], "werkbegeleider": guide, **more}
    try:
        return model.model_validate_json(orjson.dumps(given))
    except ValidationError as error:
        raise InvalidInputError(tuple(faults_of(error))) from None


def _reasons(typed: list[str] | None) -> list[Mapping[str, str]]:
    found = [one.partition("=") for one in typed or []]
    return [{"regel": rule, "reden": reason} for rule, _, reason in found]


def by_rule(typed: list[str] | None) -> dict[str, str]:
    """Read REGEL=REDEN as a reason per rule."""
    return {one["regel"]: one["reden"] for one in _reasons(typed)}


def _id(opened: Service, reference: str) -> UUID:
    """Give the placement that is meant: by its id, or the one that has not ended of a candidate.

    Raises:
        NotFoundError: there is none, or it is not an id.
        InvalidInputError: there are several.
    """
    with opened.store.read() as reader:
        if not reference.upper().startswith("K-"):
            return reader.shelf(Kind.PLACEMENT).id_of(reference)
        candidate_id = reader.candidates.id_of(reference)
        record = next(iter(reader.people([candidate_id])))
    going = [p for p in record.placements if not p.state.is_ended] or list(record.placements[-1:])
    if len(going) == 1:
        return going[0].id
    if not going:
        raise NotFoundError("plaatsing van kandidaat", reference)
    listed = ", ".join(f"{p.id} (vanaf {p.start}, {p.state})" for p in going)
    raise InvalidInputError((Fault("PLAATSING", f"{reference} heeft er meer dan één: {listed}", "noem het id"),))


def _tell(opened: Service, saved: Placement, as_json: bool) -> None:
    with opened.store.read() as reader:
        version = reader.placements.version_of(saved.id)
    found = placement_json(view_saved(opened, _consultant(), saved, version))
    print_json(orjson.dumps(found)) if as_json else show_placement(out, found)
