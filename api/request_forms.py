"""From JSON to a form: given as a whole, or filled in again by a merge patch (RFC 7396).

Beside the keys of its form an object may say where it came from: `bron` and `bronnummer`.
"""

from collections.abc import Awaitable, Callable
from typing import Annotated, Any, Self, TypeVar

import orjson
from fastapi import Depends
from pydantic import AfterValidator, Field, ValidationError, WithJsonSchema, model_validator
from starlette.requests import Request

from api.dependencies import must_be_json
from api.faults import one_fault
from api.json_text import read_json
from api.merge_patch import merged
from api.problems import ProblemError
from api.schema_bounds import TIGHT
from matching.assemblers.assembler import Assembler
from matching.domain.candidate import SourceKey
from matching.errors import Fault, InvalidInputError
from matching.forms.form import Form, faults_of
from matching.forms.numbers import LONGEST_BRONNUMMER, bronnummer
from matching.storage.aggregates import Kind
from matching.usecases.change_object import SourcedForm

PATCH_JSON = "application/merge-patch+json"
Json = dict[str, Any]
AForm = TypeVar("AForm", bound=Form)
SourceText = Annotated[
    Annotated[str, AfterValidator(bronnummer)] | None,
    WithJsonSchema({"type": "string", "minLength": 1, "maxLength": LONGEST_BRONNUMMER, "pattern": TIGHT}),
]


class SourceForm(Form):
    """Waar iets vandaan komt: het systeem, en het nummer dat het daar heeft. Samen, of geen van beide."""

    source: SourceText = Field(default=None, alias="bron")
    number: SourceText = Field(default=None, alias="bronnummer")

    @model_validator(mode="after")
    def _come_together(self) -> Self:
        if (self.source is None) is not (self.number is None):
            raise ValueError("bron en bronnummer horen bij elkaar; wel allebei, of geen van beide")
        return self

    def key(self) -> SourceKey | None:
        """Give the source, if there is one."""
        return None if self.source is None or self.number is None else SourceKey(self.source, self.number)


SOURCE_KEYS = ("bron", "bronnummer")


async def read_object(request: Request) -> Json:
    """Read the body as an object.

    Raises:
        ProblemError: 415 when it does not say that it is JSON, 400 when it is no object.
    """
    must_be_json(request.headers.get("content-type", ""), (PATCH_JSON,) if request.method == "PATCH" else ())
    value = read_json(await request.body())
    if not isinstance(value, dict):
        fault = one_fault("body", "", "object", "dit is geen object", "een object tussen accolades")
        raise ProblemError(400, "De body is geen object.", (fault,))
    return value


JsonObject = Annotated[Json, Depends(read_object)]


async def refuse_body(request: Request) -> None:
    """Refuse a body where nothing is read from it: what somebody asked there would be passed over in silence.

    Raises:
        ProblemError: 400; the message says where to ask it.
    """
    if await request.body() not in (b"", b"{}", b"null"):
        fault = one_fault(
            "body", "", "body", "uit een body wordt hier niets gelezen", "?peildatum=JJJJ-MM-DD in de URL"
        )
        raise ProblemError(400, "Dit verzoek heeft geen body.", (fault,))


def form_reader(model: type[Form]) -> Callable[[Json], Any]:
    """Make the reader of a body that is one form."""

    async def read(given: JsonObject) -> Form:
        return read_form(model, given)

    return read


def sourced_form_reader(assembler: Assembler[Any, Any]) -> Callable[[Json], Awaitable[SourcedForm]]:
    """Make the reader of a new object: its form and its source."""

    async def read(given: JsonObject) -> SourcedForm:
        return read_sourced_form(assembler, given)

    return read


def form_patcher(assembler: Assembler[Any, Any], patch: Json) -> Callable[[Form, SourceKey | None], SourcedForm]:
    """Make what fills in a form again: what the patch does not name stays."""

    def fill_in(form: Form, key: SourceKey | None) -> SourcedForm:
        return read_sourced_form(assembler, merged(_written(form, key), patch))

    return fill_in


def read_sourced_form(assembler: Assembler[Any, Any], given: Json) -> SourcedForm:
    """Read a form and its source.

    Raises:
        InvalidInputError: every fault of both.
    """
    if assembler.kind is Kind.COLLEAGUE:
        return read_form(assembler.form, given), None
    source = {key: given[key] for key in SOURCE_KEYS if key in given}
    rest = {key: value for key, value in given.items() if key not in SOURCE_KEYS}
    faults: list[Fault] = []
    form, key = _tried(assembler.form, rest, faults), _tried(SourceForm, source, faults)
    if form is None or key is None:
        raise InvalidInputError(tuple(faults))
    return form, key.key()


def read_form(model: type[Form], given: Json) -> Form:
    """Read one form.

    Raises:
        InvalidInputError: every fault of it.
    """
    faults: list[Fault] = []
    form = _tried(model, given, faults)
    if form is None:
        raise InvalidInputError(tuple(faults))
    return form


def _tried(model: type[AForm], given: Json, faults: list[Fault]) -> AForm | None:
    """Read a form, or add what is wrong to the faults; JSON again, because strict forms read days from JSON only."""
    try:
        return model.model_validate_json(orjson.dumps(given))
    except ValidationError as error:
        faults += faults_of(error)
        return None


def _written(form: Form, key: SourceKey | None) -> Json:
    written: Json = form.model_dump(mode="json", by_alias=True)
    return written | ({"bron": key.source, "bronnummer": key.number} if key else {})
