"""What is typed at the commands about placing: options, the form that they make, which placement is meant."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from rich.text import Text
from typer import Argument, Option

from api.cli.placing_text import until
from api.cli.terminal import err
from api.cli.typed import DAY, checked
from api.placing_wishes import reasons as reason_by_rule
from api.schemas.placing_forms import DecisionForm
from matching.domain.placement import Placement
from matching.errors import Fault, InvalidInputError, NotFoundError
from matching.service import Service
from matching.storage import Kind

Work = Annotated[str, Argument(help="Het nummer (P-7 of V-318) of het id van een plek of vacature.")]
Which = Annotated[
    str, Argument(metavar="PLAATSING", help="Het nummer van de kandidaat met één open plaatsing (K-2041), of het id.")
]
Start = Annotated[datetime, Option("--start", formats=DAY, help="De eerste dag.")]
End = Annotated[datetime | None, Option("--eind", formats=DAY, help="De laatste dag.")]
Days = Annotated[list[str] | None, Option("--dagdeel", help="Zoals ma-ochtend; mag vaker. Leeg: die van de plek.")]
Guide = Annotated[str, Option("--werkbegeleider", help="Naam of id van een collega.")]
IntendedJob = Annotated[str, Option("--beoogde-baan", help="De vacature waar een proefplaats heen leidt.")]
SeatKind = Annotated[
    str | None, Option("--plaatssoort", help="algemeen of gon_partij, als u zelf kiest; leeg: dat doet passend.")
]
Reasons = Annotated[
    list[str] | None, Option("--afwijken", metavar="REGEL=REDEN", help="Waarom u van een regel afwijkt; mag vaker.")
]


def form_of(
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
    return checked(model, given)


def reasons(typed: list[str] | None) -> list[Mapping[str, str]]:
    """Read REGEL=REDEN, as often as it was typed."""
    found = [one.partition("=") for one in typed or []]
    return [{"regel": rule, "reden": reason} for rule, _, reason in found]


def by_rule(typed: list[str] | None) -> dict[str, str]:
    """Give the same as reason by rule."""
    form: DecisionForm = checked(DecisionForm, {"afwijkingen": reasons(typed)})
    return reason_by_rule(form.deviations)


def placement_id_of(opened: Service, reference: str) -> UUID:
    """Give the placement that is meant: by its id, or the one that has not ended of a candidate.

    Of who has none of those the newest that ended, else the newest that lapsed; which one was taken is said.

    Raises:
        NotFoundError: there is none, or it is not an id.
        InvalidInputError: there are several.
    """
    with opened.store.read() as reader:
        if not reference.upper().startswith("K-"):
            return reader.shelf(Kind.PLACEMENT).id_of(reference)
        candidate_id = reader.candidates.id_of(reference)
        record = next(iter(reader.people([candidate_id])))
    going = [p for p in record.placements if not p.state.is_ended] or _newest(record.placements)
    if len(going) == 1:
        err.print(Text(f"Het gaat om plaatsing {going[0].id}: {_told(going[0])}."))
        return going[0].id
    if not going:
        raise NotFoundError("plaatsing van kandidaat", reference)
    listed = ", ".join(f"{p.id} ({_told(p)})" for p in going)
    raise InvalidInputError((Fault("PLAATSING", f"{reference} heeft er meer dan één: {listed}", "noem het id"),))


def _newest(placements: Sequence[Placement]) -> list[Placement]:
    """Give the placement that began last; one that lapsed only when there is no other."""
    return sorted(placements, key=lambda one: (one.counts, one.start))[-1:]


def _told(placement: Placement) -> str:
    words = (placement.instrument.value, placement.state.value)
    instrument, state = (word.replace("_", " ") for word in words)
    return f"{instrument}, {state}, van {placement.start} {until(placement.last_day)}"
