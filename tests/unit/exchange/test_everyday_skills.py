"""The everyday names of skills that passend ships."""

from collections import Counter

from full_data import full_data

from matching.exchange.esco_words import read_skill_names
from matching.exchange.everyday_skills import everyday_skills


def test_an_everyday_name_names_one_skill():
    names = Counter(name for words in everyday_skills().values() for name in words)
    assert len(names) > 500
    assert [name for name, count in names.items() if count > 1 or name != name.strip()] == []


def test_every_skill_with_an_everyday_name_is_one_of_esco():
    assert set(everyday_skills()) <= set(read_skill_names([full_data("esco-nl")]))
