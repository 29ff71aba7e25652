"""What may still be changed by hand of a placement whose life is recorded in deeds."""

from dataclasses import replace

from matching.domain.placement import Placement
from matching.errors import ConflictError

DEED_OF = {
    "instrument": ("instrument", "laat de plaatsing vervallen en stel een nieuwe voor"),
    "plek_id": ("plek", "plaats de kandidaat over"),
    "vacancy_id": ("vacature", "laat de plaatsing vervallen en stel een nieuwe voor"),
    "start": ("startdatum", "noem de eerste dag bij de start, of stel een nieuwe plaatsing voor"),
    "planned_end": ("geplandEinde", "verleng of beëindig de plaatsing"),
    "ended_on": ("beeindigdOp", "beëindig de plaatsing"),
    "end_reason": ("eindeReden", "beëindig de plaatsing"),
    "dagdelen": ("dagdelen", "stel een nieuwe plaatsing voor: er hoort een plaats per dagdeel bij"),
}


def kept_by_deeds(before: Placement, after: Placement) -> Placement:
    """Give the changed placement with what only deeds change as it was: a file does not undo a decision."""
    return replace(after, **{name: getattr(before, name) for name in DEED_OF})


def refuse_without_deed(before: Placement, after: Placement) -> None:
    """Refuse a change that has a deed of its own, once a placement has a status.

    Raises:
        ConflictError: the message names the deed.
    """
    if before.status is None:
        return
    changed = [told for name, told in DEED_OF.items() if getattr(before, name) != getattr(after, name)]
    if changed:
        said = "; ".join(f"{key}: {how}" for key, how in changed)
        raise ConflictError(f"Dit wijzigt u niet zo bij een plaatsing met de status '{before.status}'. {said}.")
