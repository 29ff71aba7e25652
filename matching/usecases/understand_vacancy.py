"""What does the text of a vacancy ask? Saves nothing; a person confirms or mends what was read."""

from matching.domain.dutch import count_text
from matching.errors import Fault, InvalidInputError
from matching.service import Service
from matching.understanding.item import Understanding
from matching.understanding.reading import LONGEST, read_vacancy

PASSES = f"de tekst van een vacature, ten hoogste {count_text(LONGEST)} tekens"


def understand_vacancy(service: Service, text: str) -> Understanding:
    """Read a text with the skills of the taxonomy in use.

    Raises:
        InvalidInputError: the text is empty, or too long to be one vacancy.
        TaxonomyMissingError: no taxonomy was ever imported.
    """
    if not text.strip():
        raise InvalidInputError((Fault("/tekst", "hier staat geen tekst", PASSES),))
    if len(text) > LONGEST:
        raise InvalidInputError((Fault("/tekst", f"deze tekst is te lang: {count_text(len(text))} tekens", PASSES),))
    return read_vacancy(text, service.knowledge().vocabulary.linker)
