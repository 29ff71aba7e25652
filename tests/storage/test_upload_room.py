"""Files that wait are not to be read without their key, and are gone after a day."""

import subprocess
import sys
from datetime import timedelta
from uuid import uuid4

import pytest
from running_server import settings_in

from api.bootstrap import open_service
from matching.errors import StoreError
from matching.storage.moment import now
from matching.storage.upload_room import FOLDER, UploadRoom


def test_the_folder_alone_says_nothing_of_who_stands_in_a_file(tmp_path):
    room, upload, key = UploadRoom(tmp_path), uuid4(), UploadRoom.new_key()
    room.put(upload, "bestand", key, b"Farida Voorbeeld")
    (file,) = (tmp_path / FOLDER).iterdir()
    assert b"Farida" not in file.read_bytes()
    assert (file.stat().st_mode & 0o777, (tmp_path / FOLDER).stat().st_mode & 0o777) == (0o600, 0o700)
    assert room.get(upload, "bestand", key) == b"Farida Voorbeeld"
    with pytest.raises(StoreError):
        room.get(upload, "bestand", UploadRoom.new_key())


def test_one_part_cannot_be_passed_off_as_another(tmp_path):
    room, upload, key = UploadRoom(tmp_path), uuid4(), UploadRoom.new_key()
    room.put(upload, "bestand", key, b"x")
    (tmp_path / FOLDER / f"{upload}.bestand").rename(tmp_path / FOLDER / f"{upload}.geweigerd")
    assert room.get(upload, "bestand", key) is None
    with pytest.raises(StoreError):
        room.get(upload, "geweigerd", key)


def test_what_lies_there_longer_than_a_day_is_gone_and_what_is_younger_is_not(tmp_path):
    room, upload, key = UploadRoom(tmp_path), uuid4(), UploadRoom.new_key()
    assert room.sweep() == 0
    room.put(upload, "bestand", key, b"x")
    assert room.sweep(now() + timedelta(hours=23)) == 0
    assert room.sweep(now() + timedelta(hours=25)) == 1
    assert room.get(upload, "bestand", key) is None


def test_a_file_that_is_read_leaves_nothing_behind_when_reading_it_fails(tmp_path):
    room = UploadRoom(tmp_path)

    def read():
        with room.unsealed(b"x", "kandidaten") as path:
            assert (path.read_bytes(), path.parent.stat().st_mode & 0o777) == (b"x", 0o700)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        read()
    assert list((tmp_path / FOLDER).iterdir()) == []


CRASH = """
import os, sys
from pathlib import Path
from matching.storage.upload_room import UploadRoom
with UploadRoom(Path(sys.argv[1])).unsealed(b"Farida Voorbeeld", "kandidaten"):
    os._exit(9)
"""


def test_what_a_crash_leaves_to_be_read_is_gone_at_the_next_start_and_what_is_being_read_is_not(tmp_path):
    died = subprocess.run([sys.executable, "-c", CRASH, tmp_path], check=False)
    assert died.returncode == 9
    (left,) = (tmp_path / FOLDER).iterdir()
    assert (left / "kandidaten").read_bytes() == b"Farida Voorbeeld"
    with UploadRoom(tmp_path).unsealed(b"x", "kandidaten") as being_read:
        open_service(settings_in(tmp_path)).close()
        assert being_read.read_bytes() == b"x"
        assert not left.exists()
    assert list((tmp_path / FOLDER).iterdir()) == []
