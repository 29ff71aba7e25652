"""Give a talk as a calendar file, to a colleague or to the employer; neither reads there with whom it is."""

from matching.domain.actor import Actor
from matching.domain.permissions import Right
from matching.domain.work_on_offer import short_number
from matching.errors import GoneError, NotFoundError
from matching.mail.calendar_file import calendar_file
from matching.proposing.attempts import written_down
from matching.proposing.card import refuse_other_employer
from matching.service import Service
from matching.storage import Kind
from matching.storage.moment import now


def show_calendar(service: Service, actor: Actor, reference: str) -> str:
    """Write the talk of a voordracht as a calendar file.

    Raises:
        NotAllowedError: this role may not, or it is of another employer.
        NotFoundError: there is no such voordracht, or no talk yet.
        GoneError: the talk does not go on.
    """
    with service.store.read() as reader:
        proposal = reader.proposals.find(reference)
        with written_down(service, actor, "agenda", Kind.PROPOSAL, proposal.id):
            refuse_other_employer(actor, Right.SEE_CALENDAR, reader.employers.get(proposal.employer_id))
            if proposal.interview is None:
                raise NotFoundError("gesprek van voordracht", proposal.id)
            if not (proposal.status.shows_identity and proposal.agrees):
                raise GoneError("Dit gesprek gaat niet door. Vraag het aanspreekpunt van de vacature.")
        work = reader.work(proposal.work_kind).get(proposal.work_id)
        version = reader.proposals.version_of(proposal.id)
    title = f"Gesprek over {work.title} ({short_number(work)})"
    return calendar_file(proposal.id, proposal.interview, title=title, version=version, at=now())
