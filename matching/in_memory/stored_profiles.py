"""What is told in the text of a profile, fact by fact, without making an object of every fact.

A profile is stored as canonical JSON. Cut before every value it falls apart in who said it and when, and in pieces:
a value with what follows it until the next one. Few pieces are new: what one says, and under which field the next
one stands, is read once. Every piece is read whole, so what is not the profile that we know is refused.
"""

import re
from collections.abc import Sequence
from datetime import date
from itertools import chain
from json import JSONDecoder
from typing import Any, NamedTuple, get_args, get_type_hints

from orjson import loads

from matching.domain.fact import Fact, FactSource
from matching.domain.profile import Profile, prevailing
from matching.profiles.telling import LISTS, SINGLE, Telling, facts_of
from matching.storage.documents import decode

WORK = "experience"
_HINTS = get_type_hints(Profile)
_KINDS: dict[str, type[Any]] = {name: get_args(get_args(_HINTS[name])[0])[0] for name in (*LISTS, *SINGLE)}
_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_BEFORE = rf'\{{"confirmed_on":(?:null|"{_DAY}"),"observed_on":"%s","source":"%s","value":'
_FACT, _SAID = (re.compile(_BEFORE % parts) for parts in ((_DAY, "[a-z]+"), (f"({_DAY})", "([a-z]+)")))
_WORK = re.compile(
    rf'\{{"end":(?:null|"{_DAY}"),("occupation":\{{[^}}]*\}}),"start":(?:null|"({_DAY})"),'
    r'"tasks":\[(?:"[^"\\]*",?)*\],("werksoort":(?:null|"\w+")\})(.*)'
)
"""All that is said of work done is matched, so that a bracket in a text is never taken for the end of it."""
_NOTHING = r'(?:,"\w+":(?:null|\[\]))*'
_ONWARD = re.compile(
    rf'\}}(?:(?P<is_next>,)|(?P<ends>\]?){_NOTHING}(?:(?P<is_last>\}})|,"(?P<name>\w+)":(?P<begins>\[?)))'
)
_VALUES = JSONDecoder()


class Observed(NamedTuple):
    """What was observed at one time, as columns: of everything that is said its code, and what it is about.

    Attributes:
        codes: the statements, in the telling.
        subjects: of a person one statement about a subject prevails.
        facts: where it is said who said it, and when.
    """

    codes: list[int]
    subjects: list[str]
    facts: str | Profile

    def said(self) -> list[tuple[str, str]]:
        """Give of everything the day and the source."""
        if isinstance(self.facts, str):
            return _SAID.findall(self.facts)
        return [(fact.observed_on.isoformat(), fact.source) for _, fact in facts_of(self.facts)]


