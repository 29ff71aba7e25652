"""Dutch words about health, grouped by the werkvoorwaarden that say what matters for work instead.

Whole words, in small letters and without accents. The list is ours (eigen beleid) and never complete: it helps the
one who writes, it does not replace reading. Words for work with ill people ("ziekenhuis", "verslavingszorg",
"dementiezorg") are no words about the health of the writer and are not on it.
"""

import re

from matching.domain.work import Werkvoorwaarde as Condition

_COMPLAINT = r"(?:pijn|klacht(?:en)?|problem(?:en)?|probleem|blessures?|letsel|aandoening(?:en)?|operatie|hernia)"
_MY = r"(?:(?:mijn|m'n|zijn|z'n|haar|de|het|een)\s+)?"


def _trouble(parts: str) -> str:
    """Make the pattern of trouble with a part of the body: "rugpijn", "pijn in mijn rug", "een zere rug"."""
    return (
        rf"(?:{parts})-?\s?{_COMPLAINT}"
        rf"|(?:last|pijn|klachten|problemen)\s+(?:van|aan|in|met)\s+{_MY}(?:{parts})(?:en|s)?"
        rf"|(?:zere|slechte|kapotte|versleten|stijve|gebroken|pijnlijke|zwakke)\s+(?:{parts})(?:en|s)?"
    )


_BACK = _trouble("onderrug|bovenrug|rug|nek|schouder|ruggengraat|wervel")
_LEGS = _trouble("knie|knieen|heup|enkel|voet|voeten|been|benen")
_HANDS = _trouble("hand|handen|pols|arm|elleboog|vinger|duim")
_BODY = _trouble("spier|gewricht|bot|hart|long|maag|buik|darm|nier|lever|schildklier|huid|oog|ogen|oor|oren|hoofd|kies")

