"""Which status may follow which: the state machines of model.md C.5, one table per kind.

A status may always stay as it is. A vacancy goes from one status to the next
by deeds only, and `VACANCY_DEEDS` says by which. What ends something (afsluiten, intrekken,
sluiten) is no step but a deed of its own, with a reason. Steps that model.md
does not name are eigen beleid and say so.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from matching.domain.candidate import CandidateStatus as Person
from matching.domain.employer import EmployerStatus as Party
from matching.domain.opportunity import VacancyStatus as Work
from matching.domain.placement import PlacementStatus as Placed
from matching.domain.plek import PlekStatus as Place
from matching.domain.proposal import ProposalStatus as Proposed
from matching.domain.seats import SeatSourceStatus as Source
from matching.errors import ConflictError

S = TypeVar("S", bound=StrEnum)
Steps = Mapping[S, tuple[S, ...]]

CANDIDATE_STEPS: Steps[Person] = {
    Person.AANGEMELD: (Person.INTAKE,),
    Person.INTAKE: (Person.SCAN_GEPLAND, Person.PROFIEL_GEREED),
    Person.SCAN_GEPLAND: (Person.PROFIEL_GEREED,),
    Person.PROFIEL_GEREED: (Person.BEMIDDELBAAR,),
    Person.BEMIDDELBAAR: (Person.GEPAUZEERD, Person.GEPLAATST),
    Person.GEPAUZEERD: (Person.BEMIDDELBAAR,),
    # Eigen beleid: who stops early without having learned it all goes back to mediation.
    Person.GEPLAATST: (Person.KLAAR_VOOR_BEMIDDELING, Person.UITGESTROOMD, Person.BEMIDDELBAAR),
    # Eigen beleid: who is ready for mediation can be placed again, or pause.
    Person.KLAAR_VOOR_BEMIDDELING: (Person.UITGESTROOMD, Person.GEPLAATST, Person.GEPAUZEERD),
    Person.UITGESTROOMD: (Person.NAZORG,),
    Person.NAZORG: (),
    Person.AFGESLOTEN: (),
    Person.GEWIST: (),
}
EMPLOYER_STEPS: Steps[Party] = {
    Party.AANGEMELD: (Party.GEVERIFIEERD, Party.GEBLOKKEERD),
    Party.GEVERIFIEERD: (Party.GEBLOKKEERD,),
    Party.GEBLOKKEERD: (Party.GEVERIFIEERD,),
}
PLEK_STEPS: Steps[Place] = {
    Place.CONCEPT: (Place.GOEDGEKEURD,),
    Place.GOEDGEKEURD: (Place.OPEN,),
    Place.OPEN: (Place.VOL,),
    Place.VOL: (Place.OPEN,),
    Place.GESLOTEN: (),
}
PLACEMENT_STEPS: Steps[Placed] = {
    Placed.VOORGESTELD: (Placed.BESLOTEN, Placed.GEPLAND, Placed.VERVALLEN),
    Placed.BESLOTEN: (Placed.GEPLAND, Placed.VERVALLEN),
    Placed.GEPLAND: (Placed.ACTIEF, Placed.VERVALLEN),
    Placed.ACTIEF: (Placed.AFGEROND, Placed.VOORTIJDIG_BEEINDIGD),
    Placed.AFGEROND: (Placed.NAZORG, Placed.GESLOTEN),
    Placed.VOORTIJDIG_BEEINDIGD: (Placed.NAZORG, Placed.GESLOTEN),
    Placed.NAZORG: (Placed.GESLOTEN,),
    Placed.GESLOTEN: (),
    Placed.VERVALLEN: (),
}
PROPOSAL_STEPS: Steps[Proposed] = {
    Proposed.BEKEKEN: (Proposed.GESCHIKT, Proposed.NIET_GESCHIKT, Proposed.UITVRAGEN, Proposed.VERVALLEN),
    # Eigen beleid: after the question was answered, and as long as the candidate was not asked, one may judge again.
    Proposed.UITVRAGEN: (Proposed.GESCHIKT, Proposed.NIET_GESCHIKT, Proposed.VERVALLEN),
    Proposed.GESCHIKT: (
        Proposed.BESPROKEN_MET_KANDIDAAT,
        Proposed.NIET_GESCHIKT,
        Proposed.UITVRAGEN,
        Proposed.VERVALLEN,
    ),
    Proposed.BESPROKEN_MET_KANDIDAAT: (
        Proposed.AKKOORD,
        Proposed.GEEN_INTERESSE,
        Proposed.LATER,
        Proposed.VERVALLEN,
    ),
    # Eigen beleid: who wants to decide later is spoken with again.
    Proposed.LATER: (Proposed.BESPROKEN_MET_KANDIDAAT, Proposed.VERVALLEN),
    Proposed.AKKOORD: (Proposed.VRIJGEGEVEN, Proposed.VERVALLEN),
    # Eigen beleid: an employer can say no before there was a talk.
    Proposed.VRIJGEGEVEN: (Proposed.GESPREK, Proposed.AFGEWEZEN_AANBIEDER, Proposed.VERVALLEN),
    Proposed.GESPREK: (Proposed.AANGENOMEN, Proposed.AFGEWEZEN_AANBIEDER, Proposed.VERVALLEN),
    Proposed.NIET_GESCHIKT: (),
    Proposed.GEEN_INTERESSE: (),
    Proposed.AANGENOMEN: (),
    Proposed.AFGEWEZEN_AANBIEDER: (),
    Proposed.VERVALLEN: (),
}
SEAT_SOURCE_STEPS: Steps[Source] = {Source.OPEN: (Source.GESLOTEN,), Source.GESLOTEN: (Source.OPEN,)}
ENDS: Mapping[StrEnum, str] = {
    Person.AFGESLOTEN: "Een kandidaat sluit u af met een afsluiting, met een reden.",
    Place.GESLOTEN: "Een plek sluit u met een sluiting, met een reden.",
}
VACANCY_DEEDS: Mapping[Work, str] = {
    Work.CONCEPT: "Wat is ingediend, wordt geen concept meer: trek de vacature in en maak een nieuwe.",
    Work.INGEDIEND: "Dien haar in met een indiening.",
    Work.IN_BEOORDELING: "Of zij op een mens wacht, volgt uit wat er in de vacature staat.",
    Work.OPEN: "Open haar met een beoordeling, met een reden.",
    Work.DEELS_VERVULD: "Dat volgt uit de plaatsingen.",
    Work.VERVULD: "Dat volgt uit de plaatsingen; is zij buiten passend om vervuld, leg dan een vervulling vast.",
    Work.INGETROKKEN: "Trek haar in met een intrekking, met een reden.",
    Work.VERLOPEN: "Dat volgt uit de sluitdatum.",
    Work.GEWEIGERD: "Weiger haar met een beoordeling, met een reden.",
    Work.TERUG_NAAR_AANBIEDER: "Stuur haar terug met een beoordeling, met een reden.",
}
"""The deed that leads to a status of a vacancy: no change by hand does. Source: model.md C.5; the deeds are ours."""
NEW_VACANCY = (Work.CONCEPT, Work.INGEDIEND, Work.OPEN)
"""In which status a vacancy can be made; what holds it makes it wait all the same. Source: eigen beleid."""


def refuse_changed_by_hand(deeds: Mapping[S, str], before: S, after: S) -> None:
    """Refuse a status that only a deed leads to.

    Raises:
        ConflictError: the message says which deed it is.
    """
    if after is not before:
        raise ConflictError(f"De status gaat niet met een wijziging van '{before}' naar '{after}'. {deeds[after]}")


def refuse_wrong_step(steps: Steps[S], before: S, after: S) -> None:
    """Refuse a status that cannot follow.

    Raises:
        ConflictError: it cannot; the message says what can.
    """
    if after is before or after in steps[before]:
        return
    if after in ENDS:
        raise ConflictError(ENDS[after])
    allowed = " of ".join(f"'{step}'" for step in steps[before])
    can = f"wel: {allowed}" if allowed else "deze status blijft zo"
    raise ConflictError(f"Na de status '{before}' kan niet '{after}' komen; {can}.")
