"""Say how a mutation test went: a line per module, every survivor, and what no test was tried on.

Ends with 1 when a mutant was not tried, or survived without a reason in
docs/benchmarks/mutants.md: so neither can be overlooked. Run by `make mutants`.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

KILLED, SURVIVED, NOT_TRIED = "killed", "survived", "not tried"
_NO_TEST_FAILED = 0
_NO_TEST_RAN = (None, 5, 33, 2)
RESULTS, ACCEPTED = Path("mutants"), Path("docs/benchmarks/mutants.md")


def outcomes(results: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Give every module that has mutants, with the outcome of each; a mutant on which a test hangs is killed."""
    for path in sorted(results.rglob("*.py.meta")):
        tried = json.loads(path.read_text())["exit_code_by_key"]
        if tried:
            yield str(path.relative_to(results))[: -len(".meta")], {name: _said(code) for name, code in tried.items()}


def report(results: Path, accepted: str) -> tuple[list[str], bool]:
    """Give the lines of the report, and whether every mutant was killed or has its reason."""
    found = dict(outcomes(results))
    lines = ["| Module | Mutants | Killed | Survived | Not tried |", "|---|---:|---:|---:|---:|"]
    lines += [_line(module, mutants) for module, mutants in found.items()]
    every = {name: said for mutants in found.values() for name, said in mutants.items()}
    lines.append(_line("all", every))
    left = [f"{said}: {name}" for name, said in every.items() if said == NOT_TRIED or _is_new(name, said, accepted)]
    return [*lines, "", *left], not left and bool(every)


def _line(module: str, mutants: dict[str, str]) -> str:
    said = Counter(mutants.values())
    return f"| {module} | {len(mutants)} | {said[KILLED]} | {said[SURVIVED]} | {said[NOT_TRIED]} |"


def _is_new(name: str, said: str, accepted: str) -> bool:
    return said == SURVIVED and f"`{short(name)}`" not in accepted


def short(name: str) -> str:
    """Write the name of a mutant as a person would: duration.use_before 2."""
    module, _, function = name.rpartition(".")
    what, _, number = function.rpartition("__mutmut_")
    words = what.removeprefix("x_").replace("xǁ", "").replace("ǁ", ".")
    return f"{module.rpartition('.')[2]}.{words} {number}"


def _said(code: int | None) -> str:
    if code in _NO_TEST_RAN:
        return NOT_TRIED
    return SURVIVED if code == _NO_TEST_FAILED else KILLED


if __name__ == "__main__":
    said, is_well = report(RESULTS, ACCEPTED.read_text(encoding="utf-8"))
    sys.stdout.write("\n".join(said) + "\n")
    sys.exit(0 if is_well else 1)
