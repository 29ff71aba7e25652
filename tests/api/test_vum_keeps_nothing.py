"""After asking VUM, and after answering it, every table of both databases is looked into for what may not be there."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from installation import BOTH, installed
from sqlalchemy import MetaData
from vum_exchange import OPERATOR, US, HandWritten
from vum_messages import CLEANER, CROSSWALK, seekers

from matching.domain.actor import Actor
from matching.exchange.vum_client import Exchange
from matching.storage import Kind
from matching.storage.engine import open_engine
from matching.usecases.answer_vum_question import answer_vum_question
from matching.usecases.ask_vum import ask_vum
from matching.usecases.forget_vum_questions import forget_vum_questions
from matching.vum.limits import QUESTION_LASTS
from matching.vum.offered import OfferKind
from matching.vum.source import Asking, Pseudonyms

JOBHUNTER = Actor("j-1", "jobhunter", "gemeente", "bemiddeling")
WORK = {
    "idVacature": "schoonmaak",
    "naamVacature": "Schoonmaker",
    "beroep": {"codeBeroepsnaam": CLEANER},
    "adres": {"postcode": "9711AB"},
}
FOREIGN = [f"vreemd{number:03d}" for number in range(100)]
"""Words that stand in a hundred profiles of others: as vumID, as interest, and in what only a detail tells."""


def match(word):
    return {
        "vumID": f"{word}-id",
        "bemiddelingsberoep": [{"codeBeroepsnaam": CLEANER}, {"codeBeroepsnaam": f"urn:{word}:beroep"}],
        "mobiliteit": {"bemiddelingspostcode": "9711AB"},
        "arbeidsmarktkwalificatie": {"interesse": [{"naamInteresse": f"{word} interesse"}]},
    }


def detail(word):
    told = {name: value for name, value in match(word).items() if name != "vumID"}
    return told | {
        "idWerkzoekende": f"{word}-nummer",
        "emailadres": [f"{word}@elders.example"],
        "persoonlijkePresentatie": f"Ik ben {word} en vertel veel.",
        "contactpersoon": [{"naamContactpersoonAfdeling": f"{word} afdeling"}],
    }


@pytest.fixture(scope="module", params=BOTH)
def house(request, tmp_path_factory):
    """A municipality with one vacancy and twelve people who share, and how to look into its tables."""
    made = installed(request, tmp_path_factory.mktemp("niets"))
    made.passend("crosswalk", "import", made.written("c.csv", CROSSWALK))
    made.passend("import", "vum-vacatures", made.written("v.json", [WORK]))
    made.passend("import", "vum-werkzoekenden", made.written("w.json", seekers(12)))
    settings, service = made.settings(), made.service()
    service.exchange = Exchange("https://vum.example/api/v3", US, "", OPERATOR)
    yield service, {settings.database_url, settings.identity_database_url}, made.folder
    service.close()


def rows_of(urls):
    """Every row of every table of these databases, as text, with the table it stands in."""
    found = Counter()
    for url in urls:
        engine = open_engine(url)
        tables = MetaData()
        with engine.connect() as connection:
            tables.reflect(connection)
            for table in tables.sorted_tables:
                for row in connection.execute(table.select()):
                    found[table.name, " | ".join(map(_as_text, row))] += 1
        engine.dispose()
    assert len({table for table, _ in found}) > 8
    return found


def _as_text(value):
    return bytes(value).decode("latin-1") if isinstance(value, bytes | memoryview) else str(value)


def the_work(service):
    with service.store.read() as reader:
        return reader.of_source(Kind.VACANCY, "vum")["schoonmaak"]


def test_of_a_hundred_profiles_of_others_no_table_and_no_file_keeps_a_word(house):
    service, urls, folder = house
    before = rows_of(urls)
    exchange = HandWritten([match(word) for word in FOREIGN], {f"{word}-id": detail(word) for word in FOREIGN})
    answer = ask_vum(service, JOBHUNTER, str(the_work(service)), 25, exchange.open)
    assert (answer.profiles, len(answer.chosen), len(exchange.opened)) == (100, 10, 10)
    assert all("vertel veel" in str(one.detail["persoonlijkePresentatie"]) for one in answer.chosen)

    after = rows_of(urls)
    assert not [(table, word) for table, text in after for word in FOREIGN if word in text]
    fresh = after - before
    assert {table for table, _ in fresh} == {"look"}
    assert not before - after
    assert sum(fresh.values()) == 1
    kept = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert not [word for word in FOREIGN if word.encode() in kept]


def test_who_asked_us_what_is_forgotten_when_no_detail_can_be_opened_any_more(house, monkeypatch):
    service, urls, _ = house
    asking = Asking("00000004000000000001", "00000004000000000002", is_suwi=True)
    wide = {"selectiegebied": {"postcode": "9711AB", "afstand": 999}}
    answered = answer_vum_question(service, asking, OfferKind.WERKZOEKENDE, wide, Pseudonyms(b"k" * 32))
    assert len(answered["matches"]) == 12
    assert forget_vum_questions(service) == 0
    assert [table for table, _ in rows_of(urls)].count("vum_question") == 1

    later = datetime.now(UTC) + QUESTION_LASTS + timedelta(seconds=1)
    monkeypatch.setattr("matching.usecases.forget_vum_questions.now", lambda: later)
    assert forget_vum_questions(service) == 1
    after = rows_of(urls)
    assert "vum_question" not in {table for table, _ in after}
    assert any(table == "look" and answered["vraagID"] in text for table, text in after)
