"""What to look at before a card is given."""

from collections.abc import Sequence

from typing_extensions import TypedDict

from matching.usecases.check_release import Point


class Aandachtspunt(TypedDict):
    """Iets om te regelen of na te vragen: nooit een score, nooit een uitsluiting."""

    code: str
    antwoord: str
    zin: str


class Aandachtspunten(TypedDict):
    """Waar u op let voordat de werkgever de kaart krijgt."""

    aandachtspunten: list[Aandachtspunt]


def points_json(points: Sequence[Point]) -> Aandachtspunten:
    """Write the points."""
    rows: list[Aandachtspunt] = [
        {"code": one.code.value, "antwoord": one.answer.value, "zin": one.sentence} for one in points
    ]
    return {"aandachtspunten": rows}
