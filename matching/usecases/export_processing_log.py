"""Export what was done with data about people as a Logboek Dataverwerkingen."""

import os
import secrets
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.today import AMSTERDAM
from matching.errors import Fault, InvalidInputError, StoreError
from matching.exchange.processing_log import LogLine, ProcessingLog
from matching.service import Service

KEY_BYTES = 64


def export_processing_log(
    service: Service, actor: Actor, first: date, last: date, register: str, key_file: Path
) -> Iterator[LogLine]:
    """Give one line per person per operation of these days; that it was exported is in the inzagelog first.

    Args:
        register: the address of the register of processing activities.
        key_file: with the key under which people are encrypted; made when it is not there.

    Raises:
        NotAllowedError: this role may not.
        InvalidInputError: the last day is before the first.
        StoreError: the key cannot be read.
    """
    must_have(actor, Right.SEE_SETUP)
    if last < first:
        raise InvalidInputError((Fault("--tot", f"{last} ligt voor {first}", f"{first} of later"),))
    log = ProcessingLog(service.store.epoch(), register, service.software, _key(key_file))
    told = {"van": first.isoformat(), "tot": last.isoformat()}
    service.store.looks.record(actor, "logboek_geexporteerd", "installatie", UUID(service.store.epoch()), told)
    since = datetime.combine(first, time(), AMSTERDAM)
    until = datetime.combine(last + timedelta(days=1), time(), AMSTERDAM)
    with service.store.processings(since, until) as found:
        for one in found:
            yield log.line(one)


def _key(path: Path) -> bytes:
    """Read the key, made once when it is not there; only its owner can read it."""
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
                file.write(secrets.token_hex(KEY_BYTES))
        key = bytes.fromhex(path.read_text().strip())
    except (OSError, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise StoreError(f"In {path} staat geen sleutel voor het logboek die te lezen is. Zet het bestand terug.")
    return key
