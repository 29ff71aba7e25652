"""The tables of who is logged in or can be, and of what somebody keeps for oneself: drafts and searches."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Text
from sqlmodel import Field

from matching.storage.tables import MOMENT, StoredRow


class SessionRow(StoredRow, table=True):
    """A log-in on one browser; of the id in its cookie only the hash is here.

    Attributes:
        roles: every role of this person, with a space between; `role` is the one in which they work, "" not chosen.
        said: what the provider needs to hear when somebody logs out.
        at_provider: the id of the log-in at the provider.
        browser: on what one logged in, in two words; "" is not known.
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
    browser: str = ""


class LoginAttemptRow(StoredRow, table=True):
    """Somebody who was sent to the provider, and has not come back yet."""

    __tablename__ = "login_attempt"
    state_hash: str = Field(primary_key=True)
    browser_hash: str
    at: datetime = Field(sa_type=MOMENT, index=True)
    nonce: str
    verifier: str
    back: str


class LoginCodeRow(StoredRow, table=True):
    """The code with which a candidate can log in once; the newest alone, and of it only keyed hashes.

    Attributes:
        finder_hash: of its first half.
        wrong: how often the first half was right and the rest was not.
    """

    __tablename__ = "login_code"
    candidate_id: UUID = Field(primary_key=True, foreign_key="candidate.id")
    finder_hash: str = Field(unique=True)
    code_hash: str
    made_at: datetime = Field(sa_type=MOMENT)
    until: datetime = Field(sa_type=MOMENT, index=True)
    wrong: int = 0


class SavedSearchRow(StoredRow, table=True):
    """A search that a colleague keeps under a name: the recipe of the list that they last looked at."""

    __tablename__ = "saved_search"
    id: UUID = Field(primary_key=True)
    person: str = Field(index=True)
    name: str
    list_id: UUID = Field(foreign_key="recipe.id")
    looked_at: datetime = Field(sa_type=MOMENT)


class DraftRow(StoredRow, table=True):
    """What somebody typed in a form and has not sent."""

    __tablename__ = "draft"
    person: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    at: datetime = Field(sa_type=MOMENT, index=True)
    fields: str = Field(sa_type=Text)
