"""A list from the database to the answer, and what may never change a byte of it."""

from dataclasses import replace
from datetime import date

import pytest
from municipality import (
    CONSULENT,
    JOBHUNTER,
    Databases,
    bytes_of,
    enrol,
    identity,
    open_service,
    the_list,
)
from people import TODAY, at, free, hours, knows, new_id, person, required, vacancy, week

from matching.domain.actor import SYSTEM
from matching.domain.candidate import CandidateStatus, Uitkeringssituatie
from matching.domain.demand import AskedSkill, DemandKind
from matching.domain.list_kind import ListKind
from matching.domain.opportunity import ConditionAtWork, VacancyStatus
from matching.domain.ranking_request import Page
from matching.domain.statements import (
    Completeness,
    ConditionAnswer,
    Experience,
    Licence,
    ListName,
    MeansOfTransport,
    Skill,
    Wish,
)
from matching.domain.term import Term
from matching.domain.travel_table import TravelTable
from matching.domain.tri import Tri
from matching.domain.words import CONDITIONS
from matching.domain.work import Ability, Occurrence, Transport, Werksoort, Werkvoorwaarde
from matching.errors import InvalidInputError, NotFoundError, NotRankableError, TaxonomyMissingError
from matching.service import Service
from matching.usecases.close_candidate import close_candidate
from matching.usecases.correct_facts import correct_facts
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.read_ranking import read_ranking
from matching.usecases.rebuild_ranking import rebuild_ranking
from matching.usecases.restrict_processing import restrict_processing
from matching.usecases.withdraw_agreement import withdraw_agreement

STAAN = Werkvoorwaarde.LANGDURIG_STAAN
WORK = vacancy(
    hours_min=hours(24).minimum,
    hours_max=hours(32).minimum,
    dagdelen=week("ma-ochtend ma-middag di-ochtend di-middag wo-ochtend wo-middag"),
    level=2,
    addresses=(at("9711"),),
    demands=(required(DemandKind.RIJBEWIJS, "B", adaptable=Tri.JA),),
    conditions=(ConditionAtWork(STAAN, Occurrence.KOMT_VOOR),),
    werksoort=Werksoort.SCHOONMAAK,
    dangerous_work=Tri.JA,
)


def twelve_people() -> list:
    """Some known well, some hardly, one limited, one paused; four of them exactly alike."""
    profiles = [
        knows(
            skills=[Skill(Term("ramen wassen")), Skill(Term("veilig werken"), Tri.JA if n % 3 else Tri.NEE)],
            experience=[Experience(Term(("glazenwasser", "tuinman", "schoonmaker kantoren")[n % 3]))],
            hours=hours(16 + 4 * (n % 3), 32),
            availability=free("ma-ochtend ma-middag di-ochtend di-middag wo-ochtend wo-middag"),
            level=2,
            wishes=[Wish(Term("schoonmaak"), Werksoort.SCHOONMAAK)],
            licences=[Licence("B", Tri.NEE if n % 2 else Tri.JA)],
            transport=[MeansOfTransport(Transport.FIETS)],
            max_travel_minutes=45,
            postcode4="9713",
            complete=[Completeness(ListName.VERVOER)],
        )
        for n in (0, 1, 2, 0, 0, 0)
    ]
    profiles += [knows(), knows(level=2), knows(hours=hours(8, 12)), knows(skills=[Skill(Term("stofzuigen"))])]
    profiles += [knows(level=3, conditions=[ConditionAnswer(STAAN, Ability.KAN_NIET)])]
    people = [person(profile, number=n) for n, profile in enumerate(profiles, start=1)]
    return [*people, person(number=12, status=CandidateStatus.GEPAUZEERD)]


PEOPLE = twelve_people()
IDS = [record.candidate.id for record in PEOPLE]
TABLE = TravelTable.build("tabel", [(home, "9711", Transport.FIETS, 18) for home in ("9713", "9721", "9741")])


@pytest.fixture
def service(tmp_path):
    opened = open_service(Databases.in_folder(tmp_path / "groningen"), TABLE)
    enrol(opened, PEOPLE, WORK, [identity(who) for who in IDS])
    yield opened
    opened.close()


