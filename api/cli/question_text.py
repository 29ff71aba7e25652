"""Why a question to an employer is worth asking, in one line."""

from collections.abc import Iterable, Iterator

from api.schemas.telephone import VraagAanWerkgever


def weight_text(one: VraagAanWerkgever) -> str:
    """Say of whom the answer decides something, or why it is asked anyway."""
    nobody = one["mensen"]["mensen"] == 0
    if nobody and one["reden"]:
        return one["reden"].rstrip(".")
    if nobody:
        return f"{one['volgorde']['tekst']} mensen in volgorde"
    return f"{one['mensen']['tekst']} mensen"


def question_lines(questions: Iterable[VraagAanWerkgever]) -> Iterator[str]:
    """Give the questions as one asks them, numbered, each with why."""
    for number, one in enumerate(questions, 1):
        yield f"{number}. {one['vraag']} ({weight_text(one)})"
