"""Signs of a wish about the mother tongue, or more language than the work needs. Which words count is eigen beleid."""

from matching.vetting.context import FEW
from matching.vetting.finding import Certainty, FindingKind
from matching.vetting.sign import sign

_KIND, _SURE, _ASK = FindingKind.TAAL, Certainty.ZEKER, Certainty.VRAAG
_LEVEL = (
    "Vraag het niveau dat het werk nodig heeft, en zeg waarvoor: 'Nederlands op B1, om de veiligheidsregels te lezen'."
)
_ABOUT_TEXTS = (
    r"\b(?:redact\w+|redigeer\w*|corrigeer\w*|correct\w+|teksten|notuleer\w*|notulen|journalis\w+|vertaal\w*|"
    r"vertal\w+|tolk\w*|"
    r"docent\w*|les(?:sen|geven)?|brieven schrijf\w*|ondertitel\w*|kijkt .{0,20}na)\b"
)
_TONGUE = r"(?:nederlands|nederlandse taal|nederlandse|duits|engels|fries|gronings|taal|dutch)"

SIGNS = (
    sign(
        _KIND,
        rf"\bmoedertaal(?:sprekers?|niveau)?\b|\bmoedertalig\w*|\bmoerstaal\b|\b(?:native|"
        rf"near[- ]native)(?: (?:speakers?|{_TONGUE}|niveau|level))?\b|"
        rf"\b{_TONGUE} (?:niet )?(?:is |als )?(?:je |jouw |uw |de )?(?:eerste taal|thuistaal)\b|\b(?:eerste taal|"
        rf"thuistaal) (?:is )?{_TONGUE}\b|"
        rf"\bvan huis uit (?:\w+ )?{_TONGUE}\b|\bmet (?:het )?{_TONGUE} opgegroeid\b|"
        rf"\bopgegroeid met (?:het )?{_TONGUE}\b|"
        rf"\bnederlandstalig opgevoed\b|\bnederlands(?:talig|sprekend)e? van huis uit\b|\bgebrekkig (?:nederlands|"
        rf"taalgebruik)\b|\bdutch speakers? only\b",
        _SURE,
        "De moedertaal zegt niet hoe goed iemand een taal spreekt.",
        _LEVEL,
        unless=r"\b(?:andere|hun|eigen|tweede|in de|elke|welke) moedertaal\b|\bmoedertaal (?:van|in) (?:de|het|"
        r"onze) (?:client\w*|klant\w*|"
        r"land)\b|\bdigital native",
    ),
    sign(
        _KIND,
        rf"\baccent(?:loos|loze|vrij|vrije)\b|\b(?:zwaar|sterk|vreemd|buitenlands|hoorbaar|dik) accent\b|"
        rf"\b(?:zonder|geen|nauwelijks|vrij van) {FEW}(?:accent|tongval|"
        rf"dialect)\b(?! op)|"
        rf"\b(?:niet|nooit) met (?:een )?(?:\w+ )?(?:accent|tongval)\b|\b(?:zuiver|onvervalst|beschaafd|keurig|"
        rf"plat) (?:nederlands|gronings)\b|"
        rf"\babn\b|\balgemeen beschaafd nederlands\b",
        _SURE,
        "Een accent zegt niets over hoe goed iemand te verstaan is.",
        "Vraag wat nodig is: 'Klanten en collega's kunnen je verstaan.'",
    ),
    sign(
        _KIND,
        rf"\b(?:foutloo?s|foutloze|vlekkeloo?s|vlekkeloze|perfecte?|onberispelijke?|uitmuntende?|feilloo?s|"
        rf"feilloze|100 ?%|volmaakte?|"
        rf"vloeiende?|uitstekende?|volledige?)\s+{FEW}{_TONGUE}\b|\b(?:spreekt|beheerst|schrijft|spreken|beheersen|"
        rf"schrijven)\b {FEW}"
        rf"{_TONGUE} (?:foutloos|vlekkeloos|perfect|vloeiend|feilloos|onberispelijk|uitstekend)\b|"
        rf"\b{_TONGUE}\s+{FEW}(?:foutloos|vlekkeloos|perfect|onberispelijk|vloeiend)\b",
        _ASK,
        "Er wordt meer taal gevraagd dan het werk lijkt nodig te hebben.",
        _LEVEL,
        unless=rf"{_ABOUT_TEXTS}|\b(?:hoef\w*|mag|of) (?:\w+ )?(?:duits|engels)\b",
    ),
)
