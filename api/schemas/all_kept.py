"""Everything that is kept about somebody, as JSON."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

import orjson
from typing_extensions import TypedDict

from api.schemas.fact import NAMES, AndereUitspraak, Uitspraak, said_json
from api.schemas.identity import identity_json
from api.schemas.kept_object import Bewaard, kept_object_json
from api.schemas.lists_of_person import LijstenVanPersoon, lists_of_person_json
from api.schemas.values import Id, Moment, day, moment
from matching.domain.fact import Fact
from matching.domain.testimony import Testimony
from matching.identity import tables as of_identity
from matching.storage import about_person
from matching.storage.looks import Look
from matching.usecases.view_all_kept import AllKept, Recorded, without_confirmation

RIGHTS = (
    "U kunt vragen om een gegeven te verbeteren, om uw gegevens te wissen, of om er voorlopig niets mee te doen. "
    "U kunt ook bezwaar maken. Bel of schrijf uw consulent.",
    "Bent u het niet eens met wat de gemeente doet? Dan kunt u een klacht indienen bij de gemeente of bij de "
    "Autoriteit Persoonsgegevens.",
)


class Vastlegging(TypedDict):
    """Wie iets vastlegde, en wanneer."""

    op: Moment
    door: str
    rol: str


class VastgelegdFeit(Uitspraak):
    """Wat bekend is, van wie het komt, en wie het wanneer vastlegde. `ook`: wat er nog meer over is gezegd."""

    veld: str
    sleutel: str
    vastgelegd: Vastlegging | None
    ook: list[AndereUitspraak]


class Inkijk(TypedDict):
    """Wie keek, wanneer, in welke rol, en waarvoor."""

    op: Moment
    wat: str
    door: str
    rol: str
    organisatie: str
    doel: str
    bij: str
    nader: dict[str, Any]


class Concept(TypedDict):
    """Wat iemand typte en niet verstuurde."""

    van: str
    naam: str
    op: Moment
    velden: dict[str, list[str]]


class NietOpgenomen(TypedDict):
    """Een tabel waar niets uit wordt getoond, met de reden."""

    tabel: str
    waarom: str


class Inzage(TypedDict):
    """Alles wat over één persoon is opgeslagen. Wat er niet in staat, heeft passend niet.

    De laatste onderdelen zijn regels die passend naast de gegevens bewaart. `nietOpgenomen` noemt elke tabel die hier
    niet in staat, met de reden.
    """

    kandidaatId: Id
    kandidaten: list[str]
    gemaaktOp: Moment
    stand: int
    uwRechten: list[str]
    identiteit: dict[str, Any] | None
    vumBerichten: list[Any]
    feiten: list[VastgelegdFeit]
    gegevens: list[Bewaard]
    lijsten: LijstenVanPersoon
    inzagelog: list[Inkijk]
    vertoningen: list[dict[str, Any]]
    nachtlijsten: list[dict[str, Any]]
    dagelijksWerk: list[dict[str, Any]]
    inloggen: list[dict[str, Any]]
    doorgegeven: list[dict[str, Any]]
    vumVragen: list[dict[str, Any]]
    noodtoegang: list[dict[str, Any]]
    concepten: list[Concept]
    nietOpgenomen: list[NietOpgenomen]


def all_kept_json(kept: AllKept) -> Inzage:
    """Write everything."""
    beside = {name: [_plain(row) for row in rows] for name, rows in kept.beside.items()}
    return {
        "kandidaatId": str(kept.candidate_id),
        "kandidaten": [f"K-{number}" for number in kept.numbers],
        "gemaaktOp": moment(kept.at),
        "stand": kept.position,
        "uwRechten": list(RIGHTS),
        "identiteit": identity_json(kept.identity) if kept.identity else None,
        "vumBerichten": [orjson.loads(one) for one in kept.vum_messages],
        "feiten": [_fact_json(one, kept.recorded) for one in kept.facts],
        "gegevens": [kept_object_json(one) for one in kept.objects],
        "lijsten": lists_of_person_json(kept.lists),
        "inzagelog": [_look_json(look) for look in kept.looks],
        "vertoningen": beside["vertoningen"],
        "nachtlijsten": beside["nachtlijsten"],
        "dagelijksWerk": beside["dagelijksWerk"],
        "inloggen": beside["inloggen"],
        "doorgegeven": beside["doorgegeven"],
        "vumVragen": beside["vumVragen"],
        "noodtoegang": beside["noodtoegang"],
        "concepten": [
            {
                "van": one.person,
                "naam": one.name,
                "op": moment(one.at),
                "velden": {field: list(values) for field, values in one.fields.items()},
            }
            for one in kept.drafts
        ],
        "nietOpgenomen": left_out_json(),
    }


def left_out_json() -> list[NietOpgenomen]:
    """Write which tables are not told, and why."""
    reasons = {**about_person.NOT_TOLD, **of_identity.NOT_TOLD}
    return [{"tabel": str(row.__tablename__), "waarom": reason} for row, reason in reasons.items()]


def _fact_json(about: Testimony, recorded: Recorded) -> VastgelegdFeit:
    entry = recorded.get((about.field, about.key, without_confirmation(about.fact)))
    others = [_other_json(about.field, fact, why.value) for fact, why in about.others]
    return {
        "veld": NAMES[about.field],
        "sleutel": about.key,
        **said_json(about.field, about.fact),
        "vastgelegd": {"op": moment(entry.at), "door": entry.actor.id, "rol": entry.actor.role} if entry else None,
        "ook": others,
    }


def _other_json(field: str, fact: Fact[Any], why: str) -> AndereUitspraak:
    return {**said_json(field, fact), "waarom": why}


def _look_json(look: Look) -> Inkijk:
    return {
        "op": moment(look.at),
        "wat": look.action,
        "door": look.actor.id,
        "rol": look.actor.role,
        "organisatie": look.actor.organisation,
        "doel": look.actor.purpose,
        "bij": str(look.object_id),
        "nader": dict(look.details),
    }


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _value(value) for name, value in row.items()}


def _value(value: object) -> object:
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return day(value)
    return str(value) if isinstance(value, UUID) else value
