"""The kansen of a candidate on the terminal."""

from collections.abc import Iterator, Mapping

from rich.console import Console
from rich.text import Text

from api.schemas.decision import DECISION
from api.wording import hundredths, origin_text, tenths
from matching.domain.account import Share
from matching.domain.dutch import counted, day_text
from matching.domain.occupation_chance import (
    Chances,
    OccupationChance,
    SkillGap,
    SkillStanding,
    SkillThere,
    WithinReach,
)

MOST_WORDS = 3
_WHEN = {
    WithinReach.NU: "nu",
    WithinReach.NA_ANTWOORD: "na een antwoord",
    WithinReach.NA_LEREN: "na leren of halen",
}


def show_chances(out: Console, chances: Chances) -> None:
    """Show the kansen: the work that there is, the occupations, and what opens most."""
    for line in _lines(chances):
        out.print(line)


def _lines(chances: Chances) -> Iterator[Text]:
    work = chances.work
    yield Text(f"Kansen voor K-{chances.record.candidate.number} op {day_text(chances.on)}", style="bold")
    yield Text(DECISION["wieBeslist"], style="dim")
    yield Text(
        f"Open vacatures binnen bereik: {_counts(work.within)}; beroep onzeker: {work.unrecognised}. "
        f"Buiten bereik: {work.out}. Plekken: {work.places}."
    )
    for number, one in enumerate(chances.chances, start=1):
        yield from _occupation(number, one)
    yield Text(f"\n{len(chances.chances)} van {counted(chances.occupations, 'beroep', 'beroepen')}.", style="dim")
    yield from _gaps("Over al het werk ontbreekt", chances.missing, "")
    yield from _gaps("Nog niet bekend, en het antwoord gaat over het meeste werk", chances.to_ask, "")


def _occupation(number: int, one: OccupationChance) -> Iterator[Text]:
    """Show one occupation: the chance, why, what is there, what is missing, what to ask, where to look."""
    figures = f" ({tenths(one.chance)}; past voor {tenths(one.fit)})" if one.fit is not None else ""
    yield Text(f"\n{number}. {one.label}: kans {one.level.value}{figures}", style="bold")
    yield Text(f"   {one.why}")
    for share in one.shares if one.fit is not None else ():
        yield Text(f"   {share.label}: {tenths(share.points)} van {tenths(share.maximum)}. {share.why}{_met(share)}")
    for skill in one.skills:
        yield Text(f"   {'✓' if skill.standing is SkillStanding.AANWEZIG else '~'} {_there(skill)}")
    yield from _gaps("Ontbreekt", one.missing, "   ")
    yield from _gaps("Nog te vragen", one.to_ask, "   ")
    for vacancy in one.vacancies:
        where = ", ".join(filter(None, [vacancy.card.title, vacancy.card.employer]))
        yield Text(f"   {vacancy.card.short_number} {where}: {_WHEN[vacancy.when]}, score {tenths(vacancy.score)}")
    for place in one.places:
        yield Text(f"   {place.card.short_number} {place.card.title} leert: {', '.join(place.teaches)}")


def _counts(within: Mapping[WithinReach, int]) -> str:
    return ", ".join(f"{within[when]} {words}" for when, words in _WHEN.items())


def _met(share: Share) -> str:
    """Say which words met which, the first few."""
    met = "; ".join(f"{met.own} ↔ {met.asked}, {hundredths(met.alike)}" for met in share.met[:MOST_WORDS])
    return f" ({met})" if met else ""


def _there(skill: SkillThere) -> str:
    """Say what is there, from which words, how sure, and who said so when."""
    words = "" if skill.words == skill.label else f" ↔ {skill.words}, {hundredths(skill.value)}"
    origin = origin_text(skill.origin)
    return f"{skill.label}{words}{origin and f' ({origin})'}"


def _gaps(title: str, gaps: tuple[SkillGap, ...], margin: str) -> Iterator[Text]:
    """Show skills with what they open, if there are any."""
    if gaps:
        yield Text(f"{margin}{title}:")
    for gap in gaps:
        required = f", bij {gap.required} vereist" if gap.required else ""
        learn = f"; te leren op {counted(gap.places, 'plek', 'plekken')}" if gap.places else ""
        asked = counted(gap.vacancies, "open vacature", "open vacatures")
        said = gap.question or f"{gap.label}. {gap.why}"
        yield Text(f"{margin}  {said} (onmisbaar bij {asked}{required}{learn})")
