"""Merging two records of one person: everything moves, nothing is rewritten, and it can be undone."""

from dataclasses import replace
from datetime import date

import pytest
from people_and_work import CONSULENT, DAY, candidate, new_id, placement_of, said, save, scan_of, vacancy

from fixtures.population.making import make_population
from fixtures.reference import small_geography, small_taxonomy
from matching.domain.candidate import CandidateStatus, Uitkeringssituatie, Withdrawal
from matching.domain.development_plan import DevelopmentPlan, GoalStatus, LearningGoal, PlanAim
from matching.domain.fact import FactSource
from matching.domain.opportunity import VacancyStatus
from matching.domain.profile import Profile
from matching.domain.statements import Licence, Skill
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.errors import ConflictError, NotFoundError
from matching.identity.person import Identity
from matching.storage import Kind
from matching.usecases.correct_facts import correct_facts
from matching.usecases.erase_candidate import erase_candidate, erased_with
from matching.usecases.merge_candidates import merge_candidates, preview_merge
from matching.usecases.merge_vacancies import merge_vacancies
from matching.usecases.record_placement import record_placement
from matching.usecases.record_scan import record_scan
from matching.usecases.restrict_processing import restrict_processing
from matching.usecases.undo_merge import preview_undo, undo_merge

LATER = date(2026, 11, 20)


def licence(category: str, has: Tri = Tri.JA, source=FactSource.CONSULENT, on=DAY) -> Profile:
    return Profile(licences=(said(Licence(category, has), on, source),))


@pytest.fixture
def pair(house):
    """K-1 with a scan, and its double K-2 with a scan, a placement and facts of its own."""
    kept = candidate(corrections=licence("B"))
    other = candidate(
        status=CandidateStatus.INTAKE,
        corrections=licence("AM"),
        exempt_until=LATER,
        uitkeringssituatie=Uitkeringssituatie.BIJSTAND,
        benefit_since=date(2025, 1, 1),
        work_permit=said(Tri.JA),
        plan=DevelopmentPlan(PlanAim.BETAALDE_ARBEID),
    )
    kept, other = save(house, kept, other)
    save(house, scan_of(kept), scan_of(other, date(2025, 3, 1)), placement_of(other))
    return kept, other


def everyone(store, position=None):
    with store.read(position) as reader:
        return {record.candidate.id: record for record in reader.people()}


def merge(store, door, pair):
    return merge_candidates(store, door, CONSULENT, pair[0].id, pair[1].id)


def undo(store, door, pair):
    return undo_merge(store, door, CONSULENT, Kind.CANDIDATE, pair[0].id, pair[1].id)


def test_scans_and_placements_move_and_the_double_is_closed(house, door, pair):
    done = merge(house, door, pair)
    now = everyone(house)
    kept, other = (now[one.id] for one in pair)
    assert (len(kept.scans), len(kept.placements)) == (2, 1)
    assert [scan.taken_on for scan in kept.scans] == [date(2025, 3, 1), DAY]
    assert (other.scans, other.placements) == ((), ())
    assert other.candidate.status is CandidateStatus.AFGESLOTEN
    assert other.candidate.merged_into == pair[0].id
    assert (len(done.scans), len(done.placements)) == (1, 1)


def test_what_only_the_double_told_is_filled_in_and_what_the_municipality_keeps_stays(house, door, pair):
    done = merge(house, door, pair)
    kept = everyone(house)[pair[0].id].candidate
    assert kept == done.kept
    assert {fact.value.category for fact in kept.corrections.licences} == {"B", "AM"}
    assert (kept.exempt_until, kept.benefit_since) == (LATER, date(2025, 1, 1))
    assert kept.uitkeringssituatie is Uitkeringssituatie.BIJSTAND
    assert (kept.status, kept.number, kept.source_key) == (pair[0].status, 1, pair[0].source_key)
    assert set(done.filled) == {
        *("corrections", "exempt_until", "uitkeringssituatie", "benefit_since", "work_permit", "plan"),
    }


def test_what_was_known_before_the_merge_stays_as_it_was_known(house, door, pair):
    then = house.position()
    before = everyone(house)
    merge(house, door, pair)
    assert everyone(house, then) == before
    undo(house, door, pair)
    assert everyone(house, then) == before


def test_every_step_is_in_the_ledger_and_the_chain_holds(house, door, pair):
    start = house.position()
    merge(house, door, pair)
    undo(house, door, pair)
    with house.read() as reader:
        for one in pair:
            assert [e.action for e in reader.history(Kind.CANDIDATE, one.id)][1:] == [
                "samengevoegd",
                "samenvoeging_ongedaan",
            ]
        [scan] = [s for s in reader.scans.all() if s.candidate_id == pair[1].id]
        assert [e.action for e in reader.history(Kind.SCAN, scan.id)][1:] == ["samengevoegd", "samenvoeging_ongedaan"]
    assert house.position() == start + 2 * 4
    assert house.verify_ledger().is_whole


