"""The pages of a jobhunter, from a vacancy to somebody who is put forward."""

from api.web.jobhunter import (
    asking,
    beside,
    double_vacancies,
    exploring,
    person,
    proposal,
    ranking,
    searches,
    steps,
    taking_along,
    vacancies,
)

SCREENS = (
    vacancies,
    exploring,
    ranking,
    searches,
    beside,
    asking,
    taking_along,
    person,
    proposal,
    steps,
    double_vacancies,
)
