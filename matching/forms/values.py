"""The values that forms share: texts that hold no BSN, days, hours, postcodes, dagdelen."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, Field, PlainSerializer, StringConstraints, WithJsonSchema

from matching.domain.dagdelen import ALL_WEEK, Dagdeel, dagdelen_of
from matching.domain.scan import LONGEST_MOTIVATION
from matching.forms import numbers
from matching.forms.discretion import BSN_SENTENCE, bsn_in, health_words
from matching.forms.spelling import has_control_signs

MOST_ITEMS = 200
DAGDEEL_OF = {dagdeel.code: dagdeel for dagdeel in dagdelen_of(ALL_WEEK)}


def readable(text: str) -> str:
    """Refuse a text with signs that nobody can read."""
    if has_control_signs(text):
        raise ValueError("hierin staan tekens die niemand kan lezen; wel letters, cijfers en leestekens")
    return text


def discreet(text: str) -> str:
    """Refuse a text with a BSN, or with signs that nobody can read."""
    if text.isalpha():
        return text
    if bsn_in(readable(text)):
        raise ValueError(f"{BSN_SENTENCE}; wel dezelfde tekst zonder dat nummer")
    return text


def about_a_person(text: str) -> str:
    """Refuse free text about a person that speaks of health, with what to write instead."""
    words = health_words(text)
    if words:
        said = "; ".join(f"bij '{word.word}': {word.advice}" for word in words)
        raise ValueError(f"hierin staat iets over gezondheid, en dat bewaren wij niet; wel zo: {said}")
    return text


def _four_digits(text: str) -> str:
    if not (len(text) == 4 and text.isascii() and text.isdigit() and text[0] != "0"):
        raise ValueError(f"'{text}' is geen postcode; wel alleen de vier cijfers, bijvoorbeeld 9711")
    return text


def _a_dagdeel(code: str) -> str:
    if code not in DAGDEEL_OF:
        return Dagdeel.parse(code).code
    return code


Readable = Annotated[str, AfterValidator(readable)]
Label = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), AfterValidator(discreet)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), AfterValidator(discreet)]
Sentences = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000), AfterValidator(discreet)]
Story = Annotated[str, StringConstraints(strip_whitespace=True, max_length=5000), AfterValidator(discreet)]
OwnWords = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=LONGEST_MOTIVATION),
    AfterValidator(discreet),
    AfterValidator(about_a_person),
]
Code = Annotated[
    Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300), AfterValidator(discreet)]
    | None,
    WithJsonSchema(
        {
            "type": ["string", "null"],
            "minLength": 1,
            "maxLength": 300,
            "description": "URI van het begrip in een taxonomie, zoals ESCO.",
        }
    ),
]
Reference = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), AfterValidator(discreet)]
Day = Annotated[date, Field(ge=date(1900, 1, 1), le=date(2199, 12, 31))]
OptionalDay = Annotated[Day | None, WithJsonSchema({"type": ["string", "null"], "format": "date"})]
Hours = Annotated[
    Decimal,
    Field(ge=0, le=60, multiple_of=Decimal("0.25")),
    PlainSerializer(float, return_type=float, when_used="json"),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 60, "multipleOf": 0.25}),
]
OptionalHours = Annotated[
    Hours | None, WithJsonSchema({"type": ["number", "null"], "minimum": 0, "maximum": 60, "multipleOf": 0.25})
]
Level = Annotated[int, Field(ge=1, le=6)]
Postcode4 = Annotated[
    str, AfterValidator(_four_digits), WithJsonSchema({"type": "string", "pattern": "^[1-9][0-9]{3}$"})
]
DagdeelCode = Annotated[str, AfterValidator(_a_dagdeel), WithJsonSchema({"type": "string", "enum": list(DAGDEEL_OF)})]
Week = Annotated[tuple[DagdeelCode, ...], Field(max_length=28)]
KvkNumber = Annotated[
    Annotated[str, AfterValidator(numbers.kvk_number)] | None,
    WithJsonSchema({"type": ["string", "null"], "pattern": "^[0-9]{8}$"}),
]


def dagdelen(codes: tuple[str, ...]) -> tuple[Dagdeel, ...]:
    """Give the dagdelen of their codes, in the same order."""
    return tuple(DAGDEEL_OF[code] for code in codes)


def week(dagdelen: tuple[Dagdeel, ...]) -> tuple[str, ...]:
    """Give the codes of dagdelen, in the same order."""
    return tuple(dagdeel.code for dagdeel in dagdelen)
