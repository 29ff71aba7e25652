"""What the entry in the Algoritmeregister says in words; the page "Over het algoritme" shows the same."""

SHORT = (
    "passend zet kandidaten en werk bij elkaar. Het past eerst regels toe en telt dan punten. Het resultaat is een "
    "lijst op volgorde, met bij elke plaats de uitleg. De lijst is een advies: een medewerker beslist, en niemand "
    "wordt voorgedragen zonder akkoord."
)
GOAL = (
    "Het doel is dat mensen die moeilijk werk vinden, werk of een leerplek vinden die bij hen past, en dat niemand "
    "over het hoofd wordt gezien. Een medewerker van de gemeente maakt een lijst bij een vacature of bij een "
    "kandidaat. Kandidaten merken het doordat zij worden gevraagd of zij aan een werkgever mogen worden "
    "voorgedragen. Wie niet bovenaan staat, kan daardoor minder vaak worden gevraagd. Werkgevers zien geen score en "
    "geen volgorde."
)
WEIGHING = (
    "Voordeel: iedereen wordt met dezelfde vaste regels en punten bekeken, en elke uitkomst is uit te leggen en na "
    "te maken. Nadeel: een lijst kan mensen buiten beeld laten, zeker als er weinig over hen bekend is. Daarom telt "
    "onbekend niet als nee, is iedereen te vinden in een van de lijsten, en staat bij wie afvalt de regel en wat "
    "eraan te doen is. Leren van eerdere keuzes van mensen is overwogen en niet gedaan, omdat oude keuzes oude "
    "vooroordelen kunnen bevatten. De gemeente vult zelf aan waarom zij het inzet en welke alternatieven zij heeft "
    "overwogen."
)
HUMAN = (
    "Een medewerker leest de lijst, kan ervan afwijken en beslist wie wordt gevraagd. Zonder vastgelegd akkoord van "
    "de kandidaat gaat er niets naar een werkgever. Een groep mensen in één keer afwijzen kan niet. Wie iemand uit "
    "de lijst 'uitgesloten' wil voordragen, geeft een reden. De beheerder kan de rangschikking voor iedereen "
    "uitzetten; dan is de volgorde geloot. Een kandidaat kan gegevens laten verbeteren, bezwaar maken en met een "
    "mens spreken."
)
RISKS = (
    "Ongelijke behandeling: geslacht, leeftijd, afkomst, gezondheid en adres tellen niet mee in de score; per groep "
    "wordt gemeten wie op lijsten staat, wordt voorgedragen en begint, met een alarm bij een verhouding onder "
    "0,80. Te veel vertrouwen op de volgorde: bij elke score staan de marge en wat onbekend is. Verouderde "
    "gegevens: elk gegeven heeft een bron en een datum. Misbruik van gegevens: rollen, een inzagelog en een "
    "wekelijkse controle. De hele lijst van risico's, met de test die elke maatregel bewijst, staat bij de "
    "broncode."
)
BASIS = (
    "De Participatiewet geeft de gemeente de taak om mensen te helpen bij het vinden van werk (artikel 7 en 10). "
    "Persoonsgegevens worden daarvoor gebruikt op grond van de AVG, artikel 6, lid 1, onder c en e."
)
IMPACT = (
    "De gemeente voert de DPIA en de toets op grondrechten (IAMA of FRIA) zelf uit voordat zij passend gebruikt. De "
    "feiten daarvoor staan bij de broncode."
)
RULES_READ = (
    "Voor de regels ook: beschikbaarheid, reistijd, rijbewijs, diploma's, uitkeringssituatie, en leeftijd waar de "
    "wet die vraagt. Deze gegevens komen van de kandidaat, de consulent, de arbeidsmarktwaardescan, de werkgever "
    "en VUM. Openbare bronnen: ESCO en postcodes."
)
NOT_USED = (
    "Niet gebruikt voor de score: naam, leeftijd, geslacht, nationaliteit, afkomst, gezondheid, adres, "
    "gezinssituatie, duur van de uitkering en tekst van medewerkers. Leeftijd telt alleen voor regels van de wet, "
    "de postcode alleen voor de reistijd."
)
METHOD = (
    "Vaste regels en vaste gewichten, niet zelflerend. Een regel zegt voldoet, bespreekbaar, onbekend of voldoet "
    "niet; alleen het laatste sluit uit. Elk criterium geeft de laagste, de verwachte en de hoogste waarde. De "
    "score is de som, van 0 tot 100. Gewone woorden voor beroepen en vaardigheden worden gekoppeld aan ESCO, met "
    "een index die van de namen in ESCO is geleerd en een algemeen taalmodel dat elders is geoefend; geen van beide "
    "leert hier van kandidaten. Een onzekere koppeling wordt een vraag. Bij gelijke score gaat voor wie het langst "
    "niet is voorgedragen, daarna beslist een lot dat bij de lijst staat."
)