@pytest.fixture
def answer_of(tmp_path):
    """Enrol these people in a municipality of their own and give the bytes of its list."""
    opened = []

    def answer(people=PEOPLE, identities=None, actor=JOBHUNTER) -> bytes:
        service = open_service(Databases.in_folder(tmp_path / f"gemeente-{len(opened)}"), TABLE)
        opened.append(service)
        who = [identity(record.candidate.id) for record in PEOPLE] if identities is None else identities
        enrol(service, people, WORK, who)
        return bytes_of(the_list(service, WORK, actor))

    yield answer
    for service in opened:
        service.close()


def test_everyone_is_in_one_list(service):
    made = the_list(service, WORK)
    shown = [row.card.id for row in (*made.ranked, *made.to_ask, *made.excluded)]
    assert sorted(shown) == sorted(IDS)
    assert made.totals["buitenPool"] == made.totals["buitenFilter"] == 0
    assert sum(made.totals.values()) == len(IDS)
    assert [row.rank for row in made.ranked] == list(range(1, len(made.ranked) + 1))
    assert {row.rank for row in (*made.to_ask, *made.excluded)} == {None}


def test_every_excluded_person_has_a_rule_a_source_and_a_lever(service):
    made = the_list(service, WORK)
    assert made.excluded
    for row in made.excluded:
        no = [v for v in row.verdicts if v.outcome == "voldoet_niet"]
        assert no
        assert all(v.statement and v.source and v.lever and v.lever_text for v in no)


def test_two_municipalities_with_the_same_people_give_the_same_bytes(answer_of):
    assert answer_of() == answer_of()


def test_the_order_of_input_changes_no_byte(answer_of):
    assert answer_of() == answer_of(people=PEOPLE[::-1]) == answer_of(people=PEOPLE[7:] + PEOPLE[:7])


def test_name_sex_nationality_address_and_phone_change_no_byte(answer_of):
    others = [
        identity(
            who,
            name=f"Fatima Yılmaz-{n}",
            sex="v" if n % 2 else "m",
            nationality=("Syrische", "Poolse", "Nederlandse")[n % 3],
            address=f"Korreweg {n}",
            postcode="9715 AA",
            phone=f"06 1234567{n % 10}",
        )
        for n, who in enumerate(IDS)
    ]
    assert answer_of() == answer_of(identities=others)


def test_a_birth_date_within_the_same_legal_class_changes_no_byte(answer_of):
    """Eighteen on the first day of the work, 1 December 2026, or sixty: both may do all work."""
    young, old = ([identity(who, born) for who in IDS] for born in (date(2008, 12, 1), date(1966, 3, 4)))
    assert answer_of(identities=young) == answer_of(identities=old)


def test_a_birth_date_of_another_legal_class_does_change_the_answer(answer_of):
    """One day younger is seventeen on the first day, and this work is dangerous."""
    minors = [identity(who, date(2008, 12, 2)) for who in IDS]
    assert answer_of() != answer_of(identities=minors)


def test_benefit_and_its_duration_change_no_byte(answer_of):
    def with_benefit(record, n):
        situation = list(Uitkeringssituatie)[n % len(Uitkeringssituatie)]
        return replace(
            record,
            candidate=replace(record.candidate, uitkeringssituatie=situation, benefit_since=date(2010 + n, 1, 1)),
        )

    assert answer_of() == answer_of(people=[with_benefit(record, n) for n, record in enumerate(PEOPLE)])


@pytest.mark.parametrize("actor", [JOBHUNTER, CONSULENT], ids=lambda actor: actor.role)
def test_another_postcode_with_the_same_minutes_changes_no_byte(answer_of, actor):
    def moved(record, postcode4):
        (scan,) = record.scans
        home = scan.profile.postcode4 and replace(scan.profile.postcode4, value=postcode4)
        return replace(record, scans=(replace(scan, profile=replace(scan.profile, postcode4=home)),))

    homes = ("9721", "9741", "9713")
    elsewhere = [moved(record, homes[n % 3]) for n, record in enumerate(PEOPLE)]
    assert answer_of(actor=actor) == answer_of(people=elsewhere, actor=actor)


