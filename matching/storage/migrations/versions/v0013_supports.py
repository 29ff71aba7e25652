"""Dienstverleningen: help beside the work, with a start, an end and hours."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

COUNTER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "support",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("position", COUNTER, nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("source_number", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_support"),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name="fk_support_candidate_id_candidate"),
        sa.UniqueConstraint("source", "source_number", name="uq_support_source"),
    )
    op.create_index("ix_support_candidate_id", "support", ["candidate_id"])
    op.create_index("ix_support_kind", "support", ["kind"])


def downgrade() -> None:
    op.drop_table("support")
