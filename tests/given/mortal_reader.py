"""A second reader that does not live: by name, for another process imports it."""

import os


def is_killed(*asked: object) -> None:
    os._exit(9)
