"""Messages of VUM for tests: one with every field of the standard, and made-up ones in numbers."""

import random
from typing import Any

from matching.vum.kinds import Choice, Day, Entity, Many, Number, Text, YesNo
from matching.vum.seeker_entities import WERKZOEKENDE
from matching.vum.vacancy_entities import VACATURE

COOK = "https://linkeddata.competentnl.nl/uwv/id/occupation/4C4DEF567A"
CLEANER = "https://linkeddata.competentnl.nl/uwv/id/occupation/0AF1B2C3D4"
CLEANING = "https://linkeddata.competentnl.nl/uwv/id/capability/1111111111"
OURS = {COOK: "urn:passend:beroep:kok", CLEANER: "urn:passend:beroep:schoonmaker-kantoren"}
GRONINGEN = ("9711AB", "9712CD", "9721EF", "9741GH", "9301JK", "9351LM")
CROSSWALK = f"""stelsel;code;naam;uri;relatie
competentnl;{COOK};kok;urn:passend:beroep:kok;exact
competentnl;{CLEANER};schoonmaker kantoren;urn:passend:beroep:schoonmaker-kantoren;exact
boc;10467;Schoonmaker kantoren;urn:passend:beroep:schoonmaker-kantoren;exact
competentnl_vaardigheid;{CLEANING};vloeren reinigen;urn:passend:vaardigheid:vloeren-reinigen;exact
"""


def seeker(number: int, chance: random.Random) -> dict[str, Any]:
    """Make a jobseeker in which every field of the standard can stand."""
    made = {**_object(WERKZOEKENDE, chance), "idWerkzoekende": f"W-{number:05d}"}
    made["mobiliteit"]["bemiddelingspostcode"] = chance.choice(GRONINGEN)
    made["bemiddelingsberoep"] = [{"codeBeroepsnaam": chance.choice((COOK, CLEANER))}]
    return made


def vacature(number: int, chance: random.Random) -> dict[str, Any]:
    """Make a vacancy in which every field of the standard can stand."""
    made = {**_object(VACATURE, chance), "idVacature": f"V-{number:05d}", "naamVacature": "medewerker"}
    made["adres"]["postcode"] = chance.choice(GRONINGEN)
    made["beroep"] = {"codeBeroepsnaam": chance.choice((COOK, CLEANER))}
    made["sluitingsdatumVacature"] = "2199-01-01"
    return made


def seekers(count: int, seed: int = 1) -> list[dict[str, Any]]:
    chance = random.Random(seed)
    return [seeker(number, chance) for number in range(count)]


def vacatures(count: int, seed: int = 2) -> list[dict[str, Any]]:
    chance = random.Random(seed)
    return [vacature(number, chance) for number in range(count)]


def _object(entity: Entity, chance: random.Random) -> dict[str, Any]:
    return {name: _value(kind, chance) for name, kind in entity.fields.items()}


def _value(kind: Any, chance: random.Random) -> Any:
    if isinstance(kind, Entity):
        return _object(kind, chance)
    if isinstance(kind, Many):
        return [_value(kind.item, chance) for _ in range(chance.randint(1, 2))]
    if isinstance(kind, Choice):
        return chance.choice(kind.codes)
    if isinstance(kind, Number):
        return chance.randint(kind.least, kind.most)
    if isinstance(kind, Day):
        return f"20{chance.randint(10, 26)}-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}"
    if isinstance(kind, YesNo):
        return chance.random() < 0.5
    assert isinstance(kind, Text)
    if kind.pattern:
        return {6: "9711AB", 3: "nld", 10: str(chance.randint(1, 99999))}.get(kind.most, "x1")
    return "tekst " * 2 if kind.most > 14 else "0501234567"[: kind.most]
