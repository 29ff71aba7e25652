"""Voordrachten, who was shown on which list, and when somebody was last proposed."""

import json
from datetime import date

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

COUNTER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "proposal",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("position", COUNTER, nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("source_number", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("vacancy_id", sa.Uuid(), nullable=True),
        sa.Column("plek_id", sa.Uuid(), nullable=True),
        sa.Column("employer_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_proposal"),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name="fk_proposal_candidate_id_candidate"),
        sa.ForeignKeyConstraint(["employer_id"], ["employer.id"], name="fk_proposal_employer_id_employer"),
    )
    for name in ("candidate_id", "status", "vacancy_id", "plek_id", "employer_id"):
        op.create_index(f"ix_proposal_{name}", "proposal", [name])
    op.create_table(
        "exposure",
        sa.Column("id", COUNTER, nullable=False),
        sa.Column("list_id", sa.Uuid(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("shown_on", sa.Date(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_exposure"),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name="fk_exposure_candidate_id_candidate"),
        sa.UniqueConstraint("list_id", "candidate_id", name="uq_exposure_list_id"),
    )
    op.create_index("ix_exposure_candidate_id", "exposure", ["candidate_id"])
    with op.batch_alter_table("candidate") as batch:
        batch.add_column(sa.Column("last_proposed_on", sa.Date(), nullable=True))
    op.create_index("ix_candidate_last_proposed_on", "candidate", ["last_proposed_on"])
    _say_when_people_were_proposed()


def _say_when_people_were_proposed() -> None:
    """Fill the new column of everybody who was there from their documents."""
    connection = op.get_bind()
    candidate = sa.table(
        "candidate",
        sa.column("id", sa.Uuid()),
        sa.column("version", sa.Integer()),
        sa.column("last_proposed_on", sa.Date()),
    )
    version = sa.table(
        "version",
        sa.column("object_kind", sa.String()),
        sa.column("object_id", sa.Uuid()),
        sa.column("version", sa.Integer()),
        sa.column("document", sa.Text()),
    )
    newest = sa.and_(
        version.c.object_kind == "candidate",
        version.c.object_id == candidate.c.id,
        version.c.version == candidate.c.version,
    )
    found = connection.execute(sa.select(candidate.c.id, version.c.document).join(version, newest)).all()
    said = [(row.id, json.loads(row.document).get("last_proposed_on")) for row in found]
    rows = [{"this": who, "day": date.fromisoformat(day)} for who, day in said if day]
    if rows:
        change = sa.update(candidate).where(candidate.c.id == sa.bindparam("this"))
        connection.execute(change.values(last_proposed_on=sa.bindparam("day")), rows)


def downgrade() -> None:
    op.drop_index("ix_candidate_last_proposed_on", "candidate")
    with op.batch_alter_table("candidate") as batch:
        batch.drop_column("last_proposed_on")
    op.drop_table("exposure")
    op.drop_table("proposal")
