"""All that somebody reads of one rule about a pair: asked and known, the miss, who can change it, and the source."""

from datetime import date

import pytest
from judging import ADULT, BESPREEKBAAR, FIFTEEN, ONBEKEND, SEVENTEEN, VOLDOET, VOLDOET_NIET, verdict
from people import SCANNED_ON, fact, free, hours, knows, new_id, person, plek, required, shift, vacancy, week

from matching.domain.business_case import Barrier, BusinessCase, CaseDecision
from matching.domain.candidate import CandidateStatus, Uitkeringssituatie, Withdrawal
from matching.domain.demand import DemandKind
from matching.domain.eligibility import Eligibility
from matching.domain.fact import Fact, FactSource
from matching.domain.instrument import Instrument
from matching.domain.legality import Legality
from matching.domain.opportunity import ConditionAtWork
from matching.domain.placement import Placement
from matching.domain.profile import Profile
from matching.domain.statements import (
    Certificate,
    Completeness,
    ConditionAnswer,
    Education,
    Language,
    Licence,
    ListName,
    Refusal,
    Skill,
)
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.verdict import FactOrigin, Lever
from matching.domain.work import Ability, LanguageAspect, Occurrence, Werksoort, Werkvoorwaarde

SCAN = FactOrigin(FactSource.SCAN, SCANNED_ON)
LATER = FactOrigin(FactSource.CONSULENT, date(2026, 10, 5))
TWENTY_SIX = Legality(is_16_plus=True, is_18_plus=True, is_27_plus=False, is_under_aow=True)
CONSULENT, KANDIDAAT, WERKGEVER = Lever.CONSULENT, Lever.KANDIDAAT, Lever.WERKGEVER
MET = (0, "", None, "")


def told(who, work, rule, **circumstances):
    said = verdict(who, work, rule, **circumstances)
    return (
        said.outcome,
        said.asked,
        said.known,
        (said.miss, said.unit, said.lever, said.lever_text),
        said.origin,
    )


def no(lever, text, miss=0, unit=""):
    return (miss, unit, lever, text)


def ask(lever, question):
    return (0, "", lever, f"Navragen: {question}")


class TestMediation:
    ASKS, OPENS = "de bemiddeling is open", no(CONSULENT, "Open de bemiddeling als de kandidaat dat wil.")

    @pytest.mark.parametrize(
        ("status", "known"),
        [
            (CandidateStatus.GEPAUZEERD, "de bemiddeling is gepauzeerd"),
            (CandidateStatus.INTAKE, "in de intake"),
            (CandidateStatus.UITGESTROOMD, "uitgestroomd"),
        ],
    )
    def test_a_status_in_words(self, status, known):
        said = told(person(status=status), vacancy(), "bemiddeling-open")
        assert said == (VOLDOET_NIET, self.ASKS, known, self.OPENS, None)

    def test_a_status_that_is_open(self):
        ready = person(status=CandidateStatus.KLAAR_VOOR_BEMIDDELING)
        said = told(ready, vacancy(), "bemiddeling-open")
        assert said == (VOLDOET, self.ASKS, "klaar voor bemiddeling", MET, None)


class TestPlaced:
    ASKS = "vrij op 1 december 2026"

    def told(self, *ends):
        who, instrument = new_id(), Instrument.WERKLEERPLEK
        places = [Placement(new_id(), who, instrument, Term("tuinman"), None, date(2026, 6, 1), end) for end in ends]
        somebody = person(id=who, status=CandidateStatus.GEPLAATST, placements=places)
        return told(somebody, vacancy(), "plaatsing-loopt")

    def test_until_after_the_start(self):
        wait = "Wachten tot de plaatsing eindigt, of eerder afronden als de leerdoelen zijn gehaald."
        until = no(Lever.TIJD, wait, 5, "dagen")
        known = "geplaatst tot en met 5 december 2026"
        assert self.told(date(2026, 12, 5)) == (VOLDOET_NIET, self.ASKS, known, until, None)
        assert self.told(date(2026, 11, 29), date(2026, 12, 5)) == (VOLDOET_NIET, self.ASKS, known, until, None)

    def test_until_nobody_knows_when(self):
        question = ask(CONSULENT, "Wanneer eindigt de plaatsing die nu loopt?")
        assert self.told(None) == (ONBEKEND, self.ASKS, "geplaatst, einde onbekend", question, None)

    def test_until_before_the_start(self):
        known = "geplaatst tot en met 30 november 2026"
        assert self.told(date(2026, 11, 30)) == (VOLDOET, self.ASKS, known, MET, None)


