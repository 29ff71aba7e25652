"""A night of questions, cut up so that they can be answered anywhere: shards of people, blocks of vacancies."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from matching.errors import BatchError
from matching.foremost import Foremost, foremost, together
from matching.profiles.person_facts import with_ages
from matching.ranking import Group, Work
from matching.rules.rule import Rule, World
from scoring.model import ScoringModel


@dataclass(frozen=True, slots=True)
class Bench:
    """What is the same for every question."""

    model: ScoringModel
    world: World
    most: int


@dataclass(frozen=True, slots=True)
class Shard:
    """A part of the people.

    Attributes:
        first: the number of its first row among everybody.
    """

    first: int
    group: Group


@dataclass(frozen=True, slots=True)
class Ask:
    """One vacancy.

    Attributes:
        number: its place among all questions.
    """

    number: int
    work: Work
    seed: int


@dataclass(frozen=True, slots=True)
class Block:
    """Vacancies with one reference day.

    Attributes:
        ages: (3, n) int8, the legal ages of everybody on that day.
    """

    rules: tuple[Rule, ...]
    ages: np.ndarray
    asks: tuple[Ask, ...]

    def for_shard(self, shard: Shard) -> "Block":
        """Keep the ages of the people of a shard."""
        return replace(self, ages=self.ages[:, shard.first : shard.first + len(shard.group)])


Answers = list[tuple[int, Foremost]]


def answer(bench: Bench, shard: Shard, block: Block) -> Answers:
    """Answer a block for a shard; `block` has the ages of its people.

    Raises:
        BatchError: there is not enough memory; says how much it takes.
    """
    try:
        group = replace(shard.group, facts=with_ages(shard.group.facts, block.ages))
        return [
            (ask.number, foremost(group, ask.work, block.rules, bench.model, bench.world, ask.seed, most=bench.most))
            for ask in block.asks
        ]
    except MemoryError as error:
        raise BatchError(arithmetic(len(shard.group), len(block.asks))) from error


def merged(shards: Sequence[Shard], parts: Sequence[Answers], most: int) -> Answers:
    """Put the answers of all shards to one block together."""
    firsts = [shard.first for shard in shards]
    return [
        (answers[0][0], together([found for _, found in answers], firsts, most)) for answers in zip(*parts, strict=True)
    ]


def shards_of(group: Group, count: int) -> list[Shard]:
    """Cut the people into parts of about equal size, in order."""
    edges = np.linspace(0, len(group), max(1, min(count, len(group))) + 1).astype(int).tolist()
    return [Shard(first, group.take(np.arange(first, last))) for first, last in pairwise(edges)]


BYTES_PER_PERSON = 1_000  # columns, kinds and postings together, rounded up
BYTES_PER_PERSON_AT_WORK = 500


def arithmetic(people: int, asks: int) -> str:
    """Say how much memory a shard takes, for who ran out of it."""
    columns, work = people * BYTES_PER_PERSON / 1e9, people * BYTES_PER_PERSON_AT_WORK / 1e9
    return (
        f"Te weinig geheugen voor {people} mensen en {asks} vacatures tegelijk: de kolommen nemen ongeveer "
        f"{columns:.1f} GB, het rekenen {work:.1f} GB. Neem meer delen (--delen), of een machine met meer geheugen."
    )
