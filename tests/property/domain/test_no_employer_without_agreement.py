"""Whatever steps are tried, in whatever order: no employer sees anybody who does not agree, and no card outlives it.

The real use cases on a real database; what may be seen is kept beside them, by a model that knows only four things.
"""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)
from municipality import Databases
from placing_town import TODAY
from proposing_town import CONSULENT, HELDER, JOBHUNTER, OTHER, ProposingTown

from matching.domain.proposal import ProposalLapse, ProposalStatus
from matching.domain.proposal_parts import ConsentAnswer, ConsentWay
from matching.domain.reasons import UndoReason, WithdrawReason
from matching.domain.refusal_reasons import DeclineReason, RejectReason, UnfitReason
from matching.domain.work import WorkKind
from matching.errors import GoneError, NotAllowedError, NotFoundError, PassendError
from matching.placing.proposing import Proposal as PlacingProposal
from matching.placing.wish import Wish
from matching.proposing.following import KINDS
from matching.storage import Kind
from matching.usecases.amend import amend
from matching.usecases.ask_candidates import AskedPerson, ask_candidates
from matching.usecases.chase_answers import chase_answers
from matching.usecases.close_candidate import close_candidate
from matching.usecases.discuss_proposal import discuss_proposal
from matching.usecases.hire_proposal import hire_proposal
from matching.usecases.judge_proposal import judge_proposal
from matching.usecases.lapse_proposal import lapse_proposal
from matching.usecases.look_again import look_again
from matching.usecases.reject_proposal import reject_proposal
from matching.usecases.release_proposal import release_proposal
from matching.usecases.restrict_processing import restrict_processing
from matching.usecases.show_card import show_card, show_introduced
from matching.usecases.undo_placement import undo_placement
from matching.usecases.undo_proposal import undo_proposal
from matching.usecases.withdraw_agreement import withdraw_agreement
from matching.usecases.withdraw_proposal import withdraw_proposal
from matching.usecases.withdraw_vacancy import withdraw_vacancy


