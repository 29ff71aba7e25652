"""Signs of a wish about religion, politics or a union. Source: AWGB (law.md B.6); which words count is eigen beleid."""

from matching.vetting.context import ADJ, NEGATION, ONLY, PERSON, RATHER
from matching.vetting.finding import Certainty, FindingKind
from matching.vetting.sign import sign

_FAITH, _PARTY, _SURE, _ASK = FindingKind.GODSDIENST, FindingKind.POLITIEK, Certainty.ZEKER, Certainty.VRAAG
_BELIEVERS = (
    r"(?:christen(?:en)?|protestant(?:en)?|katholiek(?:en)?|gereformeerden?|hervormden?|moslim(?:s|a)?|moslims|"
    r"joden|jood|"
    r"hindoe(?:s)?|boeddhist(?:en)?|atheist(?:en)?|gelovigen?|ongelovigen?|heidenen|sikhs?|jehova'?s? getuigen?|"
    r"kerkganger(?:s)?)"
)
_FAITHFUL = (
    r"(?:christelijke?|protestantse?|protestants-christelijke?|katholieke?|rooms-katholieke?|gereformeerde?|"
    r"hervormde?|"
    r"evangelische?|islamitische?|joodse?|hindoeistische?|boeddhistische?|gelovige?|ongelovige?|religieuze?|"
    r"kerkelijke?|"
    r"praktiserende?|belijdende?|godsdienstige?|niet-gelovige?)"
)
_WORN = (
    r"(?:hoofddoek(?:en|je|jes)?|boerka'?s?|burka'?s?|nikab'?s?|niqaab'?s?|keppel(?:s|tje|tjes)?|tulband(?:en)?|"
    r"kruisje(?:s)?|hijab'?s?|sluier)"
)
_KEPT = (
    r"(?:bidden|bidt|gebed(?:en|stijden)?|ramadan|vasten|sabbat|zondagsrust|zondagsheiliging|suikerfeest|"
    r"offerfeest|gebedsruimte)"
)
_NOT_HERE = rf"{NEGATION}|\b(?:afdoen|af te doen|aan het werk af|uitdoen|niet op zijn plek|zoek\w* verder)\b"
_LEAVE_OUT = "Laat geloof en levensovertuiging weg. Zeg welke taken en tijden er zijn."

_SIDES = (
    r"(?:links|rechts|extreem-?links|extreem-?rechts|socialistisch|communistisch|nationalistisch|liberaal|"
    r"conservatief|progressief|woke|populistisch|anarchistisch)e?"
)
_PARTIES = (
    r"(?:pvv|vvd|d66|cda|sp|pvda|groenlinks|fvd|bbb|volt|denk|sgp|christenunie|ja21|bij1|forum voor democratie|"
    r"partij voor de dieren)"
)

