"""The verbs of the service, against a real database."""

from dataclasses import replace
from datetime import date

import pytest
from people_and_work import CONSULENT, DAY, OWNER, candidate, new_id, placement_of, plek, said, save, scan_of, vacancy

from matching.domain.candidate import CandidateStatus
from matching.domain.colleague import Colleague, Substitution
from matching.domain.fact import FactSource
from matching.domain.opportunity import VacancyStatus
from matching.domain.period import Period
from matching.domain.profile import Profile
from matching.domain.reasons import ReopenReason
from matching.domain.statements import Licence
from matching.domain.tri import Tri
from matching.errors import ConflictError, InvalidInputError, NotFoundError
from matching.identity.person import Identity
from matching.storage import Kind
from matching.usecases.browse import browse
from matching.usecases.close_candidate import close_candidate
from matching.usecases.confirm_facts import confirm_facts
from matching.usecases.correct_facts import correct_facts
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.offer_plek import offer_plek
from matching.usecases.record_placement import record_placement
from matching.usecases.record_scan import record_scan
from matching.usecases.register_candidate import register_candidate
from matching.usecases.register_colleague import register_colleague
from matching.usecases.reopen_candidate import reopen_candidate
from matching.usecases.restrict_processing import restrict_processing
from matching.usecases.submit_vacancy import submit_vacancy
from matching.usecases.verify_ledger import verify_ledger
from matching.usecases.withdraw_agreement import withdraw_agreement
from matching.usecases.withdraw_vacancy import withdraw_vacancy


@pytest.fixture
def person(house, door):
    """A candidate whose identity is known."""
    new = candidate()
    return register_candidate(house, door, CONSULENT, new, Identity(new.id, "Ada", date(1990, 1, 1)))


def read(store, person):
    with store.read() as reader:
        return next(reader.people([person.id]))


def licence(has: Tri, source: FactSource, on: date = DAY) -> Profile:
    return Profile(licences=(said(Licence("B", has), on, source),))


def test_a_registered_candidate_has_a_number_and_an_identity(house, door, person):
    assert person.number == 1
    assert read(house, person).candidate == person
    assert door.get(person.id, CONSULENT).name == "Ada"


def test_a_candidate_who_is_refused_leaves_no_identity_behind(house, door, person):
    twin = candidate(source_key=person.source_key)
    with pytest.raises(ConflictError):
        register_candidate(house, door, CONSULENT, twin, Identity(twin.id, "Bo", date(1990, 1, 1)))
    with pytest.raises(NotFoundError):
        door.get(twin.id, CONSULENT)


def test_the_identity_of_one_candidate_cannot_be_registered_with_another(house, door, person):
    stranger = candidate()
    with pytest.raises(InvalidInputError, match="andere kandidaat"):
        register_candidate(house, door, CONSULENT, stranger, Identity(person.id, "Bo", date(1990, 1, 1)))
    assert door.get(person.id, CONSULENT).name == "Ada"
    with house.read() as reader:
        assert reader.known(Kind.CANDIDATE, [person.id, stranger.id]) == {person.id}


def test_a_candidate_without_identity_has_no_known_legal_ages(house, door):
    stranger = register_candidate(house, door, CONSULENT, candidate())
    assert stranger.id not in door.legality_on(DAY)


def test_scans_and_placements_are_recorded_with_their_person(house, person):
    record_scan(house, CONSULENT, scan_of(person))
    record_placement(house, CONSULENT, placement_of(person))
    found = read(house, person)
    assert (len(found.scans), len(found.placements)) == (1, 1)


def test_a_scan_or_placement_of_a_stranger_is_not_found(house):
    for verb, of in ((record_scan, scan_of), (record_placement, placement_of)):
        with pytest.raises(NotFoundError):
            verb(house, CONSULENT, of(candidate()))


def test_a_vacancy_or_plek_of_an_unknown_employer_is_not_found(house):
    with pytest.raises(NotFoundError, match="werkgever"):
        submit_vacancy(house, CONSULENT, replace(vacancy(), employer_id=new_id()))
    with pytest.raises(NotFoundError, match="werkgever"):
        offer_plek(house, CONSULENT, replace(plek(), provider_id=new_id()))


def test_an_open_vacancy_can_be_withdrawn_once(house):
    offered = submit_vacancy(house, CONSULENT, vacancy())
    assert withdraw_vacancy(house, CONSULENT, offered.id).status is VacancyStatus.INGETROKKEN
    with pytest.raises(ConflictError, match="V-1 is niet open, maar ingetrokken"):
        withdraw_vacancy(house, CONSULENT, offered.id)


def test_a_correction_by_the_candidate_stands_until_a_consultant_speaks(house, person):
    correct_facts(house, CONSULENT, person.id, licence(Tri.JA, FactSource.KANDIDAAT))
    correct_facts(house, CONSULENT, person.id, licence(Tri.NEE, FactSource.PARTNER, date(2026, 11, 20)))
    assert read(house, person).profile.licences[0].value.has is Tri.JA
    correct_facts(house, CONSULENT, person.id, licence(Tri.NEE, FactSource.CONSULENT, date(2026, 11, 21)))
    assert read(house, person).profile.licences[0].value.has is Tri.NEE


