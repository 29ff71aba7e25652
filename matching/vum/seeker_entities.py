"""The entities of jobseekers, as tables.

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
    LEVELS,
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
    YES_OR_NO,
    matches_response,
)

_FLEXIBLE = Entity(
    "Flexibiliteit",
    {
        "datumEindeBeschikbaarVoorWerk": Day(),
        "indicatieOnregelmatigWerkOfPloegendienst": INDICATION,
        "datumAanvangBeschikbaarVoorWerk": Day(),
    },
    older={"codeRegiostraal": Number(1, 9)},
)
MOBILITY = Entity(
    "Mobiliteit",
    {"bemiddelingspostcode": POSTCODE, "maximaleReisafstand": Number(0, 999), "maximaleReistijd": Number(0, 999)},
    required=frozenset({"bemiddelingspostcode"}),
)
_EXPERIENCE = Entity(
    "Werkervaring",
    {
        "beroep": BEROEP,
        "datumAanvangWerkzaamheden": Day(),
        "datumEindeWerkzaamheden": Day(),
        "naamOrganisatie": Text(70),
        "toelichtingWerkervaring": STORY,
    },
)
_QUALIFICATION = Entity(
    "Arbeidsmarktkwalificatie",
    {
        "codeWerkEnDenkniveauWerkzoekende": LEVELS,
        "cursus": Many(
            Entity(
                "Cursus",
                {
                    **COURSE,
                    "datumAanvangVolgenCursus": Day(),
                    "datumCertificaat": Day(),
                    "datumEindeVolgenCursus": Day(),
                    "naamOpleidingsinstituut": Text(500),
                },
            )
        ),
        "competentiebeheersing": Many(COMPETENCE),
        "interesse": Many(Entity("Interesse", {"naamInteresse": Text(120, is_free=True)})),
        "opleiding": Many(
            Entity(
                "Opleiding",
                {
                    **EDUCATION,
                    "codeStatusOpleiding": Choice((0, 1, 2, 3)),
                    "datumAanvangVolgenOpleiding": Day(),
                    "datumDiploma": Day(),
                    "datumEindeVolgenOpleiding": Day(),
                    "naamOpleidingsinstituut": Text(500),
                },
                older={"opleidingsnaam": OLD_EDUCATION_NAME},
            )
        ),
        "rijbewijs": Many(LICENCE),
        "taalbeheersing": Many(LANGUAGE),
        "werkervaring": Many(_EXPERIENCE),
    },
    older=OLD_SKILLS,
)
_IN_BOTH_PROFILES: Mapping[str, Kind] = {
    "arbeidsmarktkwalificatie": _QUALIFICATION,
    "bemiddelingsberoep": Many(BEROEP),
    "contractvorm": Many(CONTRACT_FORM),
    "flexibiliteit": _FLEXIBLE,
    "indicatieBeschikbaarheidContactgegevens": YES_OR_NO,
    "mobiliteit": MOBILITY,
    "sector": Many(SECTOR),
    "vervoermiddel": Many(TRANSPORT),
    "werktijden": WORKING_TIMES,
}
_COUNTRY = {"voorkeursland": Many(Entity("Voorkeursland", {"landencodeIso": Text(2)}))}
WERKZOEKENDE = Entity(
    "Werkzoekende",
    {
        **_IN_BOTH_PROFILES,
        "contactpersoon": Many(
            Entity(
                "ContactpersoonAfdeling",
                {"naamContactpersoonAfdeling": Text(35), "emailadres": EMAIL, "telefoonnummer": PHONE},
            )
        ),
        "eisAanWerk": Entity(
            "EisAanWerk",
            {
                "indicatieAanpassingWerkomgeving": INDICATION,
                "indicatieBegeleiding": INDICATION,
                "indicatieWerkvariatie": INDICATION,
            },
        ),
        "emailadres": Many(EMAIL),
        "idWerkzoekende": OWN_ID,
        "indicatieLdrRegistratie": YES_OR_NO,
        "persoonlijkePresentatie": STORY,
        "telefoonnummer": Many(PHONE),
        "webadres": Many(WEB),
    },
    older=_COUNTRY,
)
MP_WERKZOEKENDE_MATCH = Entity(
    "MPWerkzoekendeMatch",
    {**_IN_BOTH_PROFILES, "vumID": EXCHANGE_ID},
    required=frozenset({"mobiliteit", "vumID"}),
    older=_COUNTRY,
)

WERKZOEKENDE_MATCHES = matches_response("WerkzoekendeProfielMatchesResponse", MP_WERKZOEKENDE_MATCH)
