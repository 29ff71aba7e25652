"""What became of a placement, on the terminal."""

import orjson

from api.cli.placing_text import show_placement
from api.cli.session import consultant
from api.cli.terminal import out, print_json
from api.schemas.placement import placement_json
from matching.domain.placement import Placement
from matching.service import Service
from matching.usecases.view_objects import view_saved


def tell_placement(opened: Service, saved: Placement, as_json: bool) -> None:
    """Say how a placement stands now, in words or as JSON."""
    with opened.store.read() as reader:
        version = reader.placements.version_of(saved.id)
    found = placement_json(view_saved(opened, consultant(), saved, version))
    print_json(orjson.dumps(found)) if as_json else show_placement(out, found)
