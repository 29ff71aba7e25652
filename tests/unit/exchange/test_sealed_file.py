"""A sealed file gives back what was written, from any place, and nothing that was changed."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.errors import InvalidInputError
from matching.exchange import sealed_file
from matching.exchange.sealed_file import SealedReader, SealedWriter

SECRET, SMALL = "een zin die niemand raadt", 16


@pytest.fixture(scope="module", autouse=True)
def small_blocks():
    """Blocks of a few bytes, and a key that is made at once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealed_file, "BLOCK", SMALL)
        patch.setattr(sealed_file, "_SCRYPT_COST", 2)
        yield


def sealed(*pieces: bytes) -> bytes:
    file = io.BytesIO()
    writer = SealedWriter(file, SECRET)
    for piece in pieces:
        writer.write(piece)
    writer.finish()
    return file.getvalue()


def opened(content: bytes, secret: str = SECRET) -> io.BufferedReader:
    return io.BufferedReader(SealedReader(io.BytesIO(content), secret, "bestand"))


@given(st.lists(st.binary(max_size=3 * SMALL), max_size=6))
def test_what_was_written_in_pieces_is_read_as_a_whole(pieces):
    assert opened(sealed(*pieces)).read() == b"".join(pieces)


@given(st.binary(max_size=4 * SMALL), st.integers(0, 5 * SMALL), st.integers(0, 5 * SMALL))
def test_reading_begins_anywhere(content, start, length):
    reader = opened(sealed(content))
    reader.seek(start)
    assert reader.read(length) == content[start : start + length]
    assert reader.seek(0, io.SEEK_END) == len(content)


@given(st.binary(min_size=1, max_size=3 * SMALL), st.data())
def test_no_bit_can_be_changed(content, data):
    spoiled = bytearray(sealed(content))
    place = data.draw(st.integers(0, len(spoiled) - 1))
    spoiled[place] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(InvalidInputError):
        opened(bytes(spoiled)).read()


@pytest.mark.parametrize("size", [0, 1, SMALL - 1, SMALL, SMALL + 1, 3 * SMALL])
def test_no_end_can_be_cut_off(size):
    whole = sealed(bytes(size))
    for length in range(len(whole)):
        with pytest.raises(InvalidInputError):
            opened(whole[:length]).read()


def test_blocks_cannot_change_places():
    whole, block = sealed(bytes(2 * SMALL) + b"einde"), SMALL + 16
    head = len(whole) - 2 * block - 5 - 16
    swapped = whole[:head] + whole[head + block : head + 2 * block] + whole[head : head + block]
    with pytest.raises(InvalidInputError, match="beschadigd"):
        opened(swapped + whole[head + 2 * block :]).read()


def test_the_same_is_never_sealed_the_same():
    assert sealed(b"tekst")[len(sealed_file.MAGIC) :] != sealed(b"tekst")[len(sealed_file.MAGIC) :]
