"""The folder of an installation: what of it goes along in a back-up, and that only one back-up or restore runs."""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from matching.errors import ConflictError, StoreError
from matching.storage.look_witness import FOLDER as WITNESS
from matching.storage.pool_files import PoolFiles
from matching.storage.sqlite_place import sync_folder

KEYS = ("vum.key", "webhooks.key", "logboek.key")
_LOCK, _SPARE, _MARK = "reservekopie.slot", "reservekopie.bezig", "terugzetten.bezig"


class DataFolder:
    """One folder."""

    def __init__(self, path: Path) -> None:
        """Know where it is; nothing is made yet."""
        self.path = path

    def own_keys(self) -> list[Path]:
        """Give the keys that were made here."""
        return [self.path / name for name in KEYS if (self.path / name).is_file()]

    @contextmanager
    def alone(self) -> Iterator[Path]:
        """Give an empty folder to work in, while nobody else makes or puts back a back-up.

        Raises:
            ConflictError: somebody does so at this moment.
        """
        self.path.mkdir(parents=True, exist_ok=True)
        spare = self.path / _SPARE
        with (self.path / _LOCK).open("a") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                sentence = "Er wordt op dit moment al een reservekopie gemaakt of teruggezet. Wacht tot dat klaar is."
                raise ConflictError(sentence) from None
            shutil.rmtree(spare, ignore_errors=True)  # of one that was killed
            spare.mkdir(mode=0o700)
            try:
                yield spare
            finally:
                shutil.rmtree(spare, ignore_errors=True)

    @property
    def is_interrupted(self) -> bool:
        """Whether putting back was stopped between two databases."""
        return (self.path / _MARK).exists()

    def mark(self) -> None:
        """Mark that more than one thing is being replaced; whoever starts passend meanwhile is stopped."""
        (self.path / _MARK).touch()
        sync_folder(self.path)

    def unmark(self) -> None:
        """Let passend be started."""
        (self.path / _MARK).unlink()
        sync_folder(self.path)

    def receive(self, source: Path, beside: str) -> None:
        """Put every file of another folder in place; one that is there and differs keeps standing beside it."""
        for path in sorted(one for one in source.rglob("*") if one.is_file()):
            target = self.path / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.exists() and target.read_bytes() != path.read_bytes():
                target.rename(target.with_name(f"{target.name}.{beside}"))
            path.rename(target)
        PoolFiles(self.path).forget()
        shutil.rmtree(self.path / WITNESS, ignore_errors=True)  # it was told of rows of another database


def refuse_interrupted(path: Path) -> None:
    """Refuse an installation of which one half was put back.

    Raises:
        StoreError: it says what to run.
    """
    if DataFolder(path).is_interrupted:
        raise StoreError(
            "Het terugzetten van een reservekopie is hier afgebroken, en wat er staat is niet één geheel. "
            "Voer eerst uit: passend restore BESTAND --vervang."
        )
