"""The tables of who is logged in, and of what somebody has typed and not sent."""

from datetime import datetime

from sqlalchemy import Text
from sqlmodel import Field

from matching.storage.tables import MOMENT, StoredRow


class SessionRow(StoredRow, table=True):
    """A log-in on one browser; of the id in its cookie only the hash is here.

    Attributes:
        roles: every role of this person, with a space between; `role` is the one in which they work, "" not chosen.
        said: what the provider needs to hear when somebody logs out.
        at_provider: the id of the log-in at the provider.
    """

    __tablename__ = "session"
    id_hash: str = Field(primary_key=True)
    person: str = Field(index=True)
    name: str
    role: str
    roles: str
    organisation: str
    began_at: datetime = Field(sa_type=MOMENT)
    seen_at: datetime = Field(sa_type=MOMENT)
    ends_at: datetime = Field(sa_type=MOMENT, index=True)
    said: str = Field(default="", sa_type=Text)
    at_provider: str = Field(default="", index=True)


class LoginAttemptRow(StoredRow, table=True):
    """Somebody who was sent to the provider, and has not come back yet."""

    __tablename__ = "login_attempt"
    state_hash: str = Field(primary_key=True)
    browser_hash: str
    at: datetime = Field(sa_type=MOMENT, index=True)
    nonce: str
    verifier: str
    back: str


class DraftRow(StoredRow, table=True):
    """What somebody typed in a form and has not sent."""

    __tablename__ = "draft"
    person: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    at: datetime = Field(sa_type=MOMENT, index=True)
    fields: str = Field(sa_type=Text)
