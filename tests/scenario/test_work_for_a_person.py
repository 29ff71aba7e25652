"""Lists of work for one person, end to end: saved, made again, following the ledger, and refused where they must be."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from municipality import CONSULENT, EMPLOYER, JOBHUNTER, OWNER, Databases, bytes_of, identity, open_service
from people import TODAY, at, fact, free, hours, knows, person, plan, plek, vacancy
from pydantic import TypeAdapter
from sqlalchemy import text

from matching.domain.actor import SYSTEM
from matching.domain.candidate import CandidateStatus
from matching.domain.list_kind import ListKind, RankingKind
from matching.domain.opportunity import ConditionAtWork, VacancyStatus
from matching.domain.plek import PlekStatus
from matching.domain.ranked_list import WorkList
from matching.domain.ranking_request import Page, RankingRequest
from matching.domain.statements import ConditionAnswer
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.verdict import Outcome
from matching.domain.work import Ability, Occurrence, Werksoort, Werkvoorwaarde, WorkKind
from matching.errors import ConflictError, NotFoundError, NotRankableError
from matching.lists.recipe import Recipe
from matching.usecases.correct_facts import correct_facts
from matching.usecases.enrol_population import Population, enrol_population
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.rank_work import rank_work
from matching.usecases.read_ranking import read_ranking
from matching.usecases.rebuild_ranking import rebuild_ranking
from matching.usecases.restrict_processing import restrict_processing
from matching.usecases.submit_vacancy import submit_vacancy
from matching.usecases.withdraw_agreement import withdraw_agreement
from matching.usecases.withdraw_vacancy import withdraw_vacancy

ALL = Page(1, 200)
SOMEBODY = person(
    knows(hours=hours(16, 32), availability=free("ma-ochtend di-ochtend"), max_travel_minutes=45, postcode4="9711"),
    number=2041,
    plan=plan("gasten ontvangen"),
)
YOUNG = person(number=2042)
EIGHTEEN_ON = TODAY + timedelta(days=30)
SOON = vacancy(number=101, start_on=TODAY + timedelta(days=10), addresses=(at("9711"),), dangerous_work=Tri.JA)
LATER = vacancy(number=102, start_on=TODAY + timedelta(days=60), addresses=(at("9711"),), dangerous_work=Tri.JA)
GONE = vacancy(number=103, status=VacancyStatus.VERVULD)
CANTEEN = plek(Werksoort.HORECA_CATERING, number=1, teaches=(Term("gasten ontvangen"),))
FULL = plek(number=2, status=PlekStatus.VOL)


@pytest.fixture
def service(tmp_path):
    service = open_service(Databases.in_folder(tmp_path))
    people, work = [SOMEBODY, YOUNG], [SOON, LATER, GONE]
    born = date(EIGHTEEN_ON.year - 18, EIGHTEEN_ON.month, EIGHTEEN_ON.day)
    identities = [identity(SOMEBODY.candidate.id), identity(YOUNG.candidate.id, born)]
    everything = Population([OWNER], [EMPLOYER], people, identities, work, [CANTEEN, FULL])
    enrol_population(service.store, service.identity, SYSTEM, everything)
    yield service
    service.close()


def work_list(service, who=SOMEBODY, kind=WorkKind.VACATURE, actor=CONSULENT, **request):
    list_id = rank_work(service, actor, str(who.candidate.id), RankingRequest(**request), kind)
    return read_ranking(service, actor, list_id, ALL)


def rows(made):
    return [*made.ranked, *made.to_ask, *made.excluded]


def test_only_open_work_is_in_a_list_and_the_rest_is_counted(service):
    vacancies, plekken = work_list(service), work_list(service, kind=WorkKind.PLEK)
    assert sorted(row.number for row in rows(vacancies)) == [101, 102]
    assert dict(vacancies.outside_pool) == {"vervuld": 1}
    assert [row.number for row in rows(plekken)] == [1]
    assert dict(plekken.outside_pool) == {"vol": 1}
    assert sum(plekken.totals.values()) == 2


def test_legality_is_tested_on_the_day_of_each_place(service):
    """Dangerous work is not for a minor: it is no before the birthday, and no question after it."""
    outcomes = {
        row.number: [v.outcome.value for v in row.verdicts if v.code == "jongeren-gevaar"]
        for row in rows(work_list(service, YOUNG))
    }
    assert outcomes == {101: ["voldoet_niet"], 102: []}


@pytest.mark.parametrize("kind", WorkKind)
def test_a_list_that_is_made_again_is_the_same_to_the_byte(service, kind):
    made = work_list(service, kind=kind)
    again = rebuild_ranking(service, CONSULENT, made.id, ALL)
    assert TypeAdapter(WorkList).dump_json(again) == TypeAdapter(WorkList).dump_json(made)


def test_what_changes_later_changes_the_next_list_and_not_this_one(service):
    before = work_list(service)
    withdraw_vacancy(service.store, CONSULENT, SOON.id)
    after = work_list(service)
    assert sorted(row.number for row in rows(after)) == [102]
    assert dict(after.outside_pool) == {"ingetrokken": 1, "vervuld": 1}
    assert rebuild_ranking(service, CONSULENT, before.id, ALL) == before


def test_the_default_seed_is_of_the_person_and_the_day(service):
    same, another = work_list(service), work_list(service, YOUNG)
    assert work_list(service).result_hash == same.result_hash
    assert same.seed != another.seed


def test_every_reading_is_in_the_inzagelog_for_its_purpose(service):
    made = work_list(service, purpose="onderzoek")
    rebuild_ranking(service, CONSULENT, made.id, ALL)
    with service.store._engine.connect() as connection:
        found = connection.execute(text("select action, purpose from look order by id")).all()
    assert [tuple(row) for row in found][-2:] == [
        ("ranglijst_bekeken", "onderzoek"),
        ("ranglijst_herbouwd", "onderzoek"),
    ]


def test_somebody_restricted_has_no_list_and_old_ones_are_not_shown(service):
    made = work_list(service)
    restrict_processing(service.store, CONSULENT, SOMEBODY.candidate.id)
    for ask in (lambda: work_list(service), lambda: read_ranking(service, CONSULENT, made.id, ALL)):
        with pytest.raises(NotRankableError, match="K-2041 is beperkt"):
            ask()
    restrict_processing(service.store, CONSULENT, SOMEBODY.candidate.id, restricted=False)
    assert read_ranking(service, CONSULENT, made.id, ALL) == made


def test_somebody_erased_has_no_list_and_no_old_list(service):
    made = work_list(service)
    erase_candidate(service.store, service.identity, CONSULENT, SOMEBODY.candidate.id)
    with pytest.raises(NotRankableError, match="K-2041 zijn gewist"):
        rank_work(service, CONSULENT, "K-2041", RankingRequest(), WorkKind.VACATURE)
    for ask in (read_ranking, rebuild_ranking):
        with pytest.raises(ConflictError, match="gewist"):
            ask(service, CONSULENT, made.id, ALL)


@pytest.mark.parametrize(
    ("state", "says"),
    [({"status": CandidateStatus.AFGESLOTEN}, "afgesloten"), ({"merged_into": YOUNG.candidate.id}, "samengevoegd")],
)
def test_somebody_closed_or_merged_has_no_list(service, state, says):
    with service.store.change(CONSULENT) as change:
        change.save(replace(SOMEBODY.candidate, **state), action="kandidaat_gewijzigd", after=1)
        change.commit()
    with pytest.raises(NotRankableError, match=says):
        work_list(service)


def test_nobody_has_no_list(service):
    with pytest.raises(NotFoundError):
        rank_work(service, CONSULENT, str(uuid4()), RankingRequest(), WorkKind.VACATURE)


def test_a_plek_has_a_list_of_people_and_one_that_is_full_has_none(service):
    list_id = rank_candidates(service, CONSULENT, "P-1", RankingRequest(), WorkKind.PLEK)
    made = read_ranking(service, CONSULENT, list_id, ALL)
    assert made.kind is RankingKind.KANDIDATEN_VOOR_PLEK
    assert sorted(row.number for row in rows(made)) == [2041, 2042]
    assert bytes_of(rebuild_ranking(service, CONSULENT, list_id, ALL)) == bytes_of(made)
    with pytest.raises(NotRankableError, match="P-2 heeft de status 'vol'"):
        rank_candidates(service, CONSULENT, "P-2", RankingRequest(), WorkKind.PLEK)


def test_a_page_is_a_part_of_the_saved_list(service):
    made = work_list(service)
    kind = next(kind for kind in ListKind if made.totals[kind.value] == 2)
    of = {ListKind.GERANGSCHIKT: "ranked", ListKind.UITVRAGEN: "to_ask", ListKind.UITGESLOTEN: "excluded"}[kind]
    pages = [getattr(read_ranking(service, CONSULENT, made.id, Page(number, 1)), of) for number in (1, 2)]
    assert [page[0] for page in pages] == list(getattr(made, of))


def test_a_recipe_of_before_plekken_is_read_as_a_list_of_people_for_a_vacancy(service):
    list_id = rank_candidates(service, CONSULENT, str(LATER.id), RankingRequest())
    plain = dict(service.store.recipes.get(list_id).recipe)
    old = {key: value for key, value in plain.items() if key not in ("kind", "subject_id", "subject_version")}
    old |= {"vacancy_id": plain["subject_id"], "vacancy_version": plain["subject_version"]}
    assert Recipe.from_json(old) == Recipe.from_json(plain)


def test_a_condition_that_does_not_fit_is_named_to_the_consulent_only(service):
    limit, other = Werkvoorwaarde.LANGDURIG_STAAN, Werkvoorwaarde.BUITEN_WERKEN
    at_work = (ConditionAtWork(limit, Occurrence.AANPASBAAR), ConditionAtWork(other, Occurrence.KOMT_VOOR))
    submit_vacancy(service.store, CONSULENT, vacancy(number=0, conditions=at_work))
    facts = replace(knows(), conditions=(fact(ConditionAnswer(limit, Ability.KAN_NIET)),))
    correct_facts(service.store, CONSULENT, SOMEBODY.candidate.id, facts)
    told = {actor.role: str(work_list(service, actor=actor)) for actor in (CONSULENT, JOBHUNTER)}
    assert "lang staan" in told["consulent"]
    assert "buiten werken" in told["consulent"]
    assert "lang staan" not in told["jobhunter"]
    assert "buiten werken" not in told["jobhunter"]


def test_agreement_that_was_withdrawn_for_a_plek_excludes_that_plek(service):
    who = SOMEBODY.candidate.id
    withdraw_agreement(service.store, CONSULENT, who, CANTEEN.id, TODAY, work=WorkKind.PLEK)
    (row,) = work_list(service, kind=WorkKind.PLEK).excluded
    assert [v.code for v in row.verdicts if v.outcome is Outcome.VOLDOET_NIET] == ["instemming"]


def test_a_standing_of_an_earlier_day_holds_what_was_open_then(service):
    knowledge = service.knowledge()
    before = service.offer(knowledge, WorkKind.VACATURE)
    withdraw_vacancy(service.store, CONSULENT, SOON.id)
    after = service.offer(knowledge, WorkKind.VACATURE)
    assert set(before.ids) - set(after.ids) == {SOON.id}
    again = service.offer(knowledge, WorkKind.VACATURE, before.position)
    assert (set(again.ids), again.outside) == (set(before.ids), before.outside)
    plekken = service.offer(knowledge, WorkKind.PLEK, before.position)
    assert plekken.offer is service.offer(knowledge, WorkKind.PLEK).offer
