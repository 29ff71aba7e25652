"""The master key of the identities in a back-up: it is not in there, so whoever puts back has to have it."""

from pathlib import Path

from matching.errors import ConflictError, Fault, InvalidInputError
from matching.identity.master_key import KeyFile, MasterKey, read_key


def copied_key(own: Path, name: str, brought: Path | None, folder: Path) -> Path:
    """Copy the master key of then to a folder, so that trying a back-up changes nothing of the keys in use.

    Args:
        own: where the master key of this installation lies, with those of before beside it.
        name: of the key; "" when the keys of people in the back-up are not wrapped, and any key will do.
        brought: a file that was kept apart; it goes before what lies here.

    Raises:
        ConflictError: the key is not here; it says what to bring.
        InvalidInputError: what was brought is not there, or another key.
    """
    copy = KeyFile(folder / "hoofdsleutel")
    copy.bring(key := _key(KeyFile(own), name, brought))
    copy.settle_on(key.name)
    return copy.path


def _key(own: KeyFile, name: str, brought: Path | None) -> MasterKey:
    if brought is not None:
        return _brought(brought, name)
    if not name:
        return read_key(own.path) if own.path.exists() else MasterKey.drawn()
    if not own.holds(name):
        raise ConflictError(
            f"De hoofdsleutel waaronder deze identiteiten zijn verpakt (sleutel {name}) is er niet in {own.path}, en "
            f"zit niet in de reservekopie. Geef het bestand dat u apart bewaart met --hoofdsleutel BESTAND. "
            "Er is niets veranderd."
        )
    return own.named(name)


def _brought(path: Path, name: str) -> MasterKey:
    passes = f"het bestand met de hoofdsleutel {name}, dat u apart bewaart".replace("  ", " ")
    if not path.is_file():
        raise InvalidInputError((Fault(str(path), "dit bestand is er niet", passes),))
    key = read_key(path)
    if name and key.name != name:
        raise InvalidInputError((Fault(str(path), f"dit is een andere hoofdsleutel ({key.name})", passes),))
    return key
