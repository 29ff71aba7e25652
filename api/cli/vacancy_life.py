"""`passend vacature`: the life of a vacancy, from the telephone to filled or expired."""

from datetime import datetime
from typing import Annotated, Any

import orjson
from rich.text import Text
from typer import Argument, Option, Typer

from api.cli.question_text import question_lines
from api.cli.rank import AsJson, Limit
from api.cli.ranking_text import show_ranking
from api.cli.session import actor, consultant, service
from api.cli.telephone_typed import hours_typed, shift_typed
from api.cli.terminal import out, print_json, waiting
from api.cli.typed import DAY, checked
from api.schemas.ranked_list import ranked_list_json
from api.schemas.telephone import taken_down_json
from api.schemas.vacancy import vacancy_json
from api.schemas.vacancy_life import VacancyConfirmationForm, filling_json, outdated_json
from matching.domain.by_telephone import ConfirmationWay
from matching.domain.opportunity import Vacancy
from matching.domain.ranked_list import RankedList
from matching.domain.ranking_request import Page
from matching.forms.telephone import TelephoneForm
from matching.storage import Kind
from matching.usecases.confirm_vacancy import confirm_vacancy
from matching.usecases.expire_vacancies import expire_vacancies
from matching.usecases.fill_vacancy import fill_vacancy
from matching.usecases.hand_in_vacancy import hand_in_vacancy
from matching.usecases.look_again import look_again, outdated_at
from matching.usecases.read_ranking import read_ranking
from matching.usecases.take_down_vacancy import take_down_vacancy
from matching.usecases.view_filling import view_filling
from matching.usecases.view_objects import id_of, view_saved
from matching.usecases.view_vacancies import vacancy_id

commands = Typer(help="Het leven van een vacature: telefonisch opnemen, bevestigen, vervulling.", no_args_is_help=True)
Which = Annotated[str, Argument(metavar="VACATURE", help="Het nummer (V-318) of het id van een vacature.")]


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.add_typer(commands, name="vacature")


@commands.command()
def telefoon(
    werkgever: Annotated[str, Option(help="Nummer (W-12) of id van de werkgever.")],
    titel: Annotated[str, Option(help="Zoals de werkgever het werk noemt.")],
    uren: Annotated[str, Option(help="Per week, zoals 24 of 24-32.")] = "",
    dienst: Annotated[list[str] | None, Option(help="Zoals 'ma 08:00-12:00'; mag vaker.")] = None,
    start: Annotated[datetime | None, Option(formats=DAY, help="De eerste dag.")] = None,
    plaatsen: Annotated[int, Option(help="Hoeveel mensen er nodig zijn.")] = 1,
    postcode: Annotated[str, Option(help="Van het werk: vier cijfers.")] = "",
    aanspreekpunt: Annotated[str, Option(help="Naam of id van een collega; leeg is dat van de werkgever.")] = "",
    limit: Limit = 10,
    json: AsJson = False,
) -> None:
    """Neem een vacature op terwijl de werkgever aan de telefoon is; wat u weglaat, is onbekend."""
    low, high = hours_typed(uren)
    given: dict[str, Any] = {
        "werkgever": werkgever,
        "titel": titel,
        "aanspreekpunt": aanspreekpunt,
        "urenMinimaal": low,
        "urenMaximaal": high,
        "diensten": [shift_typed(one) for one in dienst or ()],
        "startdatum": start.date() if start else None,
        "aantalPlaatsen": plaatsen,
        "werkadressen": [{"postcode": postcode, "plaats": ""}] if postcode else [],
    }
    _show_taken_down(checked(TelephoneForm, given), limit, json)


def _show_taken_down(asked: TelephoneForm, limit: int, as_json: bool) -> None:
    opened = service()
    with waiting("Opnemen"):
        taken = take_down_vacancy(opened, actor(), asked)
        ranked = read_ranking(opened, actor(), taken.list_id, Page(size=limit))
    shown = vacancy_json(view_saved(opened, actor(), taken.vacancy, 1))
    told = taken_down_json(shown, ranked_list_json(ranked), taken.questions)
    if as_json:
        print_json(orjson.dumps(told))
        return
    number = f"V-{taken.vacancy.number}"
    out.print(Text(f"{number} ({taken.vacancy.title}) is opgenomen, als concept."))
    in_one_call = {one.question.code for one in taken.questions.to_ask}
    for line in question_lines(one for one in told["vragenAanWerkgever"] if one["code"] in in_one_call):
        out.print(Text(line))
    if isinstance(ranked, RankedList):
        show_ranking(out, ranked)
    out.print(Text(f"Bevestigt de werkgever? passend vacature confirm {number} --door WIE --wijze telefoon"))


