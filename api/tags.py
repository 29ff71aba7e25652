"""What the parts of the API are about, in the order of the document."""

from collections.abc import Mapping

TAGS: Mapping[str, str] = {
    "ranglijsten": "Ranglijsten van kandidaten, met uitleg.",
    "collega's": "Wie u belt, en wie vervangt.",
    "werkgevers": "Werkgevers en andere aanbieders.",
    "vacatures": "Werk dat werkgevers aanbieden.",
    "plekken": "Plekken om te leren of te werken.",
    "capaciteitsbronnen": "Plaatsen waar een of meer plekken uit putten.",
    "kandidaten": "Wie werk zoekt, op nummer: nooit met een naam.",
    "scans": "Arbeidsmarktwaardescans van kandidaten.",
    "feiten": "Wat er van een kandidaat bekend is, en van wie dat komt.",
    "gebeurtenissen": "Wat er met kandidaten gebeurde; rapportages tellen dit.",
    "dienstverleningen": "Hulp naast het werk: jobcoaching, training.",
    "plaatsingen": "Waar kandidaten werken, werkten en gaan werken; elke stap.",
    "voordrachten": "Iemand voordragen bij een werkgever, met akkoord; elke stap.",
    "taken": "Wat iemand moet doen: waarom, voor wie, en voor welke dag.",
    "rapportages": "Cijfers voor raad en stuurgroep, na te maken voor elke dag.",
    "eerlijkheid": "Of groepen gelijk worden behandeld, zonder te zeggen wie.",
    "berichten": "Wat per mail weggaat, en hoe ver het is.",
    "abonnementen": "Wie hoort wat er gebeurt, en hoe ver dat is.",
    "vragen": "Wat nog niet bekend is: vragen, en wat een antwoord verandert.",
    "regels": "Welke regels er gelden, en waar die vandaan komen.",
    "plaatsen": "Hoeveel plaatsen er zijn, en welke vrij zijn.",
    "identiteit": "Wie een kandidaat is; een eigen deur, voor enkele rollen.",
    "toezicht": "Waken over passend: rangschikking uit, inzagen, noodtoegang.",
    "geschiedenis": "Elke versie van alles: wanneer, door wie en waarom.",
    "samenvoegingen": "Twee keer dezelfde persoon of vacature: samenvoegen en terug.",
    "zoeken": "Zoeken in alles wat u mag zien.",
    "document": "Deze beschrijving.",
}
