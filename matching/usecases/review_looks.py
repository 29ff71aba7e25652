"""Record the weekly review of looks, and ask for it every week."""

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import uuid4

from matching.domain.actor import Actor
from matching.domain.look_review import Conclusion, LookReview
from matching.domain.permissions import ROLES, Right, must_have
from matching.domain.task import Task, TaskKind
from matching.errors import Fault, InvalidInputError, unknown
from matching.service import Service
from matching.storage.reader import Reader
from matching.tasks.closing import close_gone
from matching.tasks.opening import open_tasks
from matching.usecases.list_looks import LookList, last_week, list_looks
from matching.usecases.turn_ranking import reason_given

DAYS_TO_REVIEW = 6
REVIEWED = "De inzagen van die week zijn gecontroleerd."


def review_looks(
    service: Service, actor: Actor, first: date | None, last: date | None, conclusions: Mapping[str, str]
) -> LookReview:
    """Record what somebody concluded of the lines of these days; who looked, when, and a conclusion per line.

    Args:
        conclusions: by the code of a line; every line has one.

    Raises:
        NotAllowedError: this role may not.
        InvalidInputError: a line has no conclusion, or there is no such line.
    """
    must_have(actor, Right.REVIEW_LOOKS)
    listed = list_looks(service, actor, first, last)
    said = _checked(listed, conclusions)
    with service.store.change(actor) as change:
        review = LookReview(uuid4(), listed.first, listed.last, actor, change.at, said)
        change.conclude(review)
        tasks = change.reader().tasks.with_keys([one.key for one in _asked(change.reader(), listed.first, listed.last)])
        close_gone(change, actor, [one for one in tasks.values() if one.is_open], service.today(), REVIEWED)
        change.commit()
    return review


def ask_for_review(service: Service, actor: Actor, day: date) -> None:
    """Open a task for everybody who reviews, to look at the week before, unless somebody did; twice changes nothing."""
    first, last = last_week(day)
    if service.store.oversight.reviews(first, last):
        return
    with service.store.change(actor) as change:
        opened = open_tasks(change, _asked(change.reader(), first, last, day))
        if opened:
            change.commit()


def _checked(listed: LookList, conclusions: Mapping[str, str]) -> tuple[Conclusion, ...]:
    lines = [line.code for line in listed.lines]
    strange = sorted(conclusions.keys() - set(lines))
    if strange:
        raise InvalidInputError(
            (unknown(f"/conclusies/{strange[0]}", "deze regel is er niet", "een regel van de lijst"),)
        )
    missing = [code for code in lines if not conclusions.get(code, "").strip()]
    if missing:
        told = "schrijf bij elke regel wat u vond; geen bijzonderheden mag ook"
        raise InvalidInputError(tuple(Fault(f"/conclusies/{code}", "de conclusie ontbreekt", told) for code in missing))
    return tuple(Conclusion(code, reason_given(f"/conclusies/{code}", conclusions[code])) for code in lines)


def _asked(reader: Reader, first: date, last: date, today: date | None = None) -> list[Task]:
    """Give the task of everybody who may review, of one week."""
    opened_on = today or last + timedelta(days=1)
    who = [one.id for one in reader.colleagues.all() if one.role in ROLES[Right.REVIEW_LOOKS]]
    return [
        Task(
            id=uuid4(),
            kind=TaskKind.INZAGEN_CONTROLEREN,
            owner_id=owner_id,
            opened_on=opened_on,
            due_on=opened_on + timedelta(days=DAYS_TO_REVIEW),
            reason=f"Controleer wie er van {first} tot en met {last} naar wie keek, en waarom.",
            words="De lijst oordeelt niet: zij zegt wat er stond. Vraag na wat u niet begrijpt.",
            link=f"/v1/inzagen?van={first}&tot={last}",
            occasion=f"{first}:{owner_id}",
        )
        for owner_id in who
    ]