FAITH = (
    sign(
        _FAITH,
        rf"\b{_BELIEVERS}\b|\b{_FAITHFUL}\s+{ADJ}{PERSON}\b|\b{_FAITHFUL} (?:bent|zijn|is)\b|\b(?:je|jij|u|"
        rf"kandidaat|medewerkers?) (?:bent|ben|is|"
        rf"zijn) (?:een |zelf |ook )*"
        rf"(?:\w+ )?{_FAITHFUL}\b|\bkerkelijk (?:meelev\w+|betrokken|actief|meeleeft|lid)\b|\b(?:lid|"
        rf"lidmaat) van een kerk\b|\bbelijdend\b|\bbelijdt? (?:je|u|jij|het|de)\b|"
        r"\b(?:kerk|ere|zondags)dienst(?:en)? (?:bij|bezoek\w*)|\bbezoekt? (?:je |u )?(?:\w+ )?de (?:erediensten|"
        r"kerk\w*)\b",
        _SURE,
        "De omschrijving zegt welk geloof iemand wel of niet mag hebben.",
        _LEAVE_OUT,
        sought=True,
        others=True,
        unless=(
            r"\b(?:begeleid\w*|families|uitvaart\w*|clienten|bewoners|les(?:sen)? over|hoef\w* .{0,20}niet)\b|"
            r"\bje hoeft\b|\b(?:slager|slachter|bakker)\b"
        ),
    ),
    sign(
        _FAITH,
        rf"\b{_FAITHFUL} (?:geloof|overtuiging|levensovertuiging|geloofsovertuiging|achtergrond|identiteit|"
        rf"grondslag|levensstijl|visie|"
        r"waarden|normen)\b|\b(?:geloofs|levens)overtuiging\b|\bonderschrij\w+\b.{0,50}\b(?:grondslag|identiteit|"
        r"geloof|bijbel)\b|"
        r"\bgeloof in (?:god|jezus|allah)\b|\bpersoonlijk geloof\b|\b(?:leef\w*|leven) (?:volgens|naar|"
        r"vanuit) (?:de |het )?(?:bijbel|koran|evangelie|thora)\b|\bbezoek\w*\b.{0,25}\b(?:kerk|moskee|synagoge|"
        r"kerkdienst\w*)\b|\blevend geloof\b|\b(?:lid|lidmaat) van (?:een |de |onze )?(?:\w+ )?(?:kerk|"
        r"kerkgenootschap|moskee)\b",
        _ASK,
        "Een overtuiging wordt gevraagd; dat mag alleen bij hoge uitzondering.",
        "Vraag respect voor de identiteit van de organisatie, als dat nodig is, en geen geloof.",
        needs=r"\b(?:als lid|onderschrij\w+|vragen|vraagt|verwacht\w*|moet|vereist\w*|delen|deelt|heb(?:t|ben)|bent|"
        r"leef\w*|"
        r"hebt|past|passend|"
        rf"voorwaarde|zoek\w*|vanuit|{ONLY}|{RATHER}|{NEGATION})",
        unless=r"\b(?:clienten|bewoners|families|uitvaart\w*|leerlingen met|andere achtergrond)\b",
    ),
    sign(
        _FAITH,
        rf"\b{_WORN}\b|\breligieuze? (?:kleding|kledij|symbolen|uitingen|tekens|hoofddeksels?|sieraden)\b|"
        rf"\bhoofd(?:bedekking|deksel)\b",
        _SURE,
        "Kleding die bij een geloof hoort wordt verboden.",
        "Zeg alleen wat voor veiligheid of hygiëne nodig is, zoals een helm of haarnet, voor iedereen.",
        needs=_NOT_HERE,
    ),
    sign(
        _FAITH,
        rf"\b{_KEPT}\b",
        _ASK,
        "Wie een geloof belijdt wordt uitgesloten.",
        "Noem de werktijden en de pauzes; dan kan iemand zelf zien of het past.",
        needs=_NOT_HERE,
        unless=r"\bbidden en werken\b",
    ),
)
POLITICS = (
    sign(
        _PARTY,
        r"\bpolitieke? (?:voorkeur|overtuiging|kleur|opvatting(?:en)?|gezindheid|mening(?:en)?|achtergrond|ideeen|"
        r"standpunten)\b|"
        rf"\b{_PARTIES}[- ]?(?:stemmers?|kiezers?|leden|lid|aanhangers?|sympathisant(?:en)?)\b|\b(?:lid|aanhanger|"
        rf"leden) van (?:de |een )?(?:{_PARTIES}|"
        r"politieke partij)\b|\b(?:stemt|stemmen) (?:op |niet op )?(?:links|rechts|" + _PARTIES + r")\b",
        _SURE,
        "De omschrijving gaat over iemands politieke overtuiging.",
        "Laat dit weg. Wat iemand stemt of vindt, gaat de werkgever niet aan.",
        unless=r"\b(?:gasten|raadsleden|kiezers|bezoekers|politici|neutraal)\b",
    ),
    sign(
        _PARTY,
        rf"\b{_SIDES}\s+{ADJ}(?:{PERSON}|activist(?:en)?|ideeen|denkbeelden|types?|rakkers?|gezindheid|opvattingen|"
        rf"signatuur|wappies?)\b|\bactivist(?:en|ische \w+)?\b|"
        r"\bwappies?\b|\bcomplotdenkers?\b",
        _SURE,
        "De omschrijving gaat over iemands politieke overtuiging.",
        "Laat dit weg.",
        sought=True,
        others=True,
        unless=r"\blinks(?:e)? (?:en|of) rechts(?:e)?\b(?! mensen)",
    ),
    sign(
        _PARTY,
        r"\b(?:vak)?bond(?:s)?(?:lid|leden|lidmaatschap|man|mensen|kader\w*)\b|\b(?:lid|leden) (?:is |"
        r"zijn )?van (?:een |de )?(?:vak)?bond\b|\b(?:lid|leden) van (?:de |het )?(?:fnv|cnv|vcp|unie)\b|"
        r"\bvakbond(?:en)?\b",
        _SURE,
        "Lid zijn van een vakbond mag niet meetellen.",
        "Laat dit weg.",
        needs=rf"{NEGATION}|{ONLY}|{RATHER}",
        unless=r"\b(?:help|ondersteun|adviseer)\w*\b|\bvoor (?:de |onze )?(?:leden|vakbond)\b",
    ),
)
