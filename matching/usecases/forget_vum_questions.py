"""Forget the questions of mediators of which details can no longer be opened."""

from matching.service import Service
from matching.storage.moment import now
from matching.vum.limits import QUESTION_LASTS


def forget_vum_questions(service: Service) -> int:
    """Forget who asked what and what was returned, once a detail of it cannot be asked any more; gives how many.

    What was shown to whom stays in the inzagelog.
    """
    return service.store.vum.forget(now() - QUESTION_LASTS)
