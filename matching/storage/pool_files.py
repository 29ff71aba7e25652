"""Files in which the columns of people wait for the next start; facts of people, so erasing somebody removes them."""

from pathlib import Path

from matching.storage.reference import write_whole


class PoolFiles:
    """One file per combination of reference data, beside the database."""

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir / "pool"

    def read(self, name: str) -> bytes | None:
        """Give a file; None when it is not there."""
        path = self._path(name)
        return path.read_bytes() if path.is_file() else None

    def write(self, name: str, content: bytes) -> None:
        """Keep a file; nobody ever sees half of it."""
        write_whole(self._path(name), content)

    def forget(self) -> None:
        """Remove every file."""
        for path in self._folder.glob("*.pool") if self._folder.is_dir() else ():
            path.unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.pool"
