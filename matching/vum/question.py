"""The query language of VUM: a question read once, then held beside every profile.

A subset of MongoDB: all keys must hold; what is not a key of the standard, and
an operator that a key does not have, is passed over; what is empty counts as
absent. A profile that does not have the field does not match.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from matching.errors import InvalidInputError
from matching.vum.criteria import Criterion, seeker_criteria, vacancy_criteria
from matching.vum.kinds import Number
from matching.vum.parts import POSTCODE
from matching.vum.reader import INCOMPLETE, Json, Meaning, Plain, Reader, is_absent

AREA = "selectiegebied"
_AREA: Mapping[str, Plain] = {"postcode": POSTCODE, "afstand": Number(0, 999)}
_AREA_PASSES = "postcode en afstand, zoals 9711AB en 25"


@dataclass(frozen=True, slots=True)
class Area:
    """Where somebody must be.

    Attributes:
        distance_km: 0 to 999, as the crow flies between postcode areas.
    """

    postcode: str
    distance_km: int

    @property
    def pc4(self) -> str:
        """The four digits."""
        return self.postcode[:4]


@dataclass(frozen=True, slots=True)
class Question:
    """A question that was read.

    Attributes:
        criteria: without the area; all must hold.
        passed_over: JSON pointers in the vraagObject of what is no key or no operator of the standard.
    """

    area: Area
    criteria: tuple[Criterion, ...]
    passed_over: tuple[str, ...] = ()

    def matches(self, profile: Json, distance_km: float) -> bool:
        """Whether a profile is asked for.

        Args:
            profile: in the form of the standard, without empty values.
            distance_km: between its postcode and that of the question; nan is not known and never near enough.
        """
        return distance_km <= self.area.distance_km and all(one.holds(profile) for one in self.criteria)


def only_itself(code: str) -> frozenset[str]:
    """Say that a code of an occupation means nothing but itself."""
    return frozenset({code})


def read_seeker_question(given: object, meaning: Meaning = only_itself) -> Question:
    """Read a question for jobseekers (MPWerkzoekende).

    Args:
        given: the vraagObject.
        meaning: gives the codes that mean the same occupation, the code itself included.

    Raises:
        InvalidInputError: every fault, with its JSON pointer in the vraagObject.
    """
    return _read(Reader(given, meaning), seeker_criteria)


def read_vacancy_question(given: object, meaning: Meaning = only_itself) -> Question:
    """Read a question for vacancies (MPVacature); see `read_seeker_question`."""
    return _read(Reader(given, meaning), vacancy_criteria)


def _read(reader: Reader, criteria: Callable[[Reader], Iterator[Criterion | None]]) -> Question:
    area = _area(reader)
    found = tuple(one for one in criteria(reader) if one is not None)
    if reader.faults or area is None:
        raise InvalidInputError(tuple(reader.faults))
    return Question(area, found, reader.passed_over())


def _area(reader: Reader) -> Area | None:
    """Read where somebody must be: both the postcode and the distance."""
    area = reader.member(reader.given, AREA, ())
    if area is None:
        if not reader.faults:
            reader.say((AREA,), INCOMPLETE, _AREA_PASSES)
        return None
    found = {name: reader.compared(area, name, kind, (AREA,)) for name, kind in _AREA.items()}
    for name in _AREA:
        if is_absent(area.get(name)):
            reader.say((AREA, name), INCOMPLETE, _AREA_PASSES)
    return None if None in found.values() else Area(found["postcode"].upper(), found["afstand"])
