"""Merging and putting back, over random people: nothing is lost, nothing stays behind."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from people import fact, new_id
from random_people import days, people, profiles, skill_terms, sources, tri

from matching.domain.candidate import CandidateStatus, Uitkeringssituatie, Withdrawal
from matching.domain.development_plan import DevelopmentPlan, GoalStatus, LearningGoal, PlanAim
from matching.domain.eligibility import Eligibility
from matching.domain.merging import closed_for, enriched, put_back
from matching.domain.profile import current

VACANCIES = [new_id() for _ in range(3)]
goals = st.builds(LearningGoal, skill_terms, st.sampled_from(GoalStatus))
plans = st.builds(
    DevelopmentPlan,
    st.none() | st.sampled_from(PlanAim),
    st.none() | days,
    st.lists(goals, max_size=3, unique_by=lambda goal: goal.skill.text.casefold()).map(tuple),
)
withdrawals = st.builds(
    Withdrawal, st.sampled_from(VACANCIES), days, st.sampled_from(["geen_interesse", "akkoord_ingetrokken"])
)
told = st.none() | st.builds(fact, tri, sources, days)


@st.composite
def candidates(draw):
    """Somebody with corrections, a plan and everything else that a merge touches."""
    return replace(
        draw(people()).candidate,
        corrections=draw(profiles()),
        plan=draw(st.none() | plans),
        withdrawals=tuple(draw(st.lists(withdrawals, max_size=3, unique_by=lambda one: one.vacancy_id))),
        startkwalificatie=draw(told),
        eligibility=Eligibility(gon_referral=draw(told), own_wish=draw(told)),
        traject_since=draw(st.none() | days),
        uitkeringssituatie=draw(st.sampled_from(Uitkeringssituatie)),
        benefit_since=draw(st.none() | days),
        restricted=draw(st.booleans()),
    )


@settings(max_examples=20)
@given(candidates(), candidates())
def test_both_are_as_they_were_after_an_undo(kept, other):
    for before, merged in ((kept, enriched(kept, other)), (other, closed_for(kept, other))):
        back = put_back(before, merged, merged)
        assert back.value == before
        assert back.staying == ()


@settings(max_examples=20)
@given(candidates(), candidates())
def test_what_either_told_is_told_by_the_one_who_stays(kept, other):
    merged = enriched(kept, other)
    both = current([kept.corrections, other.corrections])
    assert {said.value.key for said in merged.corrections.skills} == {said.value.key for said in both.skills}
    assert {said.vacancy_id for said in merged.withdrawals} == {
        said.vacancy_id for one in (kept, other) for said in one.withdrawals
    }
    assert merged.restricted == (kept.restricted or other.restricted)
    assert (merged.id, merged.number, merged.status, merged.source_key, merged.owner_id) == (
        *(kept.id, kept.number, kept.status, kept.source_key, kept.owner_id),
    )


@settings(max_examples=20)
@given(candidates(), candidates())
def test_merging_what_was_merged_changes_nothing_more(kept, other):
    once = enriched(kept, other)
    assert enriched(once, other) == once
    assert closed_for(kept, other).status is CandidateStatus.AFGESLOTEN


@settings(max_examples=20)
@given(candidates(), candidates(), profiles(), st.booleans())
def test_what_was_said_after_the_merge_stays_after_the_undo(kept, other, later, restricted):
    merged = enriched(kept, other)
    now = replace(merged, corrections=current([merged.corrections, later]), exempt_until=None, restricted=restricted)
    back = put_back(kept, merged, now).value
    for name in ("skills", "licences", "wishes"):
        mine = {f.value.key: f for f in getattr(back.corrections, name)}
        was = {f.value.key: f for f in getattr(merged.corrections, name)}
        for said in getattr(now.corrections, name):
            if was.get(said.value.key) != said:
                assert mine[said.value.key] == said
        assert mine.keys() >= {f.value.key for f in getattr(kept.corrections, name)}
    assert back.id == kept.id


@settings(max_examples=20)
@given(candidates(), candidates())
def test_the_undo_names_what_stays(kept, other):
    merged = enriched(kept, other)
    now = replace(merged, last_proposed_on=None, plan=DevelopmentPlan(next_step="iets anders"))
    back = put_back(kept, merged, now)
    changed = {name for name in ("plan", "last_proposed_on") if getattr(kept, name) != getattr(merged, name)}
    assert set(back.staying) == {name for name in changed if getattr(now, name) != getattr(merged, name)}
