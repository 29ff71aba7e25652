"""What the messages say: that there is something to see, and where; never about whom."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from matching.domain.colleague import Colleague
from matching.domain.dutch import counted, day_text
from matching.domain.employer import Employer
from matching.domain.message import Message, MessageKind
from matching.domain.proposal import Proposal
from matching.domain.proposal_parts import Interview
from matching.domain.work_on_offer import WorkOnOffer, short_number

_GREETING = "Goedendag,"
_NO_REPLY = "Dit bericht is vanzelf gemaakt. Bel het aanspreekpunt als u vragen hebt."


@dataclass(frozen=True, slots=True)
class Desk:
    """From where messages are written.

    Attributes:
        site: the address of passend, without a slash at its end.
        at: the moment of writing; the message may leave from then on.
    """

    site: str
    at: datetime

    def ask(self, colleague: Colleague, work: WorkOnOffer, employer: Employer, people: int) -> Message:
        """Ask an aanspreekpunt to talk with one or more people about work."""
        named = f"{work.title} ({short_number(work)}) bij {employer.name}"
        asked = counted(people, "kandidaat", "kandidaten")
        lines = (
            f"Een collega vraagt u om met {asked} te praten over {named}.",
            f"Wie het zijn en wat u kunt zeggen, staat in uw taken: {self.site}/v1/taken?eigenaar={colleague.id}",
        )
        return self._message(
            MessageKind.KANDIDAAT_VRAGEN, colleague.email, f"Vraag over {named}", lines, work, colleague.id
        )

    def card(self, employer: Employer, work: WorkOnOffer, proposal: Proposal) -> Message:
        """Tell an employer that there is a card to see."""
        assert proposal.release is not None
        lines = (
            f"Er staat een kaart van een kandidaat voor u klaar bij {work.title} ({short_number(work)}).",
            f"U kunt haar zien tot en met {day_text(proposal.release.expires_on)}: {self._of(proposal, 'kaart')}",
        )
        subject = f"Een kandidaat voor {work.title} ({short_number(work)})"
        return self._message(
            MessageKind.KAART_KLAAR, employer.email, subject, lines, work, work.owner_id, proposal_id=proposal.id
        )

    def talk(
        self, to: str, work: WorkOnOffer, proposal: Proposal, interview: Interview, calendar: str, *, outside: bool
    ) -> Message:
        """Tell when a talk is, and where one reads the place and with whom it is; with a calendar file.

        A place is typed freely and can tell of somebody, so no mail holds it.

        Args:
            outside: for the employer, who reads it elsewhere than a colleague.
        """
        subject = f"Gesprek over {work.title} ({short_number(work)})"
        lines = (_when(interview), f"Waar, en met wie: {self._of(proposal, 'kennismaking' if outside else '')}")
        return self._message(
            MessageKind.GESPREK_GEPLAND,
            to,
            subject,
            (f"{subject}.", *lines),
            work,
            work.owner_id,
            proposal_id=proposal.id,
            calendar=calendar,
        )

    def _of(self, proposal: Proposal, what: str) -> str:
        return f"{self.site}/v1/voordrachten/{proposal.id}/{what}".rstrip("/")

    def _message(
        self,
        kind: MessageKind,
        to: str,
        subject: str,
        lines: tuple[str, ...],
        work: WorkOnOffer,
        owner_id: UUID,
        *,
        proposal_id: UUID | None = None,
        calendar: str = "",
    ) -> Message:
        return Message(
            id=uuid4(),
            kind=kind,
            to=to,
            subject=" ".join(subject.split()),
            text="\n\n".join((_GREETING, *lines, _NO_REPLY)) + "\n",
            owner_id=owner_id,
            written_at=self.at,
            next_at=self.at,
            employer_id=work.employer_id,
            proposal_id=proposal_id,
            calendar=calendar,
        )


def _when(interview: Interview) -> str:
    hour = f" om {interview.at} uur" if interview.at else ", de tijd volgt"
    return f"Wanneer: {day_text(interview.on)}{hour}"
