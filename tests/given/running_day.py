"""The work of every day, on the same database as the server of a scenario."""

from matching.domain.actor import Actor
from matching.usecases.expire_vacancies import expire_vacancies

SYSTEM = Actor("dagwerk", "systeem", "gemeente", "bemiddeling")


class _OnADay:
    """What the daily step needs of a service: the store, and which day it is."""

    def __init__(self, story):
        self.store, self.today = story.store, story.calendar.today


def expire(story):
    return expire_vacancies(_OnADay(story), SYSTEM)