def test_the_same_seed_gives_the_same_bytes_and_the_default_holds_all_day(service):
    assert bytes_of(the_list(service, WORK, seed=5)) == bytes_of(the_list(service, WORK, seed=5))
    assert the_list(service, WORK).seed == the_list(service, WORK).seed
    tomorrow = date(2026, 11, 23)
    assert the_list(service, WORK, reference_day=tomorrow).seed != the_list(service, WORK).seed


def test_a_list_is_rebuilt_to_the_byte_after_people_have_changed(service):
    before = the_list(service, WORK)
    as_it_was = bytes_of(before)
    correct_facts(service.store, CONSULENT, IDS[0], knows(level=6, hours=hours(4, 8)))
    withdraw_agreement(service.store, CONSULENT, IDS[1], WORK.id, TODAY)
    assert bytes_of(the_list(service, WORK)) != as_it_was
    rebuilt = rebuild_ranking(service, CONSULENT, before.id, Page(1, 1000))
    assert bytes_of(rebuilt) == as_it_was


def test_a_list_is_rebuilt_to_the_byte_by_another_process(service, tmp_path):
    before = the_list(service, WORK)
    correct_facts(service.store, CONSULENT, IDS[0], knows(level=6))
    folder = Databases.in_folder(tmp_path / "groningen")
    other = Service.open(folder.url, folder.identity_url, folder.data_dir)
    assert bytes_of(read_ranking(other, CONSULENT, before.id, Page(1, 1000))) == bytes_of(before)
    other.close()


def test_a_correction_is_in_the_next_list_and_the_pool_agrees_with_a_fresh_process(service, tmp_path):
    the_list(service, WORK)
    correct_facts(service.store, CONSULENT, IDS[0], knows(licences=[Licence("B", Tri.NEE)]))
    withdraw_agreement(service.store, CONSULENT, IDS[3], WORK.id, TODAY)
    folder = Databases.in_folder(tmp_path / "groningen")
    fresh = Service.open(folder.url, folder.identity_url, folder.data_dir)
    fresh.today = service.today
    assert bytes_of(the_list(service, WORK)) == bytes_of(the_list(fresh, WORK))
    fresh.close()


def test_restricted_closed_and_erased_people_are_only_counted(service):
    restrict_processing(service.store, CONSULENT, IDS[0])
    close_candidate(service.store, CONSULENT, IDS[1])
    erase_candidate(service.store, service.identity, CONSULENT, IDS[2])
    made = the_list(service, WORK)
    assert dict(made.outside_pool) == {"afgesloten": 1, "gewist": 1, "verwerking_beperkt": 1}
    assert made.totals["buitenPool"] == 3
    assert sum(made.totals.values()) == len(IDS)
    assert not any(str(who).encode() in bytes_of(made) for who in IDS[:3])


def test_who_is_restricted_after_the_list_was_made_is_not_shown_on_it_any_more(service):
    before = the_list(service, WORK)
    restrict_processing(service.store, CONSULENT, IDS[0])
    now = read_ranking(service, CONSULENT, before.id, Page(1, 1000))
    assert str(IDS[0]).encode() in bytes_of(before)
    assert str(IDS[0]).encode() not in bytes_of(now)
    assert now.result_hash == before.result_hash
    assert any("beperkt" in notice for notice in now.notices)


def test_who_is_erased_is_on_no_old_list_in_this_process_or_another(service):
    before = the_list(service, WORK)
    erase_candidate(service.store, service.identity, CONSULENT, IDS[0])
    here = read_ranking(service, CONSULENT, before.id, Page(1, 1000))
    again = rebuild_ranking(service, CONSULENT, before.id, Page(1, 1000))
    assert bytes_of(here) == bytes_of(again)
    assert str(IDS[0]).encode() not in bytes_of(here)
    assert here.result_hash != before.result_hash
    assert any("gewist" in notice for notice in here.notices)


def test_a_restriction_that_is_lifted_brings_somebody_back(service):
    everyone = {row.card.id for row in the_list(service, WORK).ranked}
    restrict_processing(service.store, CONSULENT, IDS[0])
    restrict_processing(service.store, CONSULENT, IDS[0], restricted=False)
    assert {row.card.id for row in the_list(service, WORK).ranked} == everyone


