"""The entities of VUM as the shared folder has them written down (vum.md), read into JSON schemas.

No code of ours is in it, so that our tables and our answers can be held beside it.
"""

import re

from full_data import full_data

SIDES = {"werkzoekende": "#### Werkzoekende side", "vacature": "#### Vacature side"}
_ENTITY = re.compile(r"- \*\*(\w+)\*\*(?: \(required: ([\w, ]+)\))?")
_FIELD = re.compile(r"  - `([\w.]+)`: (.+)")
_KIND = re.compile(r"(?P<name>\w+)(?: \((?P<bounds>.*)\))?(?: enum\{(?P<codes>[^}]*)\})?(?P<many>\[\])?")
_BOUNDS = re.compile(r"(minimum|maximum|maxLength|format|pattern)=((?:[^,]|,(?! ))+)")
_WHOLE = {"minimum", "maximum", "maxLength"}


def contract(side, name):
    """Give the schema of an entity, whole; skips with a reason where the shared folder is absent, fails in CI."""
    text = (full_data().parent / "vum.md").read_text(encoding="utf-8")
    return _whole(_entities(text, side), name)


def _entities(text, side):
    lines = text.split(SIDES[side], 1)[1].split("\n####", 1)[0].splitlines()
    found, current = {}, None
    for line in lines:
        if named := _ENTITY.match(line):
            name, required = named.groups()
            current = {"type": "object", "additionalProperties": False, "properties": {}}
            current |= {"required": sorted(required.split(", "))} if required else {}
            found[name] = current
        elif current is not None and (field := _FIELD.match(line)):
            current["properties"][field[1]] = _schema(field[2])
    return found


def _whole(found, name):
    """Give one entity with everything that it refers to in its place."""
    return _placed(found[name], found)


def _placed(schema, found):
    if "$name" in schema:
        return _placed(found[schema["$name"]], found)
    if schema["type"] == "array":
        return schema | {"items": _placed(schema["items"], found)}
    if schema["type"] == "object":
        return schema | {"properties": {name: _placed(one, found) for name, one in schema["properties"].items()}}
    return schema


def _schema(told):
    if told.endswith("_selectie") or told == "?":
        return {"type": "object", "properties": {}}
    kind = _KIND.fullmatch(told)
    assert kind, told
    if kind["name"] in ("string", "integer", "boolean"):
        one = {"type": kind["name"]}
        for name, value in _BOUNDS.findall(kind["bounds"] or ""):
            one[name] = int(value) if name in _WHOLE else value
        if kind["codes"]:
            codes = kind["codes"].split(",")
            one["enum"] = [int(code) for code in codes] if kind["name"] == "integer" else codes
    else:
        one = {"$name": kind["name"]}
    return {"type": "array", "items": one} if kind["many"] else one
