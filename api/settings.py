"""Where passend keeps its data and where it listens, from `PASSEND_...` in the environment."""

from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from api.addresses import is_loopback, is_safe, is_safe_database
from api.secret_file import first_line
from matching.domain.role import Role
from matching.errors import Fault, InvalidInputError
from matching.mail.server import MailServer, Tls
from matching.service import EXPLORATIONS_A_DAY
from matching.storage.erasure_list import NAME as ERASURE_LIST
from matching.storage.sessions import IDLE, LONGEST, MOST


class Login(StrEnum):
    """How it is known who asks."""

    DEMO = "demo"
    OIDC = "oidc"


class LogLevel(StrEnum):
    """From which weight on a line is written."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class LogFormat(StrEnum):
    """How a line is written."""

    JSON = "json"
    TEXT = "text"


class Settings(BaseSettings):
    """The settings of one process.

    Attributes:
        data_dir: where linker, snapshots and the default databases live.
        database_url: empty is SQLite in `data_dir`.
        identity_database_url: empty is a database of its own beside the other.
        identity_key_file: the master key of the identities, best on another disk than the database and its copies;
            empty is `identiteit.key` in `data_dir`. It is made at the first start.
        public_url: where others reach passend, as it stands in openapi.json; with `oidc` a proxy on this computer
            may pass on what names this host.
        organisation: the municipality, as it stands on every page.
        service_name, department: how the service is called there, and by which department it is offered.
        contact: where residents and companies ask about the algorithm: an address for mail, or a page.
        security_contact: where somebody reports a weakness: a mailto:, https: or tel: address; several with a comma.
        security_policy: the page that says how reports are handled; empty is none.
        theme_css: a style sheet that comes after ours, with the colours of the municipality as design tokens.
        theme_logo: its logo, SVG or PNG.
        backup_key_file: the secret that back-ups are sealed with, on the first line of a file.
        erasures_file: the list of who was erased, which no back-up brings back; empty is `gewist.jsonl` in `data_dir`.
            It is worth most on another disk.
        login: `demo` believes what a caller on this computer says; `oidc` takes tokens of a provider only.
        issuer: the address of that provider, as its tokens name it.
        audience: how its tokens name passend.
        client_id: how the provider knows passend.
        client_key_file: the private key (PEM or JWK) with which passend proves to the provider who it is.
        client_secret, client_secret_file: a secret that both know, where the provider takes no key.
        acr: how strongly somebody must have logged in, by role: a JSON object of lists, of which the claim `acr` must
            be one. A role that is not in it asks nothing. Logging in with a one-time code is `eenmalige-code`.
        session_idle_minutes: after how long without a page one logs in again.
        session_hours: after how long one logs in again, whatever one does.
        sessions_each: on how many browsers one person may be logged in at the same time; in the demo there is no limit.
        minimum_wages: a table (CSV) of minimum wages by date; empty is the one that comes with passend.
        site_url: where people find passend, for the links in messages, and where the provider sends them back to; empty
            is this computer.
        smtp_host: the mail server; empty is none, and then messages wait.
        smtp_tls: `starttls`, `tls` (from the first byte on), or `geen` for a server on this computer.
        smtp_from: the address from which messages come, and to which they come back.
        smtp_password_file: a file with the password on its first line, so that it is in no environment.
        vum: whether this installation answers as a source of VUM, under /vum/v3; when not said, only in the demo.
        vum_access: who may ask as the exchange: `loopback` (programs on this computer, without a certificate; only
            in the demo), `proxy` (a proxy on this computer checks the certificate and names its OIN) or `tls`
            (passend checks the certificate itself).
        vum_oin: the OIN of this municipality, 20 digits.
        vum_operator_oin: the OIN of the operator of the exchange, which a proxy names.
        vum_proxy_header: the header in which the proxy names that OIN.
        vum_match_id: in which field a match of this source bears its pseudonym: `vumID`, or `bron` for that of the
            contract between the exchange and its sources (idWerkzoekende, idVacature).
        vum_key_file: the key of the pseudonyms; empty is `vum.key` in `data_dir`, made when it is not there.
        vum_exchange_url: where questions to the exchange go; empty is nowhere.
        vum_processor_oin: the OIN of who asks on behalf of this municipality; empty is itself.
        vum_certificate, vum_certificate_key: with which this installation proves to the exchange who it is.
        vum_exchange_ca: who signed the certificate of the exchange.
        tls_certificate, tls_key: with which this server proves who it is; empty is plain HTTP.
        tls_client_ca: who signed the certificates of clients; then nobody comes in without one.
        requests_a_minute: how often one person or system may ask in a minute, in one process.
        requests_a_minute_organisation: the same for everybody of one organisation together.
        forms_a_minute: how many forms of pages one person may send in a minute, in one process.
        failed_logins_a_minute: how many tokens that do not hold one address may send in a minute, and how often it may
            fail to log in.
        login_codes_an_hour: how many one-time codes one address may try in an hour, in one process.
        body_seconds: how long a request may take to come in.
        explorations_a_day: how often one employer may ask in a day what changes of vacancies would bring.
        log_level: from which weight on lines are written; empty is `warning` in the demo and `info` elsewhere.
        log_format: `json` (a line of JSON each) or `text`; empty is `text` in the demo or on a terminal, else `json`.
        metrics_port: where figures for machines that watch are, apart from the public port; None is nowhere.
        metrics_host: the address of that port.
        requests_at_work: how many requests are worked at at the same time, in one process.
        requests_waiting: how many may wait until one of those is done; the next is refused at once.
    """

    model_config = SettingsConfigDict(env_prefix="PASSEND_", extra="ignore")

    data_dir: Path = Path("var")
    database_url: str = ""
    identity_database_url: str = ""
    identity_key_file: Path | None = None
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65535)
    public_url: str = Field(default="https://passend.gemeente.example", pattern=r"^https://[^/]+$")
    organisation: str = "Gemeente Voorbeeld"
    service_name: str = "passend"
    department: str = "Werk en Participatie"
    contact: str = Field(default="", max_length=500, pattern=r"^(https://\S+|[^@\s]+@[^@\s]+)?$")
    security_contact: str = Field(
        default="", pattern=r"^((mailto:|https://|tel:)[^\s,]+(,(mailto:|https://|tel:)[^\s,]+)*)?$"
    )
    security_policy: str = Field(default="", pattern=r"^(https://\S+)?$")
    theme_css: Path | None = None
    theme_logo: Path | None = None
    backup_key_file: Path | None = None
    erasures_file: Path = Path()
    login: Login = Login.DEMO
    issuer: str = ""
    audience: str = "passend"
    client_id: str = "passend"
    client_key_file: Path | None = None
    client_secret: SecretStr = SecretStr("")
    client_secret_file: Path | None = None
    acr: dict[Role, tuple[str, ...]] = Field(default_factory=dict)
    session_idle_minutes: int = Field(default=int(IDLE / timedelta(minutes=1)), ge=1, le=24 * 60)
    session_hours: int = Field(default=int(LONGEST / timedelta(hours=1)), ge=1, le=24)
    sessions_each: int = Field(default=MOST, ge=1, le=100)
    minimum_wages: Path | None = None
    site_url: str = Field(default="", pattern=r"^(https?://[^/\s]+/?)?$")
    smtp_host: str = ""
    smtp_port: int = Field(default=587, ge=1, le=65535)
    smtp_tls: Tls = Tls.STARTTLS
    smtp_from: str = ""
    smtp_user: str = ""
    smtp_password: SecretStr = SecretStr("")
    smtp_password_file: Path | None = None
    vum: bool | None = None
    vum_access: Literal["loopback", "proxy", "tls"] = "loopback"
    vum_oin: str = Field(default="", pattern=r"^([0-9]{20})?$")
    vum_operator_oin: str = Field(default="", pattern=r"^([0-9]{20})?$")
    vum_proxy_header: str = Field(default="", pattern=r"^[A-Za-z0-9-]{0,64}$")
    vum_match_id: Literal["vumID", "bron"] = "vumID"
    vum_key_file: Path | None = None
    vum_exchange_url: str = Field(default="", pattern=r"^(https://\S+)?$")
    vum_processor_oin: str = Field(default="", pattern=r"^([0-9]{20})?$")
    vum_certificate: Path | None = None
    vum_certificate_key: Path | None = None
    vum_exchange_ca: Path | None = None
    tls_certificate: Path | None = None
    tls_key: Path | None = None
    tls_client_ca: Path | None = None
    requests_a_minute: int = Field(default=3_000, ge=1)
    requests_a_minute_organisation: int = Field(default=12_000, ge=1)
    forms_a_minute: int = Field(default=300, ge=1)
    failed_logins_a_minute: int = Field(default=30, ge=1)
    login_codes_an_hour: int = Field(default=30, ge=1)
    body_seconds: float = Field(default=60.0, gt=0)
    explorations_a_day: int = Field(default=EXPLORATIONS_A_DAY, ge=0, le=1000)
    log_level: LogLevel | None = None
    log_format: LogFormat | None = None
    metrics_port: int | None = Field(default=None, ge=1, le=65535)
    metrics_host: str = "127.0.0.1"
    requests_at_work: int = Field(default=16, ge=1, le=32)
    requests_waiting: int = Field(default=64, ge=0, le=10_000)

    @property
    def is_vum_source(self) -> bool:
        """Whether the source endpoints are there."""
        return self.login is Login.DEMO if self.vum is None else self.vum

    @property
    def most_sessions(self) -> int | None:
        """How many sessions one person has at the same time; None in the demo, where anybody can be anybody."""
        return None if self.login is Login.DEMO else self.sessions_each

    @property
    def public_host(self) -> str:
        """The host of `public_url`, in small letters; "" in the demo, in which only this computer may ask."""
        if self.login is Login.DEMO:
            return ""
        return self.public_url.removeprefix("https://").partition(":")[0].lower()

    def mail_server(self) -> MailServer:
        """Give the mail server that is set.

        Raises:
            InvalidInputError: none is set, or the password cannot be read; it says what to set.
        """
        missing = [name for name in ("smtp_host", "smtp_from") if not getattr(self, name)]
        if missing:
            faults = (
                Fault(f"PASSEND_{name.upper()}", "dit ontbreekt", "de mailserver en de afzender") for name in missing
            )
            raise InvalidInputError(tuple(faults))
        return MailServer(
            self.smtp_host, self.smtp_port, self.smtp_from, self.smtp_tls, self.smtp_user, self._smtp_password()
        )

    def _smtp_password(self) -> str:
        if self.smtp_password_file is None:
            return self.smtp_password.get_secret_value()
        return first_line(self.smtp_password_file, "PASSEND_SMTP_PASSWORD_FILE", "het wachtwoord")

    @property
    def logs_from(self) -> LogLevel:
        """From which weight on lines are written."""
        return self.log_level or (LogLevel.WARNING if self.login is Login.DEMO else LogLevel.INFO)

    def logs_as(self, is_terminal: bool) -> LogFormat:
        """Say how lines are written, on a terminal or elsewhere."""
        return self.log_format or (LogFormat.TEXT if is_terminal or self.login is Login.DEMO else LogFormat.JSON)

    @model_validator(mode="after")
    def _fill_in(self) -> Self:
        """Fill in what was not named."""
        self.database_url = self.database_url or f"sqlite:///{self.data_dir}/passend.db"
        self.identity_database_url = self.identity_database_url or beside(self.database_url)
        if self.erasures_file == Path():
            self.erasures_file = self.data_dir / ERASURE_LIST
        self.site_url = self.site_url.rstrip("/") or f"http://{self.host}:{self.port}"
        return self

    @model_validator(mode="after")
    def _know_the_provider(self) -> Self:
        """Refuse log-in at a provider that is not named, or that everybody can overhear."""
        if self.login is Login.OIDC and not is_safe(self.issuer):
            raise ValueError(
                "PASSEND_LOGIN is oidc, en dan is PASSEND_ISSUER nodig: het adres van de voorziening waar men inlogt, "
                "dat begint met https:// (op deze computer mag http://)"
            )
        return self

    @model_validator(mode="after")
    def _reach_databases_in_secret(self) -> Self:
        """Refuse a database on another computer that is reached without TLS, or without knowing that it is that one."""
        for name in ("database_url", "identity_database_url"):
            if not is_safe_database(getattr(self, name)):
                raise ValueError(
                    f"PASSEND_{name.upper()} wijst naar een andere computer, en de verbinding is niet beveiligd. Zet "
                    "?sslmode=verify-full achter het adres, en &sslrootcert= met het bestand van de certificaatgever"
                )
        return self

    @model_validator(mode="after")
    def _keep_figures_apart(self) -> Self:
        """Refuse figures on the port that everybody reaches."""
        if self.metrics_port == self.port:
            raise ValueError(
                f"PASSEND_METRICS_PORT en PASSEND_PORT zijn allebei {self.port}: kies voor de cijfers een andere poort"
            )
        return self

    @model_validator(mode="after")
    def _stay_on_this_computer(self) -> Self:
        """Refuse every address that others can reach."""
        if not is_loopback(self.host):
            way_out = (
                "In het voorbeeld logt niemand in: op een ander adres kan iedereen de gegevens van kandidaten zien"
                if self.login is Login.DEMO
                else "Laat een proxy op deze computer de verbindingen met TLS aannemen en doorgeven"
            )
            raise ValueError(
                f"passend luistert niet op {self.host}, alleen op deze computer (127.0.0.1 of localhost). {way_out}"
            )
        return self


def beside(database_url: str) -> str:
    """Give the default identity database: a sibling file, or tables of its own in the same PostgreSQL."""
    if not database_url.startswith("sqlite"):
        return database_url
    stem, dot, _ = database_url.rpartition(".db")
    return f"{stem or database_url}-identiteit{dot}"
