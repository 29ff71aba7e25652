"""Tasks: what somebody has to do, before which day."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

COUNTER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
ABOUT = ("candidate_id", "vacancy_id", "plek_id", "employer_id", "proposal_id", "placement_id")


def upgrade() -> None:
    op.create_table(
        "task",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("position", COUNTER, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        *(sa.Column(name, sa.Uuid(), nullable=True) for name in ABOUT),
        sa.PrimaryKeyConstraint("id", name="pk_task"),
        sa.ForeignKeyConstraint(["owner_id"], ["colleague.id"], name="fk_task_owner_id_colleague"),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name="fk_task_candidate_id_candidate"),
    )
    for name in ("key", "kind", "status", "due_on", "owner_id", *ABOUT):
        op.create_index(f"ix_task_{name}", "task", [name])


def downgrade() -> None:
    op.drop_table("task")
