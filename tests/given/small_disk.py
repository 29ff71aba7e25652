"""A disk of a few megabytes that really fills up."""

import os
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path


class SmallDisk:
    """A folder, with a file in it that can be as large as the disk is."""

    def __init__(self, folder) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def fill(self) -> None:
        """Leave not one block free."""
        with self._ballast.open("ab", buffering=0) as file:
            while True:
                try:
                    file.write(b"x" * 4096)
                except OSError:
                    return

    def make_room(self) -> None:
        self._ballast.unlink()


@contextmanager
def small_disk(megabytes: int):
    """Mount one for as long as this lasts, where everybody can come; gives None when this computer does not let us."""
    folder = Path(tempfile.mkdtemp(prefix="passend-disk-"))
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=755", "passend", str(folder)]
    if os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        folder.rmdir()
        yield None
        return
    folder.chmod(0o755)
    yield SmallDisk(folder)
    subprocess.run(["umount", "--lazy", str(folder)], check=True)
    folder.rmdir()
