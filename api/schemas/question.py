"""An open question: whom to ask, and what the answer can bring."""

from typing import Literal, cast

from typing_extensions import TypedDict

from api.schemas.values import Points, points
from matching.domain.account import Question

Gevraagde = Literal["kandidaat", "werkgever", "consulent"]


class Vraag(TypedDict):
    """Een open vraag. `beslist`: het antwoord kan de kandidaat laten uitvallen of juist toelaten."""

    aan: Gevraagde
    vraag: str
    opbrengst: Points
    beslist: bool


def question_json(question: Question) -> Vraag:
    """Write one question."""
    return {
        "aan": cast(Gevraagde, question.to),
        "vraag": question.text,
        "opbrengst": points(question.gain),
        "beslist": question.decides,
    }
