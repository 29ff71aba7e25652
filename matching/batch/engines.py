# ruff: noqa: ANN401 - what Dask gives has no name here
# mypy: disable-error-code="no-untyped-call"
"""Three engines that answer the same blocks: one after the other, in processes, on a Dask cluster.

Somebody who is killed in the middle loses what was not handed in: those blocks are done again. The answer to a block
does not depend on who gives it.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any, Protocol

from matching.batch.questions import Answers, Bench, Block, Shard, answer, arithmetic, merged
from matching.errors import BatchError

TRIES = 5


class Engine(Protocol):
    """Gives the answers to blocks, block by block, in any order."""

    def run(self, bench: Bench, shards: Sequence[Shard], blocks: Sequence[Block]) -> Iterator[Answers]: ...


class Serial:
    """One after the other, in this process."""

    def run(self, bench: Bench, shards: Sequence[Shard], blocks: Sequence[Block]) -> Iterator[Answers]:
        """Answer every block for every shard."""
        for block in blocks:
            yield merged(shards, [answer(bench, shard, block.for_shard(shard)) for shard in shards], bench.most)


class Processes:
    """In a few processes on this machine; each holds everybody."""

    def __init__(self, workers: int) -> None:
        self._workers = workers

    def run(self, bench: Bench, shards: Sequence[Shard], blocks: Sequence[Block]) -> Iterator[Answers]:
        """Answer every block; after a process is killed what is left is done by new ones.

        Raises:
            BatchError: processes are killed again and again.
        """
        left = dict(enumerate(blocks))
        for _ in range(TRIES):
            with ProcessPoolExecutor(
                self._workers, get_context("spawn"), initializer=_hold, initargs=(bench, list(shards))
            ) as pool:
                doing = {pool.submit(_answered, block): number for number, block in left.items()}
                try:
                    for done in as_completed(doing):
                        yield done.result()
                        del left[doing[done]]
                except BrokenProcessPool:
                    continue
            return
        raise BatchError(_given_up(shards, blocks))


class Dask:
    """On a cluster: every shard lives on a worker, blocks travel to it."""

    def __init__(self, scheduler: str | None, workers: int) -> None:
        self._scheduler, self._workers = scheduler, workers

    def run(self, bench: Bench, shards: Sequence[Shard], blocks: Sequence[Block]) -> Iterator[Answers]:
        """Answer every block; what was lost with a worker is sent again to those that are left.

        Raises:
            BatchError: the scheduler is not there, or workers are lost again and again.
        """
        from distributed import Client, LocalCluster

        if self._scheduler is None:
            with (
                LocalCluster(n_workers=self._workers, threads_per_worker=1, dashboard_address=None) as cluster,
                Client(cluster) as client,
            ):
                yield from self._on(client, bench, shards, blocks)
            return
        try:
            client = Client(self._scheduler, timeout="10s")
        except OSError as error:
            raise BatchError(
                f"Op {self._scheduler} antwoordt geen scheduler van Dask ({error}). Start er een met 'dask scheduler', "
                "of laat --scheduler weg: dan rekent passend op deze machine."
            ) from error
        with client:
            yield from self._on(client, bench, shards, blocks)

    def _on(self, client: Any, bench: Bench, shards: Sequence[Shard], blocks: Sequence[Block]) -> Iterator[Answers]:
        left = dict(enumerate(blocks))
        for _ in range(TRIES):
            for number, answers in _tried(client, bench, shards, left):
                yield answers
                del left[number]
            if not left:
                return
        raise BatchError(_given_up(shards, blocks))


def _tried(
    client: Any,
    bench: Bench,
    shards: Sequence[Shard],
    left: dict[int, Block],
) -> Iterator[tuple[int, Answers]]:
    """Give the answers to the blocks that come through; what is lost with a worker is left out."""
    from distributed import as_completed as completed
    from distributed.client import FutureCancelledError
    from distributed.scheduler import KilledWorker

    client.wait_for_workers(1, timeout=60)
    everywhere = client.scatter(bench, broadcast=True, hash=False)
    held = client.scatter(list(shards), hash=False)
    doing: dict[Any, int] = {}
    waiting: dict[int, tuple[list[Any], set[Any]]] = {}
    for number, block in left.items():
        parts = [
            client.submit(answer, everywhere, one, block.for_shard(shard), pure=False, retries=TRIES)
            for one, shard in zip(held, shards, strict=True)
        ]
        waiting[number] = (parts, set(parts))
        doing |= dict.fromkeys(parts, number)
    for future in completed(list(doing)):
        number = doing[future]
        if future.status == "error" and not isinstance(future.exception(), KilledWorker | FutureCancelledError):
            future.result()
        if future.status != "finished":
            waiting.pop(number, None)
        elif number in waiting:
            parts, missing = waiting[number]
            missing.discard(future)
            if not missing and (found := _gathered(client, parts)) is not None:
                del waiting[number]
                yield number, merged(shards, found, bench.most)


def _gathered(client: Any, parts: list[Any]) -> list[Answers] | None:
    """Give the answers of all shards, or None when one was lost since."""
    found = client.gather(parts, errors="skip")
    return found if len(found) == len(parts) else None


def _given_up(shards: Sequence[Shard], blocks: Sequence[Block]) -> str:
    most, asks = max(len(shard.group) for shard in shards), max(len(block.asks) for block in blocks)
    return (
        f"Er zijn {TRIES} keer rekenaars weggevallen; wat klaar was, is bewaard en een volgende keer gaat daar verder. "
        f"Vaak is dat gebrek aan geheugen. {arithmetic(most, asks)}"
    )


_held: list[tuple[Bench, list[Shard]]] = []


def _hold(bench: Bench, shards: list[Shard]) -> None:
    _held[:] = [(bench, shards)]


def _answered(block: Block) -> Answers:
    bench, shards = _held[0]
    return merged(shards, [answer(bench, shard, block.for_shard(shard)) for shard in shards], bench.most)
