"""Somebody or something that a scenario tells about before it exists: made at the first need, changed after that."""

from typing import Any

Json = dict[str, Any]


def laid_over(below: Json, above: Json) -> Json:
    """Lay one JSON object over another, member by member (RFC 7396, but what becomes null stays there)."""
    laid = dict(below)
    for name, value in above.items():
        under = laid.get(name)
        laid[name] = laid_over(under, value) if isinstance(value, dict) and isinstance(under, dict) else value
    return laid


def without_nulls(body: Json) -> Json:
    """Leave out what nobody knows."""
    kept = {name: without_nulls(value) if isinstance(value, dict) else value for name, value in body.items()}
    return {name: value for name, value in kept.items() if value is not None}


class Draft:
    """One resource of the API."""

    def __init__(self, town, plural: str, **body: Any) -> None:
        self.town, self.plural, self.body = town, plural, body
        self._made: Json | None = None

    @property
    def id(self) -> str:
        return self.make()["id"]

    @property
    def path(self) -> str:
        return f"{self.plural}/{self.id}"

    def make(self) -> Json:
        if self._made is None:
            self._made = self.town.add(self.plural, without_nulls(self.body))
            self.after_making()
        return self._made

    def taken_down(self, made: Json) -> None:
        """Be what was made in another way."""
        self._made = made

    def after_making(self) -> None:
        """Do what has to follow at once."""

    def tell(self, **news: Any) -> None:
        """Tell more; what stands already is changed."""
        self.body = laid_over(self.body, news)
        if self._made is not None:
            answer = self.town.patch(self.path, news, seen=version_of(self.town, self.path))
            assert answer.status_code == 200, answer.text


def version_of(town, path: str) -> int:
    """Give the version that stands there now, from its ETag."""
    answer = town.get(path)
    assert answer.status_code == 200, answer.text
    return int(answer.headers["etag"].strip('"'))
