"""The figures of the reports, counted again from what happened, one by one and without passend."""

from datetime import date

from simulated_book import Happened

from matching.domain.instrument import Instrument
from matching.domain.period import last_day

STOCKS = {
    ("R3", "stand", "nu"): Instrument.PARTICIPATIEBAAN,
    ("R4", "stand", "nu"): Instrument.WERKLEERPLEK,
    ("R5", "kpi", "lopend"): Instrument.LEERWERKPLEK,
    ("R6", "tellers", "deelnemers"): Instrument.ONTWIKKELPLEK,
    ("R6", "tellers", "beschut"): Instrument.NIEUW_BESCHUT,
}
"""Figures that are a stock of an instrument: what there was before, and who came, without who left."""
FUNNEL = {
    "benaderd": ("benaderd", "gesprek", "doel", "geen_vraag", "doorverwezen"),
    "gesprek": ("gesprek", "doel", "geen_vraag", "doorverwezen"),
    "vervolg": ("doel", "geen_vraag", "doorverwezen"),
}
DROPPED_OUT = ("uitval_weinig_variatie", "uitval_anders")


class Counted:
    """What happened until the end of a day."""

    def __init__(self, happened: list[Happened], day: date) -> None:
        self.day, self.year = day, date(day.year, 1, 1)
        self.until = [one for one in happened if one.on <= day]

    def of(self, what: str, since: date = date.min, instrument: Instrument | None = None) -> list[Happened]:
        alike = (one for one in self.until if one.what == what and one.on >= since)
        return [one for one in alike if instrument is None or one.instrument is instrument]

    def flow(self, instrument: Instrument, since: date) -> tuple[int, int]:
        """Who began and who ended since a day."""
        return len(self.of("begin", since, instrument)), len(self.of("einde", since, instrument))

    def figures(self) -> dict[tuple[str, str, str], int]:
        """Every figure that is counted both ways, by report, table and row."""
        found = {key: self._stock(instrument) for key, instrument in STOCKS.items()}
        return found | self._flows() | self._outflow() | self._events() | self._talks()

    def _stock(self, instrument: Instrument) -> int:
        began, ended = self.flow(instrument, date.min)
        return began - ended

    def _flows(self):
        jobs, learning, paid = Instrument.PARTICIPATIEBAAN, Instrument.WERKLEERPLEK, Instrument.LEERWERKPLEK
        began, ended = self.flow(jobs, self.year)
        every = self.of("einde")
        figures = {
            ("R3", "stand", "instroom"): began,
            ("R3", "stand", "uitstroom"): ended,
            ("R4", "stand", "begonnen"): len(self.of("begin", self.year, learning)),
            ("R4", "reden", "totaal"): len(self.of("einde", self.year, learning)),
            ("R5", "kpi", "afgesloten"): len(self.of("einde", instrument=paid)),
            ("R6", "werksoort", "totaal"): len(every),
            ("R6", "geprobeerd", "totaal"): len(every),
            ("R8", "afwijking", "plaatsingen"): len(self.of("begin", self.year)),
            ("R3", "premies", "toegekend"): len(self.of("premie")),
        }
        for one in self.of("einde", self.year, learning):
            key = ("R4", "reden", one.why)
            figures[key] = figures.get(key, 0) + 1
        return figures

    def _outflow(self):
        left = [one for one in self.of("einde") if one.left]
        of_jobs = [one for one in left if one.instrument is Instrument.PARTICIPATIEBAAN]
        paid = [one for one in left if one.instrument is Instrument.LEERWERKPLEK]
        long = {months: [o for o in left if last_day(o.on, months) < self.day] for months in (1, 3, 6, 12)}
        return {
            ("R3", "uitstroom", "totaal"): len(of_jobs),
            ("R5", "kpi", "uitstroom"): len(paid),
            ("R1", "uitkomst", "uitstroom"): len({one.who for one in left if one.on >= self.year}),
            **{("R10", "nazorg", f"m{months}"): len(long[months]) for months in (1, 3, 6)},
            **{("R10", "terugkeer", f"m{months}"): len(long[months]) for months in (6, 12)},
        }

    def _events(self):
        activated = {one.who for one in self.of("activering werkprogramma")}
        return {
            ("R1", "trede", "totaal"): len(activated),
            ("R8", "stand", "totaal"): len(self.of("voordracht", self.year)),
        }

    def _talks(self):
        people = {
            row: {one.who for what in kinds for one in self.of(f"{what} kansen_in_kaart")}
            for row, kinds in FUNNEL.items()
        }
        return {("R7", "trechter", row): len(found) for row, found in people.items()}
