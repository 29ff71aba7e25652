"""`passend plaatsingen`: where a person is, was or will be."""

import orjson
from typer import Typer

from api.cli.placing_text import show_placement
from api.cli.rank import AsJson
from api.cli.session import consultant, service
from api.cli.terminal import out, print_json
from api.cli.typed import Candidate
from api.schemas.placement import placement_json
from matching.domain.ranking_request import Page
from matching.storage import Kind
from matching.storage.selection import Selection
from matching.usecases.view_objects import id_of, view_page

MOST = 100


def add_to(app: Typer) -> None:
    """Add this command."""
    app.command()(plaatsingen)


def plaatsingen(kandidaat: Candidate, json: AsJson = False) -> None:
    """Laat zien waar een kandidaat is, was of komt, de oudste eerst, met het id van elke plaatsing."""
    opened = service()
    asked = Selection(candidate_id=id_of(opened.store, Kind.CANDIDATE, kandidaat))
    found = view_page(opened, consultant(), Kind.PLACEMENT, asked, Page(1, MOST))
    rows = [placement_json(view) for view in found.rows]
    if json:
        print_json(orjson.dumps(rows))
        return
    for row in rows:
        show_placement(out, row)
    if not rows:
        out.print("Er zijn geen plaatsingen.")
    if found.total > len(rows):
        out.print(f"Dit zijn er {len(rows)} van {found.total}.")
