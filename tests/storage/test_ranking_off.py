"""The switch of ranking where there is no HTTP: the batch, what is remembered, a restart, and the rebuilt list."""

from dataclasses import replace

import pytest
from municipality import JOBHUNTER, Databases, bytes_of, enrol, identity, open_service, the_list
from people import at, hours, knows, person, vacancy

from matching.batch.engines import Serial
from matching.domain.actor import Actor
from matching.domain.ranking_request import Page
from matching.errors import ConflictError, NotAllowedError
from matching.usecases.compose_recipe import USUAL_WEIGHTS, weights_in_use
from matching.usecases.rank_all import rank_all
from matching.usecases.rebuild_ranking import rebuild_ranking
from matching.usecases.turn_ranking import turn_ranking
from scoring.weights import NEUTRAL, weight_set_names

BEHEERDER = Actor("b-1", "beheerder", "gemeente", "toezicht")
WORK = vacancy(hours_min=hours(24).minimum, hours_max=hours(32).minimum, level=2, addresses=(at("9711"),))
PEOPLE = [person(knows(level=level, hours=hours(24, 32)), number=level) for level in (1, 2, 3)]


@pytest.fixture
def databases(database_url, identity_url, tmp_path):
    return Databases(database_url, identity_url, tmp_path / "data")


@pytest.fixture
def service(databases):
    opened = open_service(databases)
    enrol(opened, PEOPLE, WORK, [identity(one.candidate.id) for one in PEOPLE])
    yield opened
    opened.close()


def off(service):
    return turn_ranking(service, BEHEERDER, on=False, reason="De uitkomsten worden nagekeken.")


def rows_of(ranked):
    return (*ranked.ranked, *ranked.to_ask, *ranked.excluded)


def test_a_list_without_scores_still_says_what_every_rule_says(service):
    with_scores = {row.number: row for row in rows_of(the_list(service, WORK))}
    off(service)
    for row in rows_of(the_list(service, WORK)):
        assert (row.score, row.rank, row.shares, row.strong) == (None, None, (), ())
        assert row.verdicts == with_scores[row.number].verdicts
        assert all(question.gain == 0 for question in row.questions)


def test_a_list_from_while_it_was_off_is_rebuilt_to_the_byte_when_it_is_on_again_and_after_a_restart(
    service, databases
):
    off(service)
    made = the_list(service, WORK, JOBHUNTER)
    turn_ranking(service, BEHEERDER, on=True, reason="Nagekeken.")
    again = open_service(databases)
    try:
        rebuilt = rebuild_ranking(again, JOBHUNTER, made.id, Page(1, 1000))
    finally:
        again.close()
    assert rebuilt.is_neutral
    assert rebuilt.switch.is_on
    assert bytes_of(replace(rebuilt, switch=made.switch)) == bytes_of(made)


def test_the_batch_is_not_made_and_says_why(service):
    off(service)
    with pytest.raises(ConflictError, match="De uitkomsten worden nagekeken"):
        rank_all(service, Serial(), 3, 1, lambda *_: None)


def test_a_batch_that_is_going_stops_at_its_next_block(service):
    with pytest.raises(ConflictError):
        rank_all(service, Serial(), 3, 1, lambda done, of: off(service) if service.ranking().is_on else None)


def test_every_turn_is_in_the_grootboek_without_its_reason_and_the_chain_is_whole(service, raw):
    off(service)
    turn_ranking(service, BEHEERDER, on=True, reason="Nagekeken.")
    entries = raw("SELECT action, role FROM ledger WHERE object_kind = 'ranking_switch' ORDER BY position")
    assert [tuple(entry) for entry in entries] == [
        ("rangschikking_uit", "beheerder"),
        ("rangschikking_aan", "beheerder"),
    ]
    assert [one.reason for one in service.store.oversight.turns()] == ["De uitkomsten worden nagekeken.", "Nagekeken."]
    assert service.store.verify_ledger().first_break is None


def test_nobody_else_turns_it_and_nobody_can_ask_for_the_weights_of_it(service):
    for role in ("jobhunter", "consulent", "auditor", "systeem"):
        with pytest.raises(NotAllowedError):
            turn_ranking(service, replace(BEHEERDER, role=role), on=False, reason="zomaar")
    assert service.ranking().is_on
    assert NEUTRAL not in weight_set_names()


def test_whoever_gives_a_score_asks_which_weights_are_in_use(service):
    assert {work: weights_in_use(service, work) for work in USUAL_WEIGHTS} == USUAL_WEIGHTS
    off(service)
    assert {weights_in_use(service, work, "vacature-2026-11") for work in USUAL_WEIGHTS} == {NEUTRAL}
