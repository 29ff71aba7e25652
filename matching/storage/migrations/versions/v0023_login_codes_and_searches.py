"""Codes with which candidates log in once, and searches under a name."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "login_code",
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("finder_hash", sa.String(), nullable=False),
        sa.Column("code_hash", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("candidate_id", name="pk_login_code"),
        sa.UniqueConstraint("finder_hash", name="uq_login_code_finder_hash"),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name="fk_login_code_candidate_id_candidate"),
    )
    op.create_index("ix_login_code_until", "login_code", ["until"])
    op.create_table(
        "saved_search",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("list_id", sa.Uuid(), nullable=False),
        sa.Column("looked_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_saved_search"),
        sa.ForeignKeyConstraint(["list_id"], ["recipe.id"], name="fk_saved_search_list_id_recipe"),
    )
    op.create_index("ix_saved_search_person", "saved_search", ["person"])


def downgrade() -> None:
    for name in ("saved_search", "login_code"):
        op.drop_table(name)
