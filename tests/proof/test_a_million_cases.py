"""A million inputs, divided over every parser: not one crash. Prints parser, cases and crashes."""

import os
from collections import Counter

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from parsers import PARSERS
from trying_parsers import BATCH, crash_of, examples, inputs

CASES = int(os.environ.get("PASSEND_CASES", "1000000"))
WHOLE = sum(parser.share for parser in PARSERS)


@pytest.mark.proof
def test_every_parser_reads_or_refuses_a_million_inputs():
    tried, crashes = Counter(), {}
    for parser in PARSERS:
        _try(parser, -(-CASES * parser.share // WHOLE // BATCH), tried, crashes)
    width = max(len(parser.name) for parser in PARSERS)
    for parser in PARSERS:
        print(f"{parser.name:<{width}} {tried[parser.name]:>9,} {len(crashes.get(parser.name, {})):>3}")
    print(f"{'in all':<{width}} {tried.total():>9,} {sum(map(len, crashes.values())):>3}")
    assert crashes == {}
    assert tried.total() >= CASES


def _try(parser, batches, tried, crashes):
    @settings(max_examples=batches, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(examples(parser))
    def batch(example):
        for one in inputs(parser, example):
            tried[parser.name] += 1
            crash = crash_of(parser, one)
            if crash:
                crashes.setdefault(parser.name, {}).setdefault(crash[:80], one)

    while tried[parser.name] < batches * BATCH:
        batch()
