"""What entities of VUM 3.0 on both sides have in common: every field with its kind and bound.

Source: the contracts VUM-Bemiddelaar-WerkzoekendeProfielen and
VUM-Bemiddelaar-Vacatures, version 3.0.0, published by the operator.
"""

from collections.abc import Mapping

from matching.vum.kinds import Choice, Entity, Kind, Many, Number, Text, YesNo

INDICATION = Choice((0, 1, 2))
LEVELS = Choice((0, 1, 2, 3, 4, 5, 6, 7))
LEVELS_AS_TEXT = Choice(("0", "1", "2", "3", "4", "5", "6", "7"))
LANGUAGE_LEVELS = Choice((0, 1, 2, 3, 4, 8))
YES_OR_NO = Choice((1, 2))
PAPER = Choice((0, 1, 2, 8))
POSTCODE = Text(6, "[0-9]{4}[a-zA-Z]{2}")
LICENCES = ("A", "A1", "A2", "AM", "B", "B+", "C1", "C", "D1", "D", "BE", "C1E", "CE", "D1E", "DE", "T")
CONTRACTS = ("O", "B")
OWN_ID = Text(200, "[a-zA-Z0-9_.-]{0,200}", is_free=True)
EXCHANGE_ID = Text(500, "[a-zA-Z0-9_.-]{0,500}")
STORY = Text(2000, is_free=True)
EMAIL, PHONE = Text(320), Text(14)

_CODED = Entity("BeroepsnaamGecodeerd", {"codeBeroepsnaam": Text(200), "omschrijvingBeroepsnaam": Text(120)})
_FREE = Entity("BeroepsnaamOngecodeerd", {"naamBeroepOngecodeerd": Text(120, is_free=True)})
BEROEP = Entity(
    "Beroep",
    {"codeBeroepsnaam": Text(200)},
    older={"beroepsnaamGecodeerd": _CODED, "beroepsnaamOngecodeerd": _FREE},
)
COMPETENCE = Entity("Competentiebeheersing", {"codeCompetentie": Text(200)})
CONTRACT_FORM = Entity(
    "Contractvorm",
    {"codeTypeArbeidscontract": Choice(CONTRACTS), "codeTypeOvereenkomst": Choice(("01", "02", "03", "04"))},
)
LICENCE = Entity("Rijbewijs", {"codeSoortRijbewijs": Choice(LICENCES)})
SECTOR = Entity("SectorBeroepsEnBedrijfsleven", {"codeSbi": Number(0, 99999)})
LANGUAGE = Entity(
    "Taalbeheersing",
    {
        "codeNiveauTaalbeheersingLezen": LANGUAGE_LEVELS,
        "codeNiveauTaalbeheersingLuisteren": LANGUAGE_LEVELS,
        "codeNiveauTaalbeheersingMondeling": LANGUAGE_LEVELS,
        "codeNiveauTaalbeheersingSchriftelijk": LANGUAGE_LEVELS,
        "codeTaal": Text(3, "[a-z]{3}"),
    },
)
TRANSPORT = Entity(
    "Vervoermiddel",
    {
        "codeVervoermiddel": Choice((1, 2, 3, 4, 5, 9)),
        "indicatieBeschikbaarVoorUitvoeringWerk": INDICATION,
        "indicatieBeschikbaarVoorWoonWerkverkeer": INDICATION,
    },
)
WEB = Entity("Webadres", {"codeWebadres": Choice((1, 2, 3, 4)), "url": Text(1000)})
WORKING_TIMES = Entity(
    "Werktijden",
    {
        "aantalWerkurenPerWeekMaximaal": Number(0, 99),
        "aantalWerkurenPerWeekMinimaal": Number(0, 99),
        "indicatieKantoortijden": INDICATION,
    },
)
OLD_EDUCATION_NAME = Entity(
    "Opleidingsnaam",
    {
        "opleidingsnaamGecodeerd": Entity(
            "OpleidingsnaamGecodeerd", {"codeOpleidingsnaam": Text(10), "omschrijvingOpleidingsnaam": Text(120)}
        ),
        "opleidingsnaamOngecodeerd": Entity(
            "OpleidingsnaamOngecodeerd", {"naamOpleidingOngecodeerd": Text(120), "omschrijvingOpleiding": STORY}
        ),
    },
)
EDUCATION: Mapping[str, Kind] = {
    "codeOpleidingsnaam": Text(10, "[0-9]+"),
    "codeNiveauOpleiding": Choice((1, 2, 3, 4, 5, 6, 9)),
    "indicatieDiploma": PAPER,
    "toelichtingOpleiding": STORY,
}
COURSE: Mapping[str, Kind] = {"indicatieCertificaat": PAPER, "naamCursus": Text(120), "toelichtingCursus": STORY}
OLD_SKILLS: Mapping[str, Kind] = {
    "vakvaardigheid": Many(Entity("Vakvaardigheid", {"omschrijving": Text(120, is_free=True)})),
    "gedragscompetentie": Many(
        Entity(
            "Gedragscompetentie",
            {
                "codeGedragscompetentie": Text(10, "[0-9]+"),
                "omschrijvingGedragscompetentie": Text(120),
                "codeBeheersingGedragscompetentie": Choice((1, 2, 3, 4, 5, 9)),
            },
        )
    ),
}


def matches_response(name: str, match: Entity) -> Entity:
    """Give the answer to a question."""
    fields: Mapping[str, Kind] = {
        "maximumAantalResultatenBereikt": YesNo(),
        "vraagID": Text(100),
        "matches": Many(match),
    }
    return Entity(name, fields, required=frozenset(fields))
