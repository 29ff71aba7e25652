"""A sheet: the columns of one kind, how a row becomes a form, and a form a row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from matching.domain.candidate import SourceKey
from matching.errors import Fault, InvalidInputError
from matching.forms import numbers
from matching.forms.form import Form
from matching.forms.sheets.cells import Cell
from matching.forms.sheets.column import Column, Document, Holder, Path, Reading
from matching.forms.wording import words_of

BRON = Column("bron", "het systeem waar de rij uit komt; leeg: de bron die u bij het inlezen noemt", ("bronsysteem",))
BRONNUMMER = Column(
    "bronnummer", "het nummer in dat systeem; opnieuw inlezen onder hetzelfde nummer verandert de rij", ("nummer", "id")
)
TELEPHONE = "aanspreekpunt_telefoon"
Identify = Callable[[Mapping[str, Any]], Form]


@dataclass(frozen=True)
class Row:
    """What a row of a sheet says.

    Attributes:
        identity: of kandidaten: who somebody is, under the attribute names of the identity form; empty if not told.
        references: the texts that point to others, under the name of their column; only those that are filled in.
    """

    source_key: SourceKey
    form: Form
    identity: Mapping[str, Any] = field(default_factory=dict)
    references: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Sheet:
    """One kind of list.

    Attributes:
        name: "kandidaten"; also the word of the command line.
        noun: one of them, in Dutch: "kandidaat".
        required: the columns that a row must fill in.
        examples: filled-in rows, cells as text.
        identity: of kandidaten: the attribute of the identity form that each column holds.
        referring: the columns that point to something else.
    """

    name: str
    noun: str
    form: type[Form]
    holders: tuple[Holder, ...]
    required: tuple[str, ...]
    examples: tuple[Mapping[str, str], ...]
    identity: tuple[tuple[Column, str, Cell], ...] = ()
    referring: tuple[str, ...] = ("aanspreekpunt",)
    telephone: Column | None = None

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Every column, the key first."""
        held = [column for holder in self.holders for column in holder.columns]
        told = [column for column, _, _ in self.identity]
        return (BRON, BRONNUMMER, *told, *held, *((self.telephone,) if self.telephone else ()))

    @cached_property
    def _places(self) -> Mapping[Path, str]:
        return {path: name for holder in self.holders for path, name in holder.places.items()}

    def read(self, cells: Mapping[str, str], default_source: str, identify: Identify | None = None) -> Row:
        """Read a row; cells under the names of our columns, empty or absent is unknown.

        Args:
            identify: checks who somebody is, so that those faults are told with the others.

        Raises:
            InvalidInputError: everything that is wrong, `where` is the name of a column.
        """
        cells = {name: stripped for name, text in cells.items() if (stripped := text.strip())}
        reading = Reading()
        source_key = self._source_key(cells, default_source, reading)
        reading.faults += [Fault(name, "dit is leeg", "vul het in") for name in self.required if name not in cells]
        for holder in self.holders:
            holder.read(cells, reading)
        identity = self._identity(cells, reading, identify)
        telephone = self._telephone(cells, reading)
        form = self._made(reading)
        if reading.faults or form is None:
            raise InvalidInputError(tuple(reading.faults))
        references = {name: cells[name] for name in self.referring if name in cells} | telephone
        return Row(source_key, form, identity, references)

    def _source_key(self, cells: Mapping[str, str], default_source: str, reading: Reading) -> SourceKey:
        source = cells.get(BRON.name, default_source)
        reading.parsed(BRON.name, numbers.bronnummer, source)
        number = cells.get(BRONNUMMER.name, "")
        if number:
            reading.parsed(BRONNUMMER.name, numbers.bronnummer, number)
        return SourceKey(source, number)

    def _identity(self, cells: Mapping[str, str], reading: Reading, identify: Identify | None) -> Mapping[str, Any]:
        told = {
            attribute: reading.parsed(column.name, cell.read, cells[column.name])
            for column, attribute, cell in self.identity
            if column.name in cells
        }
        if told and identify is not None:
            try:
                identify({attribute: value for attribute, value in told.items() if value is not None})
            except InvalidInputError as error:
                said = {fault.where for fault in reading.faults}
                reading.faults += [fault for fault in error.faults if fault.where not in said]
        return told

    def _telephone(self, cells: Mapping[str, str], reading: Reading) -> dict[str, str]:
        text = cells.get(TELEPHONE)
        if not text or self.telephone is None:
            return {}
        return {TELEPHONE: reading.parsed(TELEPHONE, numbers.phone_number, text)}

    def _made(self, reading: Reading) -> Form | None:
        """Make the form; what it refuses is told of the columns."""
        try:
            return self.form.model_validate(reading.document)
        except ValidationError as error:
            said = {fault.where for fault in reading.faults}
            for one in error.errors(include_url=False):
                fault = self._fault(one, reading)
                if one["type"] != "missing" or fault.where not in said:
                    reading.faults.append(fault)
            return None

    def _fault(self, error: ErrorDetails, reading: Reading) -> Fault:
        where = tuple(str(step) for step in error["loc"])
        problem, passes = words_of(error)
        for length in range(len(where), 0, -1):
            place = where[:length]
            if place in reading.origins and len(where) > length:
                until = reading.origins[place][: int(where[length]) + 1]
                return Fault(until[-1], f"onderdeel {until.count(until[-1])}: {problem}", passes)
            if place in self._places:
                return Fault(self._places[place], problem, passes)
        return Fault("", problem, passes)

    def write(self, row: Row) -> dict[str, str]:
        """Write a row that `read` makes the same of; every column is there, empty is unknown."""
        cells = {BRON.name: row.source_key.source, BRONNUMMER.name: row.source_key.number}
        for column, attribute, cell in self.identity:
            value = row.identity.get(attribute)
            cells[column.name] = "" if value in (None, "") else cell.write(value)
        document: Document = row.form.model_dump(by_alias=True)
        for holder in self.holders:
            holder.write(document, cells)
        if self.telephone is not None:
            cells[TELEPHONE] = row.references.get(TELEPHONE, "")
        return cells
