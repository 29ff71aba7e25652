"""What instruments ask about somebody, as a form: each answer with who gave it and when."""

from typing import Any

from pydantic import Field

from matching.domain.eligibility import ANSWERS, Eligibility
from matching.domain.tri import Tri
from matching.forms.fact import FactForm, Told, fact_form, fact_of
from matching.forms.form import Form

AnswerForm = FactForm[Tri] | None


class EligibilityForm(Form):
    """Antwoorden die een instrument openen; nooit punten. Welke route of indicatie het is, staat hier niet."""

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
    ended_secondment: AnswerForm = Field(default=None, alias="beeindigdeDetachering")
    needs_support: AnswerForm = Field(default=None, alias="ondersteuningNodig")
    resident: AnswerForm = Field(default=None, alias="inwoner")
    college_permission: AnswerForm = Field(default=None, alias="toestemmingCollege")
    uwv_agreed: AnswerForm = Field(default=None, alias="uwvAkkoord")


def eligibility_of(form: EligibilityForm, told: Told) -> Eligibility:
    """Give the answers of a form."""
    given = {name: getattr(form, name) for name in ANSWERS}
    return Eligibility(**{name: one and fact_of(one, one.value, told) for name, one in given.items()})


def eligibility_form(eligibility: Eligibility) -> EligibilityForm:
    """Write the answers."""
    facts = {name: getattr(eligibility, name) for name in ANSWERS}
    written: dict[str, Any] = {name: one and fact_form(one, one.value) for name, one in facts.items()}
    return EligibilityForm.model_construct(**written)
