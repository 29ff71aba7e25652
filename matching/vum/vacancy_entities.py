"""The entities of vacancies, as tables.

Source: the contracts of the operator, version 3.0.0; see `parts`.
"""

from collections.abc import Mapping

from matching.vum.kinds import Choice, Day, Entity, Kind, Many, Number, Text
from matching.vum.parts import (
    BEROEP,
    COMPETENCE,
    CONTRACT_FORM,
    COURSE,
    EDUCATION,
    EMAIL,
    EXCHANGE_ID,
    INDICATION,
    LANGUAGE,
    LEVELS_AS_TEXT,
    LICENCE,
    OLD_EDUCATION_NAME,
    OLD_SKILLS,
    OWN_ID,
    PHONE,
    POSTCODE,
    SECTOR,
    STORY,
    TRANSPORT,
    WEB,
    WORKING_TIMES,
    matches_response,
)

ADDRESS = Entity(
    "Adres",
    {
        "postcode": POSTCODE,
        "straatnaam": Text(24),
        "huisnummer": Number(0, 99999),
        "huisnummertoevoeging": Text(6),
    },
    required=frozenset({"postcode"}),
)
_IN_BOTH_VACANCIES: Mapping[str, Kind] = {
    "adres": ADDRESS,
    "arbeidsVoorwaarden": Entity(
        "ArbeidsVoorwaarden",
        {
            "datumAanvangWerkzaamheden": Day(),
            "datumEindeWerkzaamheden": Day(),
            "omschrijvingArbeidsvoorwaarden": STORY,
            "salarisIndicatie": Text(100),
        },
    ),
    "beroep": BEROEP,
    "codeWerkEnDenkniveauMinimaal": LEVELS_AS_TEXT,
    "competentiebeheersing": Many(COMPETENCE),
    "contractvorm": Many(CONTRACT_FORM),
    "cursus": Many(Entity("Cursus", COURSE)),
    "flexibiliteit": Entity(
        "Flexibiliteit",
        {"datumEindeBeschikbaarVoorWerk": Day(), "indicatieOnregelmatigWerkOfPloegendienst": INDICATION},
    ),
    "naamVacature": Text(120, is_free=True),
    "omschrijvingVacature": STORY,
    "opleiding": Many(Entity("Opleiding", EDUCATION, older={"opleidingsnaam": OLD_EDUCATION_NAME})),
    "rijbewijs": Many(LICENCE),
    "sector": SECTOR,
    "sluitingsdatumVacature": Day(),
    "sollicitatiewijze": Many(
        Entity("Sollicitatiewijze", {"codeSollicitatiewijze": Choice(("1", "2", "3", "4")), "webadres": WEB})
    ),
    "taalbeheersing": Many(LANGUAGE),
    "vervoermiddel": Many(TRANSPORT),
    "werkervaring": Many(Entity("Werkervaring", {"aantalJarenWerkzaamInBeroep": Number(0, 99)})),
    "werktijden": WORKING_TIMES,
}
_EMPLOYER: Mapping[str, Kind] = {
    "handelsnaamOrganisatie": Text(500),
    "sector": Many(SECTOR),
    "webadres": Many(WEB),
}
VACATURE = Entity(
    "Vacature",
    {
        **_IN_BOTH_VACANCIES,
        "idVacature": OWN_ID,
        "nummerVacature": Text(11),
        "werkgever": Entity(
            "Werkgever",
            {
                **_EMPLOYER,
                "contactpersoon": Many(
                    Entity(
                        "ContactpersoonAfdeling",
                        {
                            "naamContactpersoonAfdeling": Text(35),
                            "emailadres": Many(EMAIL),
                            "telefoonnummer": Many(PHONE),
                        },
                    )
                ),
            },
        ),
    },
    required=frozenset({"idVacature"}),
    older=OLD_SKILLS,
)
MP_VACATURE_MATCH = Entity(
    "MPVacatureMatch",
    {**_IN_BOTH_VACANCIES, "werkgever": Entity("MPWerkgever", _EMPLOYER), "vumID": EXCHANGE_ID},
    required=frozenset({"vumID", "adres"}),
    older=OLD_SKILLS,
)

VACATURE_MATCHES = matches_response("VacaturesMatchesResponse", MP_VACATURE_MATCH)
