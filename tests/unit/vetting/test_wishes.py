"""Which words say whom an employer wants, and which only look like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vetted import kinds, wishes

from matching.vetting.finding import WISHES, FindingKind
from matching.vetting.passages import Passage, sentences_of
from matching.vetting.signs.catalogue import SIGNS, wishes_in
from matching.vetting.sources import WHY


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Je bent max. 35 jaar.", "leeftijd"),
        ("De voorkeur gaat uit naar iemand onder de dertig.", "leeftijd"),
        ("55-plussers hoeven niet te solliciteren.", "leeftijd"),
        ("Ideaal voor een vitale gepensioneerde.", "leeftijd"),
        ("Je hebt hooguit twee jaar ervaring.", "leeftijd"),
        ("Alleen jongeren zijn welkom.", "leeftijd"),
        ("Wij zoeken een man die van aanpakken houdt.", "geslacht"),
        ("Vanwege de zware lasten zijn vrouwen niet geschikt voor deze functie.", "geslacht"),
        ("De ideale kandidaat kent het vak. Hij werkt netjes.", "geslacht"),
        ("Onze klanten hebben het liefst een Nederlandse chauffeur.", "afkomst"),
        ("Wij zoeken een kok van Chinese komaf.", "afkomst"),
        ("Er mag geen accent te horen zijn als je spreekt.", "taal"),
        ("Je bent Nederlandstalig opgevoed.", "taal"),
        ("Een hoofddoek past niet bij onze uitstraling.", "godsdienst"),
        ("Wij verwachten dat je islamitisch bent.", "godsdienst"),
        ("Mensen met diabetes of epilepsie komen niet in aanmerking.", "gezondheid"),
        ("Je bent fysiek sterk en nooit ziek.", "gezondheid"),
        ("Ben je van plan om zwanger te worden? Dan is dit geen baan voor jou.", "zwangerschap"),
        ("Je bent 24/7 beschikbaar en hebt geen kleine kinderen.", "gezin"),
        ("Je bent minimaal 1.70 m lang en slank.", "uiterlijk"),
        ("Je bent niet aangesloten bij een vakbond.", "politiek"),
        ("Je moet heteroseksueel zijn.", "seksuele_gerichtheid"),
        ("Langdurig werklozen komen niet in aanmerking.", "loopbaan"),
        ("Je vervangt een collega die met een burn-out thuis zit.", "gezondheidsgegeven"),
    ],
)
def test_a_wish_about_somebody_is_found(text, kind):
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Je past qua levensfase bij ons team.", "leeftijd"),
        ("Wij zoeken een collega van rijpere leeftijd.", "leeftijd"),
        ("Je staat aan het begin van je carrière.", "leeftijd"),
        ("De meeste collega's zijn rond de 25 en daar pas jij mooi tussen.", "leeftijd"),
        ("Wij verwachten een geen 9-tot-5 mentaliteit.", "gezin"),
        ("Je hebt geen zorgtaken en geen sociale verplichtingen.", "gezin"),
        ("Wie om half vier naar het schoolplein moet, past hier niet.", "gezin"),
        ("Handige Harry gezocht.", "geslacht"),
        ("Wij zijn drie vrouwen, een klein team van vrouwen dat wij zo willen houden.", "geslacht"),
        ("Je bent woonachtig in Nederland sinds je geboorte.", "afkomst"),
        ("Je hebt een Hollandse mentaliteit.", "afkomst"),
        ("Onze klanten haken af bij een tongval.", "taal"),
        ("Je bent vitaal en energiek.", "gezondheid"),
        ("Wie bij een psychiater loopt, kunnen wij niet gebruiken.", "gezondheid"),
        ("Je draagt een kort rokje.", "uiterlijk"),
        ("Wie wil bidden onder werktijd kunnen wij helaas niet inroosteren.", "godsdienst"),
    ],
)
def test_a_wish_said_in_a_roundabout_way_is_asked_about(text, kind):
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Je hebt recht op pensioen, 25 vakantiedagen en een reiskostenvergoeding.",
        "Wij zoeken een partner in onze groei: een collega die meedenkt.",
        "Het accent ligt op de avonduren, niet op de ochtend.",
        "Je moet goed kunnen omgaan met klachten van klanten.",
        "Je moet een geldig paspoort of identiteitsbewijs laten zien.",
        "Je bent beschikbaar op zaterdag en in de schoolvakanties.",
        "Je werkt met dikke en dunne draad, en niet met stroom.",
        "Je helpt oudere bewoners en hebt ervaring met jongeren.",
        "De vitale infrastructuur van de haven vraagt om een VOG.",
        "Wij zijn een familiebedrijf, al generaties gevestigd in Groningen.",
        "Je rijdt mensen in een rolstoel naar het ziekenhuis.",
        "Het werk is zwaar: je tilt tot 25 kilo.",
    ],
)
def test_ordinary_words_of_a_vacancy_are_no_roundabout_wish(text):
    assert kinds(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Wij zijn een jong bedrijf met collega's van 20 tot 60.",
        "55-plussers zijn van harte welkom.",
        "Of je nu 20 of 60 bent, iedereen leert hier het vak.",
        "Je begeleidt jongeren van 12 tot 18 jaar.",
        "Contract van 23 tot 32 uur, tussen 15 en 20 euro per uur.",
        "Je bent 18 jaar of ouder omdat je 's nachts werkt.",
        "Onze jonge klanten verwachten snelle hulp.",
        "Je werkt met een vrouwelijke cliëntengroep.",
        "Je verkoopt kleding voor dames en heren.",
        "Je collega Jan werkt je in. Hij kent elk gebouw.",
        "Nederlands op B1 is nodig om de veiligheidsregels te lezen.",
        "Het accent ligt op vriendelijk praten.",
        "Je kookt Surinaamse en Indonesische gerechten.",
        "Wij hebben een gebedsruimte en een hoofddoek is geen probleem.",
        "Je vervoert patiënten van en naar het ziekenhuis.",
        "Mensen met een beperking zijn welkom om te solliciteren.",
        "Je vervangt een collega tijdens haar zwangerschapsverlof.",
        "Werk en gezin zijn hier goed te combineren.",
        "Piercings of tattoos? Maakt ons niet uit.",
        "Je helpt leden van de vakbond bij hun belastingaangifte.",
        "Ook als je een uitkering hebt of lang niet gewerkt hebt, kun je hier beginnen.",
    ],
)
def test_words_that_only_look_like_a_wish_are_left_alone(text):
    assert wishes(text) == set()


@pytest.mark.parametrize(
    ("title", "kind"), [("Jonge kok", "leeftijd"), ("Kok (m)", "geslacht"), ("Verkoopster mode", "geslacht")]
)
def test_a_title_is_read_too(title, kind):
    assert kind in kinds("Je werkt in een team.", title)


@pytest.mark.parametrize("title", ["Kok (m/v)", "Verkoopster/verkoper mode", "Timmerman", "Gastheer of gastvrouw"])
def test_a_title_for_everybody_is_left_alone(title):
    assert kinds("Je werkt in een team.", title) == set()


def test_the_words_are_given_exactly_as_they_stand():
    assert wishes("Kom bij ons! Wij zoeken een JONGE, gedreven Collega.") == {("leeftijd", "JONGE, gedreven Collega")}
    assert wishes("Wij zoeken een jonge mede\xadwerker.") == {("leeftijd", "jonge mede\xadwerker")}


def test_accents_and_capitals_do_not_hide_a_wish():
    assert "taal" in kinds("NEDERLANDS IS JE MOEDERTAAL.")
    assert "leeftijd" in kinds("Wij zoeken een jóng talent.")


def test_everything_that_is_found_has_a_reason_and_a_better_wording():
    assert {sign.kind for sign in SIGNS} == {*WISHES, FindingKind.GEZONDHEIDSGEGEVEN}
    assert all(str(WHY[sign.kind]) and sign.instead and sign.problem for sign in SIGNS)


@given(st.text(max_size=300))
def test_any_text_is_read_and_what_is_found_stands_in_it(text):
    for one in wishes_in((Passage("/omschrijving", text),)):
        assert one.words in text


@given(st.text(max_size=200))
def test_no_letter_of_a_text_is_lost_between_its_sentences(text):
    passage = Passage("/omschrijving", text)
    said = "".join(sentence.text for sentence in sentences_of(passage))
    assert {letter for letter in text if letter.isalnum()} == {letter for letter in said if letter.isalnum()}