class Attempts(RuleBasedStateMachine):
    """People try every step in any order; most of it is refused."""

    voordrachten = Bundle("voordrachten")
    town: ProposingTown
    cards_seen = 0

    @initialize(target=voordrachten, lasts=st.sampled_from([None, 20, 40]))
    def begin(self, lasts):
        self.town.day(TODAY)
        self.work = self.town.vacancy(closes_on=None if lasts is None else TODAY + timedelta(days=lasts))
        self.people = [self.town.somebody() for _ in range(2)]
        first, second = self.people
        self.seen = set()
        self.made = [self.town.opened(first, self.work).id, self.town.released(second, self.work).id]
        return multiple(*self.made)

    @rule(target=voordrachten, who=st.integers(0, 1))
    def put_forward(self, who):
        try:
            opened = self.town.opened(self.people[who], self.work, "toch, op verzoek van de kandidaat")
        except PassendError:
            return multiple()
        self.made.append(opened.id)
        return opened.id

    def attempt(self, which, deed):
        """Try something; when it is refused nothing has changed."""
        before = self.state(which), self.town.position()
        try:
            deed(self.town.service, which)
        except PassendError:
            assert (self.state(which), self.town.position()) == before

    def state(self, which):
        with self.town.service.store.read() as reader:
            return reader.proposals.get(which)

    @rule(which=voordrachten, steps=st.sampled_from([1, 2, 3, 4, 4, 5, 5]))
    def go_on(self, which, steps):
        """Take the next steps as people usually do, so that the end is reached too."""
        usual = (
            lambda service, one: judge_proposal(service, JOBHUNTER, one, ProposalStatus.GESCHIKT),
            lambda service, one: discuss_proposal(service, JOBHUNTER, one),
            lambda service, one: self.town.says(self.state(one)),
            lambda service, one: release_proposal(service, JOBHUNTER, one),
            lambda service, one: self.town.planned_talk(self.state(one)),
        )
        for step in usual[:steps]:
            self.attempt(which, step)

    @rule(which=voordrachten, fit=st.sampled_from([ProposalStatus.GESCHIKT, ProposalStatus.UITVRAGEN]))
    def judge(self, which, fit):
        self.attempt(which, lambda service, one: judge_proposal(service, JOBHUNTER, one, fit))

    @rule(which=voordrachten, why=st.sampled_from([None, *UnfitReason]))
    def judge_unfit(self, which, why):
        unfit = ProposalStatus.NIET_GESCHIKT
        self.attempt(which, lambda service, one: judge_proposal(service, JOBHUNTER, one, unfit, why))

    @rule(which=voordrachten)
    def talk_over(self, which):
        self.attempt(which, lambda service, one: discuss_proposal(service, JOBHUNTER, one))

    @rule(which=voordrachten, answer=st.sampled_from([ConsentAnswer.JA, ConsentAnswer.JA, *ConsentAnswer]))
    def candidate_answers(self, which, answer):
        why = {"reason": DeclineReason.LOON} if answer is ConsentAnswer.NEE else {}
        self.attempt(which, lambda service, one: self.town.says(self.state(one), answer, **why))

    @rule(which=voordrachten)
    def release(self, which):
        self.attempt_when_fresh(which, lambda service, one: release_proposal(service, JOBHUNTER, one))

    @rule(which=voordrachten)
    def plan_a_talk(self, which):
        self.attempt_when_fresh(which, lambda service, one: self.town.planned_talk(self.state(one)))

    def attempt_when_fresh(self, which, deed):
        """Try to show somebody; what is outdated is not shown before somebody looked again."""
        before = self.state(which)
        self.attempt(which, deed)
        assert not before.outdated or self.state(which) == before

    @rule(least=st.sampled_from([20, 24]))
    def the_work_asks_something_else(self, least):
        amend(
            self.town.service.store,
            CONSULENT,
            Kind.VACANCY,
            self.work.id,
            action="vacature_gewijzigd",
            alter=lambda work: replace(work, hours_min=Decimal(least)),
        )

    @rule(which=voordrachten)
    def look_again(self, which):
        self.attempt(which, lambda service, one: look_again(service, CONSULENT, one, "de werkgever wil het zo"))

    @rule(which=voordrachten)
    def take_back(self, which):
        today = self.town.service.today()
        self.attempt(
            which, lambda service, one: withdraw_proposal(service, JOBHUNTER, one, ConsentWay.GESPREK, "Sanne", today)
        )

    @rule(which=voordrachten)
    def take_back_on_the_person(self, which):
        def withdrawn(service, one):
            made = self.state(one)
            withdraw_agreement(service.store, CONSULENT, made.candidate_id, made.work_id, service.today())

        self.attempt(which, withdrawn)

    @rule(which=voordrachten, why=st.sampled_from(RejectReason))
    def employer_says_no(self, which, why):
        self.attempt(which, lambda service, one: reject_proposal(service, JOBHUNTER, one, why))

    @rule(which=voordrachten)
    def employer_hires(self, which):
        def hired(service, one):
            made = self.state(one)
            wish = Wish(
                candidate_id=made.candidate_id, work_kind=made.work_kind, work_id=made.work_id, start=service.today()
            )
            hire_proposal(service, CONSULENT, one, PlacingProposal(wish))

        self.attempt(which, hired)

    @rule(which=voordrachten)
    def undo_the_placement(self, which):
        def undone(service, one):
            placement_id = self.state(one).placement_id
            if placement_id is not None:
                undo_placement(service, CONSULENT, placement_id, UndoReason.ANDERS)

        self.attempt(which, undone)

    @rule(target=voordrachten, who=st.lists(st.integers(0, 1), min_size=1, max_size=2, unique=True))
    def ask(self, who):
        """Ask one or both at once: all of them, or nobody."""
        position = self.town.position()
        asked = [AskedPerson(self.people[one].id, "op verzoek van de kandidaat") for one in who]
        try:
            made = ask_candidates(self.town.service, CONSULENT, WorkKind.VACATURE, self.work.id, asked, "Wilt u dit?")
        except PassendError:
            assert self.town.position() == position
            return multiple()
        fresh = [one.id for one in made if one.id not in self.made]
        self.made += fresh
        return multiple(*fresh)

    @rule(which=voordrachten)
    def undo_the_last_step(self, which):
        """What the employer saw is never undone."""
        shown = self.state(which).status.shows_card and which in self.seen
        before = self.state(which)
        self.attempt(which, lambda service, one: undo_proposal(service, JOBHUNTER, one, UndoReason.ANDERS))
        assert not shown or self.state(which) == before

    @rule()
    def what_goes_by_itself(self):
        chase_answers(self.town.service)

    @rule(which=voordrachten, why=st.sampled_from(ProposalLapse))
    def lapse(self, which, why):
        self.attempt(which, lambda service, one: lapse_proposal(service, JOBHUNTER, one, why))

    @rule(days=st.sampled_from([1, 14, 29]))
    def days_pass(self, days):
        self.town.day(self.town.service.today() + timedelta(days=days))

    @rule(who=st.integers(0, 1), restricted=st.booleans())
    def restrict(self, who, restricted):
        restrict_processing(self.town.service.store, CONSULENT, self.people[who].id, restricted=restricted)

    @rule(chance=st.integers(0, 29), who=st.integers(0, 1))
    def seldom_something_ends(self, chance, who):
        store = self.town.service.store
        try:
            if chance == 0:
                withdraw_vacancy(store, CONSULENT, self.work.id, WithdrawReason.ANDERS)
            elif chance == 1:
                close_candidate(store, CONSULENT, self.people[who].id)
        except PassendError:
            pass

    @invariant()
    def nobody_is_seen_without_agreement(self):
        for one in self.made:
            self.look(one)

    @invariant()
    def nothing_is_to_be_done_about_what_has_ended(self):
        with self.town.service.store.read() as reader:
            for one in self.made:
                status = reader.proposals.get(one).status
                open_tasks = [task for task in reader.tasks.open_about(one) if task.kind in KINDS]
                assert status.is_open or not open_tasks
                assert status.is_open or not reader.messages.waiting_about([one])

    def look(self, which):
        """Look as the employer does, and compare with the four things that decide."""
        made = self.state(which)
        with self.town.service.store.read() as reader:
            person = reader.candidates.get(made.candidate_id)
            entries = [entry.action for entry in reader.history(Kind.PROPOSAL, which)]
            work = reader.vacancies.get(made.work_id)
            is_open = work.is_rankable and (work.closes_on is None or self.town.service.today() <= work.closes_on)
        said_yes = bool(made.consents) and made.consents[-1].answer is ConsentAnswer.JA
        withdrawn = any(one.vacancy_id == made.work_id and one.on >= made.opened_on for one in person.withdrawals)
        try:
            card = show_card(self.town.service, HELDER, str(which)).card
        except (NotFoundError, GoneError):
            pass
        else:
            Attempts.cards_seen += 1
            self.seen.add(which)
            assert said_yes
            assert not withdrawn
            assert not person.restricted
            assert is_open
            assert self.town.service.today() <= card.expires_on
            assert "voordracht_akkoord_ja" in entries
            assert entries.index("voordracht_akkoord_ja") < entries.index("voordracht_vrijgegeven")
        try:
            show_introduced(self.town.service, HELDER, str(which))
        except (NotFoundError, GoneError):
            pass
        else:
            assert said_yes
            assert not person.restricted
            assert "voordracht_gesprek" in entries
            assert made.interview is not None
            assert made.status in (ProposalStatus.GESPREK, ProposalStatus.AANGENOMEN)
            assert entries.index("voordracht_akkoord_ja") < entries.index("voordracht_gesprek")
        with pytest.raises((NotAllowedError, NotFoundError)):
            show_card(self.town.service, OTHER, str(which))
        assert made.refusal is None or made.refusal.reason
        assert not made.status.is_refused or entries[-1].partition(":")[2]


@pytest.fixture
def town(tmp_path):
    made = ProposingTown(Databases.in_folder(tmp_path))
    yield made
    made.service.close()


def test_no_path_reaches_an_employer_without_recorded_agreement_and_no_card_outlives_it(town):
    Attempts.town = town
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    tried = settings(max_examples=12, stateful_step_count=20, deadline=None, suppress_health_check=slow)
    run_state_machine_as_test(Attempts, settings=tried)
    assert Attempts.cards_seen > 20  # else nothing was tried that matters
    assert town.service.store.verify_ledger().is_whole
