"""The lists that are made of every vacancy in one go."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "batch_list",
        sa.Column("batch", sa.String(), nullable=False),
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("totals", sa.Text(), nullable=False),
        sa.Column("excluded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("batch", "vacancy_id", name="pk_batch_list"),
    )
    op.create_table(
        "batch_row",
        sa.Column("batch", sa.String(), nullable=False),
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("coverage", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("batch", "vacancy_id", "rank", name="pk_batch_row"),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name="fk_batch_row_candidate_id_candidate"),
    )
    op.create_index("ix_batch_row_candidate_id", "batch_row", ["candidate_id"])


def downgrade() -> None:
    op.drop_table("batch_row")
    op.drop_table("batch_list")
