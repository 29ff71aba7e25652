"""The weekly review of looks: the lines, why each stands there, and what was concluded."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from api.schemas.values import Day, Id, Moment, day, moment
from matching.domain.look_review import LookReview
from matching.forms.form import Form
from matching.forms.values import OptionalDay, Sentences
from matching.usecases.list_looks import LookList

MOST_LINES = 2_000
LineCode = Annotated[str, Field(min_length=1, max_length=300)]


class ConclusionForm(Form):
    """Wat u vond bij één regel."""

    line: LineCode = Field(alias="regel")
    text: Sentences = Field(alias="conclusie", min_length=1)


class LookReviewForm(Form):
    """Wat u vond, regel voor regel. Zonder dagen gaat het over de vorige week."""

    first: OptionalDay = Field(default=None, alias="van")
    last: OptionalDay = Field(default=None, alias="tot")
    conclusions: Annotated[tuple[ConclusionForm, ...], Field(max_length=MOST_LINES)] = Field(alias="conclusies")


class InzageRegel(TypedDict):
    """Eén regel: wat er is gezien en waarom het hier staat. Het is geen oordeel en geen score."""

    regel: str
    soort: str
    wie: str
    aantal: int
    doelen: list[str]
    waarom: str


class InzageConclusieGegeven(TypedDict):
    """Wat er bij een regel is gevonden."""

    regel: str
    conclusie: str


class Inzagecontrole(TypedDict):
    """Een controle van inzagen: wie, wanneer, en wat er per regel is gevonden."""

    id: Id
    van: Day
    tot: Day
    doorId: str
    rol: str
    op: Moment
    conclusies: list[InzageConclusieGegeven]


class Inzagen(TypedDict):
    """De inzagen van deze dagen, en de controles die er van deze dagen al waren."""

    van: Day
    tot: Day
    regels: list[InzageRegel]
    controles: list[Inzagecontrole]


EXAMPLE = {"van": "2026-11-16", "tot": "2026-11-22", "conclusies": []}


def looks_json(found: LookList) -> Inzagen:
    """Write the list."""
    lines: list[InzageRegel] = [
        {
            "regel": one.code,
            "soort": one.kind.value,
            "wie": one.who,
            "aantal": one.count,
            "doelen": list(one.purposes),
            "waarom": one.why,
        }
        for one in found.lines
    ]
    reviews = [review_json(one) for one in found.reviews]
    return {"van": day(found.first), "tot": day(found.last), "regels": lines, "controles": reviews}


def review_json(review: LookReview) -> Inzagecontrole:
    """Write one review."""
    return {
        "id": str(review.id),
        "van": day(review.first_day),
        "tot": day(review.last_day),
        "doorId": review.actor.id,
        "rol": review.actor.role,
        "op": moment(review.at),
        "conclusies": [{"regel": one.line, "conclusie": one.text} for one in review.conclusions],
    }
