"""What every saved list says, whichever side is ranked."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TypedDict
from uuid import UUID

from matching.domain.account import NotAsked
from matching.domain.list_kind import ListKind, RankingKind
from matching.domain.ranked_list import RankedList, Versions, WorkList
from matching.domain.ranking_request import Filters, Page
from matching.domain.ranking_switch import NEVER_TURNED, RankingSwitch
from matching.explanation.explainer import Explainer, not_asked
from matching.in_memory.knowledge import Knowledge
from matching.lists.recipe import Recipe
from matching.ranking import Group, Ranking, Work
from matching.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class Reading:
    """Who reads a list, and who may no longer be shown.

    Attributes:
        discreet: a condition of work that does not fit is not named.
        hidden: people whose processing has been restricted since (AVG 18).
        switch: how the switch of ranking stands now.
    """

    discreet: bool
    hidden: Collection[UUID] = ()
    switch: RankingSwitch = NEVER_TURNED


@dataclass(frozen=True)
class Made(ABC):
    """A whole list in memory: figures of every row, words for none yet.

    Attributes:
        group, work: the columns of both sides.
        ids: of every row of the side that is ranked.
        outside: how many are in no list, per reason.
    """

    recipe: Recipe
    group: Group
    work: Work
    ranking: Ranking
    knowledge: Knowledge
    ids: Sequence[UUID]
    outside: Mapping[str, int]

    @abstractmethod
    def is_outdated(self, reader: Reader) -> bool:
        """Whether somebody on the list has been erased since; `reader` reads the newest."""

    @abstractmethod
    def tell(
        self, list_id: UUID, made_at: datetime, page: Page, reader: Reader, reading: Reading
    ) -> RankedList | WorkList:
        """Put one page into words; `reader` stands at the position of the recipe."""

    @cached_property
    def digest(self) -> str:
        """The sha256 over every row of every list."""
        return self.ranking.digest(self.ids)

    def rows(self, kind: ListKind, page: Page) -> list[int]:
        """Give the row numbers of one page of one of the lists."""
        first = (page.number - 1) * page.size
        rows: list[int] = self.ranking.lists[kind][first : first + page.size].tolist()
        return rows

    def ranked_rows(self, kind: ListKind, page: Page) -> Iterator[tuple[int, int | None]]:
        """Give the row numbers of one page with their rank; only `gerangschikt` has ranks."""
        first = (page.number - 1) * page.size + 1
        for rank, row in enumerate(self.rows(kind, page), start=first):
            yield row, rank if kind is ListKind.GERANGSCHIKT and not self.ranking.is_neutral else None

    def explainer(self, discreet: bool, page: Sequence[int] = ()) -> Explainer:
        """Give what explains the rows of this list.

        Args:
            page: the rows that will be explained; others can be as well, at more cost.
        """
        return Explainer(
            ranking=self.ranking,
            people=self.group.people,
            work=self.work,
            model=self.knowledge.model(self.recipe.weights),
            vocabulary=self.knowledge.vocabulary,
            world=self.knowledge.world,
            discreet=discreet,
            page=tuple(page),
        )


class Parts(TypedDict):
    """What every saved list says of itself."""

    id: UUID
    kind: RankingKind
    made_at: datetime
    purpose: str
    today: date
    seed: int
    versions: Versions
    filters: Filters
    totals: Mapping[str, int]
    outside_pool: Mapping[str, int]
    not_asked: tuple[NotAsked, ...]
    result_hash: str
    page: Page
    is_neutral: bool
    switch: RankingSwitch


def parts_of(made: Made, list_id: UUID, made_at: datetime, page: Page, switch: RankingSwitch) -> Parts:
    """Give what every list says of itself."""
    recipe, ranking = made.recipe, made.ranking
    totals = {kind.value: len(rows) for kind, rows in ranking.lists.items()}
    totals |= {"buitenPool": sum(made.outside.values()), "buitenFilter": len(ranking.filtered)}
    model = made.knowledge.model(recipe.weights)
    return Parts(
        id=list_id,
        kind=recipe.kind,
        made_at=made_at,
        purpose=recipe.purpose,
        today=recipe.today,
        seed=recipe.seed,
        versions=versions_of(recipe),
        filters=recipe.filters,
        totals=totals,
        outside_pool=made.outside,
        not_asked=tuple(not_asked(model, model.maxima(made.work.place).max(axis=1, initial=0), recipe.kind.work)),
        result_hash=made.digest,
        page=page,
        is_neutral=ranking.is_neutral,
        switch=switch,
    )


def notices_of_switch(made: Made, switch: RankingSwitch) -> Iterator[str]:
    """Say what a list is worth that was made while ranking was off, or that is older than that."""
    if made.ranking.is_neutral:
        yield (
            "De rangschikking stond uit toen deze lijst werd gemaakt. Er zijn geen scores. Wie of wat mag, staat in de "
            "eerste lijst; is een regel nog onbekend, dan staat het bij eerst vragen. De volgorde is geloot met seed "
            f"{made.recipe.seed}: niet naar naam en niet naar score."
        )
    elif not switch.is_on:
        yield "De rangschikking staat nu uit. Deze lijst is van daarvoor en staat er zoals zij was, met scores."


def versions_of(recipe: Recipe) -> Versions:
    """Give everything that decides a list besides the facts."""
    travel = f" + {recipe.reference.travel_times}" if recipe.reference.travel_times else ""
    return Versions(
        ledger_position=recipe.position,
        rulebook=recipe.rulebook,
        weights=recipe.weights,
        taxonomy=recipe.reference.taxonomy,
        linker=recipe.linker,
        postcodes=f"{recipe.reference.postcodes or 'geen postcodes'}{travel}",
        software=recipe.software,
    )
