"""What stands in a form: shown again as it was typed, with what is wrong beside each field."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from pydantic import ValidationError
from starlette.datastructures import FormData

from api.faults import faults_of_body
from matching.errors import Fault

_ISO_DAY = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b", re.ASCII)


@dataclass(frozen=True, slots=True)
class Filled:
    """The fields of a form by name.

    Attributes:
        values: what was typed or chosen; more than one where more may be chosen.
        faults: a sentence per field that is wrong; the name `""` is about the whole form.
    """

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    faults: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of_form(cls, form: FormData) -> "Filled":
        """Take what was sent."""
        return cls({name: tuple(str(value).strip() for value in form.getlist(name)) for name in form})

    @classmethod
    def of_draft(cls, draft: Mapping[str, list[str]] | None) -> "Filled":
        """Take what was typed before and not sent."""
        return cls({name: tuple(values) for name, values in (draft or {}).items()})

    @classmethod
    def of(cls, **values: object) -> "Filled":
        """Fill a form in beforehand; None leaves a field empty."""
        return cls({name: _texts(value) for name, value in values.items() if value is not None})

    def text(self, name: str) -> str:
        """Give what stands in a field; "" when it is empty."""
        return next(iter(self.values.get(name, ())), "")

    def texts(self, name: str) -> tuple[str, ...]:
        """Give everything that was chosen."""
        return tuple(value for value in self.values.get(name, ()) if value)

    def chose(self, name: str, value: str) -> bool:
        """Whether this was chosen."""
        return value in self.values.get(name, ())

    def raw(self) -> dict[str, str]:
        """Give the fields that are not empty, as one text each."""
        return {name: self.text(name) for name in self.values if self.text(name)}

    def wrong(self, faults: Mapping[str, str]) -> "Filled":
        """Say what is wrong."""
        return replace(self, faults={**self.faults, **faults})


def faults_typed(error: ValidationError) -> dict[str, str]:
    """Say per field what is wrong with it, of what was checked against a schema."""
    found = faults_of_body(error.errors())
    return {fault["pointer"].split("/")[1]: fault_sentence(fault["probleem"], fault["goedIs"]) for fault in found}


def faults_told(faults: Iterable[Fault]) -> dict[str, str]:
    """Say per field what is wrong with it, of what the service refused."""
    return {fault.where.strip("/").split("/")[0]: fault_sentence(fault.problem, fault.passes) for fault in faults}


def fault_sentence(problem: str, passes: str) -> str:
    """Say a fault to the one who filled in the form; days as people write them."""
    problem, passes = (_ISO_DAY.sub(r"\3-\2-\1", text) for text in (problem, passes))
    said = f"{problem[:1].upper()}{problem[1:]}"
    if passes.startswith("vul "):
        return f"{said}. {passes.capitalize()}."
    return f"{said}. Vul in: {passes}." if passes else f"{said}."


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, (list, tuple, set, frozenset)) else (str(value),)
