"""Questions to a candidate or an employer as a task, what they answer, and what that changed."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator
from typing_extensions import TypedDict

from api.schemas.fact import facts_told
from api.schemas.task import Taak
from api.schemas.telephone import VraagAanWerkgever, questions_json
from api.schemas.vacancy_life import ToldBy
from api.schemas.values import Id, OptionalText
from api.schemas.work_row import OpenendeVraag, opening_json
from matching.domain.profile import Profile
from matching.domain.tri import Tri
from matching.domain.vacancy_answer import EmployerAnswer
from matching.domain.work_on_offer import short_number
from matching.errors import Fault, InvalidInputError
from matching.forms.eligibility import ANSWER_NAMES
from matching.forms.form import Form
from matching.forms.profile import ProfileForm
from matching.forms.values import OptionalDay
from matching.lists.whereabouts import Whereabouts
from matching.usecases.answer_about_vacancy import VacancyAnswered
from matching.usecases.answer_questions import Answered, WorkMove
from matching.usecases.ask_candidate import PersonQuestions


class PersonAnswersForm(Form):
    """Wat iemand antwoordde: wie het zegt, wanneer, en wat. Feiten staan in `profiel`, zoals bij een verbetering.

    `voorwaarden`: antwoorden die een instrument vraagt, zoals {"inwoner": "ja"}; dat legt een consulent vast.
    """

    source: Literal["kandidaat", "consulent", "partner"] = Field(alias="bron")
    on: OptionalDay = Field(default=None, alias="datum", description="Leeg is vandaag.")
    profile: ProfileForm = Field(default_factory=ProfileForm, alias="profiel")
    answers: Annotated[dict[str, Tri], Field(max_length=30)] = Field(
        default_factory=dict,
        alias="voorwaarden",
        json_schema_extra={"propertyNames": {"enum": [*sorted(ANSWER_NAMES)]}},
    )

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.profile == ProfileForm() and not self.answers:
            raise ValueError("hier staat geen antwoord; wel een profiel met een feit, of een voorwaarde")
        return self

    def facts(self, today: date) -> Profile:
        """Give the facts of the answer; raises as `fact.facts_told` does."""
        return facts_told(self.profile, self.source, self.on, today)

    def by_name(self) -> dict[str, Tri]:
        """Give the answers for instruments by the names of matching.

        Raises:
            InvalidInputError: there is no such question; every fault at once.
        """
        unknown = [name for name in self.answers if name not in ANSWER_NAMES]
        if unknown:
            passes = f"een van: {', '.join(sorted(ANSWER_NAMES))}"
            raise InvalidInputError(
                tuple(Fault(f"/voorwaarden/{name}", f"'{name}' is geen vraag", passes) for name in unknown)
            )
        return {ANSWER_NAMES[name]: answer for name, answer in self.answers.items()}


class EmployerAnswersForm(Form):
    """Wat de werkgever antwoordde: wie het zei, wanneer, en wat er in de vacature komt (alleen wat u noemt)."""

    told_by: ToldBy = Field(alias="door")
    on: OptionalDay = Field(default=None, alias="datum", description="Leeg is vandaag.")
    vacancy: Annotated[dict[str, Any], Field(min_length=1, max_length=40)] = Field(
        alias="vacature", description="Zoals een wijziging van de vacature."
    )

    def answer(self, today: date, actor_id: str) -> EmployerAnswer:
        """Give the answer as matching knows it."""
        return EmployerAnswer(tuple(self.vacancy), self.on or today, self.told_by, actor_id)


class PersoonsVragen(TypedDict):
    """Wat nog niet bekend is van een kandidaat en het meeste werk opent, en de taak om het te vragen."""

    kandidaat: str
    kandidaatId: Id
    vragen: list[OpenendeVraag]
    taak: Taak | None


class WerkgeversVragen(TypedDict):
    """Wat nog niet bekend is van een vacature, en de taak om het te vragen."""

    vacature: str
    vragen: list[VraagAanWerkgever]
    taak: Taak | None


class Verplaatst(TypedDict):
    """Werk waarvoor de kandidaat nu in een andere lijst staat.

    `plaats`: in `gerangschikt`. `waarom`: welke regels nee zeggen, in `uitgesloten`.
    """

    werk: str
    werkId: Id
    titel: str
    van: OptionalText
    naar: OptionalText
    plaats: int | None
    waarom: list[str]
    zin: str


class PersoonsGevolg(TypedDict):
    """Wat het antwoord veranderde, en wat nog te vragen is."""

    kandidaat: str
    verplaatst: list[Verplaatst]
    vragen: list[OpenendeVraag]


class Overgang(TypedDict):
    """Hoeveel mensen van de ene lijst naar de andere gingen; leeg is in geen lijst."""

    van: OptionalText
    naar: OptionalText
    mensen: int


class KandidaatVerplaatst(TypedDict):
    """Eén kandidaat die in een andere lijst staat."""

    kandidaat: str
    van: OptionalText
    naar: OptionalText
    plaats: int | None


class WerkgeversGevolg(TypedDict):
    """Wat het antwoord van de werkgever op de lijst veranderde, en wat nog te vragen is."""

    vacature: str
    versie: int
    status: str
    overgangen: list[Overgang]
    kandidaten: list[KandidaatVerplaatst]
    vragen: list[VraagAanWerkgever]


def person_questions_json(found: PersonQuestions, task: Taak | None) -> PersoonsVragen:
    """Write the questions to a candidate."""
    return {
        "kandidaat": f"K-{found.candidate.number}",
        "kandidaatId": str(found.candidate.id),
        "vragen": [opening_json(one) for one in found.questions],
        "taak": task,
    }


def answered_json(answered: Answered) -> PersoonsGevolg:
    """Write what an answer of a candidate changed."""
    return {
        "kandidaat": f"K-{answered.left.candidate.number}",
        "verplaatst": [_move(one) for one in answered.moves],
        "vragen": [opening_json(one) for one in answered.left.questions],
    }


def vacancy_answered_json(answered: VacancyAnswered) -> WerkgeversGevolg:
    """Write what an answer of an employer changed."""
    return {
        "vacature": f"V-{answered.vacancy.number}",
        "versie": answered.version,
        "status": answered.vacancy.status.value,
        "overgangen": [{"van": was, "naar": now, "mensen": count} for (was, now), count in answered.counts.items()],
        "kandidaten": [
            {"kandidaat": f"K-{number}", "van": _kind(was), "naar": _kind(now), "plaats": now.place if now else None}
            for number, was, now in answered.people
        ],
        "vragen": questions_json(answered.left)["vragen"] if answered.left else [],
    }


def _move(one: WorkMove) -> Verplaatst:
    return {
        "werk": short_number(one.work),
        "werkId": str(one.work.id),
        "titel": one.work.title,
        "van": _kind(one.before),
        "naar": _kind(one.after),
        "plaats": one.after.place if one.after else None,
        "waarom": list(one.after.against) if one.after else [],
        "zin": _sentence(one),
    }


def _sentence(one: WorkMove) -> str:
    """Say a move: "V-12 (Glazenwasser): van uitvragen naar gerangschikt, plaats 3"."""
    was, now = (_kind(where) or "geen lijst" for where in (one.before, one.after))
    place = f", plaats {one.after.place}" if one.after and one.after.place else ""
    why = f": {' '.join(one.after.against)}" if one.after and one.after.against else ""
    return f"{short_number(one.work)} ({one.work.title}): van {was} naar {now}{place}{why}"


def _kind(where: Whereabouts | None) -> str | None:
    return where.kind.value if where else None


EXAMPLES: tuple[tuple[type[Form], Mapping[str, Any]], ...] = (
    (
        PersonAnswersForm,
        {"bron": "kandidaat", "datum": "2026-11-20", "profiel": {"uren": {"waarde": {"minimum": 24, "maximum": 32}}}},
    ),
    (EmployerAnswersForm, {"door": "de bedrijfsleider", "datum": "2026-11-20", "vacature": {"urenMinimaal": 24}}),
)
