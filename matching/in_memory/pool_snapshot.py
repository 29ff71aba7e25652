"""The columns of everybody, kept in a file for the next start, and trusted only as far as the ledger confirms.

A snapshot names the position that it was made at and the hash of the ledger there. What happened since is followed, as
a running process follows it. A file that is damaged, or of another ledger, reference data or software, is refused.
"""

import hashlib
import io
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import numpy as np
import orjson

from matching.in_memory.standing import Standing
from matching.ranking import Group
from matching.rules.facts import SEEN_BY_BOTH, PersonFacts
from matching.storage.pool_files import PoolFiles
from matching.storage.reader import Reader
from scoring.lists import Listed, Lists
from scoring.pool import Columns, People

LAYOUT = 1
LOG = logging.getLogger("passend")
Flat = dict[str, Any]  # arrays of every kind


class SnapshotRefusedError(Exception):
    """A snapshot can not be trusted; the message says why, in one sentence."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What a snapshot must have been made of to be read here.

    Attributes:
        epoch: of the database; reference: versions of reference data and linker; software: of passend.
    """

    epoch: str
    reference: str
    software: str

    @property
    def name(self) -> str:
        """The name of the file."""
        return hashlib.sha256(f"{self.reference}|{self.software}".encode()).hexdigest()[:16]


def written(standing: Standing, origin: Origin, reader: Reader) -> bytes:
    """Write a standing; `reader` reads at its position or later."""
    content = io.BytesIO()
    np.savez(content, **_flat(standing))
    body = content.getvalue()
    said = _said(origin, reader.seal_at(standing.position)) | {
        "layout": LAYOUT,
        "position": standing.position,
        "erased": standing.erased,
        "absent": {str(who): reason for who, reason in standing.absent.items()},
        "restricted": [str(who) for who in sorted(standing.restricted)],
    }
    head = orjson.dumps(said)
    return b"\n".join([hashlib.sha256(head + body).hexdigest().encode(), head, body])


def read(content: bytes, origin: Origin, reader: Reader) -> Standing:
    """Read a standing back, of the position at which it was written.

    Raises:
        SnapshotRefusedError: it is damaged, or was made of something else.
    """
    seal, _, rest = content.partition(b"\n")
    head, _, body = rest.partition(b"\n")
    if hashlib.sha256(head + body).hexdigest().encode() != seal:
        raise SnapshotRefusedError("De momentopname van de mensen is beschadigd en wordt niet gebruikt.")
    said = orjson.loads(head)
    if said["layout"] != LAYOUT or said | _said(origin, said["hash"]) != said:
        raise SnapshotRefusedError("De momentopname van de mensen is met andere gegevens of software gemaakt.")
    if not 0 < said["position"] <= reader.position or reader.seal_at(said["position"]) != said["hash"]:
        raise SnapshotRefusedError("De momentopname van de mensen hoort niet bij dit grootboek.")
    with np.load(io.BytesIO(body), allow_pickle=False) as columns:
        return _standing(said, dict(columns))


class Snapshots:
    """The snapshot of one combination of reference data."""

    def __init__(self, files: PoolFiles, origin: Origin) -> None:
        self._files, self._origin = files, origin

    def load(self, reader: Reader) -> Standing | None:
        """Give what was kept; None when nothing was, or it can not be trusted, which is said in the log."""
        content = self._files.read(self._origin.name)
        if content is None:
            return None
        try:
            return read(content, self._origin, reader)
        except SnapshotRefusedError as refused:
            LOG.warning("%s De mensen worden opnieuw uit de database gelezen.", refused)
            return None

    def save(self, standing: Standing, reader: Reader) -> None:
        """Keep a standing for the next start."""
        self._files.write(self._origin.name, written(standing, self._origin, reader))


def _said(origin: Origin, seal: str | None) -> dict[str, object]:
    return {"epoch": origin.epoch, "reference": origin.reference, "software": origin.software, "hash": seal}


def _flat(standing: Standing) -> Flat:
    group = standing.group
    ids = np.frombuffer(b"".join(who.bytes for who in standing.ids), dtype="V16")
    whole = {"ids": ids, "numbers": standing.numbers, "ties": group.tie_keys, "proposed": group.last_proposed}
    return whole | _columns("people", group.people) | _columns("facts", group.facts, leave_out=SEEN_BY_BOTH)


def _columns(side: str, columns: Columns, leave_out: tuple[str, ...] = ()) -> Flat:
    """Name every array of a side; of a list every part."""
    found: Flat = {}
    for name in columns.__dataclass_fields__:
        column = getattr(columns, name)
        if isinstance(column, Lists):
            parts = ("starts", *column.columns())
            found |= {f"{side}/{name}/{part}": getattr(column, part) for part in parts if name not in leave_out}
        elif name not in leave_out:
            found[f"{side}/{name}"] = column
    return found


def _standing(said: Mapping[str, Any], flat: Flat) -> Standing:
    people = People(**{name: _column(flat, f"people/{name}") for name in People.__dataclass_fields__})
    shared = {name: getattr(people, name) for name in SEEN_BY_BOTH}
    own = [name for name in PersonFacts.__dataclass_fields__ if name not in shared]
    facts = PersonFacts(**{name: _column(flat, f"facts/{name}") for name in own}, **shared)
    text = flat["ids"].tobytes()
    return Standing(
        said["position"],
        tuple(UUID(bytes=text[first : first + 16]) for first in range(0, len(text), 16)),
        flat["numbers"],
        Group(people, facts, flat["ties"], flat["proposed"]),
        {UUID(who): reason for who, reason in said["absent"].items()},
        said["erased"],
        frozenset(map(UUID, said["restricted"])),
    )


def _column(flat: Flat, name: str) -> Any:  # noqa: ANN401 - an array or a list
    if name in flat:
        return flat[name]
    return Listed(**{part: flat[f"{name}/{part}"] for part in Listed.__dataclass_fields__})
