"""The answers that open an instrument for somebody, as a form; never points in a score."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from pydantic import Field

from matching.domain.eligibility import NOTHING_ASKED, Eligibility
from matching.domain.tri import Tri
from matching.forms.fact import FactForm, Told, fact_form, fact_of
from matching.forms.form import Form

AnswerForm = FactForm[Tri] | None


class EligibilityForm(Form):
    """Antwoorden die een instrument openen of niet; ze tellen nooit mee in een score."""

    regular_education_possible: AnswerForm = Field(default=None, alias="regulierOnderwijsMogelijk")
    centrum_voor_werk: AnswerForm = Field(default=None, alias="deelnameCentrumVoorWerk")
    own_wish: AnswerForm = Field(default=None, alias="eigenWens")
    step_too_big: AnswerForm = Field(default=None, alias="stapNaarWerkTeGroot")
    no_regular_place: AnswerForm = Field(default=None, alias="geenPlekReguliereMarkt")
    running_route: AnswerForm = Field(default=None, alias="lopendTraject")
    indicatie_beschut: AnswerForm = Field(default=None, alias="indicatieBeschut")
    doelgroep_lks: AnswerForm = Field(default=None, alias="doelgroepLks")
    wmo_dagbesteding: AnswerForm = Field(default=None, alias="wmoDagbesteding")
    outflow_expected: AnswerForm = Field(default=None, alias="verwachtingUitstroom")
    gon_referral: AnswerForm = Field(default=None, alias="gonVerwijzing")
    recognised_route: AnswerForm = Field(default=None, alias="viaErkendeRoute")
    ended_secondment: AnswerForm = Field(default=None, alias="detacheringGeeindigd")
    needs_support: AnswerForm = Field(default=None, alias="ondersteuningNodig")
    resident: AnswerForm = Field(default=None, alias="inwoner")
    college_permission: AnswerForm = Field(default=None, alias="toestemmingCollege")
    uwv_agreed: AnswerForm = Field(default=None, alias="uwvAkkoord")
    work_within_a_year: AnswerForm = Field(default=None, alias="werkBinnenEenJaar")


ANSWER_NAMES: Mapping[str, str] = {
    **{str(field.alias): name for name, field in EligibilityForm.model_fields.items()},
    "startkwalificatie": "startkwalificatie",
    "indicatieBanenafspraak": "indicatie_banenafspraak",
}
"""What an answer is called in JSON and on the command line, with its name of `domain.eligibility.ALL_ANSWERS`."""


def eligibility_of(form: EligibilityForm | None, told: Told) -> Eligibility:
    """Give the answers of a form."""
    if form is None:
        return NOTHING_ASKED
    given = {name: getattr(form, name) for name in EligibilityForm.model_fields}
    return Eligibility(**{name: fact_of(one, one.value, told) for name, one in given.items() if one is not None})


def eligibility_form(eligibility: Eligibility) -> EligibilityForm | None:
    """Write the answers; None is that nothing was asked."""
    if eligibility == NOTHING_ASKED:
        return None
    facts: dict[str, Any] = {field.name: getattr(eligibility, field.name) for field in fields(eligibility)}
    written: dict[str, Any] = {name: fact and fact_form(fact, fact.value) for name, fact in facts.items()}
    return EligibilityForm.model_construct(**written)
