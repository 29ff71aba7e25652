"""What came in over VUM, and the questions that mediators asked."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "vum_vacancy",
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("vacancy_id", name="pk_vum_vacancy"),
        sa.ForeignKeyConstraint(["vacancy_id"], ["vacancy.id"], name="fk_vum_vacancy_vacancy_id_vacancy"),
    )
    op.create_table(
        "vum_question",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("from_party", sa.String(), nullable=False),
        sa.Column("via_party", sa.String(), nullable=False),
        sa.Column("returned", sa.Text(), nullable=False),
        sa.Column("details", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_vum_question"),
    )
    for column in ("at", "from_party"):
        op.create_index(f"ix_vum_question_{column}", "vum_question", [column])


def downgrade() -> None:
    op.drop_table("vum_question")
    op.drop_table("vum_vacancy")