def test_an_exemption_in_words():
    asks, known = "geen tijdelijke ontheffing op 1 december 2026", "ontheffing tot en met 10 december 2026"
    may_say = no(KANDIDAAT, "De kandidaat kan zeggen dat hij of zij toch bemiddeld wil worden.", 10, "dagen")
    exempt = {"exempt_until": date(2026, 12, 10)}
    assert told(person(**exempt), vacancy(), "ontheffing") == (VOLDOET_NIET, asks, known, may_say, None)
    wants = person(**exempt, wants_despite_exemption=Tri.JA)
    assert told(wants, vacancy(), "ontheffing") == (VOLDOET, asks, f"{known}, wil toch bemiddeld worden", MET, None)


class TestMinors:
    KNOWN = "op 1 december 2026 gelden de regels voor jongeren, voor zover bekend"
    TIMES, OTHER = (
        "werktijden die voor een jongere mogen",
        "Met andere tijden of taken kan het wel; anders is wachten nodig.",
    )
    NIGHT = shift("ma", "22:00", "06:00")
    WHOSE = ask(CONSULENT, "Gelden de regels voor jongeren?")

    def told(self, rule, legality=SEVENTEEN, **fields):
        return told(person(), vacancy(**fields), rule, legality=legality)

    def test_a_night_shift(self):
        at_night = {"shifts": (self.NIGHT,), "hours_min": hours(8).minimum}
        said = self.told("jongeren-werktijden", **at_night)
        assert said == (VOLDOET_NIET, self.TIMES, self.KNOWN, no(Lever.TIJD, self.OTHER), None)
        assert self.told("jongeren-werktijden", None, **at_night) == (
            ONBEKEND,
            self.TIMES,
            self.KNOWN,
            self.WHOSE,
            None,
        )

    def test_times_that_nobody_named(self):
        question = ask(WERKGEVER, "Is het werk 's nachts, of langer dan 9 uur per dienst?")
        assert self.told("jongeren-werktijden") == (ONBEKEND, self.TIMES, self.KNOWN, question, None)

    @pytest.mark.parametrize(
        ("dangerous", "alcohol", "what"),
        [
            (Tri.JA, Tri.NEE, "gevaarlijk werk"),
            (Tri.NEE, Tri.JA, "alcohol"),
            (Tri.JA, Tri.JA, "gevaarlijk werk of alcohol"),
        ],
    )
    def test_danger_that_there_is(self, dangerous, alcohol, what):
        work = {"dangerous_work": dangerous, "alcohol": alcohol}
        outcome = (f"geen {what}", self.KNOWN)
        assert self.told("jongeren-gevaar", **work) == (VOLDOET_NIET, *outcome, no(Lever.TIJD, self.OTHER), None)
        assert self.told("jongeren-gevaar", None, **work) == (ONBEKEND, *outcome, self.WHOSE, None)

    @pytest.mark.parametrize(
        ("dangerous", "alcohol", "what"),
        [
            (Tri.ONBEKEND, Tri.NEE, "gevaarlijk werk"),
            (Tri.NEE, Tri.ONBEKEND, "alcohol"),
            (Tri.ONBEKEND, Tri.ONBEKEND, "gevaarlijk werk of alcohol"),
        ],
    )
    def test_danger_that_the_employer_did_not_speak_of(self, dangerous, alcohol, what):
        said = self.told("jongeren-gevaar", dangerous_work=dangerous, alcohol=alcohol)
        assert said == (ONBEKEND, f"geen {what}", self.KNOWN, ask(WERKGEVER, f"Is er in dit werk {what}?"), None)

    def test_below_sixteen(self):
        look = ask(CONSULENT, "Laat de consulent nagaan of dit werk onder de 16 mag.")
        known = "op 1 december 2026 gelden de strengere regels"
        said = self.told("jongeren-onder-16", FIFTEEN)
        assert said == (ONBEKEND, "werk dat onder de 16 mag", known, look, None)


