"""What if, for the employer: whom does each demand keep out, and what would a change bring?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from operator import attrgetter

from matching.domain.actor import Actor
from matching.domain.employer import Employer
from matching.domain.figure import Figure
from matching.domain.list_kind import RankingKind
from matching.domain.opportunity import Vacancy
from matching.domain.permissions import Right, has
from matching.domain.ranking_request import RankingRequest
from matching.domain.role import Role
from matching.domain.today import AMSTERDAM
from matching.domain.vacancy_change import Change, changes_of
from matching.domain.work import WorkKind
from matching.errors import Fault, InvalidInputError, TooOftenError, unknown
from matching.lists.exploring import Brought, Exploration, Explorer
from matching.lists.recipe import Recipe
from matching.profiles.place_facts import reference_day
from matching.proposing.attempts import REFUSED_STEP, written_down
from matching.proposing.card import refuse_other_employer
from matching.service import Service
from matching.storage import Kind
from matching.usecases.compose_recipe import compose_recipe
from matching.usecases.rank_candidates import refuse_unlistable

EMPLOYER = Role.WERKGEVER
MOST_TOGETHER = 2
_ASKED = "vacature_verkend"


@dataclass(frozen=True, slots=True)
class Explored:
    """What was counted, for who asked.

    Attributes:
        in_tens: who asked sees every figure in tens, and nothing below ten.
        sees_conditions: who asked may see what people say of conditions of work; else fewer than ten is hidden there.
        left: how many times this employer may ask today; None for everybody else.
    """

    vacancy: Vacancy
    recipe: Recipe
    found: Exploration
    in_tens: bool
    sees_conditions: bool
    left: int | None

    def figure(self, people: int, is_discreet: bool = False) -> Figure:
        """Give a number of people as who asked may see it."""
        if self.in_tens:
            return Figure.in_tens(people)
        return Figure.from_ten(people) if is_discreet and not self.sees_conditions else Figure.exact(people)

    def enters(self, brought: Brought) -> Figure:
        """Give how many people changes bring into reach, as who asked may see it."""
        return self._beside(brought, attrgetter("enters"))

    def keeps_out(self, brought: Brought) -> Figure:
        """Give how many people are kept out by what is changed, as who asked may see it."""
        return self._beside(brought, attrgetter("keeps_out"))

    def _beside(self, brought: Brought, count: Callable[[Brought], int]) -> Figure:
        """Give a figure from which, beside the figure of the other change alone, no small number can be told."""
        if self.in_tens or self.sees_conditions or not brought.is_discreet:
            return self.figure(count(brought), brought.is_discreet)
        alone = (one for one in self.found.single if set(one.changes) < set(brought.changes) and not one.is_discreet)
        return Figure.beside(count(brought), max(map(count, alone), default=0))


def explore_vacancy(service: Service, actor: Actor, reference: str, codes: Sequence[str] = ()) -> Explored:
    """Count whom each demand keeps out, and what changes would bring; keeps nothing but that it was asked.

    Args:
        codes: of at most two changes; none is every change, and the pairs that bring most.

    Raises:
        NotFoundError: there is no such vacancy.
        NotAllowedError: an employer asks about a vacancy of somebody else.
        NotRankableError: it is not open, and no draft either.
        InvalidInputError: there is no such change of this vacancy.
        TooOftenError: this employer asked as often as one may in a day.
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    knowledge = service.knowledge()
    pool, standing = service.standing(knowledge)
    with service.store.read(standing.position) as reader:
        vacancy = reader.vacancies.find(reference)
        version = reader.vacancies.version_of(vacancy.id)
        _refuse_other(service, actor, vacancy, reader.employers.get(vacancy.employer_id))
    refuse_unlistable(vacancy.as_on(service.today()))
    changes = changes_of(vacancy)
    asked = _asked(changes, codes)
    left = _count_asking(service, actor, vacancy)
    kind = RankingKind.of_people(WorkKind.VACATURE)
    known = (knowledge, standing.position)
    recipe = compose_recipe(service, RankingRequest(), kind, (vacancy.id, version), known)
    group = pool.group_on(standing, reference_day(vacancy, recipe.not_before))
    found = Explorer(recipe, vacancy, standing, group, knowledge).explore(changes, asked)
    return Explored(vacancy, recipe, found, actor.role == EMPLOYER, has(actor, Right.SEE_CONDITIONS), left)


def _refuse_other(service: Service, actor: Actor, vacancy: Vacancy, employer: Employer) -> None:
    if actor.role == EMPLOYER:
        with written_down(service, actor, "verkenning", Kind.VACANCY, vacancy.id, REFUSED_STEP):
            refuse_other_employer(actor, Right.HAND_IN, employer)


def _asked(changes: Sequence[Change], codes: Sequence[str]) -> tuple[Change, ...]:
    """Give the changes of these codes."""
    known = {change.code: change for change in changes}
    passes = f"kies uit: {', '.join(known) or 'er valt niets te veranderen'}"
    faults = [
        unknown(f"/wijzigingen/{n}", f"'{code}' kan bij deze vacature niet", passes)
        for n, code in enumerate(codes)
        if code not in known
    ]
    if len(set(codes)) != len(codes) or len(codes) > MOST_TOGETHER:
        faults.append(Fault("/wijzigingen", "dit kan niet samen", f"ten hoogste {MOST_TOGETHER} verschillende"))
    if faults:
        raise InvalidInputError(tuple(faults))
    return tuple(known[code] for code in codes)


def _count_asking(service: Service, actor: Actor, vacancy: Vacancy) -> int | None:
    """Write down that it was asked; of an employer it is counted first, over all vacancies of that employer.

    Raises:
        TooOftenError: that was once too often.
    """
    looks = service.store.looks
    if actor.role != EMPLOYER:
        looks.record(actor, _ASKED, Kind.VACANCY, vacancy.id)
        return None
    midnight = datetime.combine(service.today(), time(), AMSTERDAM)
    most = service.explorations_a_day
    looks.record(actor, _ASKED, Kind.EMPLOYER, vacancy.employer_id, {"vacature": str(vacancy.id)})
    asked = looks.count(vacancy.employer_id, _ASKED, since=midnight)
    if asked > most:
        tomorrow = midnight + timedelta(days=1)
        raise TooOftenError(
            f"U kunt dit {most} keer per dag vragen, en dat hebt u gedaan. Zo is niemand aan te wijzen door steeds "
            "iets te veranderen. Probeer het morgen weer, of bel uw contactpersoon.",
            int((tomorrow - datetime.now(AMSTERDAM)).total_seconds()),
        )
    return most - asked
