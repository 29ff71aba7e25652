"""What was sent with a form."""

from typing import Annotated

from fastapi import Depends
from starlette.datastructures import FormData
from starlette.requests import Request


async def form_of(request: Request) -> FormData:
    """Read the form."""
    return await request.form()


TheForm = Annotated[FormData, Depends(form_of)]
