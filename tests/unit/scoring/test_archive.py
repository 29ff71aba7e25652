"""A saved file that is damaged is refused by name, whatever broke; one that is not there is another matter."""

import numpy as np
import pytest

from scoring.archive import archived, read_archive

WHOLE = archived({"versie": "klein-1"}, {"column": np.arange(50)})


@pytest.fixture
def refused(tmp_path):
    """Say whether a file with this content is refused with its path."""
    path = tmp_path / "klein.npz"

    def is_refused(content: bytes) -> bool:
        path.write_bytes(content)
        try:
            read_archive(path, "column")
        except ValueError as error:
            return str(path) in str(error)
        return False

    return is_refused


def test_a_whole_file_is_read(refused):
    assert not refused(WHOLE)


def test_a_file_that_was_cut_off_anywhere_is_refused_with_its_path(refused):
    assert all(refused(WHOLE[:end]) for end in range(len(WHOLE)))


def test_a_flipped_byte_is_harmless_or_refused_but_never_another_error(refused):
    flipped = [
        refused(WHOLE[:at] + bytes([WHOLE[at] ^ bit]) + WHOLE[at + 1 :]) for at in range(len(WHOLE)) for bit in (1, 64)
    ]
    assert sum(flipped) > len(WHOLE) / 2


def test_a_file_that_is_not_an_archive_is_refused_with_its_path(refused):
    assert refused(b"een brief")


def test_a_file_that_is_not_there_is_not_called_damaged(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_archive(tmp_path / "weg.npz")
