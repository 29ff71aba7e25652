"""Vooruitzichten: until which day nothing changes by itself for a person in the day's work."""

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


def downgrade() -> None:
    op.drop_table("outlook")
