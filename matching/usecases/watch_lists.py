"""See which lists of vacancies changed since somebody looked last, and tell who wants to hear of it."""

import hashlib
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.subscription import EventType, SubscriptionStatus
from matching.service import Service
from matching.storage.batches import NightList
from matching.usecases.rank_all import first_rows

FIRST = 25
WATCHER = Actor(id="passend", role="systeem", organisation="passend", purpose="abonnementen")


def watch_lists(service: Service) -> list[UUID]:
    """Look at the first people of the list of every open vacancy, and write down which changed.

    When nobody subscribed to it, or ranking is off, nothing is looked at. The first time all lists are only remembered;
    later a vacancy that was not there has a list that changed.

    Returns:
        The vacancies whose list changed.
    """
    wants = EventType.RANGLIJST_GEWIJZIGD
    active = [one for one in service.store.subscriptions.all() if one.status is SubscriptionStatus.ACTIEF]
    if not any(wants in one.events for one in active) or not service.ranking().is_on:
        return []
    seen = {one.vacancy_id: mark_of(one) for one in first_rows(service, FIRST)}
    with service.store.read() as reader:
        before = reader.list_marks()
    news = {one: mark for one, mark in seen.items() if before.get(one, ("", 0))[0] != mark}
    changed = sorted(news) if before else []
    if news:
        with service.store.change(WATCHER) as change:
            marks = {one: (mark, before.get(one, ("", 0))[1] + 1) for one, mark in news.items()}
            change.save_list_marks(marks, changed)
            change.commit()
    return changed


def mark_of(found: NightList) -> str:
    """Give what a list looks like, whatever the lot of the day makes of who stands equal.

    That is how many people each list has, the scores of the first, and who they are; of those who share the last
    score only that, for the lot decides which of them are seen.
    """
    last = found.rows[-1][1] if len(found.rows) == FIRST else -1
    people = sorted(str(who) for who, score, _ in found.rows if score > last)
    said = (sorted(found.totals.items()), [score for _, score, _ in found.rows], people)
    return hashlib.sha256(repr(said).encode()).hexdigest()