_TABLE: tuple[tuple[str, tuple[Condition, ...]], ...] = (
    (
        rf"{_BACK}|hernia|ischias|scoliose|whiplash|rugpatient",
        (Condition.TILLEN_BOVEN_10KG, Condition.KNIELEN_BUKKEN, Condition.LANGDURIG_ZITTEN),
    ),
    (
        rf"{_LEGS}|meniscus|kruisband|spataderen|kunstheup|kunstknie|prothese|spasme|spasmes|spastisch",
        (Condition.LANGDURIG_STAAN, Condition.KNIELEN_BUKKEN),
    ),
    (rf"{_HANDS}|rsi|muisarm|tennisarm|carpaal\w*|tremor", (Condition.TILLEN_BOVEN_10KG, Condition.BEELDSCHERMWERK)),
    (
        r"reuma|reumatisch\w*|artritis|artrose|jicht|fibromyalgie|slijtage|bechterew|ehlers[- ]danlos|osteoporose",
        (Condition.TILLEN_BOVEN_10KG, Condition.LANGDURIG_STAAN, Condition.HITTE_KOU),
    ),
    (
        r"burn[- ]?out(?:s|klachten)?|bore[- ]?out|overspannen|overspanning|overbelast|stress[- ]?klachten|"
        r"spanningsklachten|surmenage|chronisch\w*\s+(?:vermoeid\w*|moe)|vermoeidheid(?:sklachten)?|cvs|me/cvs|"
        r"long[- ]?covid|post[- ]?covid|snel\s+(?:moe|vermoeid)|psychische?\s+(?:klachten|problemen)|"
        r"mentale?\s+(?:klachten|problemen)|energetische\s+beperking\w*|instorting|ingestort",
        (Condition.HOOG_TEMPO_DEADLINES,),
    ),
    (
        r"depressie(?:s|f|ve|viteit)?|depri|winterdepressie|neerslachtig\w*|somber(?:heid)?sklachten|dysthymie|"
        r"antidepressiva|bipolair\w*|manisch\w*|suicid\w+|zelfmoord\w*|zelfbeschadig\w+",
        (Condition.HOOG_TEMPO_DEADLINES, Condition.VASTE_STRUCTUUR),
    ),
    (
        r"autis(?:me|t|tisch\w*|ten)|asperger|ass[- ]?stoornis|pdd[- ]?nos|adhd|add|odd|tourette|ritalin|concerta|"
        r"methylfenidaat|concentratie(?:problemen|stoornis|klachten)",
        (Condition.PRIKKELARME_WERKPLEK, Condition.VASTE_STRUCTUUR),
    ),
    (
        r"overprikkel\w+|onderprikkel\w+|prikkelgevoelig\w*|prikkelbaar\w*|snel\s+geprikkeld|hoog[- ]?sensitief|"
        r"hoog[- ]?gevoelig\w*|hsp|hersenletsel|nah|hersenschudding|migraine(?:s|aanval\w*)?|hoofdpijn(?:en)?|"
        r"hyperacusis|oorsuizen|tinnitus|vertigo|meniere",
        (Condition.PRIKKELARME_WERKPLEK, Condition.LAWAAI_DRUKTE),
    ),
    (
        r"ptss|ptsd|getraumatiseerd|trauma(?:'s|s|behandeling|therapie)?|angst(?:en|ig|klachten|stoornis\w*|aanval\w*)|"
        r"paniek(?:aanval\w*|stoornis\w*|klachten)|fobie(?:en)?|sociale\s+angst|faalangst\w*|pleinvrees|emdr",
        (Condition.PRIKKELARME_WERKPLEK, Condition.KLANTCONTACT),
    ),
    (
        r"psychose[ns]?|psychotisch\w*|schizofreen|schizofrenie|borderline|persoonlijkheidsstoornis\w*|"
        r"stemmen\s+horen|dwangstoornis|ocd",
        (Condition.VASTE_STRUCTUUR,),
    ),
    (
        r"hoogtevrees|evenwichts(?:stoornis\w*|problemen|klachten)|duizelig\w*|flauwval\w+",
        (Condition.WERKEN_OP_HOOGTE,),
    ),
    (r"epilepsie|epileptisch\w*|epilepsieaanval\w*|narcolepsie", (Condition.WERKEN_OP_HOOGTE, Condition.NACHTWERK)),
    (
        r"slaap(?:stoornis\w*|problemen|klachten|apneu|pillen|medicatie)|slapeloos\w*|insomnia|slecht\s+slapen",
        (Condition.NACHTWERK, Condition.ONREGELMATIG_PLOEGEN),
    ),
    (
        r"diabetes|diabeet|diabeten|suikerziekte|suikerpatient|insuline|hypo's|crohn|colitis|prikkelbare\s+darm\w*",
        (Condition.ONREGELMATIG_PLOEGEN,),
    ),
    (
        r"astma|astmatisch\w*|copd|bronchitis|benauwd\w*|kortademig\w*|hooikoorts|longemfyseem|sarcoidose|"
        r"zonneallergie|pollenallergie",
        (Condition.BUITEN_WERKEN, Condition.HITTE_KOU),
    ),
    (
        r"slechthorend\w*|doof|doofheid|hoortoestel\w*|gehoorapparaat|gehoor(?:schade|verlies|beschadiging|problemen)",
        (Condition.LAWAAI_DRUKTE, Condition.AANPASSING_WERKPLEK),
    ),
    (
        r"slechtziend\w*|blind(?:heid)?(?!\s+typ)|glaucoom|macula\w*|rolstoel\w*|dwarslaesie|verlamd|verlamming|"
        r"geamputeerd|amputatie|invalide|invaliditeit|gehandicapt|handicap(?:s)?|"
        r"(?:lichamelijke?|fysieke?|motorische|visuele|auditieve)\s+(?:beperking(?:en)?|klachten|problemen|handicap)",
        (Condition.AANPASSING_WERKPLEK,),
    ),
    (
        r"(?:verstandelijke?|licht\s+verstandelijke?|geestelijke?|psychische|cognitieve)\s+(?:beperk\w+|handicap)|lvb|"
        r"zwakbegaafd\w*|moeilijk\s+lerend|down[- ]?syndroom|geheugen(?:verlies|problemen|klachten)|vergeetachtig\w*",
        (Condition.VASTE_STRUCTUUR, Condition.ZELFSTANDIG_WERKEN),
    ),
    (
        rf"{_BODY}|ziek|ziekte[ns]?|ziekteverzuim|ziektewet|ziekmelding|ziekgemeld|ziekenhuisopname|"
        r"chronisch\w*\s+ziek\w*|"
        r"diagnoses?|gediagnosticeerd|syndroom|stoornis(?:sen)?|aandoening(?:en)?|patient|"
        r"kanker|tumor(?:en)?|leukemie|chemo(?:kuur|therapie)?|bestraling(?:en)?|hartinfarct|hartpatient|hartfalen|"
        r"beroerte|herseninfarct|hersenbloeding|bloeddruk|trombose|parkinson|alzheimer|dement|dementie|als-patient|"
        r"multiple\s+sclerose|ms-patient|hiv|aids|hepatitis|tbc|tuberculose|anemie|bloedarmoede|eczeem|"
        r"psoriasis|allergie(?:en)?|allergisch\w*|obesitas|overgewicht|anorexia|boulimia|eetstoornis\w*|"
        r"dyslexie|dyslectisch\w*|dyscalculie|"
        r"zwanger|zwangerschap(?:sverlof)?|in\s+verwachting|miskraam|bevalling|ivf|menopauze|overgangsklachten|"
        r"verslaafd|verslaafde|verslaving(?:en)?|ex-verslaafde?|alcoholist\w*|alcoholisme|alcohol(?:probleem|problemen|"
        r"gebruik|misbruik)|drugs(?:gebruik|verslaafd\w*|verslaving|probleem|problemen)?|drankprobleem|drankproblemen|"
        r"gokverslav\w+|gokprobleem|afgekickt|afkicken|afkickkliniek|methadon|blowen|cannabis|cocaine|heroine|"
        r"medicatie|medicijn(?:en)?|pillen|bloedverdunners|morfine|oxazepam|diazepam|lithium|"
        r"antipsychotica|ggz|poh-ggz|"
        r"therapie|psychotherapie|gedragstherapie|fysiotherapie|ergotherapie|revalidatie|revalideren|"
        r"psychiater|psychiatrisch\w*|psychiatrie|in\s+behandeling|onder\s+behandeling|"
        r"(?:bij|naar)\s+(?:een|de|mijn)\s+(?:psycholoog|therapeut|fysiotherapeut|specialist|huisarts|dokter|arts)|"
        r"geopereerd|operatie(?:s)?|arbeidsongeschikt\w*|afgekeurd|wajong|wia|bedrijfsarts|keuringsarts|"
        r"medische?\s+(?:klachten|beperking\w*|reden\w*|problemen|situatie|urgentie|indicatie|achtergrond|keuring)|"
        r"gezondheids?(?:klachten|problemen|redenen|toestand)|gezondheid",
        (),
    ),
)

HEALTH_WORDS = tuple((re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])"), instead) for pattern, instead in _TABLE)
