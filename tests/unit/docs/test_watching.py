"""The dashboard, the alerts and the page about them name figures that there are, and every alert is explained."""

import json
import re
from pathlib import Path

import yaml

from api.watching import figures, standing_figures
from api.watching.figures import REGISTRY

DOCS = Path(__file__).parents[3] / "docs"
DASHBOARD, ALERTS = DOCS / "operations" / "dashboard.json", DOCS / "operations" / "alerts.yaml"
PAGE = (DOCS / "how-to" / "watch.md").read_text(encoding="utf-8")
NAME = re.compile(r"\bpassend_[a-z_]+")
REASON = re.compile(r'reason="(\w+)"')


def known():
    """Every name of a figure, as Prometheus knows it."""
    looked_up = {value for value in vars(standing_figures).values() if isinstance(value, str)}
    names = {name for name in looked_up if name.startswith("passend_") and name != standing_figures.ERRORS}
    names.add(f"{standing_figures.ERRORS}_total")
    for metric in REGISTRY.collect():
        names |= {f"{metric.name}_total"} if metric.type == "counter" else {metric.name}
        names |= (
            {f"{metric.name}_{part}" for part in ("bucket", "count", "sum")} if metric.type == "histogram" else set()
        )
    return names


def rules():
    (group,) = yaml.safe_load(ALERTS.read_text(encoding="utf-8"))["groups"]
    return group["rules"]


def test_every_figure_of_the_dashboard_is_there():
    panels = json.loads(DASHBOARD.read_text(encoding="utf-8"))["panels"]
    asked = {name for panel in panels for target in panel["targets"] for name in NAME.findall(target["expr"])}
    assert len(asked) > 10
    assert asked <= known()


def test_every_figure_of_an_alert_is_there():
    asked = {name for rule in rules() for name in NAME.findall(rule["expr"])}
    assert len(asked) > 8
    assert asked <= known()


def test_every_reason_that_an_alert_asks_for_is_one():
    asked = {reason for rule in rules() for reason in REASON.findall(rule["expr"])}
    assert asked <= {*figures.REASONS.values(), "busy"}


def test_every_alert_says_how_heavy_it_is_and_stands_in_the_page_with_what_to_do():
    explained = {row.split("|")[1].strip(): row for row in PAGE.splitlines() if row.startswith("| Passend")}
    assert {rule["alert"] for rule in rules()} == set(explained)
    for rule in rules():
        assert rule["labels"]["severity"] in ("page", "ticket")
        assert rule["annotations"]["summary"]
        assert all(part.strip() for part in explained[rule["alert"]].split("|")[1:4])


def test_every_figure_stands_in_the_page():
    told = set(NAME.findall(PAGE))
    for name in known():
        base = re.sub(r"_(bucket|count|sum)$", "", name).replace("_waiting_since_timestamp_seconds", "_waiting")
        assert base in told, name


def test_every_expression_closes_what_it_opens():
    for rule in rules():
        assert all(rule["expr"].count(a) == rule["expr"].count(b) for a, b in ("()", "[]", "{}"))
