"""Making of a row what it says, with every fault told of its column."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from matching.assemblers.assembler import Assembler, key_of
from matching.assemblers.context import BY_ID, Context
from matching.errors import Fault, InvalidInputError
from matching.forms.candidate import CandidateForm
from matching.forms.form import Form
from matching.forms.sheets.sheet import Row, Sheet
from matching.forms.wording import pointer
from matching.identity.form import IdentityForm, check_identity
from matching.identity.person import Identity
from matching.intake.standing_facts import Conflict, settle_candidate

AnyObject = Any
"""What a sheet brings: each sheet its own kind, and None is nothing yet."""
Made = tuple[AnyObject, tuple[Conflict, ...]]


@dataclass(frozen=True)
class Maker:
    """Makes the objects of one sheet from rows, and rows from objects.

    Attributes:
        source: of rows that name none.
    """

    sheet: Sheet
    assembler: Assembler[Any, Any]
    source: str

    def cells_of(self, obj: AnyObject, identity: Identity | None) -> dict[str, str]:
        """Write what is known as cells that refer by ids; none when there is nothing yet."""
        if obj is None:
            return {}
        row = Row(key_of(obj), self.assembler.form_of(obj, BY_ID))
        return self.sheet.write(row if identity is None else replace(row, identity=_told(identity)))

    def read(self, cells: Mapping[str, str], faults: list[Fault]) -> tuple[Row, IdentityForm | None]:
        """Read a row, and who it says somebody is.

        Args:
            faults: what was found to be wrong already.

        Raises:
            InvalidInputError: everything that is wrong with the row, one fault of a column that was wrong already.
        """
        told: list[IdentityForm] = []

        def identify(values: Mapping[str, Any]) -> IdentityForm:
            told.append(check_identity(values))
            return told[-1]

        try:
            row = self.sheet.read(cells, self.source, identify)
        except InvalidInputError as error:
            said = {fault.where for fault in faults}
            raise InvalidInputError((*faults, *(one for one in error.faults if one.where not in said))) from None
        if faults:
            raise InvalidInputError(tuple(faults))
        return row, told[-1] if told else None

    def make(self, form: Form, context: Context, line: int) -> Made:
        """Make what a row says; of each fact that stood already it is decided which of the two counts.

        Raises:
            InvalidInputError: only the domain refuses it; told of its column all the same.
        """
        try:
            return _settled(form, context.before, self.assembler.object_of(form, context), line)
        except InvalidInputError as error:
            faults = (replace(fault, where=self._columns.get(fault.where, fault.where)) for fault in error.faults)
            raise InvalidInputError(tuple(faults)) from error
        except ValueError as error:
            raise InvalidInputError((Fault("rij", str(error)),)) from error

    @cached_property
    def _columns(self) -> Mapping[str, str]:
        """The column of each place in the form, as a JSON pointer names it."""
        places = {place: name for holder in self.sheet.holders for place, name in holder.places.items()}
        return {pointer(place): name for place, name in places.items()}


def _settled(form: Form, before: AnyObject, made: AnyObject, line: int) -> Made:
    if isinstance(form, CandidateForm) and before is not None:
        return settle_candidate(form, before, made, line)
    return made, ()


def _told(identity: Identity) -> dict[str, Any]:
    return {name: getattr(identity, name) for name in IdentityForm.model_fields}
