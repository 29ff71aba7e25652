"""Everything that is kept about a candidate, to take along: on paper, and for a program."""

import orjson
from fastapi import APIRouter
from starlette.responses import Response

from api.reports.kept_paper import kept_pdf
from api.schemas.all_kept import all_kept_json
from api.web.visit import TheVisit
from matching.usecases.view_all_kept import view_all_kept

router = APIRouter()


@router.get("/mijn/inzage.pdf")
def send_all_kept_paper(visit: TheVisit) -> Response:
    """Send everything on paper."""
    kept = view_all_kept(visit.service, visit.actor, visit.actor.id, "pdf")
    return _file(kept_pdf(kept), "application/pdf", "alles-over-mij.pdf")


@router.get("/mijn/inzage.json")
def send_all_kept_data(visit: TheVisit) -> Response:
    """Send everything for a program."""
    kept = view_all_kept(visit.service, visit.actor, visit.actor.id, "json")
    return _file(orjson.dumps(all_kept_json(kept)), "application/json", "alles-over-mij.json")


def _file(content: bytes, media_type: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(content, media_type=media_type, headers=headers)
