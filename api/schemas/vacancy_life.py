"""The steps in the life of a vacancy: what is asked of each, and how full it is."""

from datetime import date
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from api.schemas.values import Id
from matching.domain.by_telephone import Confirmation, ConfirmationWay
from matching.forms.form import Form
from matching.forms.values import Label, OptionalDay
from matching.usecases.look_again import OutdatedMatch
from matching.usecases.view_filling import Filling

ToldBy = Annotated[Label, Field(description="Wie het zei namens de werkgever: een naam of een rol.")]


class VacancyConfirmationForm(Form):
    """Wie namens de werkgever bevestigde, wanneer en hoe."""

    told_by: ToldBy = Field(alias="door")
    way: ConfirmationWay = Field(alias="wijze")
    on: OptionalDay = Field(default=None, alias="datum", description="Leeg is vandaag.")

    def confirmation(self, today: date, actor_id: str) -> Confirmation:
        """Give the confirmation as matching knows it."""
        return Confirmation(self.on or today, self.way, self.told_by, actor_id)


class Vervulling(TypedDict):
    """Hoeveel plaatsen een vacature heeft, hoeveel er zijn vervuld, en hoeveel voordrachten er nog lopen."""

    vacature: str
    vacatureId: Id
    status: str
    aantalPlaatsen: int
    vervuld: int
    vrij: int
    openVoordrachten: int


class VerouderdeVoordracht(TypedDict):
    """Een voordracht waarvan het werk nu iets anders vraagt, en of de kandidaat nog past."""

    voordrachtId: Id
    kandidaat: str
    kandidaatId: Id
    status: str
    wat: list[str]
    lijst: str
    pastNog: bool
    waarom: list[str]


class VerouderdeVoordrachten(TypedDict):
    """De lopende voordrachten bij een vacature die zijn verouderd. Er is er geen weggehaald."""

    vacature: str
    voordrachten: list[VerouderdeVoordracht]


def filling_json(filling: Filling) -> Vervulling:
    """Write how full a vacancy is."""
    vacancy = filling.vacancy
    return {
        "vacature": f"V-{vacancy.number}",
        "vacatureId": str(vacancy.id),
        "status": vacancy.status.value,
        "aantalPlaatsen": vacancy.places,
        "vervuld": filling.taken,
        "vrij": max(vacancy.places - filling.taken, 0),
        "openVoordrachten": filling.going,
    }


def outdated_json(reference: str, found: tuple[OutdatedMatch, ...]) -> VerouderdeVoordrachten:
    """Write which voordrachten are outdated."""
    return {"vacature": reference, "voordrachten": [_outdated(one) for one in found]}


def _outdated(one: OutdatedMatch) -> VerouderdeVoordracht:
    return {
        "voordrachtId": str(one.proposal.id),
        "kandidaat": f"K-{one.number}",
        "kandidaatId": str(one.proposal.candidate_id),
        "status": one.proposal.status.value,
        "wat": list(one.proposal.outdated),
        "lijst": one.now.list_kind.value,
        "pastNog": not one.now.hindrances,
        "waarom": list(one.now.hindrances),
    }


EXAMPLE = {"door": "de bedrijfsleider", "wijze": "telefoon", "datum": "2026-11-20"}
