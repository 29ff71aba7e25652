"""Names that say nearly the same: of compounds the last part counts, and of some work the verb says it all.

"Kantoorvloeren dweilen" is "vloeren dweilen", and also "dweilen". Looks at the
last two words: what is done, and to what.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence

from scoring.similarity.text import fold

SHORTEST_HEAD, SHORTEST_FRONT, PAIR = 4, 3, 2
_SAYS_LITTLE = (
    "leren",
    "werken",
    "doen",
    "maken",
    "helpen",
    "plannen",
    "rijden",
    "halen",
    "bellen",
    "schrijven",
    "lezen",
)
_NO_FRONTS = (
    "ver",
    "ont",
    "aan",
    "uit",
    "her",
    "voor",
    "door",
    "over",
    "mis",
)  # of these words are made, not compounds


class Heads:
    """Names by what is done.

    Args:
        names: (concept, name) pairs.
        stem: gives the stem of a word.
    """

    def __init__(self, names: Sequence[tuple[int, str]], stem: Callable[[str], str]) -> None:
        self._stem = stem
        self._names: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
        self._pairs: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
        self._alone: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for concept, name in names:
            if name.endswith("en") and " " not in name and name not in _SAYS_LITTLE:
                self._alone[fold(name)].append((concept, name))
            if pair := self._pair(name):
                what, done = pair
                self._names[done].append((what, concept, name))
                if len(fold(name).split()) == PAIR:
                    self._pairs[pair].append((concept, name))

    def wider(self, text: str) -> tuple[int, str] | None:
        """Give the one concept, and its name, of which these words say more: the longest head decides."""
        pair = self._pair(text)
        if pair and (same := _only(self._pairs.get(pair, ()))):
            return same
        found = [one for one in self._names.get(pair[1], ()) if _is_head(one[0], pair[0])] if pair else []
        longest = max((len(what) for what, _, _ in found), default=0)
        return _only([(concept, name) for what, concept, name in found if len(what) == longest])

    def narrower(self, text: str) -> tuple[int, str] | None:
        """Give the one concept, and its name, that says more than these words: "papier" of "toiletpapier"."""
        pair = self._pair(text)
        found = [one for one in self._names.get(pair[1], ()) if _is_head(pair[0], one[0])] if pair else []
        return _only([(concept, name) for _, concept, name in found])

    def done(self, text: str) -> tuple[int, str] | None:
        """Give the one concept that is called by what is done alone: "overhemden strijken" is "strijken"."""
        _, _, verb = fold(text).rpartition(" ")
        return _only(self._alone.get(verb, ()))

    def _pair(self, text: str) -> tuple[str, str] | None:
        words = fold(text).split()
        return (self._stem(words[-2]), self._stem(words[-1])) if len(words) > 1 else None


def _is_head(head: str, whole: str) -> bool:
    front = whole.removesuffix(head)
    return len(head) >= SHORTEST_HEAD and whole != front and len(front) >= SHORTEST_FRONT and front not in _NO_FRONTS


def _only(found: Sequence[tuple[int, str]]) -> tuple[int, str] | None:
    return found[0] if found and len({concept for concept, _ in found}) == 1 else None
