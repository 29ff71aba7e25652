"""A secret in a file of its own, so that it stands in no environment."""

from pathlib import Path

from matching.errors import Fault, InvalidInputError


def first_line(path: Path, setting: str, holds: str) -> str:
    """Give the secret on the first line of a file.

    Args:
        setting: what named the file.
        holds: what should be in it.

    Raises:
        InvalidInputError: the file cannot be read or is empty.
    """
    try:
        return path.read_text().splitlines()[0]
    except (OSError, IndexError):
        raise InvalidInputError(
            (Fault(setting, "dit bestand is niet te lezen of leeg", f"een bestand met {holds}"),)
        ) from None
