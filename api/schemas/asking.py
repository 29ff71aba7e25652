"""What is asked when one person or ten at once are asked for work."""

from collections.abc import Mapping
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field
from typing_extensions import TypedDict

from api.schemas.proposal import Voordracht
from api.schemas.proposal_forms import Note
from matching.domain.work import WorkKind
from matching.forms.form import Form
from matching.forms.values import OptionalDay, OwnWords, Reference
from matching.references.resolver import Resolver
from matching.service import Service
from matching.storage import Kind
from matching.usecases.ask_candidates import MOST, AskedPerson


class AskedPersonForm(Form):
    """Wie u vraagt."""

    candidate: Reference = Field(alias="kandidaat", min_length=1)
    override: Note = Field(
        default="", alias="reden", description="Waarom u verder gaat met wie in uitvragen of uitgesloten staat."
    )


class AskingForm(Form):
    """Wie u vraagt, en wat het aanspreekpunt kan zeggen."""

    people: Annotated[tuple[AskedPersonForm, ...], Field(min_length=1, max_length=MOST)] = Field(alias="kandidaten")
    message: Annotated[OwnWords, Field(min_length=1)] = Field(
        alias="bericht", description="Wat u wilt laten weten; het staat in de taak, nooit in een mail."
    )
    due_on: OptionalDay = Field(default=None, alias="uiterlijk", description="Leeg: volgens de instelling.")


class VragenGesteld(TypedDict):
    """De voordrachten waarvoor is gevraagd."""

    voordrachten: list[Voordracht]


EXAMPLES: tuple[tuple[type[Form], Mapping[str, Any]], ...] = (
    (AskedPersonForm, {"kandidaat": "K-2041"}),
    (AskingForm, {"kandidaten": [{"kandidaat": "K-2041"}, {"kandidaat": "K-2050"}], "bericht": "Begint op 4 januari."}),
)


def people_of(service: Service, kind: WorkKind, work: str, asked: AskingForm) -> tuple[UUID, list[AskedPerson]]:
    """Look up the work and everybody who is asked.

    Raises:
        NotFoundError: the work is not known.
        InvalidInputError: with everybody who is not known.
    """
    with service.store.read() as reader:
        work_id = reader.work(kind).get(reader.work(kind).id_of(work)).id
        resolver = Resolver(reader)
        people = [
            AskedPerson(resolver.id_of(Kind.CANDIDATE, one.candidate, f"/kandidaten/{place}/kandidaat"), one.override)
            for place, one in enumerate(asked.people)
        ]
        resolver.check()
    return work_id, people
