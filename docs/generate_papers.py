"""Fill in what the papers say of the code: data and who sees it, weights, rules, the register entry.

`python docs/generate_reference.py` runs this too; a test fails while a paper is stale. In a page only what stands
between `<!-- gemaakt: NAAM -->` and `<!-- einde -->` is written.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from matching.accountability.kept_data import CATEGORIES, Category
from matching.accountability.register_entry import Use, register_entry
from matching.domain.permissions import ROLES
from matching.domain.role import Role
from matching.rules import rulebook
from matching.rules.retention import TERMS, Term
from scoring.criteria.catalogue import LABELS
from scoring.weights import load_weights, weight_set_names

DOCS = Path(__file__).parent
PAPERS = DOCS / "papers"
_MADE = re.compile(r"(<!-- gemaakt: (\w+) -->\n).*?(<!-- einde -->)", re.DOTALL)
_KINDS = {
    "wet": "wet",
    "beleid": "beleid van de gemeente",
    "eigen": "eigen werkwijze",
    "eis": "eis van de werkgever",
    "wens": "wens van de kandidaat",
}


def pages() -> dict[Path, str]:
    """Give the text of every paper with a part that is made."""
    filled = {page: fill(page.read_text(encoding="utf-8")) for page in sorted(PAPERS.glob("*.md"))}
    example = register_entry("Gemeente Voorbeeld", "algoritmes@gemeente.example", Use.MAKING)
    return filled | {
        PAPERS / "feiten.json": _json(facts()),
        DOCS / "algoritmeregister.json": _json(example),
    }


def fill(text: str) -> str:
    """Write each made part anew."""
    return _MADE.sub(lambda found: f"{found[1]}\n" + "\n".join(PARTS[found[2]]()) + f"\n\n{found[3]}", text)


def facts() -> dict[str, Any]:
    """Give the same facts for a program: what a DPIA and a toets on fundamental rights ask of the software."""
    return {
        "gewichten": [
            {"naam": one.name, "werk": one.work, "dekking": one.coverage_threshold, "punten": dict(one.maxima)}
            for one in map(load_weights, weight_set_names())
        ],
        "regels": [
            {"werk": work, "code": rule.code, "soort": rule.kind, "stelling": rule.statement}
            for work, rules in rulebook.RULEBOOK.items()
            for rule in rules
        ],
        "gegevens": [_category_json(one) for one in CATEGORIES],
        "termijnen": [{"code": one.code, "maanden": one.months, "tenMinste": one.least} for one in TERMS],
        "rechten": {role: sorted(right for right, roles in ROLES.items() if role in roles) for role in Role},
    }


def _category_json(one: Category) -> dict[str, Any]:
    return {
        "naam": one.name,
        "tabellen": one.tables,
        "overWie": one.about,
        "wat": one.holds,
        "doel": one.purpose,
        "bron": one.source,
        "termijnen": [term.code for term in one.terms],
        "daarnaast": one.besides,
        "teZienDoor": one.seen_by,
    }


def _data() -> Iterator[str]:
    yield "| Gegevens | Over wie | Wat | Doel | Bron | Bewaren | Wie kan het zien |"
    yield "|---|---|---|---|---|---|---|"
    for one in CATEGORIES:
        kept = "; ".join([*map(_term, one.terms), *filter(None, [one.besides])])
        cells = (
            one.name,
            one.about,
            one.holds,
            one.purpose,
            one.source,
            kept,
            ", ".join(one.seen_by) or "alleen de gebruiker zelf",
        )
        yield f"| {' | '.join(cells)} |"


def _term(term: Term) -> str:
    return f"`{term.code}`: {term.months} maanden"


def _weights() -> Iterator[str]:
    sets = [load_weights(name) for name in weight_set_names()]
    yield "| Criterium | " + " | ".join(f"`{one.name}`" for one in sets) + " |"
    yield "|---|" + "---:|" * len(sets)
    for code, label in LABELS.items():
        yield f"| {label} | " + " | ".join(str(one.maxima.get(code, "-")) for one in sets) + " |"
    yield (
        "| nodig om een plaats te krijgen: bekend | " + " | ".join(f"{one.coverage_threshold} %" for one in sets) + " |"
    )


def _rules() -> Iterator[str]:
    books = rulebook.RULEBOOK
    counts = {work: Counter(rule.kind for rule in rules) for work, rules in books.items()}
    yield "| Wiens regel | " + " | ".join(f"bij een {work}" for work in books) + " |"
    yield "|---|" + "---:|" * len(books)
    for kind, whose in _KINDS.items():
        yield f"| {whose} | " + " | ".join(str(counts[work][kind]) for work in books) + " |"
    yield "| versie | " + " | ".join(f"`{rulebook.version(rules)}`" for rules in books.values()) + " |"


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


PARTS: dict[str, Callable[[], Iterator[str]]] = {"gegevens": _data, "gewichten": _weights, "regels": _rules}
