"""Write the pages of docs/reference on criteria, rules and the columns of imports from the code, and parts of papers.

Run `python docs/generate_reference.py` after a change of a criterion, a weight
set, a rule or a sheet; a test fails while the pages are stale.
"""

import inspect
import re
import runpy
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from fixtures.reference import small_taxonomy
from matching.forms.sheets import SHEETS
from matching.intake.template import explained
from matching.rules import rulebook
from matching.rules.every_placement import EVERY_PLACEMENT
from matching.rules.ladder import LADDER
from matching.rules.rule import DatedRule, Rule
from matching.rules.seats import SEAT_RULES
from scoring.criteria.catalogue import CRITERIA, Likeness, build_criteria
from scoring.criterion import PRIOR, PRIOR_SKILL_NOT_LISTED, Criterion
from scoring.weights import WeightSet, load_weights, weight_set_names

REFERENCE = Path(__file__).parent / "reference"
OTHERS = ("generate_papers.py", "generate_licences.py")
MADE_BY = "<!-- Made by docs/generate_reference.py. Do not edit: change the code and run it again. -->"
_DESIGN_NOTE = re.compile(r" \((?:[a-z]+\.md|A-\d)[^)]*\)|, A-\d+|\s*Source: [^\n]*")
_KINDS = {
    "wet": "law",
    "beleid": "policy of the municipality",
    "eigen": "our own way of working",
    "eis": "demand of the employer",
    "wens": "wish of the candidate",
}


def pages() -> dict[Path, str]:
    """Give the text of every generated page."""
    made = {"criteria.md": _criteria(), "rules.md": _rules(), "import-columns.md": _import_columns()}
    others = [runpy.run_path(str(Path(__file__).with_name(name)))["pages"]() for name in OTHERS]
    return {REFERENCE / name: "\n".join(lines) for name, lines in made.items()} | others[0] | others[1]


