"""What is typed at `passend voordragen`: options, the form that they make, which voordracht is meant."""

from datetime import datetime
from typing import Annotated, Any, TypeVar
from uuid import UUID

import orjson
from typer import Argument, Option

from api.cli.proposing_text import show_proposal
from api.cli.session import consultant
from api.cli.terminal import out, print_json
from api.cli.typed import DAY, checked
from api.schemas.proposal import proposal_json
from matching.domain.proposal import Proposal
from matching.domain.proposal_parts import ConsentWay
from matching.errors import Fault, InvalidInputError, NotFoundError
from matching.forms.form import Form
from matching.service import Service
from matching.usecases.view_objects import view_saved

F = TypeVar("F", bound=Form)
Candidate = Annotated[str, Argument(help="Het nummer (K-2041) of het id van een kandidaat.")]
Work = Annotated[str, Argument(help="Het nummer (V-318 of P-7) van een vacature of plek.")]
Which = Annotated[
    str, Argument(metavar="VOORDRACHT", help="Het nummer van de kandidaat met één open voordracht (K-2041), of het id.")
]
Note = Annotated[str, Option("--toelichting", help="In eigen woorden; nooit iets over gezondheid.")]
Way = Annotated[ConsentWay, Option("--wijze", help="Hoe het is gezegd.")]
ToldTo = Annotated[str, Option("--aan", help="Aan wie de kandidaat het zei.")]
OnDay = Annotated[datetime | None, Option("--op", formats=DAY, help="De dag; leeg is vandaag.")]


def day(typed: datetime | None) -> str | None:
    """Write a day as the form of the API reads it."""
    return typed.date().isoformat() if typed else None


def form(model: type[F], **given: Any) -> F:  # noqa: ANN401
    """Make the form of the API from what was typed."""
    return checked(model, given)


def proposal_id_of(opened: Service, reference: str) -> UUID:
    """Give the voordracht that is meant: by its id, or the open one of a candidate; else the last that ended.

    What is tried with one that ended is refused by the step itself, and written down there.

    Raises:
        NotFoundError: there is none, or it is not an id.
        InvalidInputError: there are several.
    """
    with opened.store.read() as reader:
        if not reference.upper().startswith("K-"):
            return reader.proposals.id_of(reference)
        candidate_id = reader.candidates.id_of(reference)
        going = reader.proposals.open_of(candidate_id)
        if not going:
            going = list(next(iter(reader.people([candidate_id]))).proposals[-1:])
    if len(going) == 1:
        return going[0].id
    if not going:
        raise NotFoundError("voordracht van kandidaat", reference)
    listed = ", ".join(f"{one.id} ({one.status})" for one in going)
    raise InvalidInputError((Fault("VOORDRACHT", f"{reference} heeft er meer dan één: {listed}", "noem het id"),))


def tell(opened: Service, saved: Proposal, as_json: bool) -> None:
    """Show a voordracht as it became."""
    with opened.store.read() as reader:
        version = reader.proposals.version_of(saved.id)
    found = proposal_json(view_saved(opened, consultant(), saved, version))
    print_json(orjson.dumps(found)) if as_json else show_proposal(out, found)