class TestOwnWish:
    OWN = no(KANDIDAAT, "De eigen wens gaat voor. Alleen de kandidaat kan dit veranderen.")

    def told(self, *refusals, **fields):
        return told(person(knows(refusals=list(refusals))), vacancy(**fields), "eigen-wens")

    @pytest.mark.parametrize(
        ("refusal", "known"),
        [
            (Refusal(occupation=Term("ramenwasser")), "ramenwasser"),
            (Refusal(isco_group="9123"), "beroepsgroep 9123"),
            (Refusal(werksoort=Werksoort.GROEN), "groen"),
        ],
    )
    def test_what_is_refused(self, refusal, known):
        said = self.told(refusal, werksoort=Werksoort.GROEN)
        assert said == (VOLDOET_NIET, "Aan de slag", f"wil niet: {known}", self.OWN, SCAN)

    def test_a_doubt_is_asked_of_the_candidate(self):
        said = self.told(Refusal(occupation=Term("glazenwassen bij hoogbouw")))
        question = ask(KANDIDAAT, "Wilt u werken als Aan de slag?")
        assert said == (ONBEKEND, "Aan de slag", "wil niet: glazenwassen bij hoogbouw", question, SCAN)

    @pytest.mark.parametrize("newest", [0, 1])
    def test_the_newest_saying_is_its_source(self, newest):
        days = [date(2026, 10, 5), SCANNED_ON][:: -1 if newest else 1]
        sources = [FactSource.CONSULENT, FactSource.SCAN][:: -1 if newest else 1]
        words = (Term("glazenwasser"), Term("ramenwasser"))
        facts = tuple(map(fact, (Refusal(occupation=word) for word in words), sources, days))
        somebody = person(Profile(refusals=facts))
        assert told(somebody, vacancy(), "eigen-wens")[-1] == LATER

    @pytest.mark.parametrize(
        ("reason", "known"),
        [("geen_interesse", "wilde deze {} niet"), ("akkoord_ingetrokken", "trok de instemming in")],
    )
    @pytest.mark.parametrize(("work", "noun"), [(vacancy(), "baan"), (plek(), "plek")])
    def test_agreement_that_was_withdrawn(self, work, noun, reason, known):
        earlier = Withdrawal(new_id(), date(2026, 11, 20), "geen_interesse")
        somebody = person(withdrawals=(earlier, Withdrawal(work.id, date(2026, 11, 3), reason)))
        again = no(KANDIDAAT, "Alleen de kandidaat kan opnieuw instemmen.")
        said = told(somebody, work, "instemming")
        on_the_day = f"{known.format(noun)} op 3 november 2026"
        assert said == (VOLDOET_NIET, f"instemming met deze {work.kind}", on_the_day, again, None)


class TestLegality:
    CHECK = "Ga na of dit klopt en wat er mogelijk is."

    @pytest.mark.parametrize(
        ("field", "rule", "asks", "question"),
        [
            ("work_permit", "mag-werken", "mag in Nederland werken", "Mag de kandidaat in Nederland werken?"),
            (
                "indicatie_banenafspraak",
                "afspraakbaan",
                "indicatie banenafspraak",
                "Heeft de kandidaat een indicatie banenafspraak?",
            ),
        ],
    )
    def test_an_answer_with_its_source(self, field, rule, asks, question):
        work = vacancy(afspraakbaan=Tri.JA)
        assert told(person(**{field: fact(Tri.JA)}), work, rule) == (VOLDOET, asks, "ja", MET, SCAN)
        said = told(person(**{field: fact(Tri.NEE)}), work, rule)
        assert said == (VOLDOET_NIET, asks, "nee", no(CONSULENT, self.CHECK), SCAN)
        assert told(person(), work, rule) == (ONBEKEND, asks, "onbekend", ask(CONSULENT, question), None)
        withheld = person(**{field: fact(Tri.WIL_NIET_ZEGGEN)})
        rather_not = no(CONSULENT, "De kandidaat zegt dit liever niet. Vraag het niet opnieuw voor de volgende scan.")
        assert told(withheld, work, rule) == (ONBEKEND, asks, "onbekend", rather_not, SCAN)


