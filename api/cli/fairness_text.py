"""Comparisons of groups as lines on the screen."""

from collections.abc import Sequence
from itertools import groupby

from rich.table import Table
from rich.text import Text

from api.cli.terminal import out
from api.reports.comparison_words import NOT_SHOWN, figures
from matching.domain.dutch import day_text
from matching.fairness.audit import Audit
from matching.fairness.calibrating import OUTCOMES, ScoreBin
from matching.fairness.comparing import Compared
from matching.fairness.wording import look_here
from matching.reports.suppression import LEAST

WORTH_SHOWING = 0.90
"""Under this ratio a rule is on the screen. Source: eigen beleid."""
_FIGURES = ("mensen", "gemiddeld", "verhouding", "95 %-marge", "")


def show_audit(audit: Audit) -> None:
    """Show an audit: what to look at first, then everything by characteristic, then whether scores come true."""
    until = f"{day_text(audit.period.start)} tot en met {day_text(audit.day)}"
    out.print(Text(f"Gelijke behandeling, {until}: {audit.people} mensen, {audit.lists} lijsten", style="bold"))
    for remark in audit.remarks:
        out.print(Text(remark, style="dim"))
    out.print()
    for one in audit.alarms or ():
        out.print(Text(f"Kijk hiernaar: {look_here(one)}", style="bold"))
    if not audit.alarms:
        out.print(Text("Geen alarm."))
    by_characteristic = sorted(audit.compared, key=lambda one: one.characteristic.code)
    for _, alike in groupby(by_characteristic, key=lambda one: one.characteristic.code):
        _show_characteristic(list(alike))
    _show_calibration(audit.calibration)


def _show_characteristic(compared: Sequence[Compared]) -> None:
    out.print()
    out.print(Text(compared[0].characteristic.label, style="bold"))
    alike = 0
    for _, measured in groupby(compared, key=lambda one: one.measure.code):
        groups = list(measured)
        if groups[0].measure.is_of_rule and not any(_differs(one) for one in groups):
            alike += 1
        else:
            out.print(Text(groups[0].measure.label), soft_wrap=True)
            out.print(_grid(groups))
    if alike:
        out.print(Text(f"Bij {alike} regels scheelt het minder dan een tiende; --json geeft ze alle.", style="dim"))


def _grid(groups: Sequence[Compared]) -> Table:
    shown = Table("  groep", *_FIGURES, box=None, pad_edge=False, header_style="dim")
    for one in groups:
        shown.add_row(*map(Text, (f"  {one.group}", *figures(one.selection, one.people))))
    return shown


def _differs(one: Compared) -> bool:
    return one.selection.alarm or (one.selection.ratio is not None and one.selection.ratio < WORTH_SHOWING)


def _show_calibration(bins: Sequence[ScoreBin]) -> None:
    out.print()
    out.print(Text("Komen scores uit? Voordrachten met ongeveer dezelfde score", style="bold"))
    if not bins:
        out.print(Text("Van geen enkele voordracht in deze periode is de afloop bekend."))
        return
    shown = Table("", "score", "voordrachten", "uitgekomen", box=None, pad_edge=False)
    for one in bins:
        share = NOT_SHOWN if one.share is None else f"{one.share:.0%}"
        many = f"minder dan {LEAST}" if one.people is None else str(one.people)
        shown.add_row(OUTCOMES[one.outcome], f"{one.low} tot {one.high}", many, share)
    out.print(shown)
