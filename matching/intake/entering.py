"""Taking in the rows of a file, one block in one transaction."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from uuid import UUID, uuid4

from matching.assemblers.sheets import OF_SHEET
from matching.domain.actor import Actor
from matching.domain.colleague import Colleague
from matching.domain.event import Event
from matching.domain.placement import Placement
from matching.domain.proposal import Proposal
from matching.domain.scan import Scan
from matching.domain.support import Support
from matching.errors import ConflictError
from matching.forms.sheets.sheet import Sheet
from matching.identity.person import Identity
from matching.intake.deciding import Decider
from matching.intake.decision import Arrival, Decision
from matching.intake.new_colleagues import NewColleagues
from matching.proposing.lapsing import lapse_with
from matching.proposing.outdating import outdate_with
from matching.service import Service
from matching.storage import Kind

_OWNED_BY_NOBODY = (Colleague, Scan, Placement, Event, Support, Proposal)
NEW, CHANGED = "ingelezen", "bijgewerkt_uit_bestand"
ROLES = {Kind.CANDIDATE: "consulent"}
"""Of a colleague whom a row brings; of those who bring work it is jobhunter."""


class Intake:
    """One import: decides on each block of rows and saves it."""

    def __init__(self, service: Service, actor: Actor, sheet: Sheet, source: str, *, is_dry_run: bool) -> None:
        self._service = service
        self._actor = actor
        self._is_dry_run = is_dry_run
        assembler = OF_SHEET[sheet.name]
        with service.store.read() as reader:
            self._colleagues = NewColleagues(reader.colleagues.all(), ROLES.get(assembler.kind, "jobhunter"))
        is_people = assembler.kind is Kind.CANDIDATE
        identities = service.identity.comparing(actor, uuid4()) if is_people else _nobody
        self._decider = Decider(
            sheet=sheet,
            assembler=assembler,
            source=source,
            today=service.today(),
            colleagues=self._colleagues,
            identities=identities,
            vault=service.identity.vault(),
            vetter=service.vetter,
        )

    def take_in(self, arrivals: Sequence[Arrival]) -> list[Decision]:
        """Decide on a block and save it; when somebody changed the same things meanwhile, decide once more.

        Raises:
            ConflictError: that happened again.
        """
        with suppress(ConflictError):
            return self._take_in(arrivals)
        return self._take_in(arrivals)

    def _take_in(self, arrivals: Sequence[Arrival]) -> list[Decision]:
        with self._service.store.read() as reader:
            decisions = self._decider.decide(reader, arrivals)
        if not self._is_dry_run:
            self._save(decisions)
        return decisions

    def _save(self, decisions: Sequence[Decision]) -> None:
        """Save what is new and what changed, identities just before the commit."""
        saved = [(decision.obj, decision.after) for decision in decisions if decision.obj is not None]
        identities = [decision.identity for decision in decisions if decision.identity is not None]
        owners = [obj.owner_id for obj, _ in saved if not isinstance(obj, _OWNED_BY_NOBODY)]
        colleagues = self._colleagues.unsaved(owners)
        new = [obj for obj, after in saved if not after]
        changed = [obj for obj, after in saved if after]
        with self._service.store.change(self._actor) as change:
            change.save_many([*colleagues, *new], action=NEW)
            change.save_many(changed, action=CHANGED, after={obj.id: after for obj, after in saved if after})
            lapse_with(change, changed)
            outdate_with(change, changed)
            if identities:
                self._service.identity.register_many(identities)
            change.commit()
        self._colleagues.saved(colleagues)


def _nobody(_: Collection[UUID]) -> dict[UUID, Identity]:
    return {}