def test_a_jobhunter_learns_of_nobody_which_condition_does_not_fit_and_a_consulent_does(service):
    said = {actor.role: the_list(service, WORK, actor) for actor in (JOBHUNTER, CONSULENT)}
    limited = {
        role: next(row for row in made.excluded if row.number == 11 and row.list_kind is ListKind.UITGESLOTEN)
        for role, made in said.items()
    }
    assert CONDITIONS[STAAN] not in repr(limited["jobhunter"])
    assert STAAN.value not in repr(limited["jobhunter"])
    assert CONDITIONS[STAAN] in repr(limited["consulent"])


def test_pages_together_are_the_list(service):
    whole = the_list(service, WORK)
    pages = [read_ranking(service, CONSULENT, whole.id, Page(number, 2)) for number in range(1, 8)]
    for name in ("ranked", "to_ask", "excluded"):
        assert tuple(row for page in pages for row in getattr(page, name)) == getattr(whole, name)
    assert {page.result_hash for page in pages} == {whole.result_hash}


@pytest.mark.parametrize(
    "status", [status for status in VacancyStatus if status not in ("concept", "open", "deels_vervuld")]
)
def test_only_open_work_has_a_list(service, status):
    closed = vacancy(id=new_id(), number=0, status=status)
    with service.store.change(SYSTEM) as change:
        change.save(closed, action="ingelezen")
        change.commit()
    with pytest.raises(NotRankableError):
        the_list(service, closed)


def test_unknown_work_has_no_list(service):
    with pytest.raises(NotFoundError):
        the_list(service, vacancy())


def test_without_a_taxonomy_there_is_no_list(tmp_path):
    (tmp_path / "data").mkdir()
    bare = Service.open(f"sqlite:///{tmp_path}/a.db", f"sqlite:///{tmp_path}/i.db", tmp_path / "data")
    with pytest.raises(TaxonomyMissingError, match="passend taxonomy import"):
        the_list(bare, WORK)
    bare.close()


def test_sqlite_and_postgresql_give_the_same_bytes(tmp_path, postgres):
    def answer(databases):
        service = open_service(databases, TABLE)
        enrol(service, PEOPLE, WORK, [identity(who) for who in IDS])
        correct_facts(service.store, CONSULENT, IDS[0], knows(licences=[Licence("B", Tri.NEE)]))
        made = bytes_of(the_list(service, WORK))
        service.close()
        return made

    server = postgres.fresh_database()
    assert answer(Databases.in_folder(tmp_path / "sqlite")) == answer(Databases(server, server, tmp_path / "pg"))


def test_a_peildatum_long_ago_tells_nothing_about_somebodys_age(service):
    """Legality is tested on the real day or later, or birth dates could be found out by asking for old days."""
    today, long_ago = (the_list(service, WORK, reference_day=day) for day in (None, date(2000, 1, 1)))
    assert long_ago.reference_day == today.reference_day
    assert long_ago.today == date(2000, 1, 1)
    said = [{row.card.id: row.verdicts for row in made.excluded} for made in (long_ago, today)]
    assert said[0] == said[1]


def test_a_peildatum_in_the_far_future_is_refused(service):
    with pytest.raises(InvalidInputError, match="te ver in de toekomst"):
        the_list(service, WORK, reference_day=date(2028, 1, 1))


def test_a_vacancy_past_its_closing_date_has_no_list(service):
    closed = replace(WORK, closes_on=date(2026, 1, 1))
    with service.store.change(CONSULENT) as change:
        change.save(closed, action="vacature_gewijzigd", after=1)
        change.commit()
    with pytest.raises(NotRankableError, match="verlopen"):
        the_list(service, WORK)


def test_what_is_not_understood_of_a_vacancy_is_said_and_the_rest_is_ranked(service):
    odd = replace(WORK, skills=(AskedSkill(Term("qqqq zzzz xxxx")),), addresses=(at("9999"),))
    with service.store.change(CONSULENT) as change:
        change.save(odd, action="vacature_gewijzigd", after=1)
        change.commit()
    made = the_list(service, WORK)
    assert any("Niet herkend en niet meegeteld: qqqq zzzz xxxx" in notice for notice in made.notices)
    assert any("9999" in notice and "niet bekend waar het ligt" in notice for notice in made.notices)
    assert sum(made.totals[kind.value] for kind in ListKind) == len(PEOPLE)
