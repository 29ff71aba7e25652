"""The screens of a consulent, and of who guides somebody."""

from api.web.consulent import (
    candidate,
    facts,
    guiding,
    login_code,
    newcomer,
    people,
    placement,
    placement_check,
    plan,
    prospects,
    questions,
    scan,
    seats,
    tasks,
)

SCREENS = (
    tasks, people, newcomer, candidate, login_code, questions, facts, prospects, scan,
    placement_check, placement, seats, plan, guiding,
)  # fmt: skip
