"""Who one can be in the demo: people and organisations that are there, and roles without a person."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from matching.domain.ranking_request import Page
from matching.domain.role import Role
from matching.service import Service
from matching.storage.reader import Reader
from matching.storage.selection import Selection
from matching.storage.sessions import Person

_OF_EACH = 3
_WITHOUT_PERSON = {
    Role.BEHEERDER: "Richt passend in en houdt het gaande",
    Role.RAPPORTAGE: "Ziet cijfers, nooit een persoon",
    Role.AUDITOR: "Kijkt na wat er gebeurde, en verandert niets",
}
LOOKING_ON = tuple(_WITHOUT_PERSON)
_GUIDES = (Role.WERKBEGELEIDER, Role.JOBCOACH)


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody one can be.

    Attributes:
        line: what that is good for.
    """

    person: Person
    line: str

    @property
    def role(self) -> str:
        """In which role."""
        return self.person.roles[0]

    @property
    def code(self) -> str:
        """What the form sends."""
        return f"{self.role}:{self.person.id}"


ORDER = (Role.JOBHUNTER, Role.CONSULENT, Role.WERKGEVER, Role.KANDIDAAT, Role.WERKBEGELEIDER, Role.JOBCOACH)


def by_role(choices: Iterable[Choice]) -> tuple[tuple[str, tuple[Choice, ...]], ...]:
    """Group who one can be: first who matches, last who looks on."""
    found: dict[str, list[Choice]] = {role: [] for role in ORDER}
    for one in choices:
        found.setdefault(one.role, []).append(one)
    return tuple((role, tuple(people)) for role, people in found.items() if people)


def choices_in(service: Service, municipality: str) -> tuple[Choice, ...]:
    """Give who one can be, by role."""
    with service.store.read() as reader:
        return (
            *_colleagues(reader, municipality),
            *_employers(reader),
            *_guides(reader, municipality),
            *_candidates(reader, municipality),
            *(
                Choice(Person(role.value, role.value.capitalize(), (role.value,), municipality), line)
                for role, line in _WITHOUT_PERSON.items()
            ),
        )


def _colleagues(reader: Reader, organisation: str) -> Iterator[Choice]:
    everybody = sorted(reader.colleagues.all(), key=lambda one: one.name)
    for role in (Role.JOBHUNTER, Role.CONSULENT):
        for one in [colleague for colleague in everybody if colleague.role == role][:_OF_EACH]:
            yield Choice(Person(str(one.id), one.name, (role.value,), organisation), f"Belt met {one.phone}")


def _employers(reader: Reader) -> Iterator[Choice]:
    """Give employers with the most vacancies first, so that there is something to see."""
    offered = [vacancy.employer_id for vacancy in reader.vacancies.all()]
    ordered = sorted(set(offered), key=lambda one: (-offered.count(one), one.bytes))[:_OF_EACH]
    for employer in reader.employers.many(ordered).values():
        number = f"W-{employer.number}"
        person = Person(f"{number}-voorbeeld", employer.name, (Role.WERKGEVER.value,), number)
        yield Choice(person, f"{number}, {offered.count(employer.id)} vacatures")


def _guides(reader: Reader, organisation: str) -> Iterator[Choice]:
    """Give who guides somebody."""
    guiding = [one.guide_id for one in reader.placements.all() if one.guide_id is not None]
    for guide in sorted(reader.colleagues.many(sorted(set(guiding))).values(), key=lambda one: one.name):
        if guide.role in _GUIDES:
            line = f"Begeleidt {guiding.count(guide.id)} mensen"
            yield Choice(Person(str(guide.id), guide.name, (guide.role,), organisation), line)


def _candidates(reader: Reader, organisation: str) -> Iterator[Choice]:
    found, _ = reader.candidates.found(Selection(status="bemiddelbaar"), Page(size=_OF_EACH))
    for candidate in reader.candidates.many(found).values():
        number = f"K-{candidate.number}"
        yield Choice(
            Person(number, number, (Role.KANDIDAAT.value,), organisation),
            "Ziet alleen wat over deze kandidaat zelf gaat",
        )
