"""Who guides a placement, so that a werkbegeleider finds the own people at once."""

import json
from uuid import UUID

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("placement") as batch:
        batch.add_column(sa.Column("guide_id", sa.Uuid(), nullable=True))
    op.create_index("ix_placement_guide_id", "placement", ["guide_id"])
    _say_who_guides()


def _say_who_guides() -> None:
    """Fill the new column of what was recorded before from its documents."""
    connection = op.get_bind()
    placement = sa.table(
        "placement",
        sa.column("id", sa.Uuid()),
        sa.column("version", sa.Integer()),
        sa.column("guide_id", sa.Uuid()),
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
    said = [(row.id, json.loads(row.document).get("guide_id")) for row in found]
    rows = [{"this": which, "guide": UUID(guide)} for which, guide in said if guide]
    if rows:
        change = sa.update(placement).where(placement.c.id == sa.bindparam("this"))
        connection.execute(change.values(guide_id=sa.bindparam("guide")), rows)


def downgrade() -> None:
    op.drop_index("ix_placement_guide_id", "placement")
    with op.batch_alter_table("placement") as batch:
        batch.drop_column("guide_id")
