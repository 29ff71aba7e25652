"""Importing a taxonomy learns from it, once; other languages teach too."""

from functools import partial

import pytest
from small_esco import FILES

from matching.domain.actor import SYSTEM
from matching.in_memory.knowledge import load, titles_of, versions_in_use
from matching.storage import Store
from matching.usecases import import_taxonomy as imports
from matching.usecases.import_taxonomy import import_taxonomy

ENGLISH = "conceptUri,preferredLabel,altLabels,hiddenLabels,iscoGroup,description\nb:1,cleaner,janitor,,9112,Cleans.\n"


@pytest.fixture(autouse=True)
def in_few_steps(monkeypatch):
    monkeypatch.setattr(imports, "make_index", partial(imports.make_index, steps=2))


@pytest.fixture
def store(tmp_path):
    opened = Store(f"sqlite:///{tmp_path}/passend.db", tmp_path / "data")
    opened.migrate()
    yield opened
    opened.close()


@pytest.fixture
def directory(tmp_path):
    (tmp_path / "esco").mkdir()
    for name, text in FILES.items():
        (tmp_path / "esco" / name).write_text(text, encoding="utf-8")
    return tmp_path / "esco"


def titles(store):
    return versions_in_use(store).titles


def test_an_import_learns_and_the_linker_uses_it(store, directory):
    report = import_taxonomy(store, SYSTEM, directory)
    assert report.changed
    knowledge = load(store, versions_in_use(store))
    assert knowledge.vocabulary.linker.version == titles(store)
    assert titles(store).startswith("titels-6-")


def test_importing_again_learns_nothing_again(store, directory, monkeypatch):
    import_taxonomy(store, SYSTEM, directory)
    monkeypatch.setattr(imports, "make_index", lambda *_, **__: pytest.fail("learned again"))
    assert not import_taxonomy(store, SYSTEM, directory).changed


def test_another_language_teaches_and_changes_the_linker_but_not_the_taxonomy(store, directory, tmp_path):
    import_taxonomy(store, SYSTEM, directory)
    before = versions_in_use(store)
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "occupations_en.csv").write_text(ENGLISH, encoding="utf-8")
    assert import_taxonomy(store, SYSTEM, directory, others=[tmp_path / "en"]).changed
    after = versions_in_use(store)
    assert (before.taxonomy, before.titles != after.titles) == (after.taxonomy, True)
    assert load(store, before).vocabulary.linker.version == before.titles


def test_an_index_that_was_damaged_is_made_again(store, directory):
    import_taxonomy(store, SYSTEM, directory)
    kind = titles_of(versions_in_use(store).taxonomy)
    path = store.reference.active(kind).path
    path.write_bytes(b"iets anders")
    import_taxonomy(store, SYSTEM, directory)
    assert store.reference.active(kind).path == path


def test_a_taxonomy_that_nothing_was_learned_from_is_linked_by_names(store, directory, monkeypatch):
    monkeypatch.setattr(imports, "_learn", lambda *_: False)
    import_taxonomy(store, SYSTEM, directory)
    assert titles(store) == ""
    assert load(store, versions_in_use(store)).vocabulary.linker.version == "titels-1.1"


def test_what_people_call_a_skill_is_learned_with_it_and_leaves_the_taxonomy_as_it_was(store, directory, monkeypatch):
    import_taxonomy(store, SYSTEM, directory)
    before = versions_in_use(store)
    uri = load(store, before).taxonomy.skills.uris[0]
    monkeypatch.setattr(imports, "everyday_skills", lambda: {uri: ("gruzelementen vegen",)})
    assert import_taxonomy(store, SYSTEM, directory).changed
    after = versions_in_use(store)
    assert after.taxonomy == before.taxonomy
    link = load(store, after).vocabulary.linker.link_skill("gruzelementen vegen")[0]
    assert (link.concept, link.confidence, link.label) == (0, 900, "gruzelementen vegen")