class TestAvailability:
    def test_the_first_day(self):
        asks, later = "beschikbaar op 1 december 2026", "Een latere startdatum afspreken met de werkgever."
        late = person(knows(available_from=date(2026, 12, 4)))
        said = told(late, vacancy(), "startdatum")
        known = "beschikbaar vanaf 4 december 2026"
        assert said == (VOLDOET_NIET, asks, known, no(Lever.TIJD, later, 3, "dagen"), SCAN)
        question = ask(KANDIDAAT, "Vanaf welke dag kunt u beginnen met werken?")
        assert told(person(), vacancy(), "startdatum") == (ONBEKEND, asks, "onbekend", question, None)

    def test_hours(self):
        work = vacancy(hours_min=hours(24).minimum, hours_max=hours(32).minimum)
        asks, fewer = "24 tot 32 uur per week", person(knows(hours=hours(16, 23.75)))
        lacks = no(WERKGEVER, "Het scheelt 0,25 uur: vraag de werkgever of de uren kunnen veranderen.", 1, "kwartieren")
        said = told(fewer, work, "uren")
        assert said == (VOLDOET_NIET, asks, "16 tot 23,75 uur per week", lacks, SCAN)
        question = ask(KANDIDAAT, "Hoeveel uur per week wilt u werken, minimaal en maximaal?")
        assert told(person(), work, "uren") == (ONBEKEND, asks, "onbekend", question, None)


class TestTimes:
    FOUR_DAYS = week("ma-ochtend ma-middag di-ochtend di-middag wo-ochtend wo-middag do-ochtend do-middag")
    ASKS = "ma t/m do ochtend en middag"

    def told(self, codes, **fields):
        somebody = person(knows(availability=free(codes))) if codes else person()
        return told(somebody, vacancy(hours_min=hours(24).minimum, **fields), "werktijden")

    def test_dagdelen(self):
        known = "beschikbaar: ma en di ochtend en middag; wo ochtend"
        lacks = no(WERKGEVER, "Er ontbreekt 4 uur: vraag de werkgever naar andere tijden.", 16, "kwartieren")
        said = self.told("ma-ochtend ma-middag di-ochtend di-middag wo-ochtend vr-avond", dagdelen=self.FOUR_DAYS)
        assert said == (VOLDOET_NIET, self.ASKS, known, lacks, SCAN)
        never = no(WERKGEVER, "Er ontbreekt 24 uur: vraag de werkgever naar andere tijden.", 96, "kwartieren")
        said = self.told("vr-avond", dagdelen=self.FOUR_DAYS)
        assert said == (VOLDOET_NIET, self.ASKS, "op geen van deze dagdelen beschikbaar", never, SCAN)

    def test_nobody_asked(self):
        question = ask(KANDIDAAT, "Op welke dagdelen kunt u werken?")
        assert self.told("", dagdelen=self.FOUR_DAYS) == (ONBEKEND, self.ASKS, "onbekend", question, None)

    def test_shifts(self):
        shifts = (shift("ma", "08:00", "16:00"), shift("di", "18:00", "22:00"))
        asks = "ma 08:00-16:00 of di 18:00-22:00"
        lacks = no(WERKGEVER, "Er ontbreekt 4 uur: vraag de werkgever naar andere tijden.", 16, "kwartieren")
        said = self.told("ma-ochtend ma-middag", shifts=shifts)
        assert said == (VOLDOET_NIET, asks, "past: ma 08:00-16:00", lacks, SCAN)
        lacks = no(WERKGEVER, "Er ontbreekt 12 uur: vraag de werkgever naar andere tijden.", 48, "kwartieren")
        said = self.told("ma-ochtend di-middag", shifts=shifts)
        assert said == (VOLDOET_NIET, asks, "bij geen dienst beschikbaar", lacks, SCAN)


