"""Is the process alive, and is it ready? Outside /v1: for machines that watch."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.answers import JsonAnswer
from api.bootstrap import ServiceDoor
from api.problems import ProblemError, answer_with_problem
from api.watching.readiness import Readiness, is_fine
from matching.domain.dutch import listing


def routes(door: ServiceDoor) -> list[Route]:
    """Give /livez and /readyz."""
    readiness = Readiness(door)

    def ready(request: Request) -> Response:
        checks = readiness.checks()
        wrong = [name for name, said in checks.items() if not is_fine(said)]
        if wrong:
            detail = f"passend kan nog niet antwoorden. Dit is niet in orde: {listing(wrong, 'en')}."
            return answer_with_problem(request, ProblemError(503, detail, more={"controles": checks}))
        return JsonAnswer({"status": "klaar", "controles": checks})

    return [Route("/livez", alive), Route("/readyz", ready)]


async def alive(_: Request) -> Response:
    """Say that the process runs; without a thread, so that it also answers when all of them are at work."""
    return JsonAnswer({"status": "leeft"})
