"""Tasks in the order in which somebody does them: one heading a person, who has to be called first on top."""

from collections.abc import Iterable, Iterator

from api.schemas.task import Taak


def bundled(tasks: Iterable[Taak]) -> Iterator[tuple[str, list[Taak]]]:
    """Give tasks by whom they are about, as long as they come in order of the day on which they are due.

    Returns:
        A heading and its tasks: the number of a candidate, "" for what is about nobody.
    """
    found: dict[str, list[Taak]] = {}
    for task in tasks:
        found.setdefault(task["kandidaat"] or "", []).append(task)
    return iter(found.items())


def heading(who: str, number: int) -> str:
    """Write the heading above the tasks about one person."""
    return f"{who or 'Niet over een kandidaat'}: {number} te doen"
