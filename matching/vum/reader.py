"""Reading parts of a question: what is absent, what is wrong and where."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from matching.errors import Fault
from matching.forms.wording import pointer
from matching.vum.kinds import Choice, Day, Number, Text

Json = Mapping[str, Any]
Meaning = Callable[[str], frozenset[str]]
Plain = Text | Number | Choice | Day
INCOMPLETE = "dit ontbreekt"


def is_absent(value: object) -> bool:
    """Whether a value says nothing: null, or an empty text, list or object."""
    return value is None or (isinstance(value, str | list | dict) and not value)


def at(value: Json, path: str) -> Any:  # noqa: ANN401
    """Give what stands at a path such as `werktijden.indicatieKantoortijden`; None when nothing does."""
    found: Any = value
    for name in path.split("."):
        found = found.get(name) if isinstance(found, dict) else None
    return found


class Reader:
    """Reads one question and collects what is wrong with it."""

    def __init__(self, given: object, meaning: Meaning) -> None:
        self.given: Json = given if isinstance(given, dict) else {}
        self.meaning = meaning
        self.faults: list[Fault] = []
        self.compared_at: set[str] = set()
        if not isinstance(given, dict):
            self.say((), "dit is geen object", "een object tussen accolades")

    def passed_over(self) -> tuple[str, ...]:
        """Give the JSON pointers of what the question says and nothing was compared with, the widest first."""
        return tuple(_unread(self.given, (), self.compared_at))

    def say(self, at: Sequence[object], problem: str, passes: str) -> None:
        self.faults.append(Fault(pointer(at), problem, passes))

    def member(self, value: Json, name: str, at: Sequence[object], kind: type = dict) -> Any:  # noqa: ANN401
        """Give a member that is an object or list; None when it is absent or wrong."""
        found = value.get(name)
        if is_absent(found):
            return None
        if not isinstance(found, kind):
            wanted = "een object tussen accolades" if kind is dict else "een lijst tussen vierkante haken"
            self.say((*at, name), f"dit is geen {'object' if kind is dict else 'lijst'}", wanted)
            return None
        return found

    def compared(self, value: Json, operator: str, kind: Plain, at: Sequence[object]) -> Any:  # noqa: ANN401
        """Give what an operator compares with; None when it is absent or wrong."""
        found = value.get(operator)
        if is_absent(found):
            return None
        self.compared_at.add(pointer((*at, operator)))
        wrong = kind.wrong(found)
        if wrong is not None:
            self.say((*at, operator), *wrong)
            return None
        return int(found) if isinstance(found, float) else found

    def of_key(self, key: str, operator: str, kind: Plain) -> Any:  # noqa: ANN401
        """Give what a key with one operator compares with."""
        selection = self.member(self.given, key, ())
        return None if selection is None else self.compared(selection, operator, kind, (key,))

    def each(self, key: str, path: Sequence[str]) -> Iterator[tuple[Json, Sequence[object]]]:
        """Give every object of the list of a key, such as `$elemMatch` and in it `$or`, with where it stands."""
        value: Json = self.given
        at: tuple[object, ...] = ()
        for name in (key, *path[:-1]):
            value = self.member(value, name, at)
            if value is None:
                return
            at = (*at, name)
        items = self.member(value, path[-1], at, list)
        for number, item in enumerate(items or ()):
            place = (*at, path[-1], number)
            if isinstance(item, dict):
                yield item, place
            elif not is_absent(item):
                self.say(place, "dit is geen object", "een object tussen accolades")


def _unread(value: object, at: Sequence[object], read: set[str]) -> Iterator[str]:
    if is_absent(value) or pointer(at) in read:
        return
    if at and not any(one.startswith(f"{pointer(at)}/") for one in read):
        yield pointer(at)
        return
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in inside:
        yield from _unread(part, (*at, name), read)
