"""Titles and judged answers, in the files of trec_eval."""

import pytest

from matching.errors import InvalidInputError
from matching.exchange.judgements import read_judgements, read_pairs


@pytest.fixture
def written(tmp_path):
    def write(text):
        path = tmp_path / "bestand.tsv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def test_pairs_may_hold_quotes_and_more_cells_are_for_people(written):
    assert read_pairs(written('1\tkok "de pan"\tlater\r\n\n2\tbakker\n')) == {"1": 'kok "de pan"', "2": "bakker"}


def test_only_a_figure_above_nothing_is_right(written):
    assert read_judgements(written("q\t0\ta\t1\tkok\nq\t0\tb\t0\nr\t0\ta\t2\n")) == {"q": {"a"}, "r": {"a"}}


@pytest.mark.parametrize("text", ["q 0 a 1\n", "\ufeffq\t0\ta\t1.0\r\n", "q  0 a 1 \n\n", "q\t0\ta\t 1"])
def test_judgements_are_read_as_trec_eval_reads_them(written, text):
    assert read_judgements(written(text)) == {"q": {"a"}}


@pytest.mark.parametrize(
    ("text", "told"), [("q\t0\ta\tja\n", "'ja' is geen oordeel"), ("q 0 a\n", "regel 1"), (b"\xff\xfe", "te lezen")]
)
def test_a_line_that_does_not_hold_is_named(written, text, told):
    with pytest.raises(InvalidInputError, match=told):
        read_judgements(written(text))


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(InvalidInputError, match="nergens"):
        read_pairs(tmp_path / "nergens.tsv")
