"""No text holds passend up: no regular expression can be led astray, and what has no end is read in pieces."""

import re

import pytest
from regex_shapes import dangers, patterns

from matching.forms.discretion import without_bsn
from matching.understanding.splitting import LONGEST_SENTENCE, split
from matching.vetting.passages import Passage, sentences_of

HELD_UP = [r"(a+)+$", r"(?:\d+\s*)+$", r"\s*(?:is)?\s*[:=]?\s*$", r"(a|a*)*", r"\w+\d*!", r"(?:x|\s*\w*)+"]
HOLDS = [r"\s*+(?:-\s*+)?x", r"(?:\w+ )*pre", r"\d+(?:\.\d*)?\s*", r"(?:a|b)+c", r"\w*(?:er|ster)\b"]


@pytest.mark.parametrize("pattern", HELD_UP)
def test_a_shape_that_can_be_led_astray_is_found(pattern):
    assert dangers(pattern, 0)


@pytest.mark.parametrize("pattern", HOLDS)
def test_a_shape_that_cannot_is_left_alone(pattern):
    assert dangers(pattern, 0) == []


def test_no_regular_expression_of_the_product_can_be_led_astray():
    found = patterns()
    assert len(found) > 300
    assert {where: wrong for (pattern, flags), where in found.items() if (wrong := dangers(pattern, flags))} == {}


@pytest.mark.parametrize(
    "text",
    [
        "24 uur" + " " * 19_000 + "x",
        "24 uur " * 2_700,
        "b. v. " * 3_300,
        "a" * 20_000,
        "1" * 19_999 + "!",
        "\u00a0" * 20_000,
    ],
    ids=["spaces", "hours", "abbreviations", "one-word", "digits", "hard-spaces"],
)
def test_what_never_ends_is_read_in_pieces_and_no_word_of_it_is_lost(text):
    pieces = split(text)
    assert all(len(one.plain) <= LONGEST_SENTENCE for one in pieces)
    assert all(text[one.words.start : one.words.end] == one.words.text for one in pieces)
    assert "".join("".join(one.words.text.split()) for one in pieces) == "".join(text.split())
    looked_at = list(sentences_of(Passage("/omschrijving", text)))
    assert all(len(one.text) <= LONGEST_SENTENCE for one in looked_at)


def test_spaces_without_end_after_the_word_bsn_are_no_riddle():
    text = "bsn" + " " * 5_000 + "x 111222333 einde"
    assert re.sub(r"\s+", " ", without_bsn(text)) == "bsn x einde"
    assert without_bsn("Zijn bsn-nummer is: 111222333, zei hij") == "Zijn, zei hij"
