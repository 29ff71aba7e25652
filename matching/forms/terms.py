"""Skills that are named or asked, and what the place of work is like: parts that several forms share."""

from typing import Annotated

from pydantic import Field

from matching.domain.demand import AskedSkill
from matching.domain.opportunity import ConditionAtWork, WorkAddress
from matching.domain.term import Term
from matching.domain.work import Occurrence, Werkvoorwaarde
from matching.forms.form import Form
from matching.forms.values import Code, Label, Postcode4, Words


class TermForm(Form):
    """Een vaardigheid, met de code van het begrip als iemand die heeft gekozen."""

    text: Label = Field(alias="vaardigheid")
    code: Code = None

    def term(self) -> Term:
        """Give the term."""
        return Term(self.text, self.code)

    @classmethod
    def of(cls, term: Term) -> "TermForm":
        """Write a term."""
        return cls.model_construct(text=term.text, code=term.code)


class AskedSkillForm(Form):
    """Een vaardigheid die het werk vraagt, naast die van het beroep."""

    text: Label = Field(alias="vaardigheid")
    code: Code = None
    essential: bool = Field(default=True, alias="essentieel")

    def asked(self) -> AskedSkill:
        """Give the skill that is asked."""
        return AskedSkill(Term(self.text, self.code), self.essential)

    @classmethod
    def of(cls, skill: AskedSkill) -> "AskedSkillForm":
        """Write a skill that is asked."""
        return cls.model_construct(text=skill.term.text, code=skill.term.code, essential=skill.essential)


class AddressForm(Form):
    """Waar het werk is: alleen de vier cijfers van de postcode, en de plaats."""

    postcode4: Postcode4 = Field(alias="postcode")
    place: Words = Field(default="", alias="plaats")
    seats: Annotated[int, Field(ge=1, le=9999, alias="aantalPlaatsen")] = 1

    def address(self) -> WorkAddress:
        """Give the address."""
        return WorkAddress(self.postcode4, self.place, self.seats)

    @classmethod
    def of(cls, address: WorkAddress) -> "AddressForm":
        """Write an address."""
        return cls.model_construct(postcode4=address.postcode4, place=address.place, seats=address.seats)


class ConditionAtWorkForm(Form):
    """Of een werkvoorwaarde hier voorkomt."""

    condition: Werkvoorwaarde = Field(alias="werkvoorwaarde")
    occurrence: Occurrence = Field(alias="voorkomen")

    def condition_at_work(self) -> ConditionAtWork:
        """Give the condition."""
        return ConditionAtWork(self.condition, self.occurrence)

    @classmethod
    def of(cls, condition: ConditionAtWork) -> "ConditionAtWorkForm":
        """Write a condition."""
        return cls.model_construct(condition=condition.condition, occurrence=condition.occurrence)