class TestConditions:
    STAND = Werkvoorwaarde.LANGDURIG_STAAN
    WITHOUT = "Vraag de werkgever of het werk ook kan zonder lang staan."

    def told(self, ability, occurrence, **more):
        other = ConditionAnswer(Werkvoorwaarde.TILLEN_BOVEN_10KG, Ability.KAN)
        answers = [other, *([ConditionAnswer(self.STAND, ability)] if ability else [])]
        work = vacancy(conditions=(ConditionAtWork(self.STAND, occurrence),) if occurrence else ())
        return told(person(knows(conditions=answers, **more)), work, "werkvoorwaarde")

    def test_what_occurs_and_somebody_cannot(self):
        said = self.told(Ability.KAN_NIET, Occurrence.KOMT_VOOR)
        assert said == (VOLDOET_NIET, "lang staan: komt voor", "kan niet", no(WERKGEVER, self.WITHOUT), SCAN)
        said = self.told(Ability.KAN_NIET, Occurrence.AANPASBAAR)
        assert said == (BESPREEKBAAR, "lang staan: aanpasbaar", "kan niet", no(WERKGEVER, self.WITHOUT), SCAN)

    def test_what_occurs_and_somebody_can(self):
        said = self.told(Ability.KAN, Occurrence.KOMT_VOOR)
        assert said == (VOLDOET, "lang staan: komt voor", "kan", MET, SCAN)
        said = self.told(None, Occurrence.KOMT_VOOR, complete=[Completeness(ListName.WERKVOORWAARDEN)])
        assert said == (VOLDOET, "lang staan: komt voor", "kan (noemde geen andere grenzen)", MET, None)

    def test_whom_to_ask_what_is_not_known(self):
        said = self.told(None, Occurrence.KOMT_VOOR)
        question = ask(KANDIDAAT, "Kunt u dit: lang staan?")
        assert said == (ONBEKEND, "lang staan: komt voor", "onbekend", question, None)
        question = ask(WERKGEVER, "Komt dit in het werk voor: lang staan?")
        said = self.told(Ability.KAN_NIET, None)
        assert said == (ONBEKEND, "lang staan: onbekend", "kan niet", question, SCAN)