@commands.command()
def confirm(
    vacature: Which,
    door: Annotated[str, Option(help="Wie namens de werkgever bevestigde: een naam of een rol.")],
    wijze: Annotated[ConfirmationWay, Option(help="Hoe de werkgever bevestigde.")],
    op: Annotated[datetime | None, Option(formats=DAY, help="De dag; leeg is vandaag.")] = None,
) -> None:
    """Leg vast dat de werkgever bevestigt; daarna is de vacature open, of zij wacht op een mens."""
    form = checked(VacancyConfirmationForm, {"door": door, "wijze": wijze, "datum": op.date() if op else None})
    opened = service()
    said = form.confirmation(opened.today(), actor().id)
    _tell(confirm_vacancy(opened, actor(), vacancy_id(opened.store, vacature), said))


@commands.command("hand-in")
def hand_in(vacature: Which) -> None:
    """Dien een concept in, of wat is teruggestuurd en aangepast."""
    opened = service()
    _tell(hand_in_vacancy(opened, actor(), vacancy_id(opened.store, vacature)))


@commands.command()
def fill(vacature: Which) -> None:
    """Leg vast dat een vacature buiten passend om is vervuld; lopende voordrachten vervallen."""
    opened = service()
    _tell(fill_vacancy(opened, actor(), vacancy_id(opened.store, vacature)))


@commands.command()
def filling(vacature: Which, json: AsJson = False) -> None:
    """Laat zien hoeveel plaatsen er zijn vervuld, en hoeveel voordrachten er nog lopen."""
    told = filling_json(view_filling(service(), vacature))
    if json:
        print_json(orjson.dumps(told))
        return
    taken = f"{told['vervuld']} van {told['aantalPlaatsen']} vervuld"
    out.print(Text(f"{told['vacature']} is {told['status']}: {taken}, {told['openVoordrachten']} voordrachten open."))


@commands.command()
def outdated(vacature: Which, json: AsJson = False) -> None:
    """Laat zien welke voordrachten zijn verouderd doordat de vacature nu iets anders vraagt."""
    told = outdated_json(vacature, outdated_at(service(), consultant(), vacature))
    if json:
        print_json(orjson.dumps(told))
        return
    for one in told["voordrachten"]:
        out.print(Text(f"{one['kandidaat']} ({one['status']}): {'; '.join(one['wat'])}."))
        passes = "past nog" if one["pastNog"] else f"past niet meer: {' '.join(one['waarom'])}"
        out.print(Text(f"  Nu in {one['lijst']}, {passes}. Voordracht {one['voordrachtId']}."))
    if not told["voordrachten"]:
        out.print(Text(f"Bij {vacature} is geen voordracht verouderd."))


@commands.command("look-again")
def look_again_(
    voordracht: Annotated[str, Argument(help="Het id van een verouderde voordracht.")],
    reden: Annotated[str, Option(help="Waarom u verder gaat met wie niet meer wordt gerangschikt.")] = "",
) -> None:
    """Leg vast dat u opnieuw hebt gekeken; de voordracht gaat verder waar zij was."""
    opened = service()
    saved = look_again(opened, consultant(), id_of(opened.store, Kind.PROPOSAL, voordracht), reden)
    out.print(Text(f"De voordracht gaat verder: {saved.status.replace('_', ' ')}."))


@commands.command()
def expire() -> None:
    """Sluit elke open vacature waarvan de sluitingsdatum voorbij is; hoort bij het werk van elke dag."""
    opened = service()
    gone = expire_vacancies(opened, actor("systeem"))
    out.print(Text("Er is geen vacature verlopen." if not gone else f"{len(gone)} verlopen:"))
    for one in gone:
        out.print(Text(f"  V-{one.number} ({one.title})"))


def _tell(vacancy: Vacancy) -> None:
    out.print(Text(f"Vacature V-{vacancy.number} ({vacancy.title}) is {vacancy.status.replace('_', ' ')}."))