def test_undoing_gives_both_back_as_they_were(house, door, pair):
    before = everyone(house)
    merge(house, door, pair)
    undone = undo(house, door, pair)
    assert everyone(house) == before
    assert (undone.moved, undone.staying) == (2, ())


def test_what_came_after_the_merge_stays_and_what_was_changed_since_is_named(house, door, pair):
    merge(house, door, pair)
    kept, other = pair
    new_scan = record_scan(house, CONSULENT, scan_of(kept, LATER))
    correct_facts(house, CONSULENT, kept.id, licence("AM", Tri.NEE, on=LATER))
    correct_facts(house, CONSULENT, kept.id, licence("C", on=LATER))
    assert preview_undo(house, Kind.CANDIDATE, kept.id, other.id).staying == ("licences",)
    assert undo(house, door, pair).staying == ("licences",)
    now = everyone(house)
    assert new_scan in now[kept.id].scans
    assert {f.value.category: f.value.has for f in now[kept.id].candidate.corrections.licences} == {
        **{"B": Tri.JA, "AM": Tri.NEE, "C": Tri.JA},
    }
    assert now[kept.id].candidate.exempt_until is None


def test_a_placement_that_ended_after_the_merge_goes_back_ended(house, door, pair):
    merge(house, door, pair)
    [placement] = everyone(house)[pair[0].id].placements
    with house.change(CONSULENT) as change:
        change.save(replace(placement, ended_on=LATER), action="plaatsing_beeindigd", after=2)
        change.commit()
    undo(house, door, pair)
    [again] = everyone(house)[pair[1].id].placements
    assert (again.ended_on, again.candidate_id) == (LATER, pair[1].id)


def test_merging_again_after_an_undo_can_be_undone_again(house, door, pair):
    before = everyone(house)
    for _ in range(2):
        merge(house, door, pair)
        undo(house, door, pair)
    assert everyone(house) == before


def test_merging_is_refused_with_which_one_to_take(house, door, pair):
    kept, other = pair
    with pytest.raises(ConflictError, match="K-1 kan niet met zichzelf"):
        merge_candidates(house, door, CONSULENT, kept.id, kept.id)
    merge(house, door, pair)
    [third] = save(house, candidate())
    for two in ((third, other), (other, third), (kept, other)):
        with pytest.raises(ConflictError, match=r"K-2 is samengevoegd met K-1\. Neem in plaats daarvan K-1"):
            merge(house, door, two)
    with pytest.raises(NotFoundError):
        merge_candidates(house, door, CONSULENT, kept.id, new_id())
    assert house.verify_ledger().is_whole


def test_what_was_never_merged_cannot_be_undone(house, door, pair):
    with pytest.raises(ConflictError, match="K-2 is niet samengevoegd met K-1"):
        undo(house, door, pair)
    [brought_in] = save(house, candidate(merged_into=pair[0].id, status=CandidateStatus.AFGESLOTEN))
    with pytest.raises(ConflictError, match="voordat de gegevens hier werden ingelezen"):
        undo(house, door, (pair[0], brought_in))


def test_the_last_merge_is_undone_first(house, door, pair):
    kept = pair[0]
    before = everyone(house)
    third, fourth = save(house, candidate(), candidate())
    merge(house, door, pair)
    merge(house, door, (kept, third))
    merge(house, door, (fourth, kept))
    with pytest.raises(ConflictError, match="Daarna is K-1 samengevoegd met K-4"):
        undo(house, door, pair)
    undo(house, door, (fourth, kept))
    with pytest.raises(ConflictError, match="passend merge K-1 K-3 --ongedaan"):
        undo(house, door, pair)
    undo(house, door, (kept, third))
    undo(house, door, pair)
    assert {who: everyone(house)[who] for who in before} == before


def test_a_chain_is_followed_to_who_stands_for_the_person(house, door, pair):
    kept, other = pair
    [third] = save(house, candidate())
    merge(house, door, pair)
    merge(house, door, (third, kept))
    with house.read() as reader:
        assert reader.survivors([other.id, kept.id, third.id]) == {other.id: third.id, kept.id: third.id}
        assert set(reader.same_person(other.id)) == {one.id for one in (kept, other, third)}
        assert reader.same_person(other.id)[0] == third.id
    undo(house, door, (third, kept))
    with house.read() as reader:
        assert reader.survivors([other.id, kept.id]) == {other.id: kept.id}
        assert reader.absorbed(third.id) == []


