"""A few seconds of the load profile: every kind is answered, nothing fails, and nothing is left open afterwards."""

from growth import ANSWERED, KINDS_ASKED, ask, settled
from load_steps import BUSY, step
from load_town import OIN, settle
from server_process import served

PEOPLE, USERS, SECONDS, THINKS = 200, 12, 5, 0.1
WARM, MORE = 60, 200
KINDS = {
    "lijst maken",
    "lijst filteren",
    "lijst verder lezen",
    "kandidaat bekijken",
    "vacature aanbieden",
    "plaatsing voorstellen",
    "VUM vragen",
}


def test_every_kind_of_the_load_profile_is_answered_and_nothing_stays_open(tmp_path):
    town = settle(tmp_path, PEOPLE)
    with served(tmp_path, PASSEND_VUM_OIN=OIN) as server:
        found = step(server.port, town, USERS, SECONDS, THINKS, everything_once=True)
        assert set(found) - {BUSY} == KINDS
        assert sum(one.failed for one in found.values()) == 0
        assert ask(server, WARM) <= ANSWERED
        before = settled(server)
        assert ask(server, MORE) <= ANSWERED
        after = settled(server)
    assert after.connections == before.connections == 0
    assert after.files < before.files + MORE // KINDS_ASKED  # less than one for every time that a kind was asked
