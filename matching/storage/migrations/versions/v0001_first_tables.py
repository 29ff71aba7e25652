"""The first tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

COUNTER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "installation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.String(), nullable=False),
        sa.Column("vault", sa.String(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_installation"),
    )
    _ledger_and_versions()
    op.create_table("colleague", *_current("colleague"))
    for name in ("employer", "candidate"):
        op.create_table(name, *_current(name), *_numbered(name))
    for name in ("scan", "placement"):
        op.create_table(name, *_current(name), *_of_candidate(name))
        op.create_index(f"ix_{name}_candidate_id", name, ["candidate_id"])
    for name in ("vacancy", "plek"):
        op.create_table(name, *_current(name), *_numbered(name), *_offered(name))
        op.create_index(f"ix_{name}_employer_id", name, ["employer_id"])
    for name in ("employer", "candidate", "vacancy", "plek"):
        op.create_index(f"ix_{name}_owner_id", name, ["owner_id"])
        op.create_index(f"ix_{name}_status", name, ["status"])
    _logs()


def downgrade() -> None:
    for name in ("reference", "recipe", "look", "plek", "vacancy", "placement", "scan", "candidate", "employer"):
        op.drop_table(name)
    for name in ("colleague", "version", "ledger", "installation"):
        op.drop_table(name)


def _texts(*names: str) -> list[Any]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _moment_and_actor() -> list[Any]:
    return [
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *_texts("actor", "role", "organisation", "purpose"),
    ]


def _ledger_and_versions() -> None:
    op.create_table(
        "ledger",
        sa.Column("position", COUNTER, autoincrement=False, nullable=False),
        *_moment_and_actor(),
        *_texts("action", "object_kind"),
        sa.Column("object_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *_texts("commitment", "previous_hash", "hash"),
        sa.PrimaryKeyConstraint("position", name="pk_ledger"),
        sa.UniqueConstraint("hash", name="uq_ledger_hash"),
    )
    op.create_index("ix_ledger_object_id", "ledger", ["object_id"])
    op.create_table(
        "version",
        *_texts("object_kind"),
        sa.Column("object_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", COUNTER, nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("object_kind", "object_id", "version", name="pk_version"),
        sa.UniqueConstraint("position", name="uq_version_position"),
    )


def _current(name: str) -> list[Any]:
    return [
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("position", COUNTER, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    ]


def _numbered(name: str) -> list[Any]:
    return [
        sa.Column("number", sa.Integer(), nullable=False),
        *_texts("source", "source_number", "status"),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["colleague.id"], name=f"fk_{name}_owner_id_colleague"),
        sa.UniqueConstraint("number", name=f"uq_{name}_number"),
        sa.UniqueConstraint("source", "source_number", name=f"uq_{name}_source"),
    ]


def _of_candidate(name: str) -> list[Any]:
    return [
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=f"fk_{name}_candidate_id_candidate"),
    ]


def _offered(name: str) -> list[Any]:
    return [
        *_texts("title"),
        sa.Column("employer_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["employer_id"], ["employer.id"], name=f"fk_{name}_employer_id_employer"),
    ]


def _logs() -> None:
    op.create_table(
        "look",
        *_moment_and_actor(),
        sa.Column("id", COUNTER, nullable=False),
        *_texts("action", "object_kind"),
        sa.Column("object_id", sa.Uuid(), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_look"),
    )
    op.create_index("ix_look_object_id", "look", ["object_id"])
    op.create_table(
        "recipe",
        *_moment_and_actor(),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("recipe", sa.Text(), nullable=False),
        *_texts("result_hash"),
        sa.Column("returned", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_recipe"),
    )
    op.create_table(
        "reference",
        *_moment_and_actor(),
        sa.Column("id", COUNTER, nullable=False),
        *_texts("kind", "version", "sha256"),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reference"),
    )
    op.create_index("ix_reference_kind", "reference", ["kind"])
