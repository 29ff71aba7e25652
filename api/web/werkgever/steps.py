"""The steps in which an employer tells about a vacancy: what each asks, and what becomes of the answers."""

from collections.abc import Callable
from dataclasses import dataclass

from api.web.filled import Filled
from api.web.werkgever import demands, shifts
from api.web.werkgever.fields import (
    Json,
    Texts,
    cents,
    conditions,
    euros,
    hours,
    lines,
    occurring,
    optional,
    shown,
    whole,
)
from matching.domain.work import Occurrence


@dataclass(frozen=True)
class Step:
    """One page of the form.

    Attributes:
        code: in its address, and the name of its template.
        about: which parts of a vacancy it is about, so that what is found in them is told there.
        show: gives the fields from the document of a vacancy.
        read: gives what of the document changes, from the fields and the document as it was.
    """

    code: str
    title: str
    about: tuple[str, ...]
    show: Callable[[Json], Texts]
    read: Callable[[Filled, Json], Json]

    def filled(self, form: Json) -> Filled:
        """Give the form as the vacancy is now."""
        return Filled(self.show(form))


def _show_work(form: Json) -> Texts:
    tasks = "\n".join(form["taken"])
    return shown(form, "titel", "beroep", "werksoort", "aantalPlaatsen", "omschrijving") | {"taken": (tasks,)}


def _read_work(filled: Filled, form: Json) -> Json:
    occupation = filled.text("beroep")
    chosen = {} if occupation == form["beroep"] else {"beroepCode": None}
    return chosen | {
        "titel": filled.text("titel"),
        "beroep": occupation,
        "taken": lines(filled.text("taken")),
        "aantalPlaatsen": whole(filled, "aantalPlaatsen"),
        "omschrijving": filled.text("omschrijving"),
        **optional(filled, "werksoort"),
    }


_TIMES = ("werktijdenAanpasbaar", "urenUitbreidbaar")


def _show_times(form: Json) -> Texts:
    return shown(form, "urenMinimaal", "urenMaximaal", "dagdelen", "startdatum", "sluitdatum", *_TIMES) | shifts.show(
        form
    )


def _read_times(filled: Filled, _: Json) -> Json:
    return {
        **hours(filled, "urenMinimaal", "urenMaximaal"),
        "dagdelen": list(filled.texts("dagdelen")),
        **shifts.read(filled),
        **optional(filled, "startdatum", "sluitdatum", *_TIMES),
    }


_SUPPORT = ("begeleidingGeboden", "begeleidingVorm", "takenAanpasbaar")


def _show_support(form: Json) -> Texts:
    return shown(form, *_SUPPORT) | {
        "komtVoor": occurring(form, Occurrence.KOMT_VOOR, Occurrence.AANPASBAAR),
        "aanpasbaar": occurring(form, Occurrence.AANPASBAAR),
    }


def _read_support(filled: Filled, form: Json) -> Json:
    said = conditions(filled)
    kept = [one for one in form["werkvoorwaarden"] if one["voorkomen"] == Occurrence.KOMT_NIET_VOOR]
    named = {one["werkvoorwaarde"] for one in said}
    said += [one for one in kept if one["werkvoorwaarde"] not in named]
    return optional(filled, *_SUPPORT) | {"werkvoorwaarden": said}


def _show_pay(form: Json) -> Texts:
    first = next(iter(form["werkadressen"]), {"postcode": "", "plaats": ""})
    place = {"werkadressen": (first["postcode"],), "plaats": (first["plaats"],)}
    return shown(form, "contract") | place | {"uurloonCent": (euros(form["uurloonCent"]),)}


def _read_pay(filled: Filled, form: Json) -> Json:
    code = filled.text("werkadressen").replace(" ", "")[:6]
    first = {"postcode": code[:4] if code[:4].isdecimal() else code, "plaats": filled.text("plaats")}
    addresses = [first, *form["werkadressen"][1:]] if code else []
    return {"werkadressen": addresses, "uurloonCent": cents(filled.text("uurloonCent")), **optional(filled, "contract")}


STEPS = (
    Step("werk", "Het werk", ("titel", "beroep", "taken", "omschrijving"), _show_work, _read_work),
    Step("tijden", "Uren en tijden", ("dagdelen", "urenMinimaal", "diensten"), _show_times, _read_times),
    Step(
        "eisen", "Wat u vraagt", ("eisen", "vaardigheden", "vogNodig", "werkEnDenkniveau"), demands.show, demands.read
    ),
    Step("begeleiding", "Wat u biedt", ("werkvoorwaarden", "begeleidingGeboden"), _show_support, _read_support),
    Step("loon", "Plaats en loon", ("uurloonCent", "contract", "startdatum"), _show_pay, _read_pay),
)
BY_CODE = {step.code: step for step in STEPS}
CODES = [step.code for step in STEPS]


def after(code: str) -> str:
    """Give what comes after a step: the next one, and after the last what each demand does."""
    place = CODES.index(code) + 1
    return f"stappen/{CODES[place]}" if place < len(CODES) else "bereik"
