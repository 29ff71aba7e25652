"""What an import did, for the one who ran it."""

from collections.abc import Mapping
from dataclasses import dataclass

from matching.domain.dutch import count_text
from matching.errors import Fault


def much_fewer(before: Mapping[str, int], now: Mapping[str, int]) -> tuple[Fault, ...]:
    """Tell of which things less than half is left: a file that was cut off looks like that."""
    return tuple(
        Fault(name, f"veel minder dan in de vorige versie: {now.get(name, 0)} in plaats van {count}; is alles er?")
        for name, count in before.items()
        if now.get(name, 0) * 2 < count
    )


@dataclass(frozen=True)
class ImportReport:
    """The outcome of one import.

    Attributes:
        version: the version that is in use now.
        counts: what was read, under Dutch names.
        changed: False if exactly this was in use already.
        remarks: lines that were read but not used as they stand.
    """

    version: str
    counts: Mapping[str, int]
    changed: bool
    remarks: tuple[Fault, ...] = ()

    def sentences(self) -> tuple[str, ...]:
        """Tell it in Dutch, the outcome first."""
        outcome = "is nu in gebruik" if self.changed else "was al in gebruik; er is niets veranderd"
        counted = ", ".join(f"{count_text(number)} {name}" for name, number in self.counts.items())
        return (
            f"Versie {self.version} {outcome}.",
            f"Gelezen: {counted}.",
            *(f"{remark.where}: {remark.problem}" for remark in self.remarks),
        )
