"""The life of a voordracht, step by step and every wrong turn, on both databases."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from municipality import EMPLOYER, Databases, the_list
from people import EMPLOYER_ID, hours, new_id
from placing_town import TODAY
from proposing_town import CONSULENT, HELDER, JOBHUNTER, OTHER, ProposingTown

from matching.domain.candidate import SourceKey
from matching.domain.list_kind import ListKind
from matching.domain.opportunity import VacancyStatus
from matching.domain.placement import PlacementStatus
from matching.domain.placement_parts import Party
from matching.domain.proposal import ProposalLapse, ProposalStatus
from matching.domain.proposal_parts import CardField, ConsentAnswer, ConsentWay
from matching.domain.ranking_request import Page, RankingRequest
from matching.domain.reasons import CloseReason, UndoReason, WithdrawReason
from matching.domain.refusal_reasons import DeclineReason, RejectReason, UnfitReason
from matching.domain.work import WorkKind
from matching.errors import (
    ConflictError,
    GoneError,
    InvalidInputError,
    NotAllowedError,
    NotFoundError,
    StaleError,
)
from matching.placing.proposing import Proposal as PlacingProposal
from matching.placing.wish import Wish
from matching.storage import Kind
from matching.usecases.amend import amend
from matching.usecases.answer_placement import answer_placement
from matching.usecases.close_candidate import close_candidate
from matching.usecases.decide_placement import decide_placement
from matching.usecases.discuss_proposal import discuss_proposal
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.hire_proposal import hire_proposal
from matching.usecases.judge_proposal import judge_proposal
from matching.usecases.lapse_proposal import lapse_proposal
from matching.usecases.merge_candidates import merge_candidates
from matching.usecases.merge_vacancies import merge_vacancies
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.read_ranking import read_ranking
from matching.usecases.rebuild_ranking import rebuild_ranking
from matching.usecases.reject_proposal import reject_proposal
from matching.usecases.release_proposal import release_proposal
from matching.usecases.restrict_processing import restrict_processing
from matching.usecases.show_card import show_card, show_introduced
from matching.usecases.start_placement import start_placement
from matching.usecases.undo_merge import undo_merge
from matching.usecases.undo_placement import undo_placement
from matching.usecases.withdraw_agreement import withdraw_agreement
from matching.usecases.withdraw_proposal import withdraw_proposal
from matching.usecases.withdraw_vacancy import withdraw_vacancy

STATUS = ProposalStatus


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = ProposingTown(Databases(database_url, identity_url, tmp_path / "data"))
    yield made
    made.service.close()


def card(town, made, actor=HELDER):
    return show_card(town.service, actor, str(made.id)).card


def hiring(person, work, start=date(2026, 12, 1)):
    return PlacingProposal(Wish(candidate_id=person.id, work_kind=WorkKind.VACATURE, work_id=work.id, start=start))


def test_from_a_first_look_to_a_placement(town):
    person, work = town.somebody(), town.vacancy()
    made = town.in_talk(person, work)
    assert made.list_kind is ListKind.GERANGSCHIKT
    assert town.now(person).last_proposed_on == TODAY
    hired, placement = hire_proposal(town.service, CONSULENT, made.id, hiring(person, work))
    assert (hired.status, hired.placement_id) == (STATUS.AANGENOMEN, placement.id)
    assert placement.state is PlacementStatus.VOORGESTELD
    assert placement.agreement_of(Party.AANBIEDER).agrees
    assert placement.agreement_of(Party.KANDIDAAT) is None
    assert town.voordracht(made) == hired
    assert town.deeds(made) == [
        "voordracht_geopend:gerangschikt",
        "voordracht_geschikt",
        "voordracht_besproken",
        "voordracht_akkoord_ja",
        "voordracht_vrijgegeven",
        "voordracht_gesprek",
        "voordracht_aangenomen",
    ]


def test_undoing_the_placement_puts_the_voordracht_back(town):
    person, work = town.somebody(), town.vacancy()
    made = town.in_talk(person, work)
    _, placement = hire_proposal(town.service, CONSULENT, made.id, hiring(person, work))
    undo_placement(town.service, CONSULENT, placement.id, UndoReason.VERKEERDE_PERSOON)
    assert town.voordracht(made).status is STATUS.GESPREK


def test_a_placement_that_a_rule_refuses_leaves_the_voordracht_as_it_was(town):
    person, work = town.somebody(), town.vacancy()
    made, before = town.in_talk(person, work), town.position()
    with pytest.raises(ConflictError):
        hire_proposal(town.service, CONSULENT, made.id, hiring(town.somebody(), work))
    town.change_vacancy(work, status=VacancyStatus.CONCEPT)
    with pytest.raises(ConflictError, match="open"):
        hire_proposal(town.service, CONSULENT, made.id, hiring(person, work))
    assert town.voordracht(made).status is STATUS.GESPREK
    assert town.position() == before + 3  # a person, a scan and the vacancy, and nothing else


@pytest.mark.parametrize("profile", [{"hours": None, "experience": None, "skills": None, "wishes": None}])
def test_somebody_from_uitvragen_needs_a_reason(town, profile):
    person, work, before = town.somebody(**profile), town.vacancy(), town.position()
    with pytest.raises(InvalidInputError, match="uitvragen"):
        town.opened(person, work, actor=JOBHUNTER)
    assert town.position() == before
    made = town.opened(person, work, "wil graag beginnen", actor=JOBHUNTER)
    assert (made.list_kind, made.override) == (ListKind.UITVRAGEN, "wil graag beginnen")


def test_somebody_from_uitgesloten_needs_a_reason_of_a_consulent_and_hears_what_stands_in_the_way(town):
    person, work = town.somebody(), town.vacancy(hours_min=Decimal(36), hours_max=Decimal(36))
    with pytest.raises(InvalidInputError, match="uitgesloten"):
        town.opened(person, work)
    with pytest.raises(NotAllowedError):
        town.opened(person, work, "kan meer uren werken", actor=JOBHUNTER)
    assert town.opened(person, work, "kan meer uren werken").list_kind is ListKind.UITGESLOTEN


def test_a_pair_has_one_voordracht_at_a_time(town):
    person, work = town.somebody(), town.vacancy()
    made = town.opened(person, work)
    with pytest.raises(ConflictError, match=str(made.id)):
        town.opened(person, work)
    lapse_proposal(town.service, JOBHUNTER, made.id, ProposalLapse.VEROUDERD)
    assert town.opened(person, work).list_kind is ListKind.GERANGSCHIKT  # nobody said no


def test_not_fit_has_a_reason_and_only_that_has(town):
    made = town.opened()
    with pytest.raises(InvalidInputError, match="reden ontbreekt"):
        judge_proposal(town.service, CONSULENT, made.id, STATUS.NIET_GESCHIKT)
    with pytest.raises(InvalidInputError, match="hoort niet"):
        judge_proposal(town.service, CONSULENT, made.id, STATUS.GESCHIKT, UnfitReason.UREN)
    asked = judge_proposal(town.service, CONSULENT, made.id, STATUS.UITVRAGEN)
    assert asked.status is STATUS.UITVRAGEN
    unfit = judge_proposal(town.service, CONSULENT, made.id, STATUS.NIET_GESCHIKT, UnfitReason.UREN)
    assert (unfit.refusal.reason, unfit.refusal.seen[0].person) == ("uren", "24 uur")


def test_the_system_judges_nobody(town):
    made, robot = town.opened(), replace(CONSULENT, role="systeem")
    for deed in (
        lambda: judge_proposal(town.service, robot, made.id, STATUS.NIET_GESCHIKT, UnfitReason.UREN),
        lambda: reject_proposal(town.service, robot, made.id, RejectReason.TAAL),
        lambda: release_proposal(town.service, robot, made.id),
    ):
        with pytest.raises(NotAllowedError):
            deed()
    assert town.voordracht(made) == made


@pytest.mark.parametrize("step", ["antwoord", "vrijgave", "gesprek", "afwijzing", "intrekking", "bespreking"])
def test_a_step_out_of_order_changes_nothing_and_is_written_down(town, step):
    made = town.opened()
    before = town.position()
    deeds = {
        "antwoord": lambda: town.says(made),
        "vrijgave": lambda: release_proposal(town.service, JOBHUNTER, made.id),
        "gesprek": lambda: town.planned_talk(made),
        "afwijzing": lambda: reject_proposal(town.service, JOBHUNTER, made.id, RejectReason.TAAL),
        "intrekking": lambda: withdraw(town, made),
        "bespreking": lambda: discuss_proposal(town.service, JOBHUNTER, made.id),
    }
    with pytest.raises(ConflictError) as error:
        deeds[step]()
    assert str(error.value)
    assert (town.voordracht(made), town.position()) == (made, before)
    (tried,) = town.tried(made)
    assert tried["stap"].startswith(step)
    assert tried["waarom"] == "ConflictError"


def withdraw(town, made, on=TODAY):
    return withdraw_proposal(town.service, JOBHUNTER, made.id, ConsentWay.TELEFOON, "Sanne de Boer", on)


def test_a_second_answer_is_refused(town):
    made = town.says(town.talked())
    with pytest.raises(ConflictError, match="al"):
        town.says(made)
    with pytest.raises(ConflictError):
        town.says(made, ConsentAnswer.NEE, reason=DeclineReason.LOON)
    assert town.voordracht(made).consents == made.consents


def test_later_is_talked_over_again(town):
    made = town.says(town.talked(), ConsentAnswer.LATER)
    assert made.status is STATUS.LATER
    with pytest.raises(ConflictError):
        town.says(made)
    discuss_proposal(town.service, JOBHUNTER, made.id)
    assert [one.answer for one in town.says(made).consents] == ["later", "ja"]


def test_a_no_of_the_candidate_has_a_reason_and_a_day_that_can_be(town):
    made = town.talked()
    with pytest.raises(InvalidInputError, match="reden ontbreekt"):
        town.says(made, ConsentAnswer.NEE)
    with pytest.raises(InvalidInputError, match="kan niet zijn geantwoord"):
        town.says(made, on=TODAY + timedelta(days=1))
    no = town.says(made, ConsentAnswer.NEE, reason=DeclineReason.LOON)
    assert (no.status, no.refusal.side, no.agrees) == (STATUS.GEEN_INTERESSE, "kandidaat", False)


def test_who_did_not_see_the_newest_version_changes_nothing(town):
    made = town.opened()
    judge_proposal(town.service, JOBHUNTER, made.id, STATUS.GESCHIKT, after=1)
    with pytest.raises(StaleError):
        judge_proposal(town.service, JOBHUNTER, made.id, STATUS.UITVRAGEN, after=1)


def test_the_card_shows_what_the_candidate_agreed_to(town):
    made = town.released(fields=(CardField.UREN, CardField.REIZEN))
    shown = card(town, made)
    assert (shown.hours, shown.can_travel) == ("24 uur", True)
    assert (shown.skills, shown.experience, shown.start) == (None, None, None)
    assert shown.expires_on == TODAY + timedelta(days=28)


def test_there_is_no_card_before_the_release(town):
    for made in (town.opened(), town.says(town.talked())):
        with pytest.raises(NotFoundError):
            card(town, made)


def test_the_card_of_another_employer_is_refused(town):
    town.save(replace(EMPLOYER, id=new_id(), number=2, source_key=SourceKey("test", "w-2")))
    made = town.released()
    with pytest.raises(NotAllowedError, match="andere werkgever"):
        card(town, made, OTHER)
    assert card(town, made, JOBHUNTER)
    with pytest.raises(NotAllowedError):
        card(town, made, replace(HELDER, role="kandidaat"))


def test_a_card_expires_and_can_be_given_again(town):
    made = town.released()
    town.day(TODAY + timedelta(days=28))
    assert card(town, made)
    with pytest.raises(ConflictError, match="al"):
        release_proposal(town.service, JOBHUNTER, made.id)
    town.day(TODAY + timedelta(days=29))
    with pytest.raises(GoneError, match="28 september 2026"):
        card(town, made)
    release_proposal(town.service, JOBHUNTER, made.id)
    assert card(town, made).expires_on == TODAY + timedelta(days=57)


def test_a_card_lasts_no_longer_than_the_vacancy(town):
    made = town.released(work=town.vacancy(closes_on=TODAY + timedelta(days=3)))
    assert card(town, made).expires_on == TODAY + timedelta(days=3)
    with pytest.raises(ConflictError, match="verlopen"):
        town.opened(work=town.vacancy(closes_on=TODAY - timedelta(days=1)))


@pytest.mark.parametrize("to", ["released", "in_talk"])
def test_a_withdrawn_agreement_closes_the_card_at_once_and_keeps_the_person_out_of_that_list(town, to):
    person, work = town.somebody(), town.vacancy()
    made = getattr(town, to)(person, work)
    ended = withdraw(town, made)
    assert (ended.status, ended.lapse) == (STATUS.VERVALLEN, ProposalLapse.AKKOORD_INGETROKKEN)
    with pytest.raises(GoneError):
        card(town, made)
    assert town.now(person).withdrawals[0].vacancy_id == work.id
    with pytest.raises(ConflictError, match="blijft zo"):
        town.says(made)
    with pytest.raises(GoneError if to == "in_talk" else NotFoundError):
        show_introduced(town.service, HELDER, str(made.id))


def test_a_withdrawal_on_the_candidate_closes_the_card_too(town):
    person, work = town.somebody(), town.vacancy()
    made = town.released(person, work)
    withdraw_agreement(town.service.store, CONSULENT, person.id, work.id, TODAY)
    assert town.voordracht(made).lapse is ProposalLapse.AKKOORD_INGETROKKEN
    with pytest.raises(GoneError):
        card(town, made)


def test_who_agrees_again_is_no_longer_kept_out(town):
    person, work = town.somebody(), town.vacancy()
    withdraw(town, town.released(person, work))
    made = town.says(town.talked(person, work, override="de kandidaat belde: wil het toch"))
    assert made.list_kind is ListKind.UITGESLOTEN
    assert town.now(person).withdrawals == ()


def test_a_restriction_closes_the_card_and_lifting_it_opens_it(town):
    person = town.somebody()
    made = town.released(person)
    restrict_processing(town.service.store, CONSULENT, person.id)
    with pytest.raises(GoneError):
        card(town, made)
    restrict_processing(town.service.store, CONSULENT, person.id, restricted=False)
    assert card(town, made)


def test_the_employer_knows_who_it_is_from_the_talk_on_and_the_look_is_written_down(town):
    person = town.somebody()
    made = town.released(person)
    with pytest.raises(NotFoundError):
        show_introduced(town.service, HELDER, str(made.id))
    talk = town.in_talk(town.somebody())
    assert show_introduced(town.service, HELDER, str(talk.id)).name == "Jan Jansen"
    looks = [look.action for look in town.service.store.looks.of(talk.candidate_id)]
    assert "identiteit_bekeken" in looks


@pytest.mark.parametrize(
    ("status", "lapse"),
    [(VacancyStatus.VERVULD, "vacature_vervuld"), (VacancyStatus.INGETROKKEN, "vacature_ingetrokken")],
)
def test_when_the_work_is_gone_everybody_lapses_in_the_same_change_and_nobody_is_refused(town, status, lapse):
    work, people = town.vacancy(), [town.somebody() for _ in range(3)]
    going = [town.opened(people[0], work), town.released(people[1], work), town.in_talk(people[2], work)]
    elsewhere = town.opened(people[0])
    no = town.opened(town.somebody(), work)
    judge_proposal(town.service, CONSULENT, no.id, STATUS.NIET_GESCHIKT, UnfitReason.UREN)
    before = town.position()
    if status is VacancyStatus.INGETROKKEN:
        withdraw_vacancy(town.service.store, CONSULENT, work.id, WithdrawReason.ZELF_VERVULD)
    else:
        fill(town, work)
    assert town.position() == before + 4
    for made in going:
        ended = town.voordracht(made)
        assert (ended.status, ended.lapse, ended.refusal) == (STATUS.VERVALLEN, lapse, None)
        assert town.deeds(made)[-1] == f"voordracht_vervallen:{lapse}"
    assert town.voordracht(elsewhere).status is STATUS.BEKEKEN
    assert town.voordracht(no).status is STATUS.NIET_GESCHIKT


def fill(town, work):
    amend(
        town.service.store,
        CONSULENT,
        Kind.VACANCY,
        work.id,
        action="vacature_gewijzigd",
        alter=lambda vacancy: replace(vacancy, status=VacancyStatus.VERVULD),
    )


def test_who_is_closed_or_starts_elsewhere_is_no_longer_put_forward(town):
    person, work = town.somebody(), town.vacancy()
    made = town.opened(person)
    close_candidate(town.service.store, CONSULENT, person.id, CloseReason.EIGEN_VERZOEK)
    assert town.voordracht(made).lapse is ProposalLapse.BEMIDDELING_GESTOPT
    person = town.somebody()
    other, made = town.opened(person), town.in_talk(person, work)
    _, placement = hire_proposal(town.service, CONSULENT, made.id, hiring(person, work))
    answer_placement(town.service, CONSULENT, placement.id, Party.KANDIDAAT, True, TODAY)
    decide_placement(town.service, CONSULENT, placement.id)
    town.day(date(2026, 12, 1))
    start_placement(town.service, CONSULENT, placement.id)
    assert town.voordracht(other).lapse is ProposalLapse.ELDERS_GEPLAATST
    assert town.voordracht(made).status is STATUS.AANGENOMEN


def test_a_reason_that_follows_by_itself_is_not_given_by_hand(town):
    made = town.opened()
    with pytest.raises(InvalidInputError, match="volgt vanzelf"):
        lapse_proposal(town.service, JOBHUNTER, made.id, ProposalLapse.VACATURE_VERVULD)


def test_the_next_list_remembers_both_sides(town):
    work, shy, keen = town.vacancy(), town.somebody(), town.somebody()
    town.says(town.talked(shy, work), ConsentAnswer.NEE, reason=DeclineReason.LOON)
    made = town.in_talk(keen, work)
    reject_proposal(town.service, JOBHUNTER, made.id, RejectReason.TE_WEINIG_UREN)
    shown = the_list(town.service, work)
    assert shown.ranked == ()
    said = {row.card.id: next(v.known for v in row.verdicts if v.code == "eerder-nee") for row in shown.excluded}
    assert (
        said[shy.id] == "de kandidaat vond het loon niet passen (31 augustus 2026); sindsdien is daarin niets veranderd"
    )
    assert said[keen.id].startswith("de werkgever vond 24 uur te weinig (31 augustus 2026)")
    town.told_later(keen, hours=hours(24, 32))
    (back,) = the_list(town.service, work).ranked
    assert back.card.id == keen.id
    assert any("24 uur werd 24 tot 32 uur" in remark.sentence for remark in back.attention)


def test_a_list_of_before_can_still_be_made_again(town):
    work, person = town.vacancy(), town.somebody()
    first = rank_candidates(town.service, CONSULENT, str(work.id), RankingRequest())
    made = town.in_talk(person, work)
    reject_proposal(town.service, JOBHUNTER, made.id, RejectReason.TE_WEINIG_UREN)
    second = rank_candidates(town.service, CONSULENT, str(work.id), RankingRequest())
    town.told_later(person, hours=hours(24, 32))
    again = [len(rebuild_ranking(town.service, CONSULENT, one, Page(1, 10)).ranked) for one in (first, second)]
    assert again == [1, 0]


def test_who_was_proposed_longest_ago_comes_first_among_equals(town):
    work, people = town.vacancy(), [town.somebody() for _ in range(3)]
    town.released(people[0])
    town.day(TODAY + timedelta(days=1))
    town.released(people[1])
    assert [row.card.id for row in the_list(town.service, work).ranked] == [people[2].id, people[0].id, people[1].id]


def test_exposure_is_counted_once_per_list(town):
    work, people = town.vacancy(), [town.somebody() for _ in range(3)]
    list_id = rank_candidates(town.service, CONSULENT, str(work.id), RankingRequest())
    for _ in range(2):
        first = read_ranking(town.service, CONSULENT, list_id, Page(1, 2))
    the_list(town.service, work)
    counted = town.service.store.exposures.of([one.id for one in people])
    assert sorted(one.lists for one in counted.values()) == [1, 2, 2]
    top = counted[first.ranked[0].card.id]
    assert (top.lists, top.best_rank, top.last_shown_on) == (2, 1, TODAY)


def test_merging_people_takes_their_voordrachten_along_and_undoing_brings_them_back(town):
    kept, other, work = town.somebody(), town.somebody(), town.vacancy()
    made = town.released(other, work)
    store, door = town.service.store, town.service.identity
    merge_candidates(store, door, CONSULENT, kept.id, other.id)
    assert town.voordracht(made).candidate_id == kept.id
    assert card(town, made)
    undo_merge(store, door, CONSULENT, Kind.CANDIDATE, kept.id, other.id)
    assert town.voordracht(made).candidate_id == other.id


def test_merging_vacancies_takes_their_voordrachten_along(town):
    kept, other = town.vacancy(), town.vacancy()
    made = town.released(work=other)
    merge_vacancies(town.service.store, CONSULENT, kept.id, other.id)
    assert (town.voordracht(made).vacancy_id, town.voordracht(made).status) == (kept.id, STATUS.VRIJGEGEVEN)
    assert card(town, made)


def test_erasing_somebody_erases_voordrachten_and_exposure_and_the_chain_holds(town):
    person, work = town.somebody(), town.vacancy()
    made = town.released(person, work)
    the_list(town.service, work)
    erase_candidate(town.service.store, town.service.identity, CONSULENT, person.id)
    with pytest.raises(NotFoundError):
        card(town, made)
    assert town.service.store.exposures.of([person.id]) == {}
    assert town.service.store.verify_ledger().is_whole


def test_on_a_plek_too(town):
    person, plek = town.somebody(), town.plek()
    made = town.released(person, plek, override="wil hier leren")
    assert made.employer_id == EMPLOYER_ID
    assert card(town, made).title == plek.title
