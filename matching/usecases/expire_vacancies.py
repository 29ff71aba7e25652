"""Let vacancies expire of which the last day has gone: part of the work of every day."""

from matching.domain.actor import Actor
from matching.domain.opportunity import Vacancy
from matching.proposing.lapsing import lapse_with
from matching.service import Service
from matching.tasks.vacancies import look_after_placements

EXPIRED = "vacature_verlopen"


def expire_vacancies(service: Service, actor: Actor) -> list[Vacancy]:
    """Save every open vacancy whose sluitingsdatum has gone as verlopen; doing it again changes nothing.

    Open voordrachten lapse in the same change, and that is nobody's refusal. Source: model.md C.5.
    """
    today = service.today()
    with service.store.change(actor) as change:
        reader = change.reader()
        gone = [now for one in reader.vacancies.all() if (now := one.as_on(today)).status is not one.status]
        after = reader.vacancies.versions_of([one.id for one in gone])
        saved = change.save_many(gone, action=EXPIRED, after=after) if gone else []
        lapse_with(change, saved)
        look_after_placements(change, saved, today)
        change.commit()
    return saved
