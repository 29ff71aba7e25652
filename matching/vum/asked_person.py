"""The person for whom a question of VUM asks work, as far as it says: a question read back into a jobseeker message."""

from collections.abc import Mapping
from typing import Any

from matching.vum.asked_work import each_element, operand, operands_of
from matching.vum.reader import at

Json = dict[str, Any]
_LEVEL, _IRREGULAR = "codeWerkEnDenkniveauMinimaal", "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst"
_HOURS = "aantalWerkurenPerWeek"


def person_asked(question: Mapping[str, Any]) -> Json:
    """Give the jobseeker (as the standard has one) for whom a question for vacancies asks; only what it says.

    Who asks for work that needs a licence or a language has it: that is why it is asked.
    """
    occupation, level = operand(question, "beroep.codeBeroepsnaam", "$eq"), operand(question, _LEVEL, "$gte")
    return {
        "idWerkzoekende": "vraag",
        "mobiliteit": {
            "bemiddelingspostcode": at(question, "selectiegebied.postcode"),
            "maximaleReisafstand": at(question, "selectiegebied.afstand"),
        },
        "bemiddelingsberoep": [{"codeBeroepsnaam": occupation}] if occupation else [],
        "arbeidsmarktkwalificatie": {
            "codeWerkEnDenkniveauWerkzoekende": int(level) if level else None,
            "rijbewijs": [operands_of(one) for one in each_element(question.get("rijbewijs"))],
            "taalbeheersing": [operands_of(one) for one in each_element(question.get("taalbeheersing"))],
        },
        "flexibiliteit": {
            "indicatieOnregelmatigWerkOfPloegendienst": operand(question, _IRREGULAR, "$eq"),
            "datumAanvangBeschikbaarVoorWerk": operand(question, "datumAanvangWerkzaamheden", "$gte"),
        },
        "werktijden": {
            f"{_HOURS}Minimaal": operand(question, f"werktijden.{_HOURS}Maximaal", "$gte"),
            f"{_HOURS}Maximaal": operand(question, f"werktijden.{_HOURS}Minimaal", "$lte"),
        },
    }
