"""Errors as pages, in plain Dutch, with what one can do."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api.problems import ProblemError, problem_of
from api.watching.traces import trace_id
from api.web.showing import show
from api.web.visitor import know_without_asking

_TYPED = "Typte u iets, kijk dan eerst of het er nog staat: niet elke browser bewaart het."
_ADVICE: Mapping[int, str] = {
    403: "Denkt u dat u dit wel zou moeten zien? Vraag het aan de beheerder van passend bij uw gemeente.",
    404: "Misschien is het adres niet goed overgenomen, of bestaat dit niet meer.",
    409: "De situatie kan intussen veranderd zijn. Ga terug en kijk hoe het nu is.",
    412: "Ga terug naar de vorige pagina en vernieuw haar: u ziet dan hoe het nu is.",
    429: f"Er is niets gebeurd. Wacht even en ga dan terug naar de vorige pagina. {_TYPED}",
    500: "U hebt niets verkeerd gedaan.",
    503: "Vraag de beheerder om deze stap. Daarna werkt deze pagina vanzelf.",
}


_LATER = f"Er is niets gebeurd. Ga straks terug naar de vorige pagina. {_TYPED}"


class GoToError(ProblemError):
    """Another page has to come first."""

    def __init__(self, path: str) -> None:
        super().__init__(303, f"Ga eerst naar {path}.")
        self.path = path


class LogInError(ProblemError):
    """Logging in did not come off, or has to be done again; the message says why.

    Attributes:
        path: where one logs in.
    """

    def __init__(self, detail: str, path: str = "/inloggen", status: int = 400) -> None:
        super().__init__(status, detail)
        self.path = path


def answer_without_asking(request: Request, error: Exception) -> Response:
    """Answer an error as a page without asking the database who looks: somebody for whom there is no place now."""
    know_without_asking(request)
    problem = problem_of(error)
    answer = show(request, "problem.html", problem.status, problem=problem, advice=_LATER, trace=trace_id())
    answer.headers.update(problem.headers)
    return answer


def answer_with_page(request: Request, error: Exception) -> Response:
    """Answer an error as a page."""
    if isinstance(error, GoToError):
        return RedirectResponse(error.path, 303)
    if isinstance(error, LogInError):
        return show(request, "again.html", error.status, problem=error, path=error.path)
    problem = problem_of(error)
    advice = _ADVICE.get(problem.status, "")
    answer = show(request, "problem.html", problem.status, problem=problem, advice=advice, trace=trace_id())
    answer.headers.update(problem.headers)
    return answer
