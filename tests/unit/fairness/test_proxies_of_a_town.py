"""What a score sees is searched for what stands in for sex; a hobby that only women have is found by name."""

import pytest
from municipality import CONSULENT, Databases, identity
from people import knows, person
from placing_town import PlacingTown
from this_day import TODAY

from matching.domain.actor import Actor
from matching.domain.statements import Skill
from matching.domain.term import Term
from matching.usecases.look_for_proxies import look_for_proxies

AUDITOR = Actor("a-1", "auditor", "gemeente", "verantwoording")
EACH = 110


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    made = PlacingTown(Databases.in_folder(tmp_path_factory.mktemp("stand-ins")))
    made.day(TODAY)
    skills = made.service.knowledge().taxonomy.skills.labels
    people = [
        person(knows(skills=[Skill(Term(skills[place % 2 if place < EACH or place % 5 == 0 else 5]))]))
        for place in range(2 * EACH)
    ]
    made.named = skills[5]
    with made.service.store.change(CONSULENT) as change:
        for one in people:
            change.save_many([one.candidate, *one.scans], action="ingelezen")
        change.commit()
    made.service.identity.register_many(
        [identity(one.candidate.id, sex="man" if place < EACH else "vrouw") for place, one in enumerate(people)]
    )
    yield made
    made.service.close()


def test_a_skill_that_one_group_has_is_named_and_a_group_of_all_ages_alike_is_not_guessed(town):
    found = {(one.characteristic.code, one.group): one for one in look_for_proxies(town.service, AUDITOR).found}
    women = found["geslacht", "vrouw"]
    assert women.tells
    assert women.predicted.strongest[0][0] == f"vaardigheid: {town.named}"
    assert found["leeftijd", "27 tot 45"].predicted is None  # everybody is of one age here: nobody to tell apart
