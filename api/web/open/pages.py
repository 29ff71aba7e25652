"""What everybody may read: how lists are made, what happens to personal data, who can use the pages, which versions."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from api.dependencies import TheService
from api.schemas.decision import DECISION
from api.security import API_VERSION
from api.web.showing import show
from matching.accountability.register_entry import told_fields
from matching.usecases.view_method import view_method

router = APIRouter()


@router.get("/over-het-algoritme")
def show_algorithm(request: Request, service: TheService) -> Response:
    """Tell how lists are made, who decides, and what does not count."""
    told = told_fields().values()
    return show(request, "open/algorithm.html", method=view_method(service), decision=DECISION, told=told)


@router.get("/privacy")
def show_privacy(request: Request) -> Response:
    """Tell what happens to personal data."""
    return show(request, "open/privacy.html")


@router.get("/toegankelijkheid")
def show_accessibility(request: Request) -> Response:
    """Tell who can use the pages, and what is known not to work."""
    return show(request, "open/accessibility.html")


@router.get("/versies")
def show_versions(request: Request, service: TheService) -> Response:
    """Tell which versions are in use."""
    return show(request, "open/versions.html", versions=view_method(service).versions, api_version=API_VERSION)
