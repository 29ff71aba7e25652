"""Everything that is kept about somebody, on paper: in plain words, for that person."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from api.reports.kept_words import flat, moment_text, spaced
from api.reports.typst_text import grid, head, pdf, text
from api.schemas.all_kept import Inzage, all_kept_json
from api.web.fact_text import TITLES, fact_text
from api.wording import rule_source
from matching.domain.dutch import day_text
from matching.domain.list_kind import ListKind
from matching.domain.testimony import Testimony
from matching.domain.today import AMSTERDAM
from matching.domain.verdict import Outcome
from matching.domain.words import SOURCES
from matching.usecases.view_all_kept import AllKept, without_confirmation
from matching.usecases.view_lists_of_person import OnList

_BESIDE = {
    "vertoningen": "Op welke lijsten u te zien was",
    "nachtlijsten": "Lijsten van de nacht",
    "dagelijksWerk": "Wanneer passend weer naar uw gegevens kijkt",
    "inloggen": "Wanneer u inlogde",
    "doorgegeven": "Wat andere programma's over u hoorden",
    "noodtoegang": "Wie in nood mocht zien wie u bent, en waarom",
    "vumVragen": "Vragen via VUM waarop u in het antwoord stond",
}
_STOOD = {
    ListKind.GERANGSCHIKT: "U stond op plaats {rank}.",
    ListKind.UITVRAGEN: "U stond bij de mensen aan wie nog iets te vragen is.",
    ListKind.UITGESLOTEN: "U stond bij de mensen voor wie dit werk niet past.",
}
_NOTHING = "Niets."


def kept_pdf(kept: AllKept) -> bytes:
    """Write everything as PDF/UA-1; the same gives the same bytes."""
    return pdf(_document(kept, all_kept_json(kept)), kept.at.astimezone(AMSTERDAM).date())


def _document(kept: AllKept, told: Inzage) -> Iterator[str]:
    yield head(f"Wat er over u is opgeslagen (K-{kept.numbers[0]})")
    day = day_text(kept.at.astimezone(AMSTERDAM).date())
    yield _line(f"Gemaakt op {day}. Hierin staat alles wat passend over u bewaart, en wie het zag.")
    yield _section("Uw rechten", told["uwRechten"])
    yield from _pairs("Wie u bent", told["identiteit"] or {})
    yield from _facts(kept)
    yield from _objects(told)
    yield from _lists(kept)
    yield _heading("Wie naar uw gegevens keek")
    yield _looks(told)
    yield from _rows(told)
    yield _heading("Wat hier niet in staat")
    yield grid(("Tabel", "Waarom"), [(one["tabel"], one["waarom"]) for one in told["nietOpgenomen"]], ("1fr", "3fr"))


def _facts(kept: AllKept) -> Iterator[str]:
    yield _heading("Wat er over u bekend is")
    rows = [_fact(kept, one) for one in kept.facts]
    columns = ("Wat", "Dit is bekend", "Van wie, en van welke dag", "Vastgelegd")
    yield grid(columns, rows, ("1fr", "2fr", "1fr", "1fr")) if rows else _line(_NOTHING)
    others = [(TITLES[one.field], *_said(one.field, fact), why.value) for one in kept.facts for fact, why in one.others]
    if others:
        yield _line("Dit is ook gezegd, maar het telt nu niet:")
        yield grid(("Wat", "Dit is gezegd", "Van wie, en van welke dag", "Waarom het niet telt"), others)


def _fact(kept: AllKept, one: Testimony) -> tuple[str, ...]:
    entry = kept.recorded.get((one.field, one.key, without_confirmation(one.fact)))
    written = f"{day_text(entry.at.astimezone(AMSTERDAM).date())}, {entry.actor.role}" if entry else "onbekend"
    return (TITLES[one.field], *_said(one.field, one.fact), written)


def _said(field: str, fact: Any) -> tuple[str, str]:  # noqa: ANN401
    confirmed = f"; bevestigd op {day_text(fact.confirmed_on)}" if fact.confirmed_on else ""
    return fact_text(field, fact.value), f"{SOURCES[fact.source]}, {day_text(fact.observed_on)}{confirmed}"


def _objects(told: Inzage) -> Iterator[str]:
    yield _heading("Wat er is vastgelegd")
    for one in told["gegevens"]:
        yield f"=== #{text(one['soort'].capitalize())}\n\n"
        yield _table(flat(one["nu"]))
        steps = [_step(version) for version in one["versies"]]
        yield grid(("Wanneer", "Wat er gebeurde", "Door", "Waarvoor", "Wat er anders werd"), steps)


def _step(version: Mapping[str, Any]) -> tuple[str, ...]:
    deed = " ".join(spaced(said) for said in (version["handeling"], version["reden"]) if said)
    return (moment_text(version["vastgelegdOp"]), deed, version["rol"], version["doel"], _changed(version))


def _changed(version: Mapping[str, Any]) -> str:
    """Say what became otherwise; the first version is everything."""
    if version["versie"] == 1:
        return "alles: dit is de eerste versie"
    told = flat({one["veld"]: {"was": one["was"], "werd": one["werd"]} for one in version["gewijzigd"]})
    return "; ".join(f"{name}: {value}" for name, value in told) or "niets in deze gegevens"


def _lists(kept: AllKept) -> Iterator[str]:
    yield _heading("In welke lijsten u stond")
    yield _line(
        "Een lijst is een advies. Een mens beslist. Van de nieuwste lijsten staat hier waar u stond, en waarom."
    )
    for one in kept.lists.lists:
        if one.row is not None or one.why_not:
            yield from _list(one)
    named = [one for one in kept.lists.lists if one.row is None and not one.why_not]
    rows = [(_moment_of(one), one.work or "werk voor u", one.saved.actor.role, one.recipe.purpose) for one in named]
    if rows:
        yield _line("Deze lijsten zijn ook gemaakt. Vraag uw consulent als u wilt weten waar u daarop stond.")
        yield grid(("Wanneer", "Voor welk werk", "Door", "Waarvoor"), rows)
    if kept.lists.not_looked_through:
        yield _line(f"Er zijn nog {kept.lists.not_looked_through} oudere lijsten.")


def _list(one: OnList) -> Iterator[str]:
    yield f"=== #{text(one.work or 'Een lijst')}\n\n"
    yield _line(f"Gemaakt op {_moment_of(one)} door een {one.saved.actor.role}, voor {one.recipe.purpose}.")
    if one.row is None:
        yield _line(f"U stond niet op deze lijst: {one.why_not}")
        return
    yield _line(_STOOD[one.row.list_kind].format(rank=one.row.rank))
    yield from (_line(f"Wat goed past: {remark.sentence}") for remark in one.row.strong)
    yield from (_line(f"Wat minder past: {remark.sentence}") for remark in one.row.gaps)
    against = [verdict for verdict in one.row.verdicts if verdict.outcome is not Outcome.VOLDOET]
    rows = [(v.statement, v.outcome.replace("_", " "), rule_source(v), v.lever_text or "-") for v in against]
    if rows:
        yield grid(("Regel", "Uitkomst", "Waar de regel vandaan komt", "Wat er aan te doen is"), rows)


def _looks(told: Inzage) -> str:
    rows = [
        (moment_text(one["op"]), spaced(one["wat"]), one["rol"], one["organisatie"], one["doel"])
        for one in told["inzagelog"]
    ]
    return grid(("Wanneer", "Wat", "In welke rol", "Van", "Waarvoor"), rows)


def _rows(told: Inzage) -> Iterator[str]:
    said: Mapping[str, Any] = dict(told)
    for name, title in _BESIDE.items():
        yield _heading(title)
        yield from _table_of(said[name])
    yield _heading("Wat iemand typte en niet verstuurde")
    yield from _table_of([{"op": one["op"], "velden": one["velden"]} for one in told["concepten"]])
    for message in told["vumBerichten"]:
        yield _heading("Uw bericht van VUM")
        yield _table(flat(message))


def _table_of(rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    if not rows:
        yield _line(_NOTHING)
    for row in rows:
        yield _line("; ".join(f"{name}: {value}" for name, value in flat(row)))


def _pairs(title: str, said: Mapping[str, Any]) -> Iterator[str]:
    yield _heading(title)
    yield _table(flat(said))


def _table(pairs: Sequence[tuple[str, str]]) -> str:
    return grid(("Gegeven", "Wat er staat"), pairs, ("1fr", "2fr")) if pairs else _line(_NOTHING)


def _section(title: str, sentences: Sequence[str]) -> str:
    return _heading(title) + "".join(_line(one) for one in sentences)


def _heading(title: str) -> str:
    return f"== #{text(title)}\n\n"


def _line(sentence: str) -> str:
    return f"#{text(sentence)}\n\n"


def _moment_of(one: OnList) -> str:
    return day_text(one.saved.at.astimezone(AMSTERDAM).date())
