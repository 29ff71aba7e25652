"""`passend serve` and `passend openapi`."""

import socket
import ssl
from importlib.metadata import version
from typing import Annotated, Any

import orjson
import uvicorn
from starlette.applications import Starlette
from typer import Option, Typer

from api.app import create_api, create_app
from api.bootstrap import ServiceDoor
from api.cli.terminal import err, print_json
from api.document import openapi_document
from api.settings import Login, Settings
from api.slow_clients import HeadInTime
from api.watching.logs import are_for_machines, log_of, set_up
from api.watching.metrics_port import metrics_port
from api.watching.traces import bring_away
from api.web.assets import refuse_without_assets
from api.web.theme import refuse_broken_theme
from matching.errors import ConflictError

_LOG = log_of("serve")


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.command()(serve)
    app.command()(openapi)


def serve(
    host: Annotated[str | None, Option(help="Alleen deze computer: 127.0.0.1 of localhost.")] = None,
    port: Annotated[int | None, Option(min=1, max=65535, help="De poort.")] = None,
) -> None:
    """Start de server op deze computer."""
    usual = Settings()
    serve_with(Settings(host=host or usual.host, port=port or usual.port))


def serve_with(settings: Settings) -> None:
    """Run the server until somebody stops it.

    Raises:
        ConflictError: another program has the port, or that of the figures.
        InvalidInputError: what the pages are made of is not there.
    """
    refuse_without_assets()
    refuse_broken_theme(settings)
    _refuse_taken_port(settings)
    set_up(settings)
    app = create_app(settings)
    with metrics_port(settings, app.state.door):
        _run(app, settings)


def _run(app: Starlette, settings: Settings) -> None:
    """Say where it is, to a person or to machines, and answer until somebody stops it."""
    if not are_for_machines(settings):
        scheme = "https" if settings.tls_certificate else "http"
        err.print(f"passend staat klaar op {scheme}://{settings.host}:{settings.port} (stoppen met Ctrl+C)")
        if settings.login is Login.DEMO:
            err.print("Alleen deze computer kan erbij, want in het voorbeeld logt niemand in.", style="dim")
    told = {"port": settings.port, "metrics_port": settings.metrics_port, "software": version("passend")}
    _LOG.info("start", traces=bring_away(), **told)
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        http=HeadInTime,
        **tls_options(settings),
    )


def tls_options(settings: Settings) -> dict[str, Any]:
    """Give what the server needs to prove who it is, and to let nobody in without a certificate."""
    if settings.tls_certificate is None or settings.tls_key is None:
        return {}
    own = {"ssl_certfile": str(settings.tls_certificate), "ssl_keyfile": str(settings.tls_key)}
    if settings.tls_client_ca is None:
        return own
    return own | {"ssl_ca_certs": str(settings.tls_client_ca), "ssl_cert_reqs": ssl.CERT_REQUIRED}


def _refuse_taken_port(settings: Settings) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            sentence = f"Poort {settings.port} is al in gebruik. Kies een andere, bijvoorbeeld PASSEND_PORT=8080."
            raise ConflictError(sentence) from error


def openapi() -> None:
    """Schrijf de beschrijving van de API (openapi.json)."""
    document = openapi_document(create_api(ServiceDoor(Settings())))
    print_json(orjson.dumps(document, option=orjson.OPT_INDENT_2))
