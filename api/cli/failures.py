"""How the command line fails: one Dutch sentence on stderr, no traceback; 1, or 2 for wrong use."""

import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any, NoReturn

from pydantic import ValidationError
from typer.core import TyperGroup
from typer.exceptions import TyperException

from api.settings import Settings
from api.watching.logs import are_for_machines, log_of, set_up
from matching.domain.dutch import listing
from matching.errors import Fault, InvalidInputError, PassendError

_USAGE: dict[str, str] = {
    "MissingParameter": "Er ontbreekt iets: {name}.",
    "NoSuchOption": "De optie {name} bestaat niet.",
    "BadParameter": "De waarde bij {name} klopt niet.",
    "BadOptionUsage": "De optie {name} is niet goed gebruikt.",
    "UsageError": "Dit commando bestaat niet of krijgt te veel mee.",
}


class DutchGroup(TyperGroup):
    """A group of commands that fails in Dutch."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,  # noqa: ANN401
    ) -> NoReturn:
        """Run, and turn every expected error into one sentence."""
        try:
            sys.exit(super().main(args, prog_name or "passend", complete_var, False, windows_expand_args, **extra) or 0)
        except TyperException as error:
            fail(f"{_usage_sentence(error)} Zie: passend --help", 2, error)
        except InvalidInputError as error:
            fail("; ".join(_fault_sentence(fault) for fault in error.faults), 1, error)
        except PassendError as error:
            fail(str(error), 1, error)
        except ValidationError as error:
            fail("; ".join(_setting(fault) for fault in error.errors()), 1, error)
        except KeyboardInterrupt:
            fail("Gestopt.", 130)
        except BrokenPipeError:
            sys.exit(0)


def fail(sentence: str, code: int, error: Exception | None = None) -> NoReturn:
    """Say one sentence on stderr and stop; machines that read along hear which kind of error it was, not the words."""
    sys.stderr.write(f"{sentence}\n")
    with suppress(ValueError):  # settings that are wrong do not say where lines go
        settings = Settings()
        if error is not None and are_for_machines(settings):
            set_up(settings)
            log_of("command").error("command_failed", kind=type(error).__name__, code=code)
    sys.exit(code)


def _fault_sentence(fault: Fault) -> str:
    """Say what is wrong where, and what would pass."""
    passes = f"; goed is: {fault.passes}" if fault.passes else ""
    return f"{fault.where}: {fault.problem}{passes}"


def _usage_sentence(error: TyperException) -> str:
    """Say in Dutch how a command was used wrongly."""
    for kind in type(error).__mro__:
        if kind.__name__ in _USAGE:
            return _USAGE[kind.__name__].format(name=_name(error)) + _passes(error)
    return str(error)


def _passes(error: TyperException) -> str:
    """Say which values an option or argument can have, where they can be named."""
    kind = getattr(getattr(error, "param", None), "type_descriptor", None)
    if getattr(getattr(kind, "parameter_info", None), "formats", None):
        return " Goed is: een datum die bestaat, zoals 2026-11-22."
    choices = [str(getattr(choice, "value", choice)) for choice in getattr(kind, "choices", None) or ()]
    return f" Goed is: {listing(choices, 'of')}." if choices else ""


def _name(error: TyperException) -> str:
    """Give the name of the option or argument at hand, as it is typed."""
    typed = getattr(getattr(error, "param", None), "opts", None) or ["een waarde"]
    return str(getattr(error, "option_name", None) or getattr(error, "param_hint", None) or typed[-1])


def _setting(fault: Mapping[str, Any]) -> str:
    """Say which setting is wrong."""
    if fault["type"] == "value_error":
        return f"{fault['ctx']['error']}."
    name = "PASSEND_" + "_".join(str(step) for step in fault["loc"]).upper()
    return f"De instelling {name} klopt niet: {fault['input']}."
