"""What a database that fails says to people: one sentence on what happened and what to do.

A full disk and a database that went away are no fault of passend and no secret: who asked hears it, and asks again
later. Whatever was being written is not there: a transaction is whole or nothing.
"""

import sqlite3

from sqlalchemy.engine.interfaces import ExceptionContext
from sqlalchemy.exc import OperationalError

from matching.errors import StoreError

DAMAGED = "Het databasebestand is beschadigd. Zet het terug uit de reservekopie."
FULL = (
    "De schijf van de database is vol of weigert te schrijven. Dit is niet bewaard. Vraag de beheerder om ruimte te "
    "maken, en probeer het dan opnieuw: passend gaat vanzelf verder."
)
READ_ONLY = (
    "passend mag niet schrijven in de database. Geef het account waaronder passend draait het recht om te schrijven, "
    "in de map en in de bestanden (PASSEND_DATA_DIR)."
)
BUSY = "De database is bezet. Probeer het over een minuut opnieuw."
_OF_SQLITE = {
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_IOERR: FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
}
_OF_POSTGRESQL = {"53100": FULL, "58030": FULL, "25006": READ_ONLY, "53300": BUSY, "55P03": BUSY, "XX001": DAMAGED}
"""By SQLSTATE: disk_full, io_error, read_only_sql_transaction, too_many_connections, lock_not_available,
data_corrupted."""
_PRIMARY = 0xFF  # of the extended codes of SQLite


def tell(context: ExceptionContext) -> None:
    """Raise what happened as a StoreError; errors that say something of a question pass.

    Raises:
        StoreError: the database cannot do now what was asked; the message says what to do.
    """
    sentence = "" if context.is_pre_ping else _sentence(context)
    if sentence:
        raise StoreError(sentence) from context.original_exception


def _sentence(context: ExceptionContext) -> str:
    error = context.original_exception
    if isinstance(error, sqlite3.Error):
        return _OF_SQLITE.get(getattr(error, "sqlite_errorcode", 0) & _PRIMARY, "")
    state = getattr(error, "sqlstate", None)
    if state in _OF_POSTGRESQL:
        return _OF_POSTGRESQL[state]
    went_away = isinstance(context.sqlalchemy_exception, OperationalError) and (state or "08").startswith(("08", "57P"))
    return _away(context) if context.is_disconnect or went_away else ""


def _away(context: ExceptionContext) -> str:
    where = context.engine.url.render_as_string(hide_password=True) if context.engine else "van passend"
    return (
        f"De database {where} is niet bereikbaar. Kijk over een minuut of uw wijziging er is, en probeer het anders "
        "opnieuw."
    )
