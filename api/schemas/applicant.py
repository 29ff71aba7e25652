"""Aanvragers: who asked for a benefit and has no plan yet."""

from collections.abc import Sequence
from datetime import date

from typing_extensions import TypedDict

from api.schemas.contact import Aanspreekpunt, contact_json
from api.schemas.values import Id, OptionalDay, OptionalNumber, optional_day
from matching.domain.candidate import Candidate
from matching.usecases.view_objects import View


class Aanvrager(TypedDict):
    """Wie wacht op een plan. Zonder `aanvraagOp` is de dag van de aanvraag niet bekend."""

    kandidaat: str
    kandidaatId: Id
    aanvraagOp: OptionalDay
    dagenGeleden: OptionalNumber
    status: str
    aanspreekpunt: Aanspreekpunt


class Aanvragers(TypedDict):
    """Wie een uitkering aanvroeg en nog geen ontwikkelplan heeft, de oudste aanvraag eerst."""

    aanvragers: list[Aanvrager]
    aantal: int


def applicants_json(views: Sequence[View[Candidate]], today: date) -> Aanvragers:
    """Write the list."""
    rows = [_row(view, today) for view in views]
    return {"aanvragers": rows, "aantal": len(rows)}


def _row(view: View[Candidate], today: date) -> Aanvrager:
    who = view.obj
    return {
        "kandidaat": f"K-{who.number}",
        "kandidaatId": str(who.id),
        "aanvraagOp": optional_day(who.applied_on),
        "dagenGeleden": None if who.applied_on is None else max((today - who.applied_on).days, 0),
        "status": str(who.status),
        "aanspreekpunt": contact_json(view.around.contact(who.owner_id)),
    }
