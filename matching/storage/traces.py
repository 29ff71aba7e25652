"""What a database leaves of rows that were deleted: bytes in its files that somebody could still read.

SQLite overwrites what is deleted (`secure_delete`), but the pages as they were stay in its write-ahead log until that
is folded in. PostgreSQL leaves old versions of rows in its files until a table is written anew.
"""

from collections.abc import Iterable

from sqlalchemy import Engine


def wipe(engine: Engine, tables: Iterable[str], *, thorough: bool) -> bool:
    """Leave nothing of deleted rows in the files of these tables; says whether that was done.

    Args:
        thorough: also where it keeps others waiting: PostgreSQL locks a table while it writes it anew.
    """
    if engine.dialect.name == "sqlite":
        return _fold_in(engine)
    if thorough:
        _write_anew(engine, tables)
    return thorough


def _fold_in(engine: Engine) -> bool:
    """Empty the write-ahead log; not while somebody still reads what is in it."""
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        is_busy, _, _ = cursor.fetchone() or (1, 0, 0)
        return not is_busy
    finally:
        connection.close()


def _write_anew(engine: Engine, tables: Iterable[str]) -> None:
    quote = engine.dialect.identifier_preparer.quote
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(f"VACUUM (FULL) {', '.join(quote(name) for name in tables)}")
