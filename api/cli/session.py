"""What every command works with: the settings, the service, and who sits at the keyboard."""

from api.bootstrap import open_service
from api.settings import Settings
from api.watching.logs import set_up
from matching.domain.actor import Actor
from matching.service import Service


def service() -> Service:
    """Open the service that the environment describes."""
    settings = Settings()
    set_up(settings)
    return open_service(settings)


def actor(role: str = "jobhunter", purpose: str = "bemiddeling", organisation: str = "") -> Actor:
    """Say who types: the one who may use this computer.

    Args:
        organisation: for whom one looks; that of the settings when "".
    """
    for_whom = organisation or Settings().organisation
    return Actor(id="opdrachtregel", role=role, organisation=for_whom, purpose=purpose)


def consultant() -> Actor:
    """Say who types: a consulent, who may decide."""
    return actor("consulent")
