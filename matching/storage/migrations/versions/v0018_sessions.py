"""Who is logged in, who is on the way to log in, and what was typed and not sent."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0015"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "session",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("id_hash", "person", "name", "role", "roles")),
        sa.Column("organisation", sa.String(), nullable=False),
        *(sa.Column(name, MOMENT, nullable=False) for name in ("began_at", "seen_at", "ends_at")),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("at_provider", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id_hash", name="pk_session"),
    )
    for column in ("person", "ends_at", "at_provider"):
        op.create_index(f"ix_session_{column}", "session", [column])
    op.create_table(
        "login_attempt",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("state_hash", "browser_hash")),
        sa.Column("at", MOMENT, nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("nonce", "verifier", "back")),
        sa.PrimaryKeyConstraint("state_hash", name="pk_login_attempt"),
    )
    op.create_index("ix_login_attempt_at", "login_attempt", ["at"])
    op.create_table(
        "draft",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("person", "name")),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("person", "name", name="pk_draft"),
    )
    op.create_index("ix_draft_at", "draft", ["at"])


def downgrade() -> None:
    for table in ("draft", "login_attempt", "session"):
        op.drop_table(table)
