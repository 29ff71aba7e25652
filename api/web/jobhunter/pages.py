"""The pages of a jobhunter, from a vacancy to somebody who is put forward."""

from fastapi import APIRouter

from api.web.jobhunter import asking, beside, exploring, person, proposal, ranking, steps, taking_along, vacancies

router = APIRouter()
for pages in (vacancies, exploring, ranking, beside, asking, taking_along, person, proposal, steps):
    router.include_router(pages.router)
