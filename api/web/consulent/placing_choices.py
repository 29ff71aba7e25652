"""What a form about placing offers to choose from: work, and who guides there."""

from api.web.filled import Filled
from matching.rules.ladder import rules_of
from matching.storage.reader import Reader

_NAMED = 300  # plekken and vacancies that a browser suggests


def work_named(filled: Filled) -> dict[str, str]:
    """Give the plek or vacancy that is named, by its number."""
    typed = filled.text("werk").partition(" ")[0].upper()
    return {"vacature" if typed.startswith("V-") else "plek": typed}


def work_on_offer(reader: Reader) -> list[tuple[str, str]]:
    """Give plekken, then vacancies, as a browser suggests them."""
    plekken = [one for one in reader.plekken.many(reader.plekken.ids()[:_NAMED]).values() if one.status.value == "open"]
    vacancies = [one for one in reader.vacancies.cards() if one.status == "open"][:_NAMED]
    said = [(f"P-{one.number}", f"{one.title} ({rules_of(one.instrument).label.lower()})") for one in plekken]
    return [*sorted(said, key=lambda one: one[1]), *((one.number, one.title) for one in vacancies)]


def guides_of(reader: Reader) -> list[tuple[str, str]]:
    """Give who can guide somebody at work, by id."""
    found = [one for one in reader.colleagues.all() if one.role in ("werkbegeleider", "jobcoach")]
    return sorted(((str(one.id), f"{one.name}, {one.role}") for one in found), key=lambda one: one[1])
