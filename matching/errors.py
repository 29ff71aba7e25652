"""The errors of matching: each one says what is wrong, where, and what would pass.

A rule that says "no" is a verdict, never an error. An error is for what a
caller asked and we could not do. Messages are Dutch: people read them.
"""

from dataclasses import dataclass
from datetime import date


class PassendError(Exception):
    """Base of every error that a caller may want to act on."""


class NotFoundError(PassendError):
    """Nothing is known under this id or number."""

    def __init__(self, kind: str, reference: object) -> None:
        self.kind = kind
        self.reference = reference
        super().__init__(f"Er is geen {kind} met nummer of id {reference}.")


class ErasedError(NotFoundError):
    """Somebody was known under this number and has been erased.

    Who holds a copy is asked to erase it too (eigen beleid).
    """

    def __init__(self, number: str) -> None:
        super().__init__("kandidaat", number)
        self.args = (
            f"Kandidaat {number} is gewist. Er is niets meer over deze kandidaat. Hebt u een kopie, wis die ook.",
        )


class BatchError(PassendError):
    """A batch could not be finished; what was done is kept, and the message says what would help."""


class GoneError(PassendError):
    """It could be seen for a while, and cannot any more."""


class NotYetKnownError(NotFoundError):
    """It was not known yet on the day that was asked."""

    def __init__(self, kind: str, reference: object, on: date) -> None:
        super().__init__(kind, reference)
        self.args = (f"Aan het eind van {on} was er geen {kind} {reference} bekend. Kies een latere peildatum.",)


class ConflictError(PassendError):
    """The state of the object does not allow what was asked."""


class StaleError(ConflictError):
    """Somebody saved a newer version in the meantime."""


class NotAllowedError(PassendError):
    """This role may not do this; the message says which role may."""


class NotRankableError(ConflictError):
    """The vacancy or plek is not open, or the candidate is in no list: nothing is ranked for it."""


class TooOftenError(PassendError):
    """Asked more often than one may, or while the same is being made.

    Attributes:
        seconds: until one may ask again.
    """

    def __init__(self, message: str, seconds: int) -> None:
        self.seconds = max(1, seconds)
        super().__init__(message)


class TaxonomyMissingError(PassendError):
    """No occupations and skills have been imported yet."""

    def __init__(self) -> None:
        super().__init__(
            "Er zijn nog geen beroepen en vaardigheden ingelezen. Voer eerst uit: "
            "passend taxonomy import MAP (de officiële ESCO-bestanden) of passend demo."
        )


class StoreError(PassendError):
    """The database is newer, broken, or not there; the message says what to run."""


UNKNOWN = "onbekend"
"""The form is right, and it refers to nothing that we know."""
OUT_OF_STEP = "stand"
"""The form is right, and it does not go with the day of today or with what is known now."""


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong in what was given.

    Attributes:
        where: JSON pointer or column name.
        problem: what is wrong, in Dutch.
        passes: what would pass, in Dutch.
        code: what kind of thing it is, for programs.
    """

    where: str
    problem: str
    passes: str = ""
    code: str = "ongeldig"


def out_of_step(where: str, problem: str, passes: str = "") -> Fault:
    """Give the fault of a value that does not go with today or with what is known now."""
    return Fault(where, problem, passes, OUT_OF_STEP)


def unknown(where: str, problem: str, passes: str = "") -> Fault:
    """Give the fault of a reference to nothing that we know."""
    return Fault(where, problem, passes, UNKNOWN)


class InvalidInputError(PassendError):
    """What was given does not hold; carries every fault at once."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__("; ".join(f"{f.where}: {f.problem}" for f in faults))
