"""What changed in what work asks, so that earlier matches are outdated: said in the words of the memory."""

from collections.abc import Iterator

from matching.domain.grounds import Ground, seen_of_work
from matching.domain.memory import GROUND_NAMES
from matching.domain.work_on_offer import WorkOnOffer

_NO_DEMAND = frozenset({Ground.PLAATSEN, Ground.AANBIEDER})
_LEVEL = "het werk- en denkniveau"


def demands_changed(before: WorkOnOffer, now: WorkOnOffer) -> tuple[str, ...]:
    """Say what work asks otherwise than before; empty when it asks the same. Source: model.md C.5 (verouderd).

    The number of places, a status, a title and a text are no demand.
    """
    return tuple(_changes(before, now))


def _changes(before: WorkOnOffer, now: WorkOnOffer) -> Iterator[str]:
    for ground in Ground:
        was, asked = seen_of_work(ground, before), seen_of_work(ground, now)
        if ground not in _NO_DEMAND and was != asked:
            yield f"{GROUND_NAMES[ground]} van de {now.kind}: {was} werd {asked}"
    if before.level != now.level:
        yield f"{_LEVEL} van de {now.kind}: {before.level or 'onbekend'} werd {now.level or 'onbekend'}"
