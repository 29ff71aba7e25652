"""A file that is there when it is whole, never halfway, and never in the place of another."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

from matching.errors import Fault, InvalidInputError


@contextmanager
def fresh_file(path: Path) -> Iterator[Path]:
    """Give a path to write to, which becomes `path` when all went well; only its owner can read it.

    Raises:
        InvalidInputError: there is a file already, or there can be none.
    """
    if path.exists():
        raise InvalidInputError((Fault(str(path), "dit bestand is er al", "de naam van een bestand dat er niet is"),))
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as made:
            unfinished = Path(made.name)
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        yield unfinished
        unfinished.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _unwritable(path: Path, error: OSError) -> InvalidInputError:
    problem = f"hier kan niet worden geschreven ({error.strerror})"
    return InvalidInputError((Fault(str(path), problem, "een map waarin u mag schrijven, met genoeg ruimte"),))
