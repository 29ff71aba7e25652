"""`passend backup` and `passend restore`."""

from pathlib import Path
from typing import Annotated
from uuid import UUID

from rich.text import Text
from typer import Argument, Option, Typer

from api.bootstrap import open_service
from api.cli.failures import fail
from api.cli.session import actor
from api.cli.terminal import out, progress
from api.secret_file import first_line
from api.settings import Settings
from matching.domain.dutch import moment_text
from matching.errors import Fault, InvalidInputError
from matching.service import IDENTITY_KEY_FILE
from matching.storage.data_folder import DataFolder
from matching.storage.erasure_list import ErasureList
from matching.usecases.back_up import BackedUp, back_up
from matching.usecases.restore_backup import Installation, rehearse_restore, restore_backup

Source = Annotated[Path, Argument(metavar="BRON", help="Een bestand dat passend backup maakte.")]
KeyFile = Annotated[
    Path | None,
    Option("--sleutel", metavar="BESTAND", help="Het bestand met de sleutel; anders PASSEND_BACKUP_KEY_FILE."),
]


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.command()(backup)
    app.command()(restore)


def backup(
    doel: Annotated[Path, Argument(metavar="DOEL", help="Een map die er is, of een bestand dat er nog niet is.")],
    sleutel: KeyFile = None,
) -> None:
    """Maak een reservekopie van alles, versleuteld in één bestand; passend mag doorlopen."""
    settings = Settings()
    secret = _secret(settings, sleutel)
    with progress("Reservekopie maken") as report:
        made = back_up(
            open_service(settings),
            actor("beheerder", "reservekopie"),
            doel,
            secret,
            DataFolder(settings.data_dir),
            report,
        )
    _tell(made)


def restore(
    bron: Source,
    sleutel: KeyFile = None,
    oefen: Annotated[bool, Option("--oefen", help="Probeer het alleen, naast wat er is, en ruim weer op.")] = False,
    vervang: Annotated[
        bool, Option("--vervang", help="Ook als hier al iets staat; dat blijft ernaast bewaard.")
    ] = False,
    wissingen: Annotated[
        Path | None, Option(metavar="BESTAND", help="De lijst van wie gewist is, als die ergens anders staat.")
    ] = None,
    zonder_wissingen: Annotated[
        bool, Option("--zonder-wissingen", help="De lijst van wie gewist is, is verloren gegaan.")
    ] = False,
    hoofdsleutel: Annotated[
        Path | None, Option(metavar="BESTAND", help="De hoofdsleutel van toen, als die niet op haar plaats ligt.")
    ] = None,
) -> None:
    """Zet een reservekopie terug; passend serve en passend work staan dan stil."""
    settings = Settings()
    secret, here = _secret(settings, sleutel), _installation(settings)
    by = actor("beheerder", "reservekopie")
    with progress("Reservekopie terugzetten") as report:
        if oefen:
            restored = rehearse_restore(here, by, bron, secret, master_key=hoofdsleutel, progress=report)
        else:
            given = None if wissingen is None else _given(wissingen)
            restored = restore_backup(
                here,
                by,
                bron,
                secret,
                replace=vervang,
                given=given,
                without_list=zonder_wissingen,
                master_key=hoofdsleutel,
                progress=report,
            )
    for sentence in restored.sentences():
        out.print(Text(sentence))
    if oefen:
        out.print(Text(f"De oefening is gelukt, en weer opgeruimd. Terug te zetten is {restored.until}."))
        return
    out.print(Text(f"Teruggezet is {restored.until}. Wat daarna is veranderd, is er niet bij."))


def _tell(made: BackedUp) -> None:
    said, size = made.manifest, made.path.stat().st_size / 1_000_000
    out.print(
        Text(f"Klaar: {made.path} ({size:,.1f} MB, versleuteld) van {moment_text(said.gemaakt_op)}."), soft_wrap=True
    )
    out.print(
        Text(f"Er is alles in tot en met wijziging {said.stand}. Probeer haar: passend restore --oefen {made.path}")
    )
    out.print("Niet erin: de instellingen, de sleutels die u zelf bewaart, en de sleutel van deze reservekopie.")
    out.print(
        Text(
            f"Ook niet erin: de hoofdsleutel {said.hoofdsleutel} (PASSEND_IDENTITY_KEY_FILE). Zonder die sleutel is "
            "zij niet terug te zetten: bewaar het bestand ergens anders dan de reservekopie."
        ),
        soft_wrap=True,
    )
    for name in said.ontbreekt:
        out.print(Text(f"Let op: {name} was er al niet meer; lijsten die ermee zijn gemaakt, zijn niet te herhalen."))
    if said.grootboek.breuk:
        fail(f"Het grootboek is niet heel. Bij wijziging {said.grootboek.breuk_bij}: {said.grootboek.breuk}", 1)


def _installation(settings: Settings) -> Installation:
    return Installation(
        settings.database_url,
        settings.identity_database_url,
        DataFolder(settings.data_dir),
        ErasureList(settings.erasures_file),
        settings.identity_key_file or settings.data_dir / IDENTITY_KEY_FILE,
    )


def _given(path: Path) -> frozenset[UUID]:
    if not path.is_file():
        raise InvalidInputError((Fault(str(path), "dit bestand is er niet", "de lijst van wissingen van passend"),))
    return ErasureList(path).people()


def _secret(settings: Settings, named: Path | None) -> str:
    path = named or settings.backup_key_file
    if path is None:
        problem = "een reservekopie is altijd versleuteld, en er is geen sleutel genoemd"
        passes = (
            "een bestand met een regel van openssl rand -base64 32, dat u ergens anders bewaart dan de reservekopie"
        )
        raise InvalidInputError((Fault("PASSEND_BACKUP_KEY_FILE", problem, passes),))
    return first_line(path, "PASSEND_BACKUP_KEY_FILE", "de sleutel van de reservekopie").strip()
