"""The command line of passend."""

from api.cli.main import app

__all__ = ["app"]
