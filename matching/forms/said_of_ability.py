"""What can be said of what a person can and has, one form per kind of statement."""

from typing import Annotated

from pydantic import Field, field_validator

from matching.domain.statements import (
    Certificate,
    Competence,
    ConditionAnswer,
    Education,
    Experience,
    Language,
    Licence,
    MeansOfTransport,
    Skill,
)
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import Ability, LanguageAspect, Transport, Werksoort, Werkvoorwaarde
from matching.forms.form import Form
from matching.forms.order import not_before
from matching.forms.values import Code, Label, Level, OptionalDay, Words


class SkillForm(Form):
    """Een vaardigheid; `heeft` nee betekent dat iemand die uitdrukkelijk niet heeft."""

    text: Label = Field(alias="vaardigheid")
    code: Code = None
    has: Tri = Field(default=Tri.JA, alias="heeft")

    def statement(self) -> Skill:
        return Skill(Term(self.text, self.code), self.has)

    @classmethod
    def of(cls, skill: Skill) -> "SkillForm":
        return cls.model_construct(text=skill.term.text, code=skill.term.code, has=skill.has)


_COMPETENCES = tuple(code for code in range(24100, 24127) if code not in (24103, 24117))


class CompetenceForm(Form):
    """Een gedragscompetentie (VUM-code) en hoe goed het gaat: 1 goed, 2 voldoende, 3 onvoldoende, 4 niet."""

    code: Annotated[int, Field(ge=24100, le=24126, json_schema_extra={"enum": [*_COMPETENCES]})]
    mastery: Annotated[int, Field(ge=1, le=9, alias="beheersing", json_schema_extra={"enum": [1, 2, 3, 4, 5, 9]})]

    @field_validator("code")
    @classmethod
    def _is_one_of_25(cls, code: int) -> int:
        if code not in _COMPETENCES:
            raise ValueError(f"{code} is geen gedragscompetentie; wel 24100 tot en met 24126, zonder 24103 en 24117")
        return code

    @field_validator("mastery")
    @classmethod
    def _is_known(cls, mastery: int) -> int:
        if 5 < mastery < 9:
            raise ValueError(f"{mastery} is geen beheersing; wel 1 tot en met 4, 5 (onderzoek nodig) of 9 (n.v.t.)")
        return mastery

    def statement(self) -> Competence:
        return Competence(self.code, self.mastery)

    @classmethod
    def of(cls, competence: Competence) -> "CompetenceForm":
        return cls.model_construct(code=competence.code, mastery=competence.mastery)


class ExperienceForm(Form):
    """Werk van vroeger. Maanden zijn genoeg; wat onbekend is, blijft leeg."""

    occupation: Label = Field(alias="beroep")
    code: Code = Field(default=None, alias="beroepCode")
    werksoort: Werksoort | None = None
    tasks: Annotated[tuple[Label, ...], Field(max_length=30)] = Field(default=(), alias="taken")
    start: OptionalDay = Field(default=None, alias="van")
    end: OptionalDay = Field(default=None, alias="tot")

    _ends_later = not_before("end", "start")

    def statement(self) -> Experience:
        return Experience(Term(self.occupation, self.code), self.werksoort, self.tasks, self.start, self.end)

    @classmethod
    def of(cls, experience: Experience) -> "ExperienceForm":
        return cls.model_construct(
            occupation=experience.occupation.text,
            code=experience.occupation.code,
            werksoort=experience.werksoort,
            tasks=experience.tasks,
            start=experience.start,
            end=experience.end,
        )


class EducationForm(Form):
    """Een opleiding. Niveau: 1 basisonderwijs, 2 vmbo, 3 havo of vwo, 4 mbo, 5 hbo, 6 wo."""

    level: Level = Field(alias="niveau")
    name: Words = Field(default="", alias="naam")
    diploma: Tri = Tri.ONBEKEND

    def statement(self) -> Education:
        return Education(self.level, self.name, self.diploma)

    @classmethod
    def of(cls, education: Education) -> "EducationForm":
        return cls.model_construct(level=education.level, name=education.name, diploma=education.diploma)


class CertificateForm(Form):
    """Een certificaat, met de naam die iedereen gebruikt, zoals VCA."""

    name: Label = Field(alias="naam")
    has: Tri = Field(default=Tri.JA, alias="heeft")

    def statement(self) -> Certificate:
        return Certificate(self.name, self.has)

    @classmethod
    def of(cls, certificate: Certificate) -> "CertificateForm":
        return cls.model_construct(name=certificate.name, has=certificate.has)


class LanguageForm(Form):
    """Een taal (ISO 639-3, zoals nld) en hoe goed één onderdeel gaat: 1 niet, 2 redelijk, 3 goed, 4 uitstekend."""

    iso639_3: Annotated[str, Field(pattern="^[a-z]{3}$", alias="taal")]
    aspect: LanguageAspect = Field(alias="onderdeel")
    level: Annotated[int, Field(ge=1, le=4, alias="niveau")]

    def statement(self) -> Language:
        return Language(self.iso639_3, self.aspect, self.level)

    @classmethod
    def of(cls, language: Language) -> "LanguageForm":
        return cls.model_construct(iso639_3=language.iso639_3, aspect=language.aspect, level=language.level)


class LicenceForm(Form):
    """Een categorie van het rijbewijs, zoals B of BE."""

    category: Annotated[str, Field(pattern="^[A-Za-z][A-Za-z0-9]{0,3}$", alias="categorie")]
    has: Tri = Field(default=Tri.JA, alias="heeft")

    def statement(self) -> Licence:
        return Licence(self.category, self.has)

    @classmethod
    def of(cls, licence: Licence) -> "LicenceForm":
        return cls.model_construct(category=licence.category, has=licence.has)


class TransportForm(Form):
    """Een vervoermiddel voor de reis naar het werk."""

    kind: Transport = Field(alias="soort")
    has: Tri = Field(default=Tri.JA, alias="heeft")

    def statement(self) -> MeansOfTransport:
        return MeansOfTransport(self.kind, self.has)

    @classmethod
    def of(cls, means: MeansOfTransport) -> "TransportForm":
        return cls.model_construct(kind=means.kind, has=means.has)


class ConditionForm(Form):
    """Wat iemand wel of niet kan, als voorwaarde van het werk; nooit waarom."""

    condition: Werkvoorwaarde = Field(alias="werkvoorwaarde")
    ability: Ability = Field(alias="antwoord")

    def statement(self) -> ConditionAnswer:
        return ConditionAnswer(self.condition, self.ability)

    @classmethod
    def of(cls, answer: ConditionAnswer) -> "ConditionForm":
        return cls.model_construct(condition=answer.condition, ability=answer.ability)
