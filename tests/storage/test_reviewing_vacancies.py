"""Holding and reviewing vacancies, on both databases."""

from dataclasses import replace
from datetime import date

import pytest
from people_and_work import CONSULENT, DAY, save, vacancy

from matching.domain.opportunity import VacancyStatus
from matching.domain.reasons import deed_and_reason
from matching.domain.review import Review, ReviewDecision
from matching.errors import ConflictError, NotAllowedError, StaleError
from matching.service import Service
from matching.storage import Kind
from matching.usecases.review_vacancy import review_vacancy
from matching.usecases.submit_vacancy import submit_vacancy
from matching.usecases.verify_ledger import verify_ledger

EMPLOYER = replace(CONSULENT, role="werkgever")


@pytest.fixture
def service(house, door):
    return Service(house, door, today=lambda: DAY)


@pytest.fixture
def waiting(house):
    return submit_vacancy(house, CONSULENT, replace(vacancy(), title="Jonge bakkershulp"))


def test_what_is_held_is_not_open_and_a_clean_one_is(house, waiting):
    assert waiting.status is VacancyStatus.IN_BEOORDELING
    assert submit_vacancy(house, CONSULENT, vacancy()).status is VacancyStatus.OPEN


def test_a_review_is_kept_with_the_vacancy_and_its_decision_in_the_grootboek(service, waiting):
    opened = review_vacancy(service, CONSULENT, waiting.id, ReviewDecision.OPEN, "De wet vraagt het.", after=1)
    with service.store.read() as reader:
        assert reader.vacancies.get(waiting.id) == opened
        entries = reader.history(Kind.VACANCY, waiting.id)
    (review,) = opened.reviews
    assert (review.decision, review.on, review.by, review.reason) == (
        ReviewDecision.OPEN,
        DAY,
        "c-1",
        "De wet vraagt het.",
    )
    assert len(review.accepted) == 1
    assert deed_and_reason(entries[-1].action) == ("vacature_beoordeeld", "open")
    assert verify_ledger(service.store, CONSULENT).first_break is None


def test_an_employer_decides_nothing_and_a_stale_decision_is_refused(service, waiting):
    with pytest.raises(NotAllowedError, match="een vacature beoordelen"):
        review_vacancy(service, EMPLOYER, waiting.id, ReviewDecision.OPEN, "Het is goed.")
    with pytest.raises(StaleError):
        review_vacancy(service, CONSULENT, waiting.id, ReviewDecision.OPEN, "Het is goed.", after=3)
    review_vacancy(service, CONSULENT, waiting.id, ReviewDecision.GEWEIGERD, "Dit mag niet.")
    with pytest.raises(ConflictError, match="wacht niet op een beoordeling: zij is geweigerd"):
        review_vacancy(service, CONSULENT, waiting.id, ReviewDecision.OPEN, "Toch wel.")


def test_a_review_without_a_reason_cannot_be():
    with pytest.raises(ValueError, match="hoort een reden"):
        Review(ReviewDecision.OPEN, date(2026, 1, 1), "c-1", " ")


def test_a_vacancy_of_before_there_were_reviews_is_read(house):
    (saved,) = save(house, vacancy())
    with house.read() as reader:
        assert reader.vacancies.get(saved.id).reviews == ()
