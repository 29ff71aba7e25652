"""Errors as pages, in plain Dutch, with what one can do."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from api.problems import problem_of
from api.web.frame import frame_of
from api.web.templating import page

_ADVICE: Mapping[int, str] = {
    404: "Misschien is het adres niet goed overgenomen, of bestaat dit niet meer.",
    409: "De situatie kan intussen veranderd zijn. Kijk bij de vacature hoe het nu is.",
    500: "U hebt niets verkeerd gedaan.",
    503: "Vraag de beheerder om deze stap. Daarna werkt deze pagina vanzelf.",
}


def answer_with_page(request: Request, error: Exception) -> Response:
    """Answer an error as a page."""
    problem = problem_of(error)
    answer = page(
        "problem.html",
        problem.status,
        problem=problem,
        advice=_ADVICE.get(problem.status, ""),
        **frame_of(request, None),
    )
    answer.headers.update(problem.headers)
    return answer
