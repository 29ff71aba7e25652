"""How a parser is tried: inputs put together from what it knows, and what it may answer when it does not read them.

An example of hypothesis is a handful of pieces and a number; from these a hundred inputs are put together, because
drawing each of them apart would make a million of them take hours.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

from api.login.signed import NotBelievedError
from api.problems import ProblemError
from matching.errors import PassendError
from matching.exchange.tables.sheet_scan import UnreadableSheetError
from matching.vum.source import VumError

REFUSALS = (PassendError, ProblemError, NotBelievedError, VumError, UnreadableSheetError)
"""What any parser may say; anything else is a crash."""
BATCH = 100
_SIGNS = "\x00\t\n\r \u00a0\u202e'\"`;,|:.-+=@()[]{}<>\\/&%#*0159aeijnorsvxAEKV€é–ß\u0301İ😀\ud800"


@dataclass(frozen=True)
class Parser:
    """One parser.

    Attributes:
        words: what it knows, to put inputs together from.
        share: of the cases of a long run; the cheap ones get the most.
        refuses: what it may raise besides `REFUSALS`.
        kind: text, bytes or json.
    """

    name: str
    read: Callable
    words: tuple = ()
    share: int = 10
    refuses: tuple = ()
    kind: str = "text"


def examples(parser):
    """Give the strategy of one example."""
    piece = (
        st.sampled_from(parser.words) | st.text(alphabet=_SIGNS, max_size=12) if parser.words else st.text(max_size=20)
    )
    return st.tuples(st.lists(piece, min_size=1, max_size=8), st.integers(0, 2**32))


def inputs(parser, example, count=BATCH):
    """Put inputs together from an example."""
    pieces, number = example
    dice = random.Random(number)
    for _ in range(count):
        chosen = [dice.choice(pieces) for _ in range(dice.randint(0, 6))]
        text = dice.choice(("", " ", ";", "\n", "-")).join(_bent(dice, one) for one in chosen)
        yield _as(parser.kind, dice, text, pieces)


def _bent(dice, piece):
    """Leave a piece as it is, cut it, double it, or change a sign."""
    way = dice.randint(0, 7)
    if way == 0 and piece:
        place = dice.randrange(len(piece))
        return piece[:place] + dice.choice(_SIGNS) + piece[place + 1 :]
    if way == 1:
        return piece[: dice.randint(0, len(piece))]
    return piece * dice.randint(2, 5) if way == 2 else piece


def _as(kind, dice, text, pieces):
    if kind == "bytes":
        content = bytearray(text.encode(dice.choice(("utf-8", "utf-16", "cp1252")), errors="replace"))
        for _ in range(dice.randint(0, 3)):
            content.insert(dice.randint(0, len(content)), dice.randrange(256))
        return bytes(content)
    return _tree(dice, pieces, 3) if kind == "json" else text


def _tree(dice, words, depth):
    way = dice.randint(0, 7 if depth else 4)
    if way <= 1:
        return dice.choice(words)
    if way <= 4:
        return dice.choice((None, True, False, 0, -1, 1.5, 10**20, "", "2026-02-30", float("inf")))
    if way == 5:
        return [_tree(dice, words, depth - 1) for _ in range(dice.randint(0, 3))]
    return {dice.choice(words): _tree(dice, words, depth - 1) for _ in range(dice.randint(0, 4))}


def crash_of(parser, given):
    """Give what went wrong; None when it was read, or refused in words of ours."""
    try:
        parser.read(given)
    except (*REFUSALS, *parser.refuses) as refusal:
        said = str(refusal)
        return None if said or isinstance(refusal, VumError) else f"{type(refusal).__name__} without a word"
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None
