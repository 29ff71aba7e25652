"""Sources of seats, and what every placement takes of the place where it is."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "seat_source",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("position", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("source_number", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_seat_source"),
        sa.ForeignKeyConstraint(["owner_id"], ["colleague.id"], name="fk_seat_source_owner_id_colleague"),
        sa.UniqueConstraint("number", name="uq_seat_source_number"),
        sa.UniqueConstraint("source", "source_number", name="uq_seat_source_source"),
    )
    op.create_index("ix_seat_source_status", "seat_source", ["status"])
    op.create_index("ix_seat_source_owner_id", "seat_source", ["owner_id"])
    with op.batch_alter_table("plek") as batch:
        batch.add_column(sa.Column("seat_source_id", sa.Uuid(), nullable=True))
        batch.create_foreign_key("fk_plek_seat_source_id_seat_source", "seat_source", ["seat_source_id"], ["id"])
    op.create_index("ix_plek_seat_source_id", "plek", ["seat_source_id"])
    with op.batch_alter_table("placement") as batch:
        batch.add_column(sa.Column("plek_id", sa.Uuid(), nullable=True))
        batch.add_column(sa.Column("vacancy_id", sa.Uuid(), nullable=True))
        batch.add_column(sa.Column("last_day", sa.Date(), nullable=True))
        batch.add_column(sa.Column("dagdelen", sa.Integer(), nullable=False, server_default="0"))
        batch.add_column(sa.Column("seat", sa.String(), nullable=True))
        batch.add_column(sa.Column("waiting_since", sa.DateTime(timezone=True), nullable=True))
    for name in ("plek_id", "vacancy_id"):
        op.create_index(f"ix_placement_{name}", "placement", [name])
    _say_where_people_are()
    with op.batch_alter_table("placement") as batch:
        batch.alter_column("dagdelen", server_default=None)


def _say_where_people_are() -> None:
    """Fill the new columns of what was recorded before from its documents."""
    connection = op.get_bind()
    placement = sa.table(
        "placement",
        sa.column("id", sa.Uuid()),
        sa.column("version", sa.Integer()),
        sa.column("plek_id", sa.Uuid()),
        sa.column("vacancy_id", sa.Uuid()),
        sa.column("last_day", sa.Date()),
        sa.column("seat", sa.String()),
    )
    version = sa.table(
        "version",
        sa.column("object_kind", sa.String()),
        sa.column("object_id", sa.Uuid()),
        sa.column("version", sa.Integer()),
        sa.column("document", sa.Text()),
    )
    newest = sa.and_(
        version.c.object_kind == "placement",
        version.c.object_id == placement.c.id,
        version.c.version == placement.c.version,
    )
    found = connection.execute(sa.select(placement.c.id, version.c.document).join(version, newest)).all()
    rows = [{"this": row.id, **_where(json.loads(row.document))} for row in found]
    if rows:
        change = sa.update(placement).where(placement.c.id == sa.bindparam("this"))
        connection.execute(change.values({name: sa.bindparam(name) for name in rows[0] if name != "this"}), rows)


def _where(document: dict[str, Any]) -> dict[str, Any]:
    def read(name: str, kind: Callable[[str], Any]) -> Any:
        said = document.get(name)
        return None if said is None else kind(said)

    plek, vacancy = read("plek_id", UUID), read("vacancy_id", UUID)
    last_day = read("ended_on", date.fromisoformat) or read("planned_end", date.fromisoformat)
    seat = "algemeen" if plek or vacancy else None
    return {"plek_id": plek, "vacancy_id": vacancy, "last_day": last_day, "seat": seat}


def downgrade() -> None:
    for name in ("plek_id", "vacancy_id"):
        op.drop_index(f"ix_placement_{name}", "placement")
    with op.batch_alter_table("placement") as batch:
        for name in ("waiting_since", "seat", "dagdelen", "last_day", "vacancy_id", "plek_id"):
            batch.drop_column(name)
    op.drop_index("ix_plek_seat_source_id", "plek")
    with op.batch_alter_table("plek") as batch:
        batch.drop_constraint("fk_plek_seat_source_id_seat_source", type_="foreignkey")
        batch.drop_column("seat_source_id")
    op.drop_table("seat_source")
