"""Sources of scans and placements, whom a version is about, answers under a key, and the ledger by moment."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

OF_PERSON = ("scan", "placement")


def upgrade() -> None:
    for name in OF_PERSON:
        with op.batch_alter_table(name) as batch:
            batch.add_column(sa.Column("source", sa.String(), nullable=True))
            batch.add_column(sa.Column("source_number", sa.String(), nullable=True))
            batch.create_unique_constraint(f"uq_{name}_source", ["source", "source_number"])
    with op.batch_alter_table("version") as batch:
        batch.add_column(sa.Column("person_id", sa.Uuid(), nullable=True))
    op.create_index("ix_version_person_id", "version", ["person_id"])
    for name in OF_PERSON:
        op.execute(
            f"UPDATE version SET person_id = (SELECT candidate_id FROM {name} WHERE {name}.id = version.object_id) "
            f"WHERE object_kind = '{name}'"
        )
    op.create_table(
        "answer",
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("headers", sa.Text(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("actor", "key", name="pk_answer"),
    )
    op.create_index("ix_ledger_at", "ledger", ["at"])


def downgrade() -> None:
    op.drop_index("ix_ledger_at", "ledger")
    op.drop_table("answer")
    op.drop_index("ix_version_person_id", "version")
    with op.batch_alter_table("version") as batch:
        batch.drop_column("person_id")
    for name in OF_PERSON:
        with op.batch_alter_table(name) as batch:
            batch.drop_constraint(f"uq_{name}_source", type_="unique")
            batch.drop_column("source_number")
            batch.drop_column("source")
