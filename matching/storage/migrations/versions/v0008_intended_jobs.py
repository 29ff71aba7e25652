"""Which job a placement leads to, so that who tries for the same job can be counted."""

import json
from uuid import UUID

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("placement") as batch:
        batch.add_column(sa.Column("intended_vacancy_id", sa.Uuid(), nullable=True))
    op.create_index("ix_placement_intended_vacancy_id", "placement", ["intended_vacancy_id"])
    _say_where_placements_lead()


def _say_where_placements_lead() -> None:
    """Fill the new column of what was recorded before from its documents."""
    connection = op.get_bind()
    placement = sa.table(
        "placement",
        sa.column("id", sa.Uuid()),
        sa.column("version", sa.Integer()),
        sa.column("intended_vacancy_id", sa.Uuid()),
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
    said = [(row.id, json.loads(row.document).get("intended_vacancy_id")) for row in found]
    rows = [{"this": which, "job": UUID(job)} for which, job in said if job]
    if rows:
        change = sa.update(placement).where(placement.c.id == sa.bindparam("this"))
        connection.execute(change.values(intended_vacancy_id=sa.bindparam("job")), rows)


def downgrade() -> None:
    op.drop_index("ix_placement_intended_vacancy_id", "placement")
    with op.batch_alter_table("placement") as batch:
        batch.drop_column("intended_vacancy_id")
