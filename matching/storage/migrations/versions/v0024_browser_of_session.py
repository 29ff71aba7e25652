"""On what browser somebody logged in, in two words, so that they know their own sessions."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("session") as batch:
        batch.add_column(sa.Column("browser", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("session") as batch:
        batch.alter_column("browser", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("session") as batch:
        batch.drop_column("browser")
