"""The kansen of somebody: the look is written down, and nothing else is."""

from municipality import CONSULENT, Databases, enrol, open_service
from people import knows, person, vacancy

from matching.domain.statements import Skill
from matching.domain.term import Term
from matching.usecases.find_chances import find_chances


def test_who_looked_at_the_chances_is_written_down_and_nothing_changes(tmp_path):
    service = open_service(Databases.in_folder(tmp_path))
    somebody = person(knows(skills=[Skill(Term("ramen wassen"))]))
    enrol(service, [somebody], vacancy())
    before = service.store.position()
    found = find_chances(service, CONSULENT, str(somebody.candidate.id))
    assert found.chances[0].label == "glazenwasser"
    looks = [(look.actor.id, look.action) for look in service.store.looks.of(somebody.candidate.id)]
    assert looks[-1] == (CONSULENT.id, "kansen")
    assert service.store.position() == before
    service.close()
