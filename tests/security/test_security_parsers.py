"""Whatever comes in, every parser reads it or refuses it in words; the million cases are in tests/proof."""

import pytest
from hypothesis import given, settings
from parsers import PARSERS
from trying_parsers import Parser, crash_of, examples, inputs


@pytest.mark.parametrize("parser", PARSERS, ids=lambda one: one.name)
def test_a_parser_reads_or_refuses(parser):
    @settings(max_examples=min(4, parser.share))
    @given(examples(parser))
    def try_it(example):
        for one in inputs(parser, example, 4 * parser.share):
            assert crash_of(parser, one) is None, one

    try_it()


def test_a_crash_is_found():
    broken = Parser("broken", int, ("1",))
    assert crash_of(broken, "x").startswith("ValueError")
    assert crash_of(broken, "1") is None
    assert any(crash_of(broken, one) for one in inputs(broken, (["a"], 1)))
