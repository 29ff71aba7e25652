"""Noodtoegang as it is asked and given."""

from pydantic import Field
from typing_extensions import TypedDict

from api.schemas.values import Id, Moment, moment
from matching.domain.emergency_access import EmergencyAccess
from matching.forms.form import Form
from matching.forms.values import Sentences


class EmergencyAccessForm(Form):
    """Waarom u nu moet weten wie dit is."""

    reason: Sentences = Field(alias="reden", min_length=1, description="Waarom, in eigen woorden, zonder namen.")


class Noodtoegang(TypedDict):
    """Noodtoegang tot één kandidaat: `tot` dan ziet u wie het is. Het aanspreekpunt en de beheerder hebben een taak."""

    id: Id
    kandidaatId: Id
    op: Moment
    tot: Moment
    reden: str


EXAMPLE = {"reden": "De kandidaat staat aan de balie en het aanspreekpunt is ziek."}


def emergency_access_json(access: EmergencyAccess) -> Noodtoegang:
    """Write one access in need."""
    return {
        "id": str(access.id),
        "kandidaatId": str(access.candidate_id),
        "op": moment(access.at),
        "tot": moment(access.until),
        "reden": access.reason,
    }
