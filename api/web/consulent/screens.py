"""The screens of a consulent, and of who guides somebody."""

from api.web.consulent import (
    business_cases,
    candidate,
    doubles,
    facts,
    group,
    guiding,
    login_code,
    mediation,
    newcomer,
    people,
    placement,
    placement_check,
    plan,
    plek,
    premiums,
    prospects,
    questions,
    scan,
    seats,
    tasks,
    waiting,
)

SCREENS = (
    tasks, people, newcomer, candidate, login_code, questions, facts, prospects, scan,
    placement_check, placement, group, seats, plek, plan, premiums, business_cases, guiding,
    mediation, waiting, doubles,
)  # fmt: skip