class TestDemands:
    NOT_ASKED = "De werkgever is nog niet gevraagd of het ook zonder kan."

    def told(self, kind, what, profile, **fields):
        work = vacancy(demands=(required(kind, what, **fields),))
        return told(person(profile), work, f"vereist-{kind.value}")

    def test_a_licence(self):
        kind = DemandKind.RIJBEWIJS
        said = self.told(kind, "B", knows(licences=[Licence("B", Tri.NEE)]))
        case = no(Lever.BUSINESSCASE, f"Een rijbewijs kan met een businesscase. {self.NOT_ASKED}", 1)
        assert said == (VOLDOET_NIET, "rijbewijs B", "nee", case, SCAN)
        said = self.told(kind, "B", knows(licences=[Licence("B", Tri.JA)]))
        assert said == (VOLDOET, "rijbewijs B", "ja", MET, SCAN)
        said = self.told(kind, "B", knows())
        assert said == (ONBEKEND, "rijbewijs B", "onbekend", ask(KANDIDAAT, "Heeft u rijbewijs B?"), None)

    def test_an_employer_who_would_talk(self):
        said = self.told(DemandKind.RIJBEWIJS, "B", knows(licences=[Licence("B", Tri.NEE)]), adaptable=Tri.JA)
        assert said[:4] == (BESPREEKBAAR, "rijbewijs B", "nee", no(WERKGEVER, "De werkgever wil hierover praten.", 1))

    @pytest.mark.parametrize(
        ("about", "decision", "lever", "text"),
        [
            ("B", CaseDecision.AKKOORD, Lever.BUSINESSCASE, "Er is akkoord op een businesscase: dit komt eraan."),
            ("C", CaseDecision.AKKOORD, WERKGEVER, "De werkgever wil hierover praten."),
            ("B", CaseDecision.OPEN, WERKGEVER, "De werkgever wil hierover praten."),
        ],
    )
    def test_an_agreed_businesscase_of_this_very_licence_says_that_it_comes(self, about, decision, lever, text):
        case = BusinessCase(new_id(), Barrier.RIJBEWIJS, 180_000, 120_000, about, decision=decision)
        without = person(knows(licences=[Licence("B", Tri.NEE)]), business_cases=(case,))
        work = vacancy(demands=(required(DemandKind.RIJBEWIJS, "B", adaptable=Tri.JA),))
        said = told(without, work, "vereist-rijbewijs")
        assert said == (BESPREEKBAAR, "rijbewijs B", "nee", no(lever, text, 1), SCAN)

    def test_an_agreed_businesscase_of_a_licence_that_is_there_says_nothing(self):
        case = BusinessCase(new_id(), Barrier.RIJBEWIJS, 180_000, 120_000, "B", decision=CaseDecision.AKKOORD)
        holder = person(knows(licences=[Licence("B", Tri.JA)]), business_cases=(case,))
        work = vacancy(demands=(required(DemandKind.RIJBEWIJS, "B", adaptable=Tri.NEE),))
        assert told(holder, work, "vereist-rijbewijs") == (VOLDOET, "rijbewijs B", "ja", MET, SCAN)

    def test_a_skill_and_a_certificate_can_be_learned(self):
        said = self.told(DemandKind.VAARDIGHEID, "ramen wassen", knows(skills=[Skill(Term("ramen wassen"), Tri.NEE)]))
        learned = "Dit is te leren met een training of op een werkleerplek. De werkgever wil dit niet loslaten."
        said_no = self.told(
            DemandKind.VAARDIGHEID,
            "ramen wassen",
            knows(skills=[Skill(Term("ramen wassen"), Tri.NEE)]),
            adaptable=Tri.NEE,
        )
        assert said[:3] == said_no[:3] == (VOLDOET_NIET, "ramen wassen", "nee")
        assert said_no[3][2:] == (Lever.OPLEIDING, learned)
        said = self.told(DemandKind.CERTIFICAAT, "VCA", knows(certificates=[Certificate("vca", Tri.NEE)]))
        course = f"Dit is te halen met een opleiding of cursus. {self.NOT_ASKED}"
        assert said == (VOLDOET_NIET, "VCA", "nee", no(Lever.OPLEIDING, course, 1), SCAN)

    @pytest.mark.parametrize(
        ("has", "known"),
        [(Tri.JA, "met diploma"), (Tri.NEE, "zonder diploma"), (Tri.ONBEKEND, "diploma onbekend")],
    )
    def test_a_diploma_with_its_level(self, has, known):
        profile = knows(education=[Education(4, "verzorgende ig", has)])
        said = self.told(DemandKind.DIPLOMA, "Verzorgende IG", profile)
        assert said[2].endswith(f" verzorgende ig, {known}")
        assert said[-1] == SCAN

    def test_a_language(self):
        profile = knows(languages=[Language("nl", LanguageAspect.SPREKEN, 1)])
        said = self.told(DemandKind.TAAL, "nl", profile, level=3, aspect=LanguageAspect.SPREKEN)
        assert (said[0], said[3][:3]) == (VOLDOET_NIET, (2, "stappen", Lever.OPLEIDING))
        assert said[3][3] == f"Een taalcursus kan helpen. {self.NOT_ASKED}"

    @pytest.mark.parametrize("turned", [1, -1])
    def test_of_several_sayings_the_yes_counts_and_then_what_is_known(self, turned):
        answers = ((Tri.NEE, FactSource.SCAN), (Tri.JA, FactSource.CONSULENT))[::turned]
        days = {FactSource.SCAN: SCANNED_ON, FactSource.CONSULENT: date(2026, 10, 5)}
        facts = tuple(fact(Certificate("VCA", has), source, days[source]) for has, source in answers)
        said = self.told(DemandKind.CERTIFICAAT, "VCA", Profile(certificates=facts))
        assert (said[0], said[-1]) == (VOLDOET, LATER)

    def test_only_what_speaks_of_it_is_told(self):
        skills = (
            fact(Skill(Term("onkruid wieden"), Tri.JA), FactSource.CONSULENT, date(2026, 10, 5)),
            fact(Skill(Term("ramen wassen"), Tri.NEE)),
        )
        said = self.told(DemandKind.VAARDIGHEID, "ramen wassen", Profile(skills=skills))
        assert (said[2], said[-1]) == ("nee", SCAN)
        learned = knows(education=[Education(5, "pabo", Tri.JA), Education(4, "zorg", Tri.NEE)])
        assert self.told(DemandKind.DIPLOMA, "Zorg", learned)[2] == "mbo zorg, zonder diploma"

    def test_a_language_of_which_no_aspect_is_asked_is_spoken(self):
        languages = (
            fact(Language("nld", LanguageAspect.LEZEN, 4), FactSource.CONSULENT, date(2026, 10, 5)),
            fact(Language("nld", LanguageAspect.SPREKEN, 1)),
        )
        said = self.told(DemandKind.TAAL, "nld", Profile(languages=languages), level=3)
        assert (said[0], said[2], said[-1]) == (VOLDOET_NIET, "niet", SCAN)

    def test_a_level_too_low_is_counted_in_steps(self):
        lower = knows(education=[Education(2, "vmbo", Tri.JA)], complete=[Completeness(ListName.OPLEIDINGEN)])
        said = self.told(DemandKind.DIPLOMA, "", lower, level=4)
        assert (said[0], said[3][:3]) == (VOLDOET_NIET, (2, "stappen", Lever.OPLEIDING))

    def test_what_somebody_would_rather_not_say_is_not_asked(self):
        said = self.told(DemandKind.CERTIFICAAT, "VCA", knows(certificates=[Certificate("VCA", Tri.WIL_NIET_ZEGGEN)]))
        rather_not = "De kandidaat zegt dit liever niet. Vraag het niet opnieuw voor de volgende scan."
        assert said == (ONBEKEND, "VCA", "onbekend", no(KANDIDAAT, rather_not), SCAN)


