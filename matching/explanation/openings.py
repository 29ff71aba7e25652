"""What is not known yet about a person that would open most, counted over all work in a list.

Rules and criteria say over columns which pairs an answer decides, and what it
can add. Only the few things that open most are put into words, each with one
of the places that it is about.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matching.domain.list_kind import ListKind
from matching.domain.ranked_list import Opening
from matching.domain.record import CandidateRecord
from matching.domain.work_on_offer import WorkOnOffer
from matching.explanation.explainer import Explainer
from matching.explanation.open_questions import question_about
from matching.explanation.verdicts import CONDITION_RULE
from matching.explanation.withheld import may_ask_criterion, may_be_asked
from matching.rules.facts import PlaceFacts
from matching.rules.rule import Rule
from matching.rules.rulebook import UNKNOWN_TENTHS
from matching.rules.verdicts import Code, Verdicts
from scoring.criterion import KNOWN, Criterion
from scoring.lists import Rows
from scoring.pool import UNKNOWN

SHOWN, WORDED = 10, 100
MOST_LEVELS = 8
NO_ADDRESS = -2
Keys = NDArray[np.int64]
WorkOf = Callable[[Sequence[int]], Mapping[int, WorkOnOffer]]


@dataclass(frozen=True, slots=True)
class _Unknown:
    """One thing that is not known, with the rows that it is about, (t,).

    Attributes:
        of: the rule or the criterion that would like to know.
        key: which thing it is, for a criterion; item: which item, for a rule.
        gain: tenths that the best answer adds; width: what it adds to the coverage, tenths x milli.
    """

    of: Rule | Criterion
    key: int
    item: int
    rows: Rows
    gain: NDArray[np.int32]
    width: NDArray[np.int64]

    @property
    def weight(self) -> tuple[int, int]:
        """How much it opens: what it decides, then what it brings."""
        return len(self.rows) if isinstance(self.of, Rule) else 0, int(self.gain.sum(dtype=np.int64))


def openings(explainer: Explainer, record: CandidateRecord, work_of: WorkOf) -> tuple[Opening, ...]:
    """Give the questions to or about a person that open most work, what decides most first.

    Args:
        explainer: of a list of work for this person.
        work_of: gives the work in these rows.
    """
    found = [*_of_rules(explainer), *_of_criteria(explainer)]
    heaviest = sorted(found, key=lambda unknown: unknown.weight, reverse=True)[:WORDED]
    examples = work_of([int(unknown.rows[0]) for unknown in heaviest])
    asked: dict[tuple[str, str], list[_Unknown]] = defaultdict(list)
    for unknown in heaviest:
        question = _question(unknown, explainer, record, examples[int(unknown.rows[0])])
        if question is not None:
            asked[question].append(unknown)
    counted = [_counted(to, text, about, explainer) for (to, text), about in asked.items()]
    return tuple(sorted(counted, key=lambda o: (-o.decides, -o.enters, -o.lifts, -o.gain, o.text))[:SHOWN])


def _of_rules(explainer: Explainer) -> Iterator[_Unknown]:
    judgement, facts, can_be_opened = explainer.ranking.judgement, explainer.work.facts, _can_be_opened(explainer)
    counts = not explainer.ranking.is_neutral
    for rule, verdicts in zip(judgement.rules, judgement.verdicts, strict=True):
        row = np.arange(len(facts)) if verdicts.pair is None else verdicts.pair
        may_show = can_be_opened & ~_hidden(rule, verdicts, row, explainer)
        open_ = np.flatnonzero((verdicts.code == Code.ONBEKEND) & may_show[row])
        item = np.full(len(row), UNKNOWN) if verdicts.item is None else verdicts.item
        key = _KEYS.get(rule.code, _one_key)(facts, row[open_], item[open_])
        gain = np.full(len(open_), UNKNOWN_TENTHS if rule.deducts and counts else 0, dtype=np.int32)
        yield from _grouped(rule, key, item[open_], row[open_], gain, np.zeros(len(open_), dtype=np.int64))


def _of_criteria(explainer: Explainer) -> Iterator[_Unknown]:
    scores, rows = explainer.ranking.scores, np.flatnonzero(_can_be_opened(explainer))
    if not len(rows):
        return
    place = explainer.work.place.take(rows)
    for number, criterion in enumerate(explainer.model.criteria):
        found = criterion.openings(explainer.people, place)
        maximum = scores.maxima[number, rows[found.pair]].astype(np.int64)
        asked = np.flatnonzero(maximum)
        gain = (maximum * found.rise // KNOWN).astype(np.int32)[asked]
        key, width = found.key[asked], (maximum * found.width)[asked]
        yield from _grouped(criterion, key, key, rows[found.pair[asked]], gain, width)


def _grouped(
    of: Rule | Criterion, key: Keys, item: Keys, rows: Rows, gain: NDArray[np.int32], width: NDArray[np.int64]
) -> Iterator[_Unknown]:
    """Bring together what is asked by the same question."""
    if len(key):
        order = np.argsort(key, kind="stable")
        for part in np.split(order, np.flatnonzero(np.diff(key[order])) + 1):
            yield _Unknown(of, int(key[part[0]]), int(item[part[0]]), rows[part], gain[part], width[part])


def _can_be_opened(explainer: Explainer) -> NDArray[np.bool_]:
    """Give the rows that no rule excludes and no filter hides: an answer about the others opens nothing."""
    rows = np.zeros(len(explainer.work), dtype=np.bool_)
    for kind in (ListKind.GERANGSCHIKT, ListKind.UITVRAGEN):
        rows[explainer.ranking.lists[kind]] = True
    return rows


def _hidden(rule: Rule, verdicts: Verdicts, row: Rows, explainer: Explainer) -> NDArray[np.bool_]:
    """Give the rows whose open conditions a discreet reader does not see, as in the rows themselves."""
    hidden = np.zeros(len(explainer.work), dtype=np.bool_)
    if explainer.discreet and rule.discreet and rule.code != CONDITION_RULE:
        hidden[:] = True
    elif explainer.discreet and rule.code == CONDITION_RULE:
        hidden[row[np.isin(verdicts.code, (Code.VOLDOET_NIET, Code.BESPREEKBAAR))]] = True
    return hidden


def _question(
    unknown: _Unknown, explainer: Explainer, record: CandidateRecord, work: WorkOnOffer
) -> tuple[str, str] | None:
    """Give whom to ask what; None when it is not about the person, or may not be asked again."""
    row = int(unknown.rows[0])
    if not isinstance(unknown.of, Rule):
        text = question_about(unknown.of.code, unknown.key, explainer.case(row, record, work))
        return ("kandidaat", text) if text and may_ask_criterion(unknown.of.code, record) else None
    words = unknown.of.check.words(explainer.pair(row, record, work), Code.ONBEKEND, 0, unknown.item)
    declined = words.to == "kandidaat" and not may_be_asked(unknown.of.code, record)
    return None if words.to == "werkgever" or words.withheld or declined else (words.to, words.question)


def _counted(to: str, text: str, about: Sequence[_Unknown], explainer: Explainer) -> Opening:
    """Count every place once, however many rules and criteria would like to know the same."""
    m, scores, threshold = len(explainer.work), explainer.ranking.scores, explainer.model.weights.coverage_threshold
    decides, gain, width = np.zeros(m, dtype=np.bool_), np.zeros(m, dtype=np.int32), np.zeros(m, dtype=np.int64)
    for unknown in about:
        decides[unknown.rows] |= isinstance(unknown.of, Rule)
        gain[unknown.rows] = np.maximum(gain[unknown.rows], unknown.gain)
        width[unknown.rows] += unknown.width
    unranked = np.flatnonzero((width > 0) & (scores.coverage < threshold))
    known = (scores.maxima[:, unranked].astype(np.int64) * scores.known[:, unranked]).sum(axis=0)
    enters = (known + width[unranked] + 5_000) // 10_000 >= threshold
    return Opening(to, text, int(decides.sum()), int(enters.sum()), int((gain > 0).sum()), int(gain.max(initial=0)))


def _one_key(_: PlaceFacts, rows: Rows, __: Keys) -> Keys:
    return np.zeros(len(rows), dtype=np.int64)


def _by_item(_: PlaceFacts, __: Rows, items: Keys) -> Keys:
    return items


def _by_row(_: PlaceFacts, rows: Rows, __: Keys) -> Keys:
    return rows


def _by_demand(facts: PlaceFacts, rows: Rows, items: Keys) -> Keys:
    """Tell demands apart by what is demanded and how much of it."""
    entry = facts.demands.starts[rows] + items
    key: Keys = facts.demands.ids[entry] * MOST_LEVELS + facts.demands.threshold[entry]
    return key


def _by_address(facts: PlaceFacts, rows: Rows, _: Keys) -> Keys:
    """Tell journeys apart by the first address, which the question names; without one who offers it is asked."""
    starts, ends = facts.addresses.starts[rows], facts.addresses.starts[rows + 1]
    return np.where(ends > starts, np.append(facts.addresses.postcode, UNKNOWN)[starts], NO_ADDRESS)


def _by_danger(facts: PlaceFacts, rows: Rows, _: Keys) -> Keys:
    return (facts.dangerous_work[rows].astype(np.int64) + 1) * 3 + facts.alcohol[rows] + 1


def _by_night(facts: PlaceFacts, rows: Rows, _: Keys) -> Keys:
    barred = np.bincount(facts.slots.row_of[~facts.slots.minor_may], minlength=len(facts)) > 0
    return barred[rows].astype(np.int64)


_KEYS: dict[str, Callable[[PlaceFacts, Rows, Keys], Keys]] = {
    "eigen-wens": _by_row,
    "reistijd": _by_address,
    "werkvoorwaarde": _by_item,
    "jongeren-gevaar": _by_danger,
    "jongeren-werktijden": _by_night,
    "vereist-rijbewijs": _by_demand,
    "vereist-certificaat": _by_demand,
    "vereist-diploma": _by_demand,
    "vereist-taal": _by_demand,
    "vereist-vaardigheid": _by_demand,
}
"""By what the question of a rule differs between places; all others ask the same everywhere."""
