"""Whether a saved list is outdated: the work asks something else than when the list was made."""

from dataclasses import replace
from uuid import UUID

from matching.domain.list_kind import ListKind
from matching.domain.opportunity import Vacancy
from matching.domain.outdated import demands_changed
from matching.domain.ranked_list import OutdatedList, RankedList
from matching.domain.work_on_offer import WorkOnOffer
from matching.lists.saved_list import MadeList, make
from matching.lists.whereabouts import whereabouts
from matching.profiles.place_facts import reference_day
from matching.service import Service


def with_what_changed(service: Service, made: MadeList, told: RankedList) -> RankedList:
    """Mark a page of a list whose work changed: what changed, and who still passes. Source: model.md C.5.

    Nobody is taken off the list, and its hash is that of the list as it was made.
    """
    with service.store.read() as reader:
        work: WorkOnOffer = reader.work(made.recipe.kind.work).get(made.recipe.subject_id)
    changes = demands_changed(made.offered, work)
    if not changes:
        return told
    people = [row.card.id for rows in (told.ranked, told.to_ask, told.excluded) for row in rows]
    stands = _stand_now(service, made, work)
    return replace(told, outdated=OutdatedList(changes, {who: stands.get(who) for who in people}))


def _stand_now(service: Service, made: MadeList, work: WorkOnOffer) -> dict[UUID, ListKind]:
    if not (work.is_rankable or (isinstance(work, Vacancy) and work.may_be_looked_at)):
        return {}
    knowledge = service.knowledge()
    pool, standing = service.standing(knowledge)
    recipe = replace(made.recipe, not_before=max(made.recipe.not_before, service.today()))
    group = pool.group_on(standing, reference_day(work, recipe.not_before))
    found = whereabouts(make(recipe, work, standing, group, knowledge))
    return {who: where.kind for who, where in found.items()}
