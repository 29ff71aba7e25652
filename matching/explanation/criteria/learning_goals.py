"""What somebody still wants to learn, and what of it can be learned here."""

from collections.abc import Iterable, Iterator

from matching.domain.account import Met
from matching.domain.dutch import listing
from matching.explanation.case import Case, Told
from matching.profiles.goals import goal_id
from scoring.criteria.learning_goals import Goal
from scoring.explanation import ScoreTerm

SAME, RELATED, SHOWN = 950, 200, 4
ASK_GOALS = "Wat wilt u leren?"


def tell_learning_goals(case: Case, term: ScoreTerm) -> Told:
    """Put this criterion of one pair into words."""
    plan, gain = case.record.candidate.plan, term.high - term.share
    if plan is None or not plan.goals:
        why = "Er zijn nog geen leerdoelen bekend: niemand schreef ze in een ontwikkelplan."
        return Told(why, questions=((ASK_GOALS, gain),))
    if not plan.open_goals:
        why = "Alle leerdoelen van het ontwikkelplan zijn klaar: op een plek valt er voor dit plan niets te leren."
        return Told(why, gap=why)
    if not case.work.teaches:
        why = f"Wil nog leren: {_names(case)}. Wat er op deze plek te leren is, is niet bekend."
        return Told(why, of_work=(("Wat kan iemand op deze plek leren?", gain),))
    return _compared(case, term)


def _compared(case: Case, term: ScoreTerm) -> Told:
    goals = case.beside.goals[case.number]
    here = [goal for goal in goals if goal.low >= SAME]
    near = [goal for goal in goals if goal not in here and goal.low >= RELATED]
    not_here = [goal for goal in goals if goal.high < RELATED]
    said = [f"Kan hier leren: {_names(case, here)}."] if here else []
    said += [f"Leert hier iets wat daarop lijkt: {_names(case, near)}."] if near else []
    return Told(
        why=f"Van {len(goals)} open leerdoelen zijn er {len(here)} hier te leren, "
        f"{len(near)} voor een deel, {len(not_here)} niet.",
        strong=" ".join(said),
        gap=f"Kan hier niet leren: {_names(case, not_here)}." if not_here else "",
        met=tuple(_met(case)),
    )


def _met(case: Case) -> Iterator[Met]:
    """Say what is taught that comes nearest to each goal; goals that nothing here comes near are left out."""
    assert case.record.candidate.plan is not None
    goals = {goal_id(goal.skill, case.vocabulary): goal.skill.text for goal in case.record.candidate.plan.open_goals}
    taught = {goal_id(term, case.vocabulary): term.text for term in case.work.teaches}
    nearest = case.beside.taught[case.number]
    for met in sorted(nearest, key=lambda met: -met.near):
        if met.near >= RELATED:
            yield Met(goals[met.goal], taught[met.taught], met.near)


def _names(case: Case, goals: Iterable[Goal] | None = None) -> str:
    """Name open goals in the words of the plan; all of them when None."""
    assert case.record.candidate.plan is not None
    wanted = None if goals is None else {goal.id for goal in goals}
    skills = [goal.skill for goal in case.record.candidate.plan.open_goals]
    named = [skill.text for skill in skills if wanted is None or goal_id(skill, case.vocabulary) in wanted]
    return listing(dict.fromkeys(named[:SHOWN]))
