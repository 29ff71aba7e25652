"""Templates: always escaped, an unknown name is an error, and the words as filters."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from api.web.dagdelen import DAYS, PARTS
from api.web.filters import FILTERS

HERE = Path(__file__).parent


@cache
def environment() -> Environment:
    """Build the templates, once."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= FILTERS
    made.globals |= {"weekdays": DAYS, "parts": PARTS}
    return made


def page(template: str, status: int = 200, **values: object) -> HTMLResponse:
    """Fill in a template."""
    return HTMLResponse(environment().get_template(template).render(values), status)
