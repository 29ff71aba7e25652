"""Who guides, and what somebody works at."""

from dataclasses import dataclass

from matching.domain.development_plan import GoalStatus
from matching.domain.dutch import day_text
from matching.domain.period import last_day
from matching.domain.placement_parts import Advice
from matching.domain.ranked_list import Lever, Outcome
from matching.rules.placing import Finding, Move


@dataclass(frozen=True, slots=True)
class GuidedBy:
    """A werkbegeleider where the work is, and a consulent; where both are asked they are two people (A-14)."""

    guide: bool = True
    consultant: bool = True

    def judge(self, move: Move) -> Finding | None:
        roles = [name for name, asked in (("werkbegeleider", self.guide), ("consulent", self.consultant)) if asked]
        asked = " en ".join(f"een {role}" for role in roles) + (", twee verschillende mensen" if len(roles) > 1 else "")
        who = {"werkbegeleider": move.guide_id, "consulent": move.consultant_id}
        missing = [role for role in roles if who[role] is None]
        if missing:
            question = f"Wie is {' en wie is '.join(missing)}?"
            return Finding(Outcome.ONBEKEND, asked, f"geen {' en geen '.join(missing)} bekend", question=question)
        if len(roles) > 1 and move.guide_id == move.consultant_id:
            lever = (Lever.CONSULENT, "Kies een tweede begeleider.")
            return Finding(
                Outcome.VOLDOET_NIET, asked, "een en dezelfde persoon", "twee verschillende mensen", None, 0, "", *lever
            )
        return Finding(Outcome.VOLDOET, asked, " en ".join(roles) + " bekend")


@dataclass(frozen=True, slots=True)
class HasLearningGoal:
    """The ontwikkelplan has something to learn (A-06)."""

    def judge(self, move: Move) -> Finding | None:
        plan, asked = move.record.candidate.plan, "ten minste één leerdoel in het ontwikkelplan"
        goals = [g for g in plan.goals if g.status is not GoalStatus.VERVALLEN] if plan else []
        if goals:
            return Finding(Outcome.VOLDOET, asked, f"{len(goals)} leerdoel{'en' if len(goals) > 1 else ''}")
        return Finding(
            Outcome.ONBEKEND, asked, "nog geen leerdoel vastgelegd", question="Wat wil de kandidaat hier leren?"
        )


@dataclass(frozen=True, slots=True)
class HasNextStep:
    """The ontwikkelplan says what comes after it (A-47)."""

    def judge(self, move: Move) -> Finding | None:
        plan, asked = move.record.candidate.plan, "een volgende stap in het ontwikkelplan"
        if plan and plan.next_step:
            return Finding(Outcome.VOLDOET, asked, "er is een volgende stap")
        return Finding(Outcome.ONBEKEND, asked, "nog geen volgende stap vastgelegd", question="Wat is de stap hierna?")


@dataclass(frozen=True, slots=True)
class ChancesGrew:
    """After so many months somebody judged whether the chances of work grew; if not, it ends earlier.

    Attributes:
        review_months: when that is judged; end_months: how long it lasts when they did not grow.
    """

    review_months: int
    end_months: int

    def judge(self, move: Move) -> Finding | None:

        review, end = last_day(move.period.start, self.review_months), last_day(move.period.start, self.end_months)
        goes_on = move.period.end is None or move.period.end > end
        if not goes_on or move.today <= review:
            return None
        asked = f"na {self.review_months} maanden beoordeeld: de kansen op werk zijn groter"
        judged = [
            e for p in move.record.placements if p.id == move.placement_id for e in p.evaluations if e.on > review
        ]
        if not judged:
            return Finding(
                Outcome.ONBEKEND, asked, "nog niet beoordeeld", question="Zijn de kansen op werk groter geworden?"
            )
        if judged[-1].advice is Advice.STOPPEN:
            passes = (f"tot en met {day_text(end)}", end)
            return Finding(
                Outcome.VOLDOET_NIET,
                asked,
                "beoordeeld: stoppen",
                *passes,
                0,
                "",
                Lever.CONSULENT,
                "Zoek een ander vervolg.",
            )
        return Finding(Outcome.VOLDOET, asked, f"beoordeeld op {day_text(judged[-1].on)}")
