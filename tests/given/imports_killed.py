"""An import in a process of its own that is killed at any moment; what it said it had done is looked for."""

import random
import time

from many_rows import many_candidates
from nothing_lost import half_written
from processes import PROCESSES
from running_server import settings_in
from this_day import TODAY

from api.bootstrap import open_service
from matching.domain.actor import Actor
from matching.storage.numbering import id_of_source
from matching.usecases.import_sheet import ROWS_AT_ONCE, Wanted, import_sheet

CONSULENT = Actor("c-1", "consulent", "gemeente", "bemiddeling")
ROWS, SECONDS, A_MOMENT = 4 * ROWS_AT_ONCE, 120, 0.5


class KilledImport:
    """One import after another, each of other people."""

    def __init__(self, directory, database_url: str) -> None:
        self._settings = settings_in(directory, database_url=database_url)
        self.service = open_service(self._settings)
        self._random, self._file = random.Random(7), directory / "kandidaten.csv"
        self.kills = self.acknowledged = self.found = 0

    def once_more(self) -> None:
        """Import a file of people who are new, kill it, and look for what it said it had done."""
        before = self._people()
        many_candidates(self._file, ROWS, first=before)
        ours, theirs = PROCESSES.Pipe()
        process = PROCESSES.Process(target=_import, args=(self._settings, self._file, theirs))
        process.start()
        enough, said = self._random.randrange(0, ROWS, ROWS_AT_ONCE), -1
        while said < enough:
            assert ours.poll(SECONDS)
            said = ours.recv()
        time.sleep(self._random.uniform(0, A_MOMENT))
        process.kill()
        process.join()
        self._look(before + max(said, _last(ours)), before)

    def _look(self, said: int, before: int) -> None:
        there = self._people()
        self.kills += 1
        self.acknowledged += said - before
        self.found += min(there, said) - before
        assert there >= said
        assert there % ROWS_AT_ONCE == 0, "a block by half"
        assert half_written(self._settings.database_url) == []
        assert self.service.store.verify_ledger().is_whole
        with self.service.store.read() as reader:
            keys = [one.source_key for one in reader.candidates.all()]
        vault = self.service.identity.vault()
        everyone = self.service.identity.legality_on(TODAY)
        assert {id_of_source(vault, key) for key in keys} <= set(everyone)

    def _people(self) -> int:
        with self.service.store.read() as reader:
            return len(reader.candidates.cards())

    def __str__(self) -> str:
        lost = self.acknowledged - self.found
        return f"{self.kills} kills, {self.acknowledged} rows acknowledged, {self.found} found, {lost} lost"

    def close(self) -> None:
        self.service.close()


def _import(settings, file, pipe) -> None:
    """Import, and say after each block how many rows are saved; 0 is that it begins."""
    service = open_service(settings)
    import_sheet(service, CONSULENT, Wanted("kandidaten", file), lambda _, done, __: pipe.send(done))
    while True:
        time.sleep(1)


def _last(pipe) -> int:
    """Give the newest message of a pipe whose writer is gone."""
    newest = 0
    while pipe.poll():
        try:
            newest = pipe.recv()
        except EOFError:
            break
    return newest
