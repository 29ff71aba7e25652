"""The sealed identities, their keys, and the name of this store."""

import sqlalchemy as sa
from alembic import op

revision = "i0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "vault",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_vault"),
    )
    for name, payload in (("person", "sealed"), ("person_key", "key")):
        op.create_table(
            name,
            sa.Column("candidate_id", sa.Uuid(), nullable=False),
            sa.Column(payload, sa.LargeBinary(), nullable=False),
            sa.PrimaryKeyConstraint("candidate_id", name=f"pk_{name}"),
        )


def downgrade() -> None:
    """Drop the tables."""
    for name in ("person_key", "person", "vault"):
        op.drop_table(name)
