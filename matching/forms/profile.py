"""A profile as a form: everything known of a person that work may ask for."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from operator import attrgetter, methodcaller
from typing import Annotated, Any

from pydantic import Field

from matching.domain.fact import Fact
from matching.domain.profile import Profile
from matching.domain.statements import Completeness, Declined, ListName
from matching.forms.fact import FactForm, Told, fact_form, fact_of
from matching.forms.form import Form
from matching.forms.said_of_ability import (
    CertificateForm,
    CompetenceForm,
    ConditionForm,
    EducationForm,
    ExperienceForm,
    LanguageForm,
    LicenceForm,
    SkillForm,
    TransportForm,
)
from matching.forms.said_of_wish import AvailabilityForm, GuidanceForm, HoursForm, RefusalForm, WishForm
from matching.forms.values import MOST_ITEMS, Day, Level, Postcode4


class Topic(StrEnum):
    """What somebody would rather not say; the name is that of the field of the profile."""

    SKILLS = "vaardigheden"
    COMPETENCES = "competenties"
    EXPERIENCE = "werkervaring"
    EDUCATION = "opleidingen"
    CERTIFICATES = "certificaten"
    LANGUAGES = "talen"
    LICENCES = "rijbewijzen"
    TRANSPORT = "vervoer"
    CONDITIONS = "werkvoorwaarden"
    WISHES = "wensen"
    REFUSALS = "wilNiet"
    LEVEL = "werkEnDenkniveau"
    HOURS = "uren"
    AVAILABILITY = "dagdelen"
    AVAILABLE_FROM = "beschikbaarVanaf"
    MAX_TRAVEL_MINUTES = "maximaleReistijd"
    MAX_TRAVEL_KM = "maximaleReisafstand"
    POSTCODE4 = "postcode"
    GUIDANCE = "begeleiding"

    @classmethod
    def of(cls, field: str) -> "Topic":
        """Give the topic of a field of the profile."""
        return cls[field.upper()]

    @property
    def field(self) -> str:
        """The field of the profile."""
        return self.name.lower()


Travel = Annotated[int, Field(ge=0, le=999)]
MANY = Field(max_length=MOST_ITEMS)


class ProfileForm(Form):
    """Wat er van iemand bekend is. Wat er niet staat, is onbekend, en nooit "nee"."""

    skills: Annotated[tuple[FactForm[SkillForm], ...], MANY] = Field(default=(), alias="vaardigheden")
    competences: Annotated[tuple[FactForm[CompetenceForm], ...], MANY] = Field(default=(), alias="competenties")
    experience: Annotated[tuple[FactForm[ExperienceForm], ...], MANY] = Field(default=(), alias="werkervaring")
    education: Annotated[tuple[FactForm[EducationForm], ...], MANY] = Field(default=(), alias="opleidingen")
    certificates: Annotated[tuple[FactForm[CertificateForm], ...], MANY] = Field(default=(), alias="certificaten")
    languages: Annotated[tuple[FactForm[LanguageForm], ...], MANY] = Field(default=(), alias="talen")
    licences: Annotated[tuple[FactForm[LicenceForm], ...], MANY] = Field(default=(), alias="rijbewijzen")
    transport: Annotated[tuple[FactForm[TransportForm], ...], MANY] = Field(default=(), alias="vervoer")
    conditions: Annotated[tuple[FactForm[ConditionForm], ...], MANY] = Field(default=(), alias="werkvoorwaarden")
    wishes: Annotated[tuple[FactForm[WishForm], ...], MANY] = Field(default=(), alias="wensen")
    refusals: Annotated[tuple[FactForm[RefusalForm], ...], MANY] = Field(default=(), alias="wilNiet")
    complete: Annotated[tuple[FactForm[ListName], ...], MANY] = Field(default=(), alias="volledig")
    declined: Annotated[tuple[FactForm[Topic], ...], MANY] = Field(default=(), alias="wilNietZeggen")
    level: FactForm[Level] | None = Field(default=None, alias="werkEnDenkniveau")
    hours: FactForm[HoursForm] | None = Field(default=None, alias="uren")
    availability: FactForm[AvailabilityForm] | None = Field(default=None, alias="dagdelen")
    available_from: FactForm[Day] | None = Field(default=None, alias="beschikbaarVanaf")
    max_travel_minutes: FactForm[Travel] | None = Field(default=None, alias="maximaleReistijd")
    max_travel_km: FactForm[Travel] | None = Field(default=None, alias="maximaleReisafstand")
    postcode4: FactForm[Postcode4] | None = Field(default=None, alias="postcode")
    guidance: FactForm[GuidanceForm] | None = Field(default=None, alias="begeleiding")


FORM_OF: Mapping[str, Any] = {
    "skills": SkillForm,
    "competences": CompetenceForm,
    "experience": ExperienceForm,
    "education": EducationForm,
    "certificates": CertificateForm,
    "languages": LanguageForm,
    "licences": LicenceForm,
    "transport": TransportForm,
    "conditions": ConditionForm,
    "wishes": WishForm,
    "refusals": RefusalForm,
    "hours": HoursForm,
    "availability": AvailabilityForm,
    "guidance": GuidanceForm,
}
Change = Callable[[str, Any], Any]


def profile_of(form: ProfileForm, told: Told) -> Profile:
    """Give the profile; a fact without a source or day takes those of `told`."""

    def read(field: str, fact: FactForm[Any]) -> Fact[Any]:
        return fact_of(fact, _READ[field](fact.value) if field in _READ else fact.value, told)

    return Profile(**_each(form, read))


def profile_form(profile: Profile) -> ProfileForm:
    """Write a profile, every fact in full."""

    def write(field: str, fact: Fact[Any]) -> FactForm[Any]:
        return fact_form(fact, _WRITE[field](fact.value) if field in _WRITE else fact.value)

    return ProfileForm.model_construct(**_each(profile, write))


def _each(whole: Profile | ProfileForm, change: Change) -> dict[str, Any]:
    """Change every fact of a profile or of its form."""
    changed: dict[str, Any] = {}
    for field in FIELDS:
        told = getattr(whole, field)
        if isinstance(told, tuple):
            changed[field] = tuple([change(field, fact) for fact in told])
        elif told is not None:
            changed[field] = change(field, told)
    return changed


FIELDS = tuple(ProfileForm.model_fields)
_READ: Mapping[str, Callable[[Any], object]] = {
    **dict.fromkeys(FORM_OF, methodcaller("statement")),
    "complete": Completeness,
    "declined": lambda topic: Declined(topic.field),
}
_WRITE: Mapping[str, Callable[[Any], object]] = {
    **{field: form.of for field, form in FORM_OF.items()},
    "complete": attrgetter("list_name"),
    "declined": lambda declined: Topic.of(declined.field),
}
