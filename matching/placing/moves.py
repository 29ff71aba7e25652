"""From a wish to a move: everything that a rule may look at, read once."""

from datetime import date, timedelta

from matching.domain.dagdelen import mask_of
from matching.domain.instrument import Instrument
from matching.domain.opportunity import Vacancy
from matching.domain.period import Period
from matching.domain.record import CandidateRecord
from matching.domain.tri import Tri
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer
from matching.errors import Fault, InvalidInputError
from matching.placing.person_asked import PersonAsked
from matching.placing.wish import Wish
from matching.rules.placing import Move, MoveKind
from matching.storage.reader import Reader


def move_of(person: PersonAsked, reader: Reader, wish: Wish) -> Move:
    """Read what a wish of this person is about.

    Raises:
        NotFoundError: there is no such work, provider or intended vacancy.
        InvalidInputError: the last day lies before the first.
    """
    record = person.record
    work: WorkOnOffer = reader.work(wish.work_kind).get(wish.work_id)
    intended = wish.intended_vacancy_id
    return Move(
        kind=wish.kind,
        record=record,
        work=work,
        provider=reader.employers.get(work.employer_id),
        instrument=instrument_of(work),
        period=_period(wish),
        today=person.today,
        dagdelen=wish.mask or mask_of(work.dagdelen),
        hours=wish.hours,
        placement_id=wish.placement_id,
        legality=person.legality_on(reference_day(wish, record, person.today)),
        guide_id=wish.guide_id,
        consultant_id=wish.consultant_id or record.candidate.owner_id,
        intended_vacancy=reader.vacancies.get(intended) if intended else None,
        seat_chosen=wish.seat,
    )


def instrument_of(work: WorkOnOffer) -> Instrument:
    """Give under which instrument somebody works there: that of the plek; of a vacancy what the employer marked."""
    instrument: Instrument | None = getattr(work, "instrument", None)
    if instrument is not None and work.kind is WorkKind.PLEK:
        return instrument
    return Instrument.AFSPRAAKBAAN if _is_marked(work) else Instrument.REGULIERE_BAAN


def first_new_day(wish: Wish, record: CandidateRecord) -> date:
    """Give the first day of what is new: the start, or the day after what was agreed already (D-5)."""
    if wish.kind is not MoveKind.EXTENSION:
        return wish.start
    last = next((p.last_day for p in record.placements if p.id == wish.placement_id), None)
    return last + timedelta(days=1) if last else wish.start


def reference_day(wish: Wish, record: CandidateRecord, today: date) -> date:
    """Give the day on which legality and eligibility are tested: that day, and never one that has gone."""
    return max(today, first_new_day(wish, record))


def _is_marked(work: WorkOnOffer) -> bool:
    return isinstance(work, Vacancy) and work.afspraakbaan is Tri.JA


def _period(wish: Wish) -> Period:
    if wish.end is not None and wish.end < wish.start:
        fault = Fault("/eindDatum", f"dit is voor de startdatum ({wish.start})", f"{wish.start} of later")
        raise InvalidInputError((fault,))
    return Period(wish.start, wish.end)
