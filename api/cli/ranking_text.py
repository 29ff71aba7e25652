"""A ranked list on the terminal: calm, complete, and readable aloud."""

from collections.abc import Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from api.schemas.decision import DECISION
from api.wording import LEVERS, PEOPLE, Word, refusals, tenths, word_of
from matching.domain.dutch import day_text
from matching.domain.ranked_list import Contact, Question, Ranked, RankedList

_STYLE = {
    Word.FITS: "green",
    Word.BY_AGREEMENT: "yellow",
    Word.ASK_FIRST: "cyan",
    Word.NEARLY: "yellow",
    Word.NOT: "red",
}
_COLUMNS = "{rank:>3}  {number:<11}{score:>5}  {span:<12}{known:>6}  "
_NEAR_SHOWN = 5
_QUESTIONS_SHOWN = 8


def show_ranking(console: Console, ranked: RankedList) -> None:
    """Print a ranked list."""
    for part in _parts(ranked):
        console.print(part)
        console.print()


def _parts(ranked: RankedList) -> Iterator[RenderableType]:
    """Give the parts of a list, from whom to call to how it was made."""
    yield _heading(ranked)
    yield (
        _people(ranked.ranked) if ranked.ranked else Text("Van niemand weten we genoeg voor een plaats in de volgorde.")
    )
    yield _totals(ranked)
    near = [person for person in ranked.excluded if person.near][:_NEAR_SHOWN]
    if near:
        yield _titled("Bijna: één regel staat in de weg", [_near(person) for person in near])
    questions = _questions_first(ranked)
    if questions:
        yield _titled("Deze antwoorden beslissen, of brengen het meeste", questions)
    if ranked.not_asked:
        yield _titled("Niet gevraagd", [Text(f"{item.label}: {item.reason}") for item in ranked.not_asked])
    yield _how(ranked)


def _heading(ranked: RankedList) -> RenderableType:
    """Say for which work, and that people decide."""
    place = ranked.place
    return Group(
        Text(f"Kandidaten voor {place.title} (V-{place.number})", style="bold"),
        Text(f"{place.employer}, {place.place}. Start: {day_text(place.start_on)}. Bel: {_call(place.contact)}"),
        Text(DECISION["wieBeslist"], style="dim"),
        *(Text(notice, style="yellow") for notice in ranked.notices),
    )


def _people(people: Sequence[Ranked]) -> RenderableType:
    """Show the people who have a rank, two lines each."""
    header = _COLUMNS.format(rank="", number="Kandidaat", score="Score", span="Van-tot", known="Bekend")
    return Group(Text(f"{header}Oordeel", style="dim"), *(line for person in people for line in _person(person)))


def _person(person: Ranked) -> Iterator[RenderableType]:
    """Show the figures of one person, and below them whom to call and the strongest point."""
    figures = _COLUMNS.format(
        rank=person.rank,
        number=f"K-{person.number}",
        score=tenths(person.score),
        span=f"{tenths(person.score_low)}-{tenths(person.score_high)}",
        known=f"{person.coverage}%",
    )
    word = word_of(person)
    yield Text.assemble((figures, "bold"), (word.value, _STYLE[word]))
    strongest = f" {person.strong[0].sentence}" if person.strong else ""
    yield Padding(Text(f"Bel {_call(person.contact)}.{strongest}"), (0, 0, 0, 5))


def _totals(ranked: RankedList) -> Text:
    """Count everybody."""
    names = {
        "gerangschikt": "gerangschikt",
        "uitvragen": "eerst vragen",
        "uitgesloten": "uitgesloten",
        "buitenFilter": "weg door filter",
        "buitenPool": "niet in de lijst",
    }
    counts = [f"{name} {ranked.totals.get(code, 0)}" for code, name in names.items()]
    return Text("Iedereen geteld: " + ", ".join(counts) + ".")


def _near(person: Ranked) -> RenderableType:
    """Say which rule is in the way of a near miss, and who can do something about it."""
    sentences = []
    for verdict in refusals(person):
        lever = f" {LEVERS[verdict.lever].capitalize()}: {verdict.lever_text}" if verdict.lever else ""
        sentences.append(f"{verdict.statement} Gevraagd: {verdict.asked}; bekend: {verdict.known}.{lever}")
    return Text.assemble((f"K-{person.number}", "bold"), f" ({tenths(person.score)}) ", " ".join(sentences))


def _questions_first(ranked: RankedList) -> list[RenderableType]:
    """Give the questions whose answers change most: those that decide, then those that bring most."""
    asked = [(question, person) for person in (*ranked.ranked, *ranked.to_ask) for question in person.questions[:1]]
    asked.sort(key=lambda pair: (not pair[0].decides, -pair[0].gain))
    return [_question(question, person) for question, person in asked[:_QUESTIONS_SHOWN]]


def _question(question: Question, person: Ranked) -> RenderableType:
    """Say one question."""
    gain = f" (tot +{tenths(question.gain)})" if question.gain else ""
    return Text.assemble((f"K-{person.number}", "bold"), f" {PEOPLE[question.to]}: {question.text}{gain}")


def _how(ranked: RankedList) -> RenderableType:
    """Say with what the list was made."""
    v = ranked.versions
    return Text(
        f"Lijst {ranked.id}, peildatum {ranked.today}, regels getoetst op {ranked.reference_day}, seed {ranked.seed}.\n"
        f"Grootboek {v.ledger_position}, regels {v.rulebook}, gewichten {v.weights}, taxonomie {v.taxonomy}, "
        f"koppeling {v.linker}, postcodes {v.postcodes}, programma {v.software}.",
        style="dim",
    )


def _titled(title: str, lines: Sequence[RenderableType]) -> RenderableType:
    """Put a title above lines."""
    return Group(Text(title, style="bold"), *(Padding(line, (0, 0, 0, 2)) for line in lines))


def _call(contact: Contact) -> str:
    """Say whom to call."""
    return f"{contact.name} {contact.phone}".strip()