def main() -> None:
    """Write the pages."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
        sys.stdout.write(f"{path.name}\n")


def _criteria() -> Iterator[str]:
    sets = [load_weights(name) for name in weight_set_names()]
    yield from (MADE_BY, "", "# Criteria", "")
    yield "A criterion judges one idea of fitting, for a pair of a person and a place. It gives three figures"
    yield "between 0 and 1: the least it could be, what is expected, and the most it could be. How they become a"
    yield "score: [the arithmetic](../explanation/ranking.md)."
    yield from ("", "| Code | Label | Side | " + " | ".join(f"`{s.name}`" for s in sets) + " |")
    yield "|---|---|---|" + "---:|" * len(sets)
    criteria = build_criteria(tuple(CRITERIA), Likeness(small_taxonomy()))
    yield from (_criterion_row(criterion, sets) for criterion in criteria)
    yield from ("", "What is expected of an unknown:", "")
    yield f"- a criterion of which nothing is known: {PRIOR / 1000};"
    yield f"- a skill that is not on a list that is not complete: {PRIOR_SKILL_NOT_LISTED / 1000}."
    yield ""
    for each in sets:
        yield f"In `{each.name}`, for a {each.work}, a rank needs a coverage of {each.coverage_threshold} %."
    for criterion in criteria:
        yield from ("", f"## {criterion.code}", "", _prose(criterion))
    yield ""


def _criterion_row(criterion: Criterion, sets: list[WeightSet]) -> str:
    points = " | ".join(str(each.maxima.get(criterion.code, "-")) for each in sets)
    return f"| `{criterion.code}` | {criterion.label} | {criterion.direction} | {points} |"


def _rules() -> Iterator[str]:
    yield from (MADE_BY, "", "# Rules", "")
    yield "A rule says of a pair `voldoet`, `bespreekbaar`, `onbekend` or `voldoet niet`; only the last one excludes."
    yield "The statements are Dutch, because the users of a list read them. The versions are"
    yield " ".join(f"`{rulebook.version(rules)}` for a {work}." for work, rules in rulebook.RULEBOOK.items())
    yield from ("", "| Kind | Whose rule it is |", "|---|---|")
    yield from (f"| `{kind}` | {whose} |" for kind, whose in _KINDS.items())
    for work, rules in rulebook.RULEBOOK.items():
        yield from ("", f"## Rules of a {work}")
        for rule in rules:
            yield from ("", f"### {rule.code}", "", rule.statement, "", *_rule_lines(rule))
    yield from _ladder()


def _ladder() -> Iterator[str]:
    """Write what holds when somebody is placed, per instrument."""
    yield from ("", "## Placing somebody", "")
    yield "Asked about one person, one place and one period, on the first day of what is new. Nobody deviates"
    yield "from a law; a consulent may deviate from policy and our own way of working, with a reason that is kept."
    yield from ("", "### Every placement")
    for rule in EVERY_PLACEMENT:
        yield from ("", f"#### {rule.code}", "", rule.statement, "", *_dated_lines(rule, rule.check))
    for kept in SEAT_RULES:
        yield from ("", f"#### {kept.code}", "", kept.statement, "", *_dated_lines(kept))
    for row in LADDER:
        yield from ("", f"### {row.label}", "", row.purpose)
        if row.for_whom:
            yield from ("", "For whom: " + ", ".join(f"`{rule.code}`" for rule in row.for_whom) + ".")
        for placing in row.placing:
            yield from ("", f"#### {placing.code}", "", placing.statement, "", *_dated_lines(placing, placing.check))
        for given in row.provisions:
            yield from ("", f"#### {given.code}", "", given.statement, "", *_dated_lines(given, given.value))
    yield ""


def _dated_lines(rule: DatedRule, value: object = None) -> Iterator[str]:
    yield f"- Kind: `{rule.kind}` ({_KINDS[rule.kind]})"
    if value is not None:
        yield f"- Value: `{value if isinstance(value, StrEnum) else repr(value)}`"
    yield f"- Source: {_DESIGN_NOTE.sub('', str(rule.source))}"
    yield f"- In force: {_in_force(rule)}"


def _rule_lines(rule: Rule) -> Iterator[str]:
    yield f"- Kind: `{rule.kind}` ({_KINDS[rule.kind]})"
    yield f"- Check: `{rule.check!r}`. {_prose(rule.check)}"
    yield f"- Source: {_DESIGN_NOTE.sub('', rule.source.document)}"
    yield f"- In force: {_in_force(rule)}"
    if rule.deducts:
        yield (
            f"- Costs points: {_points(rulebook.MISSING_TENTHS)} for each item that is missing, "
            f"{_points(rulebook.UNKNOWN_TENTHS)} for each that is unknown, "
            f"at most {_points(rulebook.MOST_TENTHS)} together"
        )


def _import_columns() -> Iterator[str]:
    yield from (MADE_BY, "", "# Columns of the sheets that are imported", "")
    yield "One sheet per kind, in the order in which they refer to each other. Capitals, accents, spaces, hyphens and"
    yield "the order of columns do not matter. Explanations are Dutch, because they also stand in the workbook that"
    yield "`passend template` writes. A row that is not known yet must fill in every column marked as required; of a"
    yield "row that is known only `bronnummer` is needed, and an empty cell or absent column leaves what is known."
    for sheet in SHEETS.values():
        yield from ("", f"## {sheet.name}", "")
        yield "| Column | Required | What goes in it | Also known as |"
        yield "|---|---|---|---|"
        for name, required, explanation, aliases in explained(sheet):
            also = aliases.replace(", ", "`, `")
            cells = (f"`{name}`", "yes" if required else "", _cell(explanation), f"`{also}`" if also else "")
            yield "| " + " | ".join(cells) + " |"
    yield ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _in_force(rule: DatedRule) -> str:
    since = f"from {rule.valid_from}" if rule.valid_from else "no first day in the source"
    until = f"until {rule.valid_until}" if rule.valid_until else "no last day"
    return f"{since}, {until}"


def _points(tenths: int) -> str:
    return f"{tenths / 10:.1f}"


def _prose(documented: object) -> str:
    """Give the docstring of a class, without notes for developers and attributes."""
    text = inspect.getdoc(type(documented)) or ""
    text = _DESIGN_NOTE.sub("", text.partition("\nAttributes:")[0])
    return re.sub(r"\s*\n\s*", " ", text).strip()


if __name__ == "__main__":
    main()
