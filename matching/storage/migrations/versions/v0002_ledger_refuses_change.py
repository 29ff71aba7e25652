"""Refuse every update and delete of the grootboek, in the database itself."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

REFUSAL = "het grootboek wordt nooit gewijzigd of gewist"


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION ledger_refuses() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
        )
        for deed in ("UPDATE", "DELETE", "TRUNCATE"):
            op.execute(
                f"CREATE TRIGGER ledger_refuses_{deed.lower()} BEFORE {deed} ON ledger "
                "FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses()"
            )
        return
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER ledger_refuses_{deed.lower()} BEFORE {deed} ON ledger "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for deed in ("update", "delete", "truncate"):
            op.execute(f"DROP TRIGGER ledger_refuses_{deed} ON ledger")
        op.execute("DROP FUNCTION ledger_refuses()")
        return
    for deed in ("update", "delete"):
        op.execute(f"DROP TRIGGER ledger_refuses_{deed}")
