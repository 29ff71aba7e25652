"""What one process of passend holds: the stores, the reference data in use, the pool, the newest lists."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import date, datetime
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Any
from uuid import UUID

from matching.domain.benefit_norm import BenefitNorms
from matching.domain.crosswalk import Crosswalk
from matching.domain.geography import Geography
from matching.domain.key_figures import NO_FIGURES, KeyFigures
from matching.domain.legality import Legality
from matching.domain.ranking_switch import RankingSwitch
from matching.domain.today import AMSTERDAM, today_in_the_netherlands
from matching.domain.work import WorkKind
from matching.exchange.vum_client import Exchange
from matching.identity.door import IdentityDoor
from matching.in_memory import knowledge as reference
from matching.in_memory.knowledge import Knowledge, KnowledgeVersions
from matching.in_memory.live_offer import LiveOffer, OfferStanding
from matching.in_memory.live_pool import LivePool
from matching.in_memory.live_vum import LiveVum
from matching.in_memory.pool_snapshot import Origin, Snapshots
from matching.in_memory.standing import Standing
from matching.lists.list_parts import Made
from matching.rules.settings import AS_SHIPPED, RuleSettings
from matching.storage.data_folder import refuse_interrupted
from matching.storage.store import Store
from matching.vetting.minimum_wages import WageTable, shipped_wages
from matching.vetting.vetter import Vetter
from matching.vum.offered import OfferKind
from matching.webhooks.sender import Sender
from scoring.kept import Kept

EXPLORATIONS_A_DAY = 10  # eigen beleid
REMEMBERED_LISTS = 32
NO_CROSSWALK = Crosswalk()
SITE = "http://127.0.0.1:8000"
API = "https://passend.gemeente.example/v1"
KEY_FILE = "webhooks.key"
IDENTITY_KEY_FILE = "identiteit.key"
REMEMBERED_COUNTS = 32
REMEMBERED_REFERENCES = 2  # the one in use, and the one before the last import
__all__ = ["AMSTERDAM", "Service", "today_in_the_netherlands"]


class Service:
    """Everything that a use case needs; one per process, safe for many threads.

    Attributes:
        store: what passend remembers.
        identity: the door to who somebody is.
        today: gives the calendar day; in the Netherlands when nothing else was given.
        vetter: looks at vacancies before they open.
        explorations_a_day: how often one employer may ask in a day what changes would bring.
        site: where passend is found, for the links in messages.
        exchange: where questions to VUM go; None is nowhere.
        sender: how others are told what happens.
        counted: what was counted of everybody, such as a report, by all that it was counted from.
        measure: follows a part of the work by its name, such as "rank", for whoever watches from outside.
    """

    def __init__(
        self,
        store: Store,
        identity: IdentityDoor,
        today: Callable[[], date] | None = None,
        wages: WageTable | None = None,
        explorations_a_day: int = EXPLORATIONS_A_DAY,
    ) -> None:
        self.store = store
        self.identity = identity
        self.today = today or today_in_the_netherlands
        self.explorations_a_day = explorations_a_day
        self.site = SITE
        self.exchange: Exchange | None = None
        self.sender = Sender("passend", "", API, Path(KEY_FILE))
        self.measure: Callable[[str], AbstractContextManager[object]] = nullcontext
        self.vetter = Vetter(shipped_wages() if wages is None else wages, lambda: self.today())
        self.software = installed_version("passend")
        self._knowledge: Kept[KnowledgeVersions, Knowledge] = Kept(REMEMBERED_REFERENCES)
        self._pools: Kept[KnowledgeVersions, LivePool] = Kept(REMEMBERED_REFERENCES)
        self._offers: Kept[tuple[KnowledgeVersions, WorkKind], LiveOffer] = Kept(REMEMBERED_REFERENCES * len(WorkKind))
        self._maps: Kept[str, Geography] = Kept(REMEMBERED_REFERENCES)
        self._crosswalks: Kept[str, Crosswalk] = Kept(REMEMBERED_REFERENCES)
        self._vum: Kept[tuple[str, OfferKind], LiveVum] = Kept(REMEMBERED_REFERENCES * len(OfferKind))
        self._settings: Kept[str, RuleSettings] = Kept(REMEMBERED_REFERENCES)
        self._figures: Kept[str, KeyFigures] = Kept(REMEMBERED_REFERENCES)
        self.counted: Kept[tuple[object, ...], Any] = Kept(REMEMBERED_COUNTS)
        self._lists: OrderedDict[UUID, Made] = OrderedDict()
        self._lock = threading.Lock()

    @classmethod
    def open(
        cls,
        database_url: str,
        identity_url: str,
        data_dir: Path,
        wages: WageTable | None = None,
        identity_key: Path | None = None,
    ) -> "Service":
        """Open the stores and bring their tables to the newest shape.

        Args:
            wages: the minimum wages by date; those that come with passend when None.
            identity_key: the file with the master key of the identities; one in `data_dir` when None.

        Raises:
            StoreError: a database is newer, broken, or its keys are missing.
        """
        refuse_interrupted(data_dir)
        store = Store(database_url, data_dir)
        identity = IdentityDoor(identity_url, store.looks.record_many, identity_key or data_dir / IDENTITY_KEY_FILE)
        store.migrate()
        identity.upkeep.migrate()
        store.pair_with(identity.vault())
        service = cls(store, identity, wages=wages)
        service.sender = replace(service.sender, key_file=data_dir / KEY_FILE)
        return service

    def knowledge(self, versions: KnowledgeVersions | None = None) -> Knowledge:
        """Give the reference data in use, or an earlier combination.

        Raises:
            TaxonomyMissingError: no taxonomy was ever imported.
        """
        wanted = versions or reference.versions_in_use(self.store)
        return self._knowledge.get(wanted, lambda: reference.load(self.store, wanted))

    def rule_settings(self, before: datetime | None = None) -> RuleSettings:
        """Give the numbers of rules that the municipality laid down for itself, now or as they were before a moment."""
        version = self.store.reference.active_version("rule_settings", before)
        if version is None:
            return AS_SHIPPED
        return self._settings.get(
            version, lambda: RuleSettings.load(self.store.reference.get("rule_settings", version).path)
        )

    def key_figures(self, before: datetime | None = None) -> KeyFigures:
        """Give the figures that reports are held against, now or as they were before a moment."""
        version = self.store.reference.active_version("key_figures", before)
        if version is None:
            return NO_FIGURES
        return self._figures.get(
            version, lambda: KeyFigures.load(self.store.reference.get("key_figures", version).path)
        )

    def benefit_norms(self) -> BenefitNorms:
        """Give the benefit norms of the municipality; none when nothing was imported."""
        active = self.store.reference.active("benefit_norms")
        return BenefitNorms() if active is None else BenefitNorms.load(active.path)

    def crosswalk(self) -> Crosswalk:
        """Give the crosswalk between the codes of VUM and ours; an empty one when nothing was imported."""
        version = self.store.reference.active_version("crosswalk")
        if version is None:
            return NO_CROSSWALK
        return self._crosswalks.get(
            version, lambda: Crosswalk.load(self.store.reference.get("crosswalk", version).path)
        )

    def geography(self) -> Geography:
        """Give the places on the map alone; an empty map when no postcodes have been imported."""
        version = self.store.reference.active_version("postcodes")
        if version is None:
            return reference.NOWHERE
        return self._maps.get(version, lambda: Geography.load(self.store.reference.get("postcodes", version).path))

    def vum_offer(self, kind: OfferKind) -> LiveVum:
        """Give what is offered over VUM."""
        crosswalk = self.crosswalk()
        return self._vum.get(
            (crosswalk.version, kind), lambda: LiveVum(self.store, kind, crosswalk, self.identity.vum.of)
        )

    def standing(self, knowledge: Knowledge, position: int | None = None) -> tuple[LivePool, Standing]:
        """Give the pool of this reference data with the newest standing, or one of an earlier position."""
        pool = self._pools.get(
            knowledge.versions,
            lambda: LivePool(self.store, knowledge, self.identity.legality_on_days, self._snapshots(knowledge)),
        )
        return pool, pool.now() if position is None else pool.at(position)

    def held(self) -> Standing | None:
        """Give the newest standing that is in memory, without making one; None before the first."""
        pools = self._pools.made()
        return pools[-1][1].held if pools else None

    def _snapshots(self, knowledge: Knowledge) -> Snapshots:
        made_with = repr((knowledge.versions, knowledge.vocabulary.linker.version))
        return Snapshots(self.store.pool_files, Origin(self.store.epoch(), made_with, self.software))

    def offer(self, knowledge: Knowledge, kind: WorkKind, position: int | None = None) -> OfferStanding:
        """Give the open work of a kind, the newest standing or one of an earlier position."""
        live = self._offers.get(
            (knowledge.versions, kind), lambda: LiveOffer(self.store, knowledge.place_encoder, kind)
        )
        return live.now() if position is None else live.at(position)

    def ranking(self) -> RankingSwitch:
        """Give how the switch of ranking stands at this moment, whoever turned it in whichever process."""
        return self.store.oversight.ranking()

    def legality_of(self, candidate_id: UUID) -> Callable[[date], Legality | None]:
        """Give who answers which legal ages somebody has on a day; None is not known."""
        return self.identity.legality_of(candidate_id)

    def warm_up(self) -> None:
        """Make ready what the first list needs, so that nobody waits for it.

        Raises:
            TaxonomyMissingError: no taxonomy was ever imported.
        """
        knowledge = self.knowledge()
        pool, _ = self.standing(knowledge)
        pool.keep()
        knowledge.likeness.warm_up()
        for kind in WorkKind:
            self.offer(knowledge, kind)

    def look_ahead(self) -> None:
        """Know already how old people are on the days that lists of the coming year are about; nobody waits for it."""
        pool, _ = self.standing(self.knowledge())
        pool.look_ahead(self.today())

    def remember(self, list_id: UUID, made: Made) -> None:
        """Keep a list at hand; the oldest go, and can be made again."""
        with self._lock:
            self._lists[list_id] = made
            while len(self._lists) > REMEMBERED_LISTS:
                self._lists.popitem(last=False)

    def remembered(self, list_id: UUID) -> Made | None:
        """Give a list that is still at hand."""
        with self._lock:
            return self._lists.get(list_id)

    def close(self) -> None:
        """Close the connections."""
        self.store.close()
        self.identity.close()