class StoredProfiles:
    """Reads profiles, and remembers which pieces it met."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._statements: dict[tuple[str, str], tuple[int, str]] = {}
        self._fields = {name: (_Work if name == WORK else _Field)(self, name) for name in _KINDS}
        self._onward: dict[tuple[str | None, str], _Field | None] = {}

    def of_scan(self, document: str) -> Observed:
        """Read the profile in the document of a scan; the rest of it is only parsed.

        Raises:
            ValueError: it is not of the usual shape.
        """
        before, _, rest = document.partition('"profile":')
        profile, _, after = rest.rpartition(',"source_key":')
        loads(f'{before}"profile":0,"source_key":{after}')
        return self.told_in(profile)

    def told_in(self, profile: str) -> Observed:
        """Read a profile.

        Raises:
            TypeError, ValueError: it is not of the usual shape.
        """
        pieces = _FACT.split(profile)
        field: Any = self.onward(None, "}," + pieces[0].removeprefix("{"))
        codes, subjects = [], []
        for piece in pieces[1:]:
            code, subject, field = field[piece]  # who goes on after the end finds nothing there
            codes.append(code)
            subjects.append(subject)
        if field is not None:
            raise ValueError("een profiel dat niet af is")
        return Observed(codes, subjects, profile)

    def shown_by(self, profile: Profile) -> Observed:
        """Take a profile that was read already."""
        shown = Observed([], [], profile)
        for name, fact in facts_of(profile):
            shown.codes.append(self._telling.code(name, fact.value))
            shown.subjects.append(f"{name}|{getattr(fact.value, 'key', '')}")
        return shown

    def statement(self, name: str, text: str) -> tuple[int, str]:
        """Give the code and the subject of a statement under a field; all single values are about one thing.

        Raises:
            StoreError: it is damaged.
        """
        if (name, text) not in self._statements:
            statement = decode(_KINDS[name], text)
            self._statements[name, text] = self._telling.code(name, statement), getattr(statement, "key", "")
        return self._statements[name, text]

    def onward(self, name: str | None, text: str) -> "_Field | None":
        """Give where the next value stands after one under a field, or at the beginning; None at the end.

        Raises:
            ValueError: it is not what can stand there.
        """
        if (name, text) not in self._onward:
            self._onward[name, text] = self._read_onward(name, text)
        return self._onward[name, text]

    def _read_onward(self, name: str | None, text: str) -> "_Field | None":
        found = _ONWARD.fullmatch(text)
        if found is None or bool(found["is_next"] or found["ends"]) is not (name in LISTS):
            raise ValueError("iets anders dan een profiel")
        if found["is_next"] and name:
            return self._fields[name]
        if found["is_last"]:
            return None
        if bool(found["begins"]) is not (found["name"] in LISTS):
            raise ValueError("iets anders dan een profiel")
        return self._fields[found["name"]]


_Read = tuple[int, str, "_Field | None"]


class _Field(dict[str, _Read]):
    """The pieces that were met under one field: code and subject of the value, and where the next one stands."""

    def __init__(self, profiles: StoredProfiles, name: str) -> None:
        super().__init__()
        self._profiles, self._name = profiles, name

    def __missing__(self, piece: str) -> _Read:
        end = _VALUES.raw_decode(piece)[1]
        code, key = self._profiles.statement(self._name, piece[:end])
        self[piece] = read = code, f"{self._name}|{key}", self._profiles.onward(self._name, piece[end:])
        return read


class _Work(_Field):
    """Pieces about work done: few worked at the same times, so what it was is remembered without these."""

    def __missing__(self, piece: str) -> _Read:
        found = _WORK.fullmatch(piece)
        if found is None:
            raise ValueError("iets anders dan werk")
        occupation, start, werksoort, onward = found.groups()
        what = f"{{{occupation},{werksoort}{onward}"
        if what not in self:
            super().__missing__(what)
        code, subject, field = self[what]
        return code, f"{subject.removesuffix('None')}{start}", field


def current(observed: Sequence[Observed]) -> list[int]:
    """Give the codes of what counts now of what was observed, oldest first."""
    observed = [one for one in observed if one.codes]
    codes = observed[0].codes if len(observed) == 1 else [code for one in observed for code in one.codes]
    subjects = set(chain.from_iterable(one.subjects for one in observed))
    return codes if len(subjects) == len(codes) else _prevailing(observed)


def _prevailing(observed: Sequence[Observed]) -> list[int]:
    """Give what prevails on every subject, in the order in which they were first told."""
    about: dict[str, list[tuple[int, str, str]]] = {}
    for one in observed:
        for code, subject, (day, source) in zip(one.codes, one.subjects, one.said(), strict=True):
            about.setdefault(subject, []).append((code, day, source))
    return [told[0][0] if len(told) == 1 else _winner(told) for told in about.values()]


def _winner(told: Sequence[tuple[int, str, str]]) -> int:
    if len({code for code, _, _ in told}) == 1:  # who repeats it says the same
        return told[0][0]
    facts = [Fact(code, FactSource(source), date.fromisoformat(day)) for code, day, source in told]
    winner: int = prevailing(facts).value
    return winner
