"""Making a back-up of a municipality, and putting it back elsewhere."""

import os
import resource
import signal
from pathlib import Path

from moving import BEHEERDER, empty_installation
from municipality import Databases

from matching.errors import PassendError
from matching.service import IDENTITY_KEY_FILE, Service
from matching.storage.data_folder import DataFolder
from matching.storage.erasure_list import NAME, ErasureList
from matching.usecases.back_up import back_up
from matching.usecases.restore_backup import Installation, restore_backup

LITTLE = 100_000  # bytes
SECRET = "een zin die niemand raadt, 2026"


def installation(databases: Databases) -> Installation:
    folder = databases.data_dir
    erasures = ErasureList(folder / NAME)
    return Installation(databases.url, databases.identity_url, DataFolder(folder), erasures, folder / IDENTITY_KEY_FILE)


def backed_up(service: Service, databases: Databases, target: Path, **asked) -> Path:
    return back_up(service, BEHEERDER, target, SECRET, DataFolder(databases.data_dir), **asked).path


def put_back(databases: Databases, path: Path, **asked):
    """Put a back-up back where nobody kept a list of erasures, with the master key that is kept apart."""
    usual = {"without_list": True, "master_key": key_of_home(path)}
    return restore_backup(installation(databases), BEHEERDER, path, SECRET, **usual | asked)


def key_of_home(path: Path) -> Path:
    """Give the master key of the municipality that a back-up of these tests is of."""
    [found] = (path.parent / "thuis").rglob(IDENTITY_KEY_FILE)
    return found


def put_back_and_die(databases: Databases, path: Path, step: str, at: int, replace: bool) -> None:
    """Begin to put back in a process of its own, which is killed when it comes to a step."""

    def die(now: str, done: int, total: int) -> None:
        if (now, done) == (step, at):
            os.kill(os.getpid(), signal.SIGKILL)

    put_back(databases, path, replace=replace, progress=die)


def back_up_on_a_full_disk(databases: Databases, target: Path, said) -> None:
    """Make a back-up in a process of its own that may write little to any file, and tell how it ended."""
    service = empty_installation(databases)
    resource.setrlimit(resource.RLIMIT_FSIZE, (LITTLE, LITTLE))
    try:
        backed_up(service, databases, target)
    except PassendError as error:
        said.send(str(error))


def put_back_on_a_full_disk(databases: Databases, path: Path, said) -> None:
    """Put a back-up back in such a process."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (LITTLE, LITTLE))
    try:
        put_back(databases, path)
    except PassendError as error:
        said.send(str(error))


def everything_in(folder: Path) -> dict[str, bytes]:
    """Give every file of an installation, without what only says that nobody else may work here."""
    files = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: content for name, content in files.items() if not name.endswith(("reservekopie.slot", "-shm"))}
