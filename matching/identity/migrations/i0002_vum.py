"""Messages of VUM about people, sealed under a key per person."""

import sqlalchemy as sa
from alembic import op

revision = "i0002"
down_revision = "i0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    for name, payload in (("vum_person", "sealed"), ("vum_person_key", "key")):
        op.create_table(
            name,
            sa.Column("candidate_id", sa.Uuid(), nullable=False),
            sa.Column(payload, sa.LargeBinary(), nullable=False),
            sa.PrimaryKeyConstraint("candidate_id", name=f"pk_{name}"),
        )


def downgrade() -> None:
    """Drop the tables."""
    for name in ("vum_person_key", "vum_person"):
        op.drop_table(name)
