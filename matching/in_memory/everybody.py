"""Everybody from the database: where there are very many, a second process reads a part of them.

People are cut in two by their ids, which are drawn at random. The columns are those that one process makes.
"""

import logging
import os
from multiprocessing import current_process, get_context
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import UUID

from matching.in_memory.gathered import Gathered
from matching.in_memory.knowledge import Knowledge, KnowledgeVersions, load
from matching.storage.bulk import collector_waiting
from matching.storage.people import Among
from matching.storage.reader import Reader
from matching.storage.store import Store

WORTH_A_PROCESS = 20_000  # people: a process takes as long to start as reading so many
OURS = 9  # sixteenths of the people: the other one has to start first
_EDGE = UUID(int=OURS << 124)
LOG = logging.getLogger("passend")


def everybody(store: Store, reader: Reader, knowledge: Knowledge) -> Gathered:
    """Read everybody at the position of the reader.

    Raises:
        StoreError: a document is damaged.
    """
    may_start_another = (os.cpu_count() or 1) > 1 and not current_process().daemon
    if may_start_another and reader.count_people() >= WORTH_A_PROCESS:
        return _in_two_processes(store, reader, knowledge)
    return _read(reader, knowledge, Among())


def _in_two_processes(store: Store, reader: Reader, knowledge: Knowledge) -> Gathered:
    ours, theirs = get_context("spawn").Pipe(duplex=False)
    asked = (theirs, *store.address, reader.position, knowledge.versions)
    other = get_context("spawn").Process(target=_read_the_rest, args=asked, daemon=True)
    other.start()
    theirs.close()
    try:
        first = _read(reader, knowledge, Among(last=_EDGE))
        rest = _received(ours)
        if rest is None:
            LOG.warning("Een tweede proces dat mensen las, is weggevallen. De rest wordt in dit proces gelezen.")
            rest = _read(reader, knowledge, Among(first=_EDGE))
    finally:
        ours.close()
        other.kill()
        other.join()
    return Gathered.joined([first, rest])


def _received(pipe: Connection) -> Gathered | None:
    """Wait for what the other process read; None when it fell away."""
    try:
        found: Gathered = pipe.recv()
    except (EOFError, OSError):
        return None
    return found


def _read(reader: Reader, knowledge: Knowledge, among: Among) -> Gathered:
    return Gathered.of(reader.documents_of_people(among=among), knowledge.people_encoder)


def _read_the_rest(
    pipe: Connection, database_url: str, data_dir: Path, position: int, versions: KnowledgeVersions
) -> None:
    """Read in a process that was started for it; whoever waits hears the end of the pipe when this one falls away."""
    store = Store(database_url, data_dir)
    with collector_waiting(), store.read(position) as reader:
        pipe.send(_read(reader, load(store, versions), Among(first=_EDGE)))
    store.close()
