"""Ask the exchange for people for a vacancy, rank them beside our own, and open the ten best."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.list_kind import ListKind
from matching.domain.opportunity import Vacancy
from matching.domain.permissions import Right, must_have
from matching.domain.record import CandidateRecord
from matching.errors import ConflictError, Fault, InvalidInputError, StoreError
from matching.exchange.vum_client import Exchange, ExchangeError, VumClient
from matching.lists.vum_list import CHOSEN, Asked, Foreign, Own, VumList, VumRow, rank_together
from matching.profiles.place_facts import reference_day
from matching.service import Service
from matching.usecases.compose_recipe import weights_in_use
from matching.usecases.rank_candidates import refuse_unrankable
from matching.vum.asking import USUAL_KM, Given, Step, widest
from matching.vum.foreign import held
from matching.vum.seeker_entities import MP_WERKZOEKENDE_MATCH

Open = Callable[[Exchange], AbstractContextManager[VumClient]]
SHOWN = 25


@dataclass(frozen=True)
class Chosen:
    """One of the profiles that were opened, with everything that the source told.

    Attributes:
        detail: as the standard has it; {} when it could not be opened, and then `problem` says why.
    """

    row: VumRow
    detail: dict[str, object]
    problem: str = ""


@dataclass(frozen=True)
class VumAnswer:
    """What a vacancy brought over VUM; nothing of it is kept.

    Attributes:
        steps: every question that was asked, and what its last key cost.
        refused: how many profiles do not hold beside the standard.
        chosen: the profiles that were opened, the best first, after what they told counted as well.
        ranked, to_ask, excluded: everybody together, the first of each list.
        totals: of all three lists, per ListKind value.
    """

    vacancy: Vacancy
    steps: tuple[Step, ...]
    profiles: int
    refused: int
    chosen: tuple[Chosen, ...]
    ranked: Sequence[VumRow]
    to_ask: Sequence[VumRow]
    excluded: Sequence[VumRow]
    totals: dict[str, int]


def ask_vum(
    service: Service, actor: Actor, reference: str, km: int = USUAL_KM, open_client: Open = VumClient
) -> VumAnswer:
    """Ask, rank and open; in the inzagelog stands that it was asked and how many were opened, not what came back.

    Args:
        km: how far around the work.
        open_client: opens the client of the exchange.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: there is no such vacancy.
        NotRankableError: it is not open.
        InvalidInputError: it has no work address.
        StoreError: no exchange is set.
        ExchangeError: the exchange did not answer.
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    must_have(actor, Right.ASK_VUM)
    asked, own = _asked(service, reference)
    exchange = _exchange(service)
    with open_client(exchange) as client:
        steps, given = _widest(asked, km, client)
        foreign = [Foreign(one["vumID"], one) for one in given.matches]
        first = rank_together(asked, foreign, own)
        opened, problems = _opened(client, first.chosen())
    refined = rank_together(asked, [opened.get(one.vum_id, one) for one in foreign], own)
    told = {"vragen": len(steps), "profielen": len(foreign), "details": len(opened), "sleutels": [s.key for s in steps]}
    service.store.looks.record(actor, "vum_gevraagd", "vacancy", asked.vacancy.id, told)
    return _answer(service, refined, (steps, given), opened, problems)


def _exchange(service: Service) -> Exchange:
    if service.exchange is None or not service.exchange.own_oin or not service.exchange.operator_oin:
        raise StoreError(
            "De aansluiting op VUM is niet ingesteld. Vul in: PASSEND_VUM_EXCHANGE_URL, PASSEND_VUM_OIN, "
            "PASSEND_VUM_OPERATOR_OIN en het certificaat; zie docs/how-to/vum.md."
        )
    return service.exchange


def _asked(service: Service, reference: str) -> tuple[Asked, Own]:
    """Give the vacancy with everything that is known, and our own people as of now."""
    knowledge = service.knowledge()
    pool, standing = service.standing(knowledge)
    with service.store.read(standing.position) as reader:
        vacancy = reader.vacancies.find(reference)
        version = reader.vacancies.version_of(vacancy.id)
    refuse_unrankable(vacancy)
    asked = Asked(
        vacancy, version, service.today(), weights_in_use(service, vacancy.kind), knowledge, service.crosswalk()
    )
    group = pool.group_on(standing, reference_day(vacancy, asked.today))
    return asked, Own(group, standing.ids, standing.numbers)


def _widest(asked: Asked, km: int, client: VumClient) -> tuple[tuple[Step, ...], Given]:
    if not asked.vacancy.addresses:
        problem = "van deze vacature is geen werkadres bekend, en VUM vraagt altijd een postcode"
        raise InvalidInputError((Fault("/werkadressen", problem, "een werkadres met een postcode"),))
    return widest(asked.vacancy, asked.crosswalk, km, lambda question: _holding(client.ask(question)))


def _holding(given: Given) -> Given:
    """Leave out what does not hold beside the standard."""
    found = held(MP_WERKZOEKENDE_MATCH, given.matches)
    return replace(given, matches=found.matches, refused=len(found.refused))


def _opened(client: VumClient, best: Sequence[Foreign]) -> tuple[dict[str, Foreign], dict[str, str]]:
    """Open details until there are ten or the source says that it is enough."""
    opened, problems = {}, {}
    for one in best[:CHOSEN]:
        try:
            detail = client.detail(one.vum_id)
        except ExchangeError as error:
            problems[one.vum_id] = str(error)
            if error.is_limit:
                break
            continue
        opened[one.vum_id] = replace(one, message={**one.message, **detail})
    return opened, problems


def _answer(
    service: Service,
    ranked: VumList,
    asked: tuple[tuple[Step, ...], Given],
    opened: dict[str, Foreign],
    problems: dict[str, str],
) -> VumAnswer:
    steps, given = asked
    shown: list[UUID] = [who for kind in ListKind for who in ranked.own_on(kind, SHOWN)]
    with service.store.read() as reader:
        records: dict[UUID, CandidateRecord] = {one.candidate.id: one for one in reader.people(shown)}
    if set(shown) - records.keys():
        raise ConflictError("Er is intussen iemand gewist. Vraag het opnieuw.")
    rows = {kind: ranked.rows(kind, SHOWN, records) for kind in ListKind}
    wanted = {**dict.fromkeys(opened), **dict.fromkeys(problems)}
    chosen = tuple(
        Chosen(row, dict(opened[row.vum_id].message) if row.vum_id in opened else {}, problems.get(row.vum_id, ""))
        for row in ranked.foreign_rows(set(wanted))
    )
    return VumAnswer(
        vacancy=ranked.asked.vacancy,
        steps=steps,
        profiles=len(given.matches),
        refused=given.refused,
        chosen=chosen,
        ranked=rows[ListKind.GERANGSCHIKT],
        to_ask=rows[ListKind.UITVRAGEN],
        excluded=rows[ListKind.UITGESLOTEN],
        totals={kind.value: len(found_rows) for kind, found_rows in ranked.ranking.lists.items()},
    )
