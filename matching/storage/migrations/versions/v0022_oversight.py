"""The switch of ranking, access in need, and reviews of looks."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ranking_switch",
        *_acted(),
        sa.Column("version", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("version", name="pk_ranking_switch"),
    )
    op.create_table(
        "emergency_access",
        *_acted(),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_emergency_access"),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name="fk_emergency_access_candidate_id_candidate"),
    )
    op.create_table(
        "look_review",
        *_acted(),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("conclusions", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_look_review"),
    )
    for table, column in (("emergency_access", "candidate_id"), ("emergency_access", "until")):
        op.create_index(f"ix_{table}_{column}", table, [column])
    op.create_index("ix_look_review_first_day", "look_review", ["first_day"])


def downgrade() -> None:
    for name in ("look_review", "emergency_access", "ranking_switch"):
        op.drop_table(name)


def _acted() -> list[sa.Column[Any]]:
    """Give the columns that say who acted."""
    said: list[sa.Column[Any]] = [
        sa.Column(name, sa.String(), nullable=False) for name in ("actor", "role", "organisation", "purpose")
    ]
    return [sa.Column("at", sa.DateTime(timezone=True), nullable=False), *said]