def test_a_correction_leaves_other_facts_alone_and_the_earlier_version_readable(house, person):
    correct_facts(house, CONSULENT, person.id, licence(Tri.JA, FactSource.KANDIDAAT))
    then = house.position()
    travel = Profile(max_travel_minutes=said(45, DAY, FactSource.KANDIDAAT))
    correct_facts(house, CONSULENT, person.id, travel)
    corrections = read(house, person).candidate.corrections
    assert corrections.licences
    assert corrections.max_travel_minutes.value == 45
    with house.read(then) as reader:
        assert reader.candidates.get(person.id).corrections.max_travel_minutes is None


def test_a_correction_on_top_of_a_version_that_is_gone_is_refused(house, person):
    close_candidate(house, CONSULENT, person.id)
    with pytest.raises(ConflictError, match="intussen gewijzigd"):
        correct_facts(house, CONSULENT, person.id, licence(Tri.JA, FactSource.KANDIDAAT), after=1)


def test_withdrawing_agreement_twice_keeps_one_withdrawal(house, person):
    offered = submit_vacancy(house, CONSULENT, vacancy())
    withdraw_agreement(house, CONSULENT, person.id, offered.id, DAY)
    withdraw_agreement(house, CONSULENT, person.id, offered.id, DAY, reason="geen_interesse")
    [withdrawal] = read(house, person).candidate.withdrawals
    assert (withdrawal.vacancy_id, withdrawal.reason) == (offered.id, "geen_interesse")


def test_agreement_cannot_be_withdrawn_for_a_vacancy_that_is_not_known(house, person):
    with pytest.raises(NotFoundError, match="vacature"):
        withdraw_agreement(house, CONSULENT, person.id, new_id(), DAY)


def test_processing_can_be_restricted_and_the_restriction_lifted(house, person):
    assert restrict_processing(house, CONSULENT, person.id).restricted
    assert not restrict_processing(house, CONSULENT, person.id, restricted=False).restricted


def test_closing_a_candidate_keeps_the_history(house, person):
    assert close_candidate(house, CONSULENT, person.id).status is CandidateStatus.AFGESLOTEN
    with house.read(3) as reader:
        assert reader.candidates.get(person.id).status is CandidateStatus.BEMIDDELBAAR


def test_erasing_a_candidate_erases_facts_and_identity_and_the_chain_holds(house, door, person):
    record_scan(house, CONSULENT, scan_of(person))
    erase_candidate(house, door, CONSULENT, person.id)
    with pytest.raises(NotFoundError):
        door.get(person.id, CONSULENT)
    with pytest.raises(NotFoundError):
        erase_candidate(house, door, CONSULENT, person.id)
    result = verify_ledger(house, CONSULENT)
    assert result.is_whole
    assert result.erased == 2


def test_a_double_is_changed_no_more(house, person):
    survivor = save(house, candidate())[0]
    double = save(house, candidate(status=CandidateStatus.AFGESLOTEN, merged_into=survivor.id))[0]
    for change in (
        lambda: correct_facts(house, CONSULENT, double.id, licence(Tri.JA, FactSource.KANDIDAAT)),
        lambda: reopen_candidate(house, CONSULENT, double.id, ReopenReason.ANDERS, date(2026, 11, 22)),
    ):
        with pytest.raises(ConflictError, match="samengevoegd"):
            change()


def test_confirmed_facts_keep_their_source_and_their_place(house, person):
    record_scan(house, CONSULENT, scan_of(person))
    confirm_facts(house, CONSULENT, person.id, [("skills", "brood bakken"), ("hours", "")], date(2026, 11, 20))
    profile = read(house, person).profile
    confirmed = {fact.value.term.text: fact.confirmed_on for fact in profile.skills}
    assert confirmed == {"brood bakken": date(2026, 11, 20), "schoonmaken": None}
    assert (profile.hours.source, profile.hours.confirmed_on) == (FactSource.SCAN, date(2026, 11, 20))


def test_browsing_shows_who_answers_today(house):
    stand_in = register_colleague(house, CONSULENT, Colleague(new_id(), "Youssef Amrani", "050 2", "consulent"))
    away = replace(OWNER, substitutions=(Substitution(Period(DAY, DAY), stand_in.id),))
    with house.change(CONSULENT) as change:
        change.save(away, action="vervanging_geregeld", after=1)
        change.commit()
    save(house, vacancy(318), plek(), vacancy(12, status=VacancyStatus.CONCEPT))
    shown = browse(house, CONSULENT, Kind.VACANCY, today=DAY)
    assert [(line.number, line.contact.name) for line in shown] == [("V-12", stand_in.name), ("V-318", stand_in.name)]
    later = browse(house, CONSULENT, Kind.VACANCY, today=date(2026, 11, 3), status="open")
    assert [(line.number, line.contact.name) for line in later] == [("V-318", OWNER.name)]