def test_what_is_told_of_a_double_is_refused_with_whom_it_belongs_to(house, door, pair):
    merge(house, door, pair)
    for verb, of in ((record_scan, scan_of), (record_placement, placement_of)):
        with pytest.raises(ConflictError, match="K-2 is samengevoegd met K-1"):
            verb(house, CONSULENT, of(pair[1]))
    with pytest.raises(ConflictError, match="K-2 is samengevoegd met K-1"):
        correct_facts(house, CONSULENT, pair[1].id, licence("C"))


def test_the_identity_of_the_double_is_taken_when_there_was_none_and_given_back(house, door, pair):
    kept, other = pair
    door.register(Identity(other.id, "Ada de Vries", date(1990, 1, 1)))
    assert merge(house, door, pair).takes_identity
    assert door.get(kept.id, CONSULENT) == Identity(kept.id, "Ada de Vries", date(1990, 1, 1))
    assert undo(house, door, pair).staying == ()
    assert door.known([kept.id, other.id]) == {other.id}


def test_an_identity_that_was_there_stays_and_one_changed_since_stays_too(house, door, pair):
    kept, other = pair
    door.register(Identity(other.id, "Ada de Vries", date(1990, 1, 1)))
    merge(house, door, pair)
    door.register(Identity(kept.id, "Ada de Vries-Bos", date(1990, 1, 1)))
    assert undo(house, door, pair).staying == ("identity",)
    assert not merge(house, door, pair).takes_identity
    assert undo(house, door, pair).staying == ()
    assert door.get(kept.id, CONSULENT).name == "Ada de Vries-Bos"


def test_erasing_either_record_erases_the_person(house, door, pair, raw):
    kept, other = pair
    door.register_many([Identity(one.id, "Ada", date(1990, 1, 1)) for one in pair])
    merge(house, door, pair)
    assert erased_with(house, other.id) == erased_with(house, kept.id) == (1, 2)
    assert erase_candidate(house, door, CONSULENT, other.id) == (1, 2)
    assert everyone(house) == {}
    assert everyone(house, 8) == {}
    assert door.known([kept.id, other.id]) == set()
    assert raw("SELECT count(*) FROM version WHERE object_kind IN ('candidate', 'scan', 'placement')")[0][0] == 0
    result = house.verify_ledger()
    assert result.is_whole
    assert result.erased == 5 + 4
    with house.read() as reader:
        assert reader.erased_people() == 2


def test_after_an_undo_erasing_one_leaves_the_other(house, door, pair):
    merge(house, door, pair)
    undo(house, door, pair)
    assert erase_candidate(house, door, CONSULENT, pair[0].id) == (1,)
    [left] = everyone(house).values()
    assert (left.candidate.number, len(left.scans)) == (2, 1)
    assert house.verify_ledger().is_whole


def test_a_restriction_of_either_holds_for_both_and_goes_with_the_undo(house, door, pair):
    restrict_processing(house, CONSULENT, pair[1].id)
    assert any("beperkt" in remark for remark in merge(house, door, pair).remarks)
    assert all(record.candidate.restricted for record in everyone(house).values())
    undo(house, door, pair)
    assert {r.candidate.number: r.candidate.restricted for r in everyone(house).values()} == {1: False, 2: True}


def test_restricting_after_the_merge_holds_for_both(house, door, pair):
    merge(house, door, pair)
    assert restrict_processing(house, CONSULENT, pair[1].id).number == 2
    assert all(record.candidate.restricted for record in everyone(house).values())
    restrict_processing(house, CONSULENT, pair[0].id, restricted=False)
    assert not any(record.candidate.restricted for record in everyone(house).values())


def test_a_scan_recorded_while_somebody_merges_moves_too(house, door, pair, monkeypatch):
    late = scan_of(pair[1], LATER)
    known = door.known

    def known_after_a_scan(ids):
        record_scan(house, CONSULENT, late)
        return known(ids)

    monkeypatch.setattr(door, "known", known_after_a_scan)
    merge(house, door, pair)
    assert late.id in {scan.id for scan in everyone(house)[pair[0].id].scans}


def test_remarks_say_what_may_be_other_than_wished(house, door):
    closed = candidate(status=CandidateStatus.AFGESLOTEN, plan=DevelopmentPlan())
    goals = (LearningGoal(Term("Vegen"), GoalStatus.BEHAALD, DAY), LearningGoal(Term("koken")))
    other = candidate(plan=DevelopmentPlan(PlanAim.PARTICIPATIE, goals=goals))
    closed, other = save(house, closed, other)
    save(house, placement_of(closed), placement_of(other))
    done = preview_merge(house, door, closed.id, other.id)
    assert [any(word in remark for remark in done.remarks) for word in ("lijst", "ontwikkelplan", "dagdelen")] == [
        *(True, True, True),
    ]
    assert done.kept.plan == replace(other.plan, next_step="")


