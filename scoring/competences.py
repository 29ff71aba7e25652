"""The 25 gedragscompetenties, which every taxonomy of ours holds beside its own skills.

Source: VUM codeGedragscompetentie 24100-24126, without 24103 and 24117.
"""

COMPETENCES: dict[int, str] = {
    24100: "beslissen en activiteiten beginnen",
    24101: "aansturen",
    24102: "begeleiden",
    24104: "aandacht en begrip tonen",
    24105: "samenwerken en overleggen",
    24106: "ethisch en integer handelen",
    24107: "relaties opbouwen en netwerken",
    24108: "overtuigen en beïnvloeden",
    24109: "presenteren",
    24110: "formuleren en rapporteren",
    24111: "vakdeskundigheid toepassen",
    24112: "materialen en middelen inzetten",
    24113: "analyseren",
    24114: "onderzoeken",
    24115: "creëren en innoveren",
    24116: "leren",
    24118: "plannen en organiseren",
    24119: "zich richten op wat de klant nodig heeft",
    24120: "kwaliteit leveren",
    24121: "instructies en procedures opvolgen",
    24122: "omgaan met verandering",
    24123: "omgaan met druk en tegenslag",
    24124: "gedreven zijn",
    24125: "ondernemend handelen",
    24126: "bedrijfsmatig handelen",
}


def competence_uri(code: int) -> str:
    """Give the URI under which a taxonomy holds this gedragscompetentie."""
    return f"urn:vum:gedragscompetentie:{code}"