class TestForWhom:
    CHECK = no(CONSULENT, "Ga na of dit klopt, en wat er anders mogelijk is.")
    RATHER_NOT = no(CONSULENT, "De kandidaat zegt dit liever niet. Vraag het niet opnieuw voor de volgende scan.")
    ROUTES = (
        "ondersteuning nodig bij een eerste stap: ja of via een erkende route: ja of verwezen door een GON-partij: ja"
    )

    def told(self, instrument, rule, legality=ADULT, uitkering=Uitkeringssituatie.ONBEKEND, **answers):
        said = {name: one if isinstance(one, Fact) else fact(one) for name, one in answers.items()}
        who = person(eligibility=Eligibility(**said), uitkeringssituatie=uitkering)
        return told(who, plek(instrument=instrument), rule, legality=legality)

    def test_one_answer(self):
        asks, rule = "deelname Centrum voor Werk: ja", "werkleerplek-centrum-voor-werk"
        said = self.told(Instrument.WERKLEERPLEK, rule, centrum_voor_werk=Tri.JA)
        assert said == (VOLDOET, asks, "deelname Centrum voor Werk: ja", MET, SCAN)
        said = self.told(Instrument.WERKLEERPLEK, rule, centrum_voor_werk=Tri.NEE)
        assert said == (BESPREEKBAAR, asks, "deelname Centrum voor Werk: nee", self.CHECK, SCAN)
        question = ask(CONSULENT, "Deed de kandidaat mee in het Centrum voor Werk?")
        assert self.told(Instrument.WERKLEERPLEK, rule) == (ONBEKEND, asks, "onbekend", question, None)

    def test_a_no_that_is_wanted(self):
        said = self.told(Instrument.BASISBAAN, "basisbaan-geen-traject", running_route=Tri.NEE)
        text = "lopend traject naar regulier werk: nee"
        assert said == (VOLDOET, text, text, MET, SCAN)

    def test_of_several_answers_the_open_ones_are_asked(self):
        said = self.told(Instrument.ONTWIKKELPLEK, "ontwikkelplek-route", needs_support=Tri.NEE)
        question = "Kwam de kandidaat via een van de erkende routes? Is de kandidaat verwezen door een GON-partij?"
        known = "ondersteuning nodig bij een eerste stap: nee"
        assert said == (ONBEKEND, self.ROUTES, known, ask(CONSULENT, question), SCAN)

    def test_what_somebody_would_rather_not_say_is_not_asked(self):
        answers = {"needs_support": Tri.WIL_NIET_ZEGGEN, "recognised_route": Tri.NEE}
        said = self.told(Instrument.ONTWIKKELPLEK, "ontwikkelplek-route", **answers)
        question = ask(CONSULENT, "Is de kandidaat verwezen door een GON-partij?")
        assert said == (ONBEKEND, self.ROUTES, "via een erkende route: nee", question, SCAN)
        said = self.told(Instrument.ONTWIKKELPLEK, "ontwikkelplek-route", **answers, gon_referral=Tri.NEE)
        known = "via een erkende route: nee, verwezen door een GON-partij: nee"
        assert said == (ONBEKEND, self.ROUTES, known, self.RATHER_NOT, SCAN)

    def test_two_indications_that_exclude_each_other(self):
        rule = "nieuw-beschut-of-banenafspraak"
        asks = "indicatie beschut werk of indicatie banenafspraak, niet allebei"
        both = ask(CONSULENT, "Welke geldt nu: indicatie beschut werk of indicatie banenafspraak?")
        for agreed, outcome, known, lever in (
            (Tri.JA, ONBEKEND, "allebei: ja", both),
            (Tri.NEE, VOLDOET, "niet allebei", MET),
            (Tri.ONBEKEND, VOLDOET, "niet allebei", MET),
        ):
            who = person(eligibility=Eligibility(indicatie_beschut=fact(Tri.JA)), indicatie_banenafspraak=fact(agreed))
            said = told(who, plek(instrument=Instrument.NIEUW_BESCHUT), rule)
            assert said == (outcome, asks, known, lever, None)

    @pytest.mark.parametrize("newest", ["needs_support", "gon_referral"])
    def test_the_newest_answer_is_the_source(self, newest):
        said = dict.fromkeys(("needs_support", "gon_referral"), fact(Tri.NEE))
        said[newest] = fact(Tri.NEE, FactSource.CONSULENT, date(2026, 10, 5))
        assert self.told(Instrument.ONTWIKKELPLEK, "ontwikkelplek-route", **said)[-1] == LATER

    @pytest.mark.parametrize(
        ("benefit", "outcome", "known"),
        [
            (Uitkeringssituatie.BIJSTAND, VOLDOET, "bijstand"),
            (Uitkeringssituatie.IOAW, VOLDOET, "IOAW"),
            (Uitkeringssituatie.IOAZ, BESPREEKBAAR, "IOAZ"),
            (Uitkeringssituatie.NUG, VOLDOET_NIET, "geen uitkering"),
            (Uitkeringssituatie.AANVRAAG, VOLDOET_NIET, "aanvraag loopt"),
            (Uitkeringssituatie.ONBEKEND, ONBEKEND, "onbekend"),
            (Uitkeringssituatie.WW_UWV, ONBEKEND, "WW van UWV"),
            (Uitkeringssituatie.WIA_WAJONG_UWV, ONBEKEND, "WIA of Wajong van UWV"),
        ],
    )
    def test_a_benefit(self, benefit, outcome, known):
        asks = "een uitkering: bijstand of IOAW of WW van UWV of WIA of Wajong van UWV"
        what = "Welke uitkering heeft de kandidaat?" if known == "onbekend" else "Is UWV akkoord?"
        lever = {
            VOLDOET: MET,
            VOLDOET_NIET: no(CONSULENT, "Kijk welk instrument wel open staat."),
            BESPREEKBAAR: no(CONSULENT, "Kijk welk instrument wel open staat."),
            ONBEKEND: ask(CONSULENT, what),
        }[outcome]
        said = self.told(Instrument.PARTICIPATIEBAAN, "participatiebaan-uitkering", uitkering=benefit)
        assert said == (outcome, asks, known, lever, None)

    def test_twenty_seven(self):
        school = no(Lever.TIJD, "Voor jongeren gaat school voor; kijk naar praktijkleren of een leerbaan.")
        who = ask(CONSULENT, "Leg vast wie de kandidaat is, dan is bekend of dit zo is.")
        for legality, outcome, known, lever in (
            (ADULT, VOLDOET, "ja", MET),
            (TWENTY_SIX, VOLDOET_NIET, "nee", school),
            (None, ONBEKEND, "onbekend", who),
        ):
            said = self.told(Instrument.PARTICIPATIEBAAN, "participatiebaan-27", legality)
            assert said == (outcome, "27 jaar of ouder op de startdag", known, lever, None)