def test_two_plans_become_one_with_the_goals_of_both_and_what_was_achieved_stays_achieved(house, door):
    mine = DevelopmentPlan(goals=(LearningGoal(Term("vegen")), LearningGoal(Term("tillen"))), next_step="proefdag")
    theirs = DevelopmentPlan(
        PlanAim.PARTICIPATIE, goals=(LearningGoal(Term("Vegen"), GoalStatus.BEHAALD, DAY), LearningGoal(Term("koken")))
    )
    two = save(house, candidate(plan=mine), candidate(plan=theirs))
    plan = merge(house, door, two).kept.plan
    assert [(goal.skill.text, goal.status) for goal in plan.goals] == [
        ("Vegen", GoalStatus.BEHAALD),
        ("tillen", GoalStatus.OPEN),
        ("koken", GoalStatus.OPEN),
    ]
    assert (plan.aim, plan.next_step) == (PlanAim.PARTICIPATIE, "proefdag")


def test_a_vacancy_is_withdrawn_for_the_other_and_a_no_to_it_counts(house, door):
    kept, other = save(house, vacancy(), vacancy())
    no = Withdrawal(other.id, DAY, "geen_interesse")
    person, stranger = save(house, candidate(withdrawals=(no,)), candidate())
    merge_vacancies(house, CONSULENT, kept.id, other.id)
    with house.read() as reader:
        assert reader.vacancies.get(other.id).status is VacancyStatus.INGETROKKEN
        assert reader.vacancies.get(kept.id) == kept
        assert reader.candidates.get(person.id).withdrawals == (no, replace(no, vacancy_id=kept.id))
        assert reader.candidates.version_of(stranger.id) == 1
    undone = undo_merge(house, door, CONSULENT, Kind.VACANCY, kept.id, other.id)
    assert undone.other == other
    with house.read() as reader:
        assert reader.vacancies.get(other.id) == other
        assert reader.candidates.get(person.id) == person


def test_vacancies_are_refused_like_people(house, door):
    kept, other, third = save(house, vacancy(), vacancy(), vacancy())
    with pytest.raises(ConflictError, match="met zichzelf"):
        merge_vacancies(house, CONSULENT, kept.id, kept.id)
    merge_vacancies(house, CONSULENT, kept.id, other.id)
    with pytest.raises(ConflictError, match=r"V-2 is samengevoegd met V-1\. Neem in plaats daarvan V-1"):
        merge_vacancies(house, CONSULENT, third.id, other.id)
    merge_vacancies(house, CONSULENT, kept.id, third.id)
    with pytest.raises(ConflictError, match="passend merge V-1 V-3 --ongedaan"):
        undo_merge(house, door, CONSULENT, Kind.VACANCY, kept.id, other.id)


def test_a_person_who_said_no_and_was_erased_does_not_stop_the_undo(house, door):
    kept, other = save(house, vacancy(), vacancy())
    [person] = save(house, candidate(withdrawals=(Withdrawal(other.id, DAY, "geen_interesse"),)))
    merge_vacancies(house, CONSULENT, kept.id, other.id)
    erase_candidate(house, door, CONSULENT, person.id)
    undo_merge(house, door, CONSULENT, Kind.VACANCY, kept.id, other.id)
    assert house.verify_ledger().is_whole


def test_a_skill_told_in_another_scan_of_the_double_counts_for_the_person(house, door):
    kept, other = save(house, candidate(), candidate())
    save(house, scan_of(kept, DAY, "vegen"), scan_of(other, DAY, "koken"))
    merge(house, door, (kept, other))
    known = {fact.value for fact in everyone(house)[kept.id].profile.skills}
    assert known == {Skill(Term("vegen")), Skill(Term("koken"))}


def test_a_whole_town_that_was_merged_in_pairs_and_undone_has_the_documents_it_had(store, door, raw):
    town = make_population(
        *(small_taxonomy(), small_geography(), 7),
        candidates=12,
        vacancies=4,
        plekken=0,
        employers=2,
        today=LATER,
    )
    people = [one.record for one in town.candidates]
    save(store, *town.colleagues, *town.employers, *town.vacancies)
    save(store, *(part for one in people for part in (one.candidate, *one.scans, *one.placements)))
    before, newest = everyone(store), _newest(raw)
    pairs = [(people[n].candidate, people[n + 1].candidate) for n in range(0, 12, 2)]
    for pair in pairs:
        merge(store, door, pair)
    assert len([one for one in everyone(store).values() if one.candidate.merged_into]) == 6
    assert _newest(raw) != newest
    for pair in pairs:
        assert undo(store, door, pair).staying == ()
    assert everyone(store) == before
    assert _newest(raw) == newest
    assert store.verify_ledger().is_whole


def _newest(raw) -> dict:
    """Give the newest document of everything, as it is written."""
    return {row[0]: row[1] for row in raw("SELECT object_id, document FROM version ORDER BY version")}
