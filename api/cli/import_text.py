"""The report of an import as people read it: what happened, what not and why, and where to mend it."""

from rich.console import Console
from rich.text import Text

from matching.domain.dutch import count_text, listing
from matching.intake.missing import Absence
from matching.intake.refused_rows import reason
from matching.intake.report import SheetReport

SHOWN = 10


def show_report(console: Console, report: SheetReport) -> None:
    """Show a report: the counts first."""
    for line in (*_outcome(report), *_refused(report), *_conflicts(report), *_remarks(report), *_doubles(report)):
        console.print(Text(line))
    if report.absence is not None:
        for line in _absent(report.absence):
            console.print(Text(line))


def _outcome(report: SheetReport) -> list[str]:
    verb = "Zou gebeuren" if report.is_dry_run else "Ingelezen"
    counts = {
        "nieuw": report.new,
        "gewijzigd": report.changed,
        "al ingelezen": report.unchanged,
        "dubbel in het bestand": report.repeated,
        "geweigerd": report.refused,
    }
    said = listing(f"{count_text(count)} {word}" for word, count in counts.items() if count)
    rows = "1 rij" if report.rows == 1 else f"{count_text(report.rows)} rijen"
    lines = [f"{verb} uit {report.file.name}: {rows}, waarvan {said}."]
    if report.is_dry_run:
        lines.append("Er is niets opgeslagen: dit was een proef.")
    return lines


def _refused(report: SheetReport) -> list[str]:
    shown = [f"  regel {row.line}: {reason(row.faults)}" for row in report.first_refused[:SHOWN]]
    where = f"Ze staan allemaal met de reden in {report.refused_file}: verbeter ze daar en lees dat bestand in."
    return [*_listed("Geweigerd:", shown, report.refused), where] if shown else []


def _conflicts(report: SheetReport) -> list[str]:
    shown = [
        f"  regel {one.line}, {one.candidate}, {one.field}: het bestand zegt '{one.says}', maar er staat "
        f"'{one.stands}': {one.why}. Wijzigen kan {one.resolves}."
        for one in report.conflicts[:SHOWN]
    ]
    return _listed("Dit telt niet, want er staat iets anders:", shown, len(report.conflicts))


def _remarks(report: SheetReport) -> list[str]:
    shown = [f"  {one.where}: {one.problem}" for one in report.remarks[:SHOWN]]
    return _listed("Let op:", shown, len(report.remarks))


def _doubles(report: SheetReport) -> list[str]:
    shown = [
        f"  {one.kept_number} en {one.other_number} ({one.score}%): {listing(one.reasons)}. "
        f"Is het dezelfde: passend merge {one.kept_number} {one.other_number}"
        for one in report.doubles[:SHOWN]
    ]
    return _listed("Misschien dubbel (er is niets samengevoegd):", shown, len(report.doubles))


def _absent(absence: Absence) -> list[str]:
    if not absence.absent:
        return ["", "Volledig: er ontbreekt niets."]
    shown = [f"  {one.number} ({one.source}/{one.source_number})" for one in absence.absent[:SHOWN]]
    title = f"Niet in het bestand: {count_text(len(absence.absent))} van de {count_text(absence.stock)}."
    listed = _listed(title, shown, len(absence.absent))
    return [*listed, absence.hindrance] if absence.hindrance else listed


def _listed(title: str, shown: list[str], count: int) -> list[str]:
    """Give a title with the lines under it, and how many more there are; nothing when there are none."""
    more = [f"  en nog {count_text(count - len(shown))}"] if count > len(shown) else []
    return ["", title, *shown, *more] if shown else []
