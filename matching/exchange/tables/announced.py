"""How much a part of a workbook says that it holds.

The reader of workbooks sets that room aside before it looks, and the whole process ends when there is not so much.
"""

from collections.abc import Iterable
from xml.parsers import expat

from matching.exchange.tables.sheet_scan import UnreadableSheetError, refuse_doctype

_COUNTS = ("count", "uniqueCount")
_HARMLESS = 100_000  # elements, whatever the size


def refuse_boasts(pieces: Iterable[bytes], size: int) -> None:
    """Refuse a part that counts more elements than it has bytes.

    Args:
        size: of the part, unpacked.

    Raises:
        UnreadableSheetError: it does, is no XML, or has a DOCTYPE.
    """

    def look(_: str, attributes: dict[str, str]) -> None:
        for name in _COUNTS:
            told = attributes.get(name, "0")
            if not (told.isascii() and told.isdecimal()) or int(told[:20]) > max(size, _HARMLESS):
                raise UnreadableSheetError("telt meer dan erin kan staan")

    parser = expat.ParserCreate()
    parser.StartElementHandler = look
    parser.StartDoctypeDeclHandler = refuse_doctype
    try:
        for piece in pieces:
            parser.Parse(piece)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise UnreadableSheetError("is beschadigd") from error
