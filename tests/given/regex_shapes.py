"""Shapes of regular expressions that some text can hold up for minutes; found by looking at them, not by a clock.

Two repetitions without end that take the same signs, with nothing between them that has to be there, can divide those
signs in every way: two of them make squares of the length of a text, a repetition of such a repetition powers of two.
A possessive repetition (`*+`) gives nothing back, so it divides nothing.
"""

import dataclasses
import importlib
import pkgutil
import re
from re import _constants as sre
from re import _parser as parser

import api
import matching
import scoring

_SIGNS = frozenset(map(chr, range(0x20, 0x7F))) | set("\t\né\u00a0–")
_ENDLESS = 100
_NO_WIDTH = (sre.AT, sre.ASSERT, sre.ASSERT_NOT)


def patterns():
    """Give every regular expression that a module keeps, with where."""
    found = {}
    for package in (api, matching, scoring):
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if ".migrations" not in info.name:
                for name, value in vars(importlib.import_module(info.name)).items():
                    _collect(value, f"{info.name}.{name}", found, set())
    return found


def _collect(value, where, found, seen):
    if isinstance(value, re.Pattern):
        found.setdefault((value.pattern, value.flags), where)
    if isinstance(value, re.Pattern | str | bytes | int | float | type) or value is None or id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, dict):
        value = (*value, *value.values())
    elif dataclasses.is_dataclass(value):
        value = [getattr(value, field.name) for field in dataclasses.fields(value)]
    if isinstance(value, tuple | list | set | frozenset):
        for one in value:
            _collect(one, where, found, seen)


def dangers(pattern, flags):
    """Give what is wrong with a regular expression, in words."""
    return sorted(set(_dangers(list(parser.parse(pattern, flags)))))


def _dangers(items):
    before = []
    for operation, given in items:
        if _is_endless(operation, given):
            body = list(given[2])
            own = _signs(body)
            if any(own & other for other in before):
                yield "two repetitions side by side take the same signs"
            if _repeats_in_itself(body):
                yield "a repetition of a repetition"
            before = [*(before if given[0] == 0 else []), own]
        elif not _may_be_empty([(operation, given)]):
            before = []
        for part in _parts(operation, given):
            yield from _dangers(part)


def _repeats_in_itself(body):
    """Whether something repeated is only a repetition, and things that need not be there."""
    for alternative in _alternatives(body):
        endless = [place for place, one in enumerate(alternative) if _is_endless(*one)]
        for place in endless:
            others = alternative[:place] + alternative[place + 1 :]
            if _may_be_empty(others):
                return True
    return False


def _alternatives(body):
    if len(body) == 1 and body[0][0] is sre.SUBPATTERN:
        return _alternatives(list(body[0][1][3]))
    if body and body[0][0] is sre.BRANCH:
        return [[*one, *body[1:]] for branch in body[0][1][1] for one in _alternatives(list(branch))]
    if body and body[0][0] is sre.SUBPATTERN:
        return [[*one, *body[1:]] for one in _alternatives(list(body[0][1][3]))]
    return [body]


def _is_endless(operation, given):
    return operation in (sre.MAX_REPEAT, sre.MIN_REPEAT) and given[1] >= _ENDLESS


def _parts(operation, given):
    if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return [list(given[2])]
    if operation is sre.SUBPATTERN:
        return [list(given[3])]
    if operation is sre.BRANCH:
        return [list(branch) for branch in given[1]]
    if operation is sre.ATOMIC_GROUP:
        return [list(given)]
    return [list(given[1])] if operation in (sre.ASSERT, sre.ASSERT_NOT) else []


def _may_be_empty(items):
    return all(_is_nothing(operation, given) for operation, given in items)


def _is_nothing(operation, given):
    if operation in _NO_WIDTH:
        return True
    if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return given[0] == 0 or _may_be_empty(given[2])
    if operation is sre.BRANCH:
        return any(_may_be_empty(branch) for branch in given[1])
    return operation is sre.SUBPATTERN and _may_be_empty(given[3])


def _signs(items):
    """Give the signs that a repeated part may consist of; of words rather than signs none: they divide nothing."""
    if len(items) != 1:
        return frozenset()
    operation, given = items[0]
    if operation is sre.SUBPATTERN:
        return _signs(list(given[3]))
    if operation not in (sre.IN, sre.LITERAL, sre.NOT_LITERAL, sre.ANY):
        return frozenset()
    return frozenset(sign for sign in _SIGNS if _takes(operation, given, sign))


def _takes(operation, given, sign):
    if operation is sre.ANY:
        return sign != "\n"
    if operation in (sre.LITERAL, sre.NOT_LITERAL):
        return (ord(sign) == given) is (operation is sre.LITERAL)
    is_not = given[0][0] is sre.NEGATE
    return any(_is_in(kind, value, sign) for kind, value in given[is_not:]) is not is_not


def _is_in(kind, value, sign):
    if kind is sre.LITERAL:
        return ord(sign) == value
    if kind is sre.RANGE:
        return value[0] <= ord(sign) <= value[1]
    named = str(value).removeprefix("CATEGORY_").removeprefix("UNI_")
    test = {"DIGIT": str.isdigit, "SPACE": str.isspace, "WORD": lambda one: one.isalnum() or one == "_"}
    return test[named.removeprefix("NOT_")](sign) is not named.startswith("NOT_")
