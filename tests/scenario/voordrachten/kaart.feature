# language: nl
Functionaliteit: De kaart van de werkgever
  Wat de kandidaat wil laten zien, zolang de kandidaat dat wil. Wie het is, pas bij een gesprek.
  Bron: issue 6, wettelijk kader B.6 en B.10, A-72.

  Achtergrond:
    Gegeven het is vandaag 2026-11-02
    En een kandidaat die past
    En een vacature van 24 tot 32 uur

  Scenario: Voor de vrijgave is er geen kaart
    Gegeven een voordracht met status akkoord
    Als de werkgever de kaart opent
    Dan is de kaart er nog niet

  Scenario: De kaart toont wat is afgesproken
    Gegeven een voordracht met status besproken_met_kandidaat
    Als de kandidaat alleen uren wil laten zien
    En de jobhunter de kaart geeft
    En de werkgever de kaart opent
    Dan ziet de werkgever uren
    En ziet de werkgever ervaring niet
    En ziet de werkgever kanReizen niet

  Scenario: De kaart verloopt na 28 dagen en kan opnieuw worden gegeven
    Gegeven een voordracht met status vrijgegeven
    Dan is de kaart te zien tot en met 2026-11-30
    Als het 2026-11-30 wordt
    En de werkgever de kaart opent
    Dan lukt het
    Als het 2026-12-01 wordt
    En de werkgever de kaart opent
    Dan is de kaart niet meer te zien
    En staat de poging om de kaart te zien opgeschreven
    Als de jobhunter de kaart geeft
    En de werkgever de kaart opent
    Dan lukt het

  Scenario: De kaart duurt niet langer dan de vacature
    Gegeven de vacature sluit op 2026-11-10
    En een voordracht met status vrijgegeven
    Dan is de kaart te zien tot en met 2026-11-10

  Scenario: De kaart van een ander
    Gegeven een voordracht met status vrijgegeven
    Als een andere werkgever de kaart opent
    Dan mag die rol dat niet
    En staat de poging om de kaart te zien opgeschreven

  Scenario: Een werkgever ziet de kaart en niet de voordracht
    Gegeven een voordracht met status vrijgegeven
    Als de werkgever vraagt wie het is
    Dan is er nog geen gesprek

  Scenario: Het akkoord gaat eraf en de kaart is meteen dicht
    Gegeven een voordracht met status vrijgegeven
    Als de kandidaat het akkoord intrekt
    En de werkgever de kaart opent
    Dan is de kaart niet meer te zien
    En staat de kandidaat op de lijst in uitgesloten

  Scenario: Wie het is, weet de werkgever vanaf het gesprek
    Gegeven een voordracht met status gesprek
    Als de werkgever vraagt wie het is
    Dan weet de werkgever met wie het gesprek is
    Als een andere werkgever vraagt wie het is
    Dan mag die rol dat niet
    Als de kandidaat het akkoord intrekt
    En de werkgever vraagt wie het is
    Dan is het niet meer te zien

  Scenario: Na een afwijzing is de kaart dicht
    Gegeven een voordracht met status vrijgegeven
    Als de werkgever afwijst met reden ervaring
    En de werkgever de kaart opent
    Dan is de kaart niet meer te zien

  Scenario: Vervuld is meteen dicht, en niemands afwijzing
    Gegeven een voordracht met status vrijgegeven
    Als de vacature wordt vervuld
    Dan is de voordracht vervallen met reden vacature_vervuld en zei niemand nee
    Als de werkgever de kaart opent
    Dan is de kaart niet meer te zien
