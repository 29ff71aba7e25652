"""Who fits every open vacancy? All of them against everybody; a second run continues where the first ended."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import numpy as np

from matching.batch.engines import Engine, Serial
from matching.batch.questions import Ask, Bench, Block, shards_of
from matching.domain.work import WorkKind
from matching.foremost import Foremost
from matching.in_memory.knowledge import Knowledge
from matching.in_memory.live_pool import LivePool
from matching.in_memory.standing import Standing
from matching.profiles.person_facts import AGES
from matching.ranking import Offer, default_seed
from matching.rules import rulebook
from matching.rules.rulebook import rules_on
from matching.service import Service
from matching.storage.batches import NightList
from matching.usecases.compose_recipe import USUAL_WEIGHTS
from matching.usecases.turn_ranking import refuse_while_off

BLOCK = 50  # vacancies: so much is lost at most when somebody stops the batch
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Night:
    """What one run did.

    Attributes:
        batch: the name of what was made; the same facts, day and software give the same name.
        made, before: how many vacancies were ranked now, and were there already.
    """

    batch: str
    made: int
    before: int
    people: int


LISTS = "batch met de eersten van elke vacature"


def rank_all(service: Service, engine: Engine, most: int, shards: int, tell: Progress) -> Night:
    """Rank everybody for every open vacancy and keep the first rows of each.

    Raises:
        ConflictError: ranking is off, or was turned off meanwhile; what was done is kept.
        BatchError: workers were lost again and again; what was done is kept.
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    refuse_while_off(service, LISTS)
    knowledge = service.knowledge()
    pool, standing = service.standing(knowledge)
    today = service.today()
    offered = service.offer(knowledge, WorkKind.VACATURE, standing.position).on(today)
    batch = _name(service, knowledge, standing, today, most)
    before = service.store.batches.done(batch)
    left = [row for row, vacancy_id in enumerate(offered.ids) if vacancy_id not in before]
    blocks = list(_blocks(service, (pool, standing), (offered.ids, offered.offer), left, today))
    bench = Bench(knowledge.model(USUAL_WEIGHTS[WorkKind.VACATURE]), knowledge.world, most)
    tell(len(before), len(offered.ids))
    made = len(before)
    if blocks:
        for answers in engine.run(bench, shards_of(standing.group, shards), blocks):
            refuse_while_off(service, LISTS)
            service.store.batches.save(batch, [_list(offered.ids, standing, one) for one in answers])
            made += len(answers)
            tell(made, len(offered.ids))
    return Night(batch, made - len(before), len(before), len(standing.ids))


def first_rows(service: Service, most: int) -> Iterator[NightList]:
    """Rank everybody for every open vacancy in this process and give the first rows of each; nothing is kept.

    Raises:
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    knowledge, today = service.knowledge(), service.today()
    people = service.standing(knowledge)
    offered = service.offer(knowledge, WorkKind.VACATURE, people[1].position).on(today)
    blocks = list(_blocks(service, people, (offered.ids, offered.offer), list(range(len(offered.ids))), today))
    bench = Bench(knowledge.model(USUAL_WEIGHTS[WorkKind.VACATURE]), knowledge.world, most)
    for answers in Serial().run(bench, shards_of(people[1].group, 1), blocks):
        yield from (_list(offered.ids, people[1], one) for one in answers)


def _name(service: Service, knowledge: Knowledge, standing: Standing, today: date, most: int) -> str:
    """Name a batch by everything that decides it."""
    versions = (rulebook.version(rulebook.RULEBOOK[WorkKind.VACATURE]), service.software, service.store.epoch())
    said = (standing.position, today, most, knowledge.versions, knowledge.vocabulary.linker.version, *versions)
    return f"vacatures-{today}-{hashlib.sha256(repr(said).encode()).hexdigest()[:16]}"


def _blocks(
    service: Service,
    people: tuple[LivePool, Standing],
    offer: tuple[Sequence[UUID], Offer],
    left: list[int],
    today: date,
) -> Iterator[Block]:
    """Put vacancies with the same reference day together, a block at a time."""
    (pool, standing), (ids, open_) = people, offer
    with service.store.read(standing.position) as reader:
        known = reader.vacancies.many_versions([ids[row] for row in left])
    by_day: dict[int, list[int]] = {}
    for row in left:
        by_day.setdefault(int(open_.work.facts.start[row]), []).append(row)
    for day, rows in sorted(by_day.items()):
        facts = pool.group_on(standing, date.fromordinal(day)).facts
        ages, rules = np.stack([getattr(facts, name) for name in AGES]), rules_on(date.fromordinal(day))
        for first in range(0, len(rows), BLOCK):
            asks = tuple(
                Ask(row, open_.take(np.array([row])).work, default_seed(ids[row], known[ids[row]][1], today))
                for row in rows[first : first + BLOCK]
            )
            yield Block(rules, ages, asks)


def _list(ids: Sequence[UUID], standing: Standing, one: tuple[int, Foremost]) -> NightList:
    number, found = one
    first = found.leaders
    columns = (first.rows.tolist(), first.score.tolist(), first.coverage.tolist())
    return NightList(
        ids[number],
        {kind.value: count for kind, count in found.totals.items()},
        found.excluded,
        tuple((standing.ids[row], score, coverage) for row, score, coverage in zip(*columns, strict=True)),
    )
