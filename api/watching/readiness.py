"""Is it ready? Every check is asked at the same time and answered within a second, whatever hangs."""

import shutil
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future, TimeoutError

from api.bootstrap import ServiceDoor
from api.watching.in_time import SECONDS, InTime
from api.watching.logs import log_of
from matching.errors import PassendError, TaxonomyMissingError

FINE = "goed"
WITHOUT_OCCUPATIONS = "goed; er zijn nog geen beroepen ingelezen, dus nog geen lijsten"
SMALLEST_ROOM = 200_000_000  # bytes; with less a change or a snapshot may not fit. Eigen beleid.
_LOG = log_of("ready")
_NOT_YET = {
    "database": "antwoordt niet binnen een seconde",
    "identiteiten": "antwoordt niet binnen een seconde",
    "lijsten": "wordt nog in het geheugen gezet",
    "schijf": "antwoordt niet binnen een seconde",
}
_BROKEN = {
    "database": "is niet te openen, of niet van deze versie; het logboek zegt waarom",
    "identiteiten": "is niet te openen, of niet van deze versie; het logboek zegt waarom",
    "lijsten": "kan niet in het geheugen; het logboek zegt waarom",
    "schijf": f"heeft minder dan {SMALLEST_ROOM // 1_000_000} MB vrij",
}


class Readiness:
    """Asks what has to be there before somebody can be answered.

    What is wrong is told in fixed words, since anybody may ask; the reason is in the log, once for every change.
    """

    def __init__(self, door: ServiceDoor) -> None:
        self._door = door
        self._checks: Mapping[str, InTime[str]] = {
            "database": InTime(self._of(lambda: door.open().store.refuse_other_shape())),
            "identiteiten": InTime(self._of(lambda: door.open().identity.upkeep.refuse_other_shape())),
            "lijsten": InTime(self._lists),
            "schijf": InTime(self._of(self._refuse_full_disk)),
        }
        self._told: Mapping[str, str] = {}

    def checks(self) -> Mapping[str, str]:
        """Say of every check how it is, in words; `goed` is how they begin when it is."""
        until = time.monotonic() + SECONDS
        asked = {name: check.ask() for name, check in self._checks.items()}
        found, why = {}, {}
        for name, answer in asked.items():
            found[name], why[name] = _said(name, answer, until - time.monotonic())
        if found != self._told:
            self._tell(found, why)
        self._told = found
        return found

    def _tell(self, found: Mapping[str, str], why: Mapping[str, str]) -> None:
        wrong = [name for name in found if not is_fine(found[name])]
        if wrong:
            _LOG.warning("not_ready", checks=wrong, why=[why[name] for name in wrong])
        else:
            _LOG.info("ready")

    @staticmethod
    def _of(asked: Callable[[], None]) -> Callable[[], str]:
        def check() -> str:
            asked()
            return FINE

        return check

    def _lists(self) -> str:
        """Make ready what the first list needs, unless it is; without occupations there is nothing to make ready."""
        try:
            self._door.make_ready()
        except TaxonomyMissingError:
            return WITHOUT_OCCUPATIONS
        return FINE

    def _refuse_full_disk(self) -> None:
        if shutil.disk_usage(self._door.settings.data_dir).free < SMALLEST_ROOM:
            raise OSError("full")


def is_fine(said: str) -> bool:
    """Whether a check came out well."""
    return said.startswith(FINE)


def _said(name: str, answer: "Future[str]", seconds: float) -> tuple[str, str]:
    """Give what a check says, and for the log why."""
    try:
        return answer.result(max(0.0, seconds)), ""
    except TimeoutError:
        return _NOT_YET[name], "TimeoutError"
    except PassendError as error:  # our own sentence, about a database and never about a person
        return _BROKEN[name], str(error)
    except Exception as error:
        return _BROKEN[name], type(error).__name__
