"""Processes that place somebody all at the same moment; what they got goes into a queue."""

from datetime import date

from municipality import CONSULENT, Databases

from matching.domain.dagdelen import Dagdeel
from matching.placing.proposing import Proposal
from matching.placing.refusal import RuleRefusalError
from matching.placing.wish import Wish
from matching.service import Service
from matching.usecases.propose_placement import propose_placement

MORNING, AFTERNOON = (Dagdeel.parse(f"ma-{part}") for part in ("ochtend", "middag"))


def place(databases: Databases, wishes: list[Wish], today: date, gate, got) -> None:
    """Open passend in this process, wait for the others, and propose these people together."""
    service = Service.open(databases.url, databases.identity_url, databases.data_dir)
    service.today = lambda: today
    service.knowledge()
    gate.wait()
    try:
        saved = propose_placement(service, CONSULENT, [Proposal(wish) for wish in wishes])
        got.put(("geplaatst", len(saved)))
    except RuleRefusalError as error:
        got.put(("vol" if error.seating else "geweigerd", 0))
    finally:
        service.close()
