"""Commands that are loaded when they are asked for: who wants one does not wait for all the others."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from typer import Typer
from typer.main import get_group


class CommandsOnDemand(Mapping[str, Any]):
    """Commands by name, in the order of the help.

    A module that brings commands has `add_to(app: Typer)`, which adds them. It is loaded when one of them is asked for.

    Args:
        package: of the modules.
        brought_by: which commands a module brings.
    """

    def __init__(self, package: str, brought_by: Mapping[str, tuple[str, ...]]) -> None:
        self._package = package
        self._module = {name: module for module, names in brought_by.items() for name in names}
        self._loaded: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401
        if name not in self._loaded:
            self._loaded |= commands_of(f"{self._package}.{self._module[name]}")
        return self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._module)

    def __len__(self) -> int:
        return len(self._module)


def commands_of(module: str) -> dict[str, Any]:
    """Load a module and give the commands that it adds, by name."""
    holder = Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
    import_module(module).add_to(holder)
    return dict(get_group(holder).commands)
