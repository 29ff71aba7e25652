"""All that a consultant reads of one rule: what is asked, what is known, what would pass, and who can change it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from asked_moves import asked, day, finding, longer, placed, ruling
from people import OWNER_ID, new_id, plan, plek, vacancy, week

from matching.domain.dagdelen import mask_of
from matching.domain.employer import ProviderKind
from matching.domain.instrument import Instrument
from matching.domain.placement_parts import Advice, Evaluation
from matching.domain.plek import PlekConditions
from matching.domain.tri import Tri
from matching.domain.verdict import Lever, Outcome
from matching.rules.checks.placing.duration import months_text
from matching.rules.placing import Finding, MoveKind

WLP, LWP, PB, PROEF = (
    Instrument.WERKLEERPLEK,
    Instrument.LEERWERKPLEK,
    Instrument.PARTICIPATIEBAAN,
    Instrument.PROEFPLAATS,
)
ONTW, VOLUNTEER = Instrument.ONTWIKKELPLEK, Instrument.VRIJWILLIGERSWERK
VOLDOET, BESPREEKBAAR = Outcome.VOLDOET, Outcome.BESPREEKBAAR
ONBEKEND, VOLDOET_NIET = Outcome.ONBEKEND, Outcome.VOLDOET_NIET
GUIDE_ID = new_id()


def too_long(asks, known, last, miss, outcome=VOLDOET_NIET):
    """So many days more than passes."""
    passes, text = (
        day(last),
        {"2027-05-31": "31 mei 2027", "2027-11-30": "30 november 2027", "2027-03-02": "2 maart 2027"},
    )
    return Finding(
        outcome=outcome,
        asked=asks,
        known=known,
        passes=f"tot en met {text[last]}",
        passes_on=passes,
        miss=miss,
        unit="dagen",
        lever=Lever.CONSULENT,
        lever_text="Kies een eerder einde.",
    )


def without_end(asks, known, passes, on):
    return Finding(VOLDOET_NIET, asks, known, passes, on, 0, "", lever=Lever.CONSULENT, lever_text="Kies een einde.")


@pytest.mark.parametrize(
    ("months", "days", "text"),
    [
        (0, 0, "0 maanden"),
        (0, 1, "1 dag"),
        (0, 2, "2 dagen"),
        (1, 0, "1 maand"),
        (1, 1, "1 maand en 1 dag"),
        (2, 0, "2 maanden"),
        (2, 2, "2 maanden en 2 dagen"),
    ],
)
def test_a_length_is_written_in_months_and_days(months, days, text):
    assert months_text(months, days) == text


class TestFirstPeriod:
    """Six months from 1 December 2026 are over on 31 May 2027."""

    CODE, ASKS = "werkleerplek-eerste-periode", "een eerste periode van ten hoogste 6 maanden"

    def test_within_it_the_last_day_that_passes_is_named(self):
        known, passes = "van 1 december 2026 tot en met 30 mei 2027", "tot en met 31 mei 2027"
        said = finding(asked(WLP, "2026-12-01", "2027-05-30"), self.CODE)
        assert said == Finding(VOLDOET, self.ASKS, known, passes, date(2027, 5, 31))

    def test_beyond_it_every_day_is_a_miss(self):
        said = finding(asked(WLP, "2026-12-01", "2027-06-02"), self.CODE)
        assert said == too_long(self.ASKS, "van 1 december 2026 tot en met 2 juni 2027", "2027-05-31", 2)

    def test_no_end_asks_for_one(self):
        said = finding(asked(WLP, "2026-12-01", None), self.CODE)
        known = "van 1 december 2026, zonder einde"
        assert said == without_end(self.ASKS, known, "tot en met 31 mei 2027", date(2027, 5, 31))

    @pytest.mark.parametrize("start", ["2026-12-01", "2027-08-02"], ids=["the same day", "later"])
    def test_only_what_began_earlier_makes_it_a_later_period(self, start):
        other = placed(WLP, start, "2027-12-31")
        assert finding(asked(WLP, "2026-12-01", "2027-06-01", other), self.CODE).outcome is VOLDOET_NIET


class TestTotal:
    CODE, ASKS = "werkleerplek-maximum", "ten hoogste 12 maanden bij elkaar"
    USED_UP = placed(WLP, "2026-01-01", "2026-12-31")

    def test_what_is_used_is_told_from_the_first_day(self):
        said = finding(asked(WLP, "2026-12-01", "2027-01-31"), self.CODE)
        known = "van 1 december 2026 tot en met 31 januari 2027; in totaal 2 maanden sinds 1 december 2026"
        assert said == Finding(VOLDOET, self.ASKS, known, "tot en met 30 november 2027", date(2027, 11, 30))

    def test_a_gap_is_told_and_left_out(self):
        first = placed(WLP, "2026-01-15", "2026-04-14")  # 15 April to 31 May are 47 days
        known = (
            "van 1 juni 2026 tot en met 3 maart 2027; in totaal 12 maanden en 1 dag sinds 15 januari 2026, "
            "47 dagen ertussen niet meegeteld"
        )
        said = finding(asked(WLP, "2026-06-01", "2027-03-03", first), self.CODE)
        assert said == too_long(self.ASKS, known, "2027-03-02", 1)

    def test_when_the_year_is_used_there_is_no_day_and_another_way(self):
        known = (
            "van 1 maart 2027 tot en met 31 maart 2027; in totaal 13 maanden sinds 1 januari 2026, "
            "59 dagen ertussen niet meegeteld"
        )
        lever = {"lever": Lever.CONSULENT, "lever_text": "Kies met de kandidaat een ander vervolg."}
        no_day = "geen enkele dag: het maximum is al bereikt"
        said = finding(asked(WLP, "2027-03-01", "2027-03-31", self.USED_UP), self.CODE)
        assert said == Finding(VOLDOET_NIET, self.ASKS, known, no_day, None, 31, "dagen", **lever)
        said = finding(asked(WLP, "2027-03-01", None, self.USED_UP), self.CODE)
        assert said == Finding(VOLDOET_NIET, self.ASKS, "van 1 maart 2027, zonder einde", no_day, **lever)

    def test_no_end_names_the_last_day_of_the_year(self):
        said = finding(asked(WLP, "2026-12-01", None), self.CODE)
        known = "van 1 december 2026, zonder einde"
        assert said == without_end(self.ASKS, known, "tot en met 30 november 2027", date(2027, 11, 30))

    def test_what_has_no_end_counts_until_the_day_before(self):
        """From 2 December 2025 a year ends on 1 December 2026, which is the only day that is asked."""
        running = placed(WLP, "2025-12-02", None)
        assert finding(asked(WLP, "2026-12-01", "2026-12-01", running), self.CODE).outcome is VOLDOET
        assert finding(asked(WLP, "2026-12-01", "2026-12-02", running), self.CODE).miss == 1


class TestExtension:
    CODE, ASKS = "proefplaats-verlenging", "ten hoogste 4 maanden verlenging"
    TRIAL = placed(PROEF, "2026-12-01", "2027-01-31")

    def test_it_is_told_of_the_whole_placement(self):
        said = finding(longer(self.TRIAL, "2027-06-01"), self.CODE)
        assert said == too_long(self.ASKS, "van 1 december 2026 tot en met 1 juni 2027", "2027-05-31", 1)

    def test_no_end_asks_for_one(self):
        said = finding(longer(self.TRIAL, None), self.CODE)
        known = "van 1 december 2026, zonder einde"
        assert said == without_end(self.ASKS, known, "tot en met 31 mei 2027", date(2027, 5, 31))

    def test_of_a_placement_that_is_not_there_nothing_is_asked(self):
        nothing = {"kind": MoveKind.EXTENSION, "placement_id": new_id()}
        assert ruling(asked(PROEF, "2026-12-01", "2027-06-01", **nothing), self.CODE) is None


class TestLeerwerkplek:
    ASKS, YEAR = "12 maanden bij elkaar", placed(LWP, "2026-12-01", "2027-11-30")

    def test_a_day_less_takes_a_reason(self):
        said = finding(asked(LWP, "2026-12-01", "2027-11-29"), "leerwerkplek-jaar")
        passes, known = ("tot en met 30 november 2027", date(2027, 11, 30)), "tot en met 29 november 2027"
        assert said == Finding(BESPREEKBAAR, self.ASKS, known, *passes, 1, "dagen", Lever.CONSULENT)

    def test_a_day_more_is_too_long(self):
        said = finding(asked(LWP, "2026-12-01", "2027-12-01"), "leerwerkplek-jaar")
        assert said == too_long(self.ASKS, "van 1 december 2026 tot en met 1 december 2027", "2027-11-30", 1)

    def test_longer_is_no(self):
        said = finding(longer(self.YEAR, "2027-12-31"), "leerwerkplek-geen-verlenging")
        assert said == Finding(
            VOLDOET_NIET,
            "geen verlenging",
            "verlenging tot en met 31 december 2027",
            "tot en met 30 november 2027",
            date(2027, 11, 30),
            lever=Lever.CONSULENT,
            lever_text="Kijk wat er daarna past.",
        )

    def test_longer_without_an_end_so_far_names_no_day(self):
        endless = placed(LWP, "2026-12-01", None)
        said = finding(longer(endless, "2027-12-31"), "leerwerkplek-geen-verlenging")
        assert (said.outcome, said.passes, said.passes_on) == (VOLDOET_NIET, "", None)


@pytest.mark.parametrize(
    ("end", "outcome", "known"),
    [
        ("2027-11-29", VOLDOET, "tot en met 29 november 2027"),
        ("2027-12-01", BESPREEKBAAR, "tot en met 1 december 2027"),
        (None, BESPREEKBAAR, "geen einde"),
    ],
)
def test_a_review_is_within_a_year_or_has_a_reason(end, outcome, known):
    lever = {} if outcome is VOLDOET else {"lever": Lever.CONSULENT, "lever_text": ""}
    asks, passes = "een einde of herbeoordeling binnen 12 maanden", ("tot en met 30 november 2027", date(2027, 11, 30))
    said = finding(asked(ONTW, "2026-12-01", end), "ontwikkelplek-herbeoordeling")
    assert said == Finding(outcome, asks, known, *passes, **lever)


class TestChances:
    """Nine months from 1 January 2026 are over on 30 September, twelve on 31 December (10a lid 8)."""

    CODE, ASKS = "participatiebaan-negen-maanden", "na 9 maanden beoordeeld: de kansen op werk zijn groter"
    STOP = {"lever": Lever.CONSULENT, "lever_text": "Zoek een ander vervolg."}

    def said(self, *evaluations):
        running = placed(PB, "2026-01-01", "2026-12-31", evaluations=evaluations)
        return finding(longer(running, "2027-12-31", today=day("2026-11-22")), self.CODE)

    def test_what_nobody_judged_is_asked(self):
        question = "Zijn de kansen op werk groter geworden?"
        passes = ("tot en met 31 december 2026", date(2026, 12, 31))
        assert self.said() == Finding(ONBEKEND, self.ASKS, "nog niet beoordeeld", *passes, question=question)

    def test_the_day_of_the_judgement_is_told(self):
        said = self.said(Evaluation(day("2026-10-01"), "c-1", Advice.DOORGAAN))
        assert said == Finding(VOLDOET, self.ASKS, "beoordeeld op 1 oktober 2026")

    def test_stop_names_the_last_day(self):
        said, until = self.said(Evaluation(day("2026-10-01"), "c-1", Advice.STOPPEN)), "tot en met 31 december 2026"
        known = "beoordeeld: stoppen"
        assert said == Finding(VOLDOET_NIET, self.ASKS, known, until, date(2026, 12, 31), **self.STOP)

    @pytest.mark.parametrize(
        ("start", "passes"),
        [("2026-12-31", ("tot en met 31 december 2026", date(2026, 12, 31))), ("2027-01-01", ("", None))],
    )
    def test_on_another_plek_one_day_may_be_left_or_none(self, start, passes):
        judged = Evaluation(day("2026-10-05"), "c-1", Advice.STOPPEN)
        before = date.fromordinal(day(start).toordinal() - 1)
        first = placed(PB, "2026-01-01", before.isoformat(), evaluations=(judged,))
        said = finding(asked(PB, start, "2027-06-30", first, today=day("2026-11-22")), self.CODE)
        assert said == Finding(VOLDOET_NIET, self.ASKS, "beoordeeld: stoppen", *passes, **self.STOP)

    def test_what_has_no_end_counts_until_the_day_before(self):
        move = asked(PB, "2026-12-01", "2027-06-30", placed(PB, "2026-01-01", None), today=day("2026-10-01"))
        assert finding(move, self.CODE).outcome is ONBEKEND


class TestGuides:
    BOTH = "een werkbegeleider en een consulent, twee verschillende mensen"

    def said(self, instrument=LWP, **who):
        code = f"{instrument.value}-begeleiding"
        return finding(asked(instrument, "2026-12-01", "2027-01-31", **who), code)

    def test_two_people(self):
        known = "werkbegeleider en consulent bekend"
        assert self.said(guide_id=GUIDE_ID, consultant_id=OWNER_ID) == Finding(VOLDOET, self.BOTH, known)

    def test_nobody(self):
        known, question = "geen werkbegeleider en geen consulent bekend", "Wie is werkbegeleider en wie is consulent?"
        assert self.said() == Finding(ONBEKEND, self.BOTH, known, question=question)

    def test_one_and_the_same(self):
        lever = {"lever": Lever.CONSULENT, "lever_text": "Kies een tweede begeleider."}
        known, passes = "een en dezelfde persoon", "twee verschillende mensen"
        said = self.said(guide_id=OWNER_ID, consultant_id=OWNER_ID)
        assert said == Finding(VOLDOET_NIET, self.BOTH, known, passes, **lever)

    def test_one_where_one_is_asked(self):
        said = self.said(VOLUNTEER, guide_id=GUIDE_ID)
        assert said == Finding(VOLDOET, "een werkbegeleider", "werkbegeleider bekend")


class TestPlan:
    GOAL, STEP = "ten minste één leerdoel in het ontwikkelplan", "een volgende stap in het ontwikkelplan"

    def said(self, instrument, code, made):
        return finding(asked(instrument, "2026-12-01", "2027-01-31", who={"plan": made}), code)

    @pytest.mark.parametrize(("goals", "known"), [(("lassen",), "1 leerdoel"), (("lassen", "plannen"), "2 leerdoelen")])
    def test_goals_are_counted(self, goals, known):
        assert self.said(WLP, "werkleerplek-leerdoel", plan(*goals)) == Finding(VOLDOET, self.GOAL, known)

    def test_no_goal(self):
        known, question = "nog geen leerdoel vastgelegd", "Wat wil de kandidaat hier leren?"
        assert self.said(WLP, "werkleerplek-leerdoel", None) == Finding(ONBEKEND, self.GOAL, known, question=question)

    def test_the_next_step(self):
        code, known = "participatiebaan-volgende-stap", "nog geen volgende stap vastgelegd"
        unknown = Finding(ONBEKEND, self.STEP, known, question="Wat is de stap hierna?")
        assert self.said(PB, code, None) == self.said(PB, code, plan("lassen")) == unknown
        with_step = replace(plan("lassen"), next_step="werkleerplek")
        assert self.said(PB, code, with_step) == Finding(VOLDOET, self.STEP, "er is een volgende stap")


class TestProvider:
    def test_who_offers_a_leerwerkplek(self):
        kinds = "gemeente afdeling of aanverwante organisatie"
        asks = f"een aanbieder die {kinds} is"
        for kind, known in (
            (ProviderKind.GEMEENTE_AFDELING, "gemeente afdeling"),
            (ProviderKind.AANVERWANTE_ORGANISATIE, "aanverwante organisatie"),
        ):
            said = finding(asked(LWP, "2026-12-01", "2027-11-30", at=kind), "leerwerkplek-aanbieder")
            assert said == Finding(VOLDOET, asks, known)
        said = finding(asked(LWP, "2026-12-01", None, at=ProviderKind.WERKGEVER_PROFIT), "leerwerkplek-aanbieder")
        lever = {"lever": Lever.CONSULENT, "lever_text": "Zoek een plek bij een andere aanbieder."}
        assert said == Finding(VOLDOET_NIET, asks, "werkgever profit", f"een plek bij {kinds}", **lever)


class TestConditions:
    ADDITIONAL = "additioneel werk dat niemand verdringt"
    PROFIT = "bij een bedrijf met winstoogmerk: begeleiding, een doel na afloop en akkoord van een consulent"
    TALK = {"lever": Lever.WERKGEVER, "lever_text": "Bespreek met de aanbieder hoe het werk anders kan."}

    def said(self, code, at=ProviderKind.INSTELLING, **conditions):
        work = plek(instrument=PB, provider_conditions=PlekConditions(**conditions))
        return finding(asked(PB, "2026-12-01", "2027-11-30", work=work, at=at), code)

    def test_work_that_displaces_nobody(self):
        code, yes = "participatiebaan-additioneel", {"additional": Tri.JA, "no_displacement": Tri.JA}
        assert self.said(code, **yes) == Finding(VOLDOET, self.ADDITIONAL, "nagegaan")

    def test_what_was_not_checked_is_named(self):
        names = "additioneel, geen verdringing"
        asks = f"Ga na en leg vast bij de plek: {names}."
        unknown = Finding(ONBEKEND, self.ADDITIONAL, f"nog niet nagegaan: {names}", question=asks)
        assert self.said("participatiebaan-additioneel") == unknown
        assert finding(asked(PB, "2026-12-01", None, work=vacancy()), "participatiebaan-additioneel") == unknown

    def test_what_is_not_so_is_named_and_the_provider_can_change_it(self):
        said = self.said("participatiebaan-additioneel", additional=Tri.NEE, no_displacement=Tri.NEE)
        known = "niet: additioneel, geen verdringing"
        assert said == Finding(VOLDOET_NIET, self.ADDITIONAL, known, "ja op alle punten", **self.TALK)

    def test_what_a_company_was_not_asked_yet(self):
        names = "begeleiding, doel na afloop, akkoord van een consulent"
        said = self.said("participatiebaan-profit", ProviderKind.WERKGEVER_PROFIT)
        question = f"Ga na en leg vast bij de plek: {names}."
        assert said == Finding(ONBEKEND, self.PROFIT, f"nog niet nagegaan: {names}", question=question)

    def test_a_job_at_another_employer_is_no_goal(self):
        asks, job = "een beoogde baan bij dezelfde werkgever", replace(vacancy(), number=12)
        other = replace(job, employer_id=new_id())
        said = [
            finding(asked(PROEF, "2026-12-01", "2027-01-31", intended_vacancy=one), "proefplaats-beoogde-baan")
            for one in (job, other, None)
        ]
        lever = {"lever": Lever.WERKGEVER, "lever_text": "Kies een vacature van deze werkgever."}
        known, question = "geen beoogde baan bekend", "Om welke vacature van deze werkgever gaat het?"
        passes = "een vacature van deze werkgever"
        assert said == [
            Finding(VOLDOET, asks, "V-12"),
            Finding(VOLDOET_NIET, asks, "V-12 is van een andere werkgever", passes, **lever),
            Finding(ONBEKEND, asks, known, question=question, to="werkgever"),
        ]


HOURS = "32 tot 36 uur per week"


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (None, Finding(ONBEKEND, HOURS, "uren niet bekend", HOURS, question="Hoeveel uur per week wordt het?")),
        ("32", Finding(VOLDOET, HOURS, "32 uur per week")),
        ("36", Finding(VOLDOET, HOURS, "36 uur per week")),
        (
            "31.75",
            Finding(
                BESPREEKBAAR,
                HOURS,
                "31.75 uur per week",
                HOURS,
                lever=Lever.CONSULENT,
                lever_text="In overleg kan het met minder.",
            ),
        ),
        (
            "36.25",
            Finding(
                VOLDOET_NIET,
                HOURS,
                "36.25 uur per week",
                HOURS,
                lever=Lever.CONSULENT,
                lever_text="Kies minder uren.",
            ),
        ),
    ],
)
def test_a_basisbaan_of_fewer_hours_is_discussed_and_of_more_is_too_many(hours, said):
    given = Decimal(hours) if hours else None
    move = asked(Instrument.BASISBAAN, "2026-12-01", "2027-11-30", hours=given)
    assert finding(move, "basisbaan-uren") == said


class TestElsewhere:
    ONE, FREE = "geen tweede plaatsing van hetzelfde instrument tegelijk", "geen andere plaatsing op dezelfde dagdelen"
    LATER = {
        "lever": Lever.TIJD,
        "lever_text": "Begin later, kies andere dagdelen of beëindig de andere plaatsing eerder.",
    }

    def at(self, *others, dagdelen="ma-ochtend di-middag", start="2026-12-01", end="2027-05-31"):
        return asked(WLP, start, end, *others, dagdelen=mask_of(week(dagdelen)) if dagdelen else 0)

    def test_nothing_beside_it(self):
        assert finding(self.at(), "een-tegelijk") == Finding(VOLDOET, self.ONE, "er is er geen")
        known = "op deze dagdelen is de kandidaat vrij"
        assert finding(self.at(), "dagdeel-vrij") == Finding(VOLDOET, self.FREE, known)

    def test_what_is_beside_it_and_from_when_it_is_not(self):
        other = placed(WLP, "2026-06-01", "2027-01-31", dagdelen=week("vr-middag"))
        known = "werkleerplek van 1 juni 2026 tot en met 31 januari 2027"
        until = ("vanaf 1 februari 2027", date(2027, 2, 1))
        assert finding(self.at(other), "een-tegelijk") == Finding(VOLDOET_NIET, self.ONE, known, *until, **self.LATER)

    def test_an_instrument_of_two_words(self):
        other = placed(Instrument.NIEUW_BESCHUT, "2026-06-01", "2027-01-31", dagdelen=week("ma-ochtend"))
        known = "nieuw beschut van 1 juni 2026 tot en met 31 januari 2027, ook op ma-ochtend"
        assert finding(self.at(other), "dagdeel-vrij").known == known

    def test_dagdelen_of_both_are_named_and_an_open_end_is_never_over(self):
        other = placed(VOLUNTEER, "2026-06-01", None, dagdelen=week("ma-ochtend di-middag"))
        known = (
            "vrijwilligerswerk van 1 juni 2026 tot en met een dag die niet bekend is, ook op ma-ochtend en di-middag"
        )
        assert finding(self.at(other), "dagdeel-vrij") == Finding(VOLDOET_NIET, self.FREE, known, **self.LATER)

    def test_the_last_one_to_end_says_when_it_is_free(self):
        first, last = (
            placed(VOLUNTEER, start, end, dagdelen=week("ma-ochtend"))
            for start, end in (("2026-06-01", "2027-03-31"), ("2026-07-01", "2027-02-28"))
        )
        assert finding(self.at(first, last), "dagdeel-vrij").passes_on == date(2027, 4, 1)

    @pytest.mark.parametrize(
        ("mine", "theirs", "known"),
        [
            ("ma-ochtend", "", "de dagdelen van de plaatsing vanaf 1 juni 2026 zijn niet bekend"),
            ("", "ma-ochtend", "de dagdelen van deze plaatsing zijn niet bekend"),
        ],
    )
    def test_dagdelen_that_are_not_known_are_asked(self, mine, theirs, known):
        other = placed(VOLUNTEER, "2026-06-01", "2027-01-31", dagdelen=week(theirs) if theirs else ())
        question = "Op welke dagdelen is de kandidaat waar?"
        said = finding(self.at(other, dagdelen=mine), "dagdeel-vrij")
        assert said == Finding(ONBEKEND, self.FREE, known, question=question)

    @pytest.mark.parametrize("part", ["ochtend", "middag", "avond", "nacht"])
    def test_in_a_few_days_only_the_dagdelen_of_those_days_are_shared(self, part):
        """Both are there on Tuesday 1 and Wednesday 2 December 2026, all day long, and on no other day."""
        for weekday, outcome in (("ma", VOLDOET), ("di", VOLDOET_NIET), ("wo", VOLDOET_NIET), ("do", VOLDOET)):
            other = placed(VOLUNTEER, "2026-11-02", "2026-12-02", dagdelen=week(f"{weekday}-{part}"))
            assert finding(self.at(other, dagdelen=f"{weekday}-{part}"), "dagdeel-vrij").outcome is outcome
