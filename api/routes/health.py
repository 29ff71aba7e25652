"""Is the process alive, and is it ready? Outside /v1: for machines that watch."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.answers import JsonAnswer
from api.bootstrap import ServiceDoor
from api.problems import answer_with_problem
from matching.errors import PassendError


def routes(door: ServiceDoor) -> list[Route]:
    """Give /livez and /readyz."""

    def ready(request: Request) -> Response:
        try:
            door.open().warm_up()
        except PassendError as error:
            return answer_with_problem(request, error)
        return JsonAnswer({"status": "klaar"})

    return [Route("/livez", alive), Route("/readyz", ready)]


def alive(_: Request) -> Response:
    """Say that the process runs."""
    return JsonAnswer({"status": "leeft"})
