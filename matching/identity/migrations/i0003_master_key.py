"""Which master key wraps the keys of people; `IdentityDoor.migrate` wraps those that are there."""

import sqlalchemy as sa
from alembic import op

revision = "i0003"
down_revision = "i0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "master_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_master_key"),
    )


def downgrade() -> None:
    """Drop the table; wrapped keys stay wrapped, and going up again sees that they are."""
    op.drop_table("master_key")
