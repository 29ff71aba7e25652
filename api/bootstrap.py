"""Open the service once per process; the first request waits for it, and not for longer than it takes."""

from datetime import timedelta
from threading import Lock

from api.settings import Login, Settings
from api.watching.measured import measured
from matching.errors import PassendError
from matching.exchange.vum_client import Exchange
from matching.in_memory.standing import Standing
from matching.service import KEY_FILE, Service
from matching.storage.bulk import settle
from matching.storage.erasure_list import ErasureList
from matching.vetting.minimum_wages import read_wages
from matching.webhooks.sender import Sender


class ServiceDoor:
    """The one service of this process.

    A database that is not ready is an answer (503 with what to run), not a
    failed start: as soon as it is ready, the next request finds it.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._lock = Lock()
        self._service: Service | None = None
        self._warming, self._is_warm, self._is_closed = Lock(), False, False

    @property
    def opened(self) -> Service | None:
        """The service; None as long as nobody opened it."""
        return self._service

    def open(self) -> Service:
        """Give the service.

        Raises:
            StoreError: a database is newer, broken or cannot be reached, or its keys are missing.
        """
        with self._lock:
            if self._service is None:
                self._service = open_service(self.settings)
            return self._service

    def warm_up(self) -> None:
        """Make ready what the first list needs; what is missing is told to who asks for it."""
        try:
            self.make_ready()
            self.open().look_ahead()
        except Exception as error:
            if not (isinstance(error, PassendError) or self._is_closed):  # closed meanwhile: its databases are gone
                raise
        settle()

    def make_ready(self) -> None:
        """Make ready what the first list needs, unless it was; who asks meanwhile waits for it.

        Raises:
            TaxonomyMissingError: no taxonomy was ever imported.
            StoreError: a database is newer, broken or cannot be reached, or its keys are missing.
        """
        with self._warming:
            if not self._is_warm:
                self.open().warm_up()
                self._is_warm = True

    def held(self) -> Standing | None:
        """Give who is in memory now; nobody waits for it."""
        service = self._service
        return None if service is None else service.held()

    def close(self) -> None:
        """Let go of the databases."""
        with self._lock:
            self._is_closed = True
            if self._service is not None:
                self._service.close()
            self._service, self._is_warm = None, False


def open_service(settings: Settings) -> Service:
    """Open the service that these settings describe.

    Raises:
        InvalidInputError: the table of minimum wages does not hold.
    """
    wages = read_wages(settings.minimum_wages) if settings.minimum_wages else None
    service = Service.open(
        settings.database_url, settings.identity_database_url, settings.data_dir, wages, settings.identity_key_file
    )
    service.explorations_a_day = settings.explorations_a_day
    service.site = settings.site_url
    service.store.erasures = ErasureList(settings.erasures_file)
    service.store.sessions.idle = timedelta(minutes=settings.session_idle_minutes)
    service.store.sessions.longest = timedelta(hours=settings.session_hours)
    service.store.sessions.most = settings.most_sessions
    service.store.uploads.sweep()
    service.exchange = exchange_of(settings)
    service.sender = sender_of(settings)
    service.measure = measured
    return service


def sender_of(settings: Settings) -> Sender:
    """Give how others are told what happens here."""
    return Sender(
        organisation=settings.organisation,
        oin=settings.vum_oin,
        api=f"{settings.public_url}/v1",
        key_file=settings.data_dir / KEY_FILE,
        may_call_itself=settings.login is Login.DEMO,
    )


def exchange_of(settings: Settings) -> Exchange | None:
    """Give where questions to VUM go, when that is set."""
    if not settings.vum_exchange_url:
        return None
    return Exchange(
        url=settings.vum_exchange_url,
        own_oin=settings.vum_oin,
        via_oin=settings.vum_processor_oin,
        operator_oin=settings.vum_operator_oin,
        certificate=settings.vum_certificate,
        key=settings.vum_certificate_key,
        authority=settings.vum_exchange_ca,
    )
