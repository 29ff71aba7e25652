"""Many small products of matrices: one thread does them sooner than two that wait for each other."""

from collections.abc import Callable
from functools import cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from threadpoolctl import ThreadpoolController

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S")


def in_one_thread(work: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
    """Let a method compute its products in the thread that asks; what comes out is the same."""

    @wraps(work)
    def alone(self: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
        with _libraries().limit(limits=1, user_api="blas"):
            return work(self, *args, **kwargs)

    return alone


@cache
def _libraries() -> Any:  # noqa: ANN401
    return ThreadpoolController()  # looks through all libraries that are loaded, which takes milliseconds
