"""What changes by itself: until which day nothing does for a person, and the last day of a vacancy."""

import json
from datetime import date

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "outlook",
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("seen_on", sa.Date(), nullable=False),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("seen_with", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("candidate_id", name="pk_outlook"),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name="fk_outlook_candidate_id_candidate"),
    )

    with op.batch_alter_table("vacancy") as batch:
        batch.add_column(sa.Column("closes_on", sa.Date(), nullable=True))
    _say_when_vacancies_close()


def _say_when_vacancies_close() -> None:
    """Fill the new column of what was recorded before from its documents."""
    connection = op.get_bind()
    vacancy = sa.table(
        "vacancy", sa.column("id", sa.Uuid()), sa.column("version", sa.Integer()), sa.column("closes_on", sa.Date())
    )
    version = sa.table(
        "version",
        sa.column("object_kind", sa.String()),
        sa.column("object_id", sa.Uuid()),
        sa.column("version", sa.Integer()),
        sa.column("document", sa.Text()),
    )
    newest = sa.and_(
        version.c.object_kind == "vacancy",
        version.c.object_id == vacancy.c.id,
        version.c.version == vacancy.c.version,
    )
    found = connection.execute(sa.select(vacancy.c.id, version.c.document).join(version, newest)).all()
    said = [(row.id, json.loads(row.document).get("closes_on")) for row in found]
    rows = [{"this": which, "day": date.fromisoformat(day)} for which, day in said if day]
    if rows:
        change = sa.update(vacancy).where(vacancy.c.id == sa.bindparam("this"))
        connection.execute(change.values(closes_on=sa.bindparam("day")), rows)


def downgrade() -> None:
    with op.batch_alter_table("vacancy") as batch:
        batch.drop_column("closes_on")
    op.drop_table("outlook")
