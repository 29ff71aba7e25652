"""Who guides, and what somebody works at."""

from dataclasses import dataclass

from matching.domain.development_plan import GoalStatus
from matching.domain.verdict import Lever, Outcome
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
