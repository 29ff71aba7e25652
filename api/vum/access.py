"""Who may come in as the exchange: settings that belong together, and the OIN that a proxy names."""

from hmac import compare_digest
from pathlib import Path

from starlette.datastructures import Headers

from api.addresses import is_loopback
from api.settings import Login, Settings
from matching.errors import Fault, InvalidInputError
from matching.vum.pseudonym import LEAST_KEY_BYTES, new_key
from matching.vum.source import UNKNOWN_PARTY, VumError


def refuse_open_source(settings: Settings) -> None:
    """Refuse to start when anybody could ask as the exchange.

    Raises:
        InvalidInputError: VUM is on, and nothing proves who asks; it says what to set.
    """
    faults = tuple(_faults(settings)) if settings.is_vum_source else ()
    if faults:
        raise InvalidInputError(faults)


def _faults(settings: Settings) -> list[Fault]:
    if settings.vum_access == "loopback":
        if is_loopback(settings.host) and settings.login is Login.DEMO:
            return []
        problem = "VUM staat aan buiten de demo, en niets bewijst wie er vraagt: iedereen kan zich voordoen als VUM"
        return [Fault("PASSEND_VUM_ACCESS", problem, "proxy of tls; of PASSEND_VUM=false")]
    needed = {"PASSEND_VUM_OIN": settings.vum_oin}
    if settings.vum_access == "proxy":
        needed |= {
            "PASSEND_VUM_PROXY_HEADER": settings.vum_proxy_header,
            "PASSEND_VUM_OPERATOR_OIN": settings.vum_operator_oin,
        }
    else:
        needed |= {
            "PASSEND_TLS_CERTIFICATE": str(settings.tls_certificate or ""),
            "PASSEND_TLS_KEY": str(settings.tls_key or ""),
            "PASSEND_TLS_CLIENT_CA": str(settings.tls_client_ca or ""),
        }
    what = f"dit ontbreekt, en met PASSEND_VUM_ACCESS={settings.vum_access} kan VUM niet zonder"
    return [Fault(name, what, "vul het in; of zet PASSEND_VUM=false") for name, value in needed.items() if not value]


def refuse_stranger(settings: Settings, headers: Headers) -> None:
    """Refuse who is not the operator of the exchange, as the certificate says that the proxy saw.

    On loopback there is no certificate, and with `tls` the server itself let nobody else in.

    Raises:
        VumError: 401.
    """
    if settings.vum_access != "proxy":
        return
    named = headers.getlist(settings.vum_proxy_header)
    if len(named) != 1 or not compare_digest(named[0].strip().encode(), settings.vum_operator_oin.encode()):
        raise VumError(UNKNOWN_PARTY, "Het certificaat is niet dat van de beheerder van VUM.")


def key_of(settings: Settings) -> bytes:
    """Give the key of the pseudonyms, made when it is not there yet.

    Raises:
        InvalidInputError: it cannot be read, or is too short.
    """
    path = settings.vum_key_file or settings.data_dir / "vum.key"
    try:
        if settings.vum_key_file is None and not path.exists():
            _make(path)
        key = path.read_bytes().strip()
    except OSError as error:
        raise _no_key(path, f"dit bestand is niet te lezen ({error.strerror})") from None
    if len(key) < LEAST_KEY_BYTES:
        raise _no_key(path, "deze sleutel is te kort")
    return key


def _make(path: Path) -> None:
    """Make a key once, also when two processes start at the same moment: the first one stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{new_key().hex()[:8]}")
    fresh.touch(mode=0o600)
    fresh.write_text(new_key().hex())
    try:
        path.hardlink_to(fresh)
    except FileExistsError:
        pass
    finally:
        fresh.unlink()


def _no_key(path: Path, problem: str) -> InvalidInputError:
    passes = f"een bestand met ten minste {LEAST_KEY_BYTES} willekeurige tekens"
    return InvalidInputError((Fault(f"PASSEND_VUM_KEY_FILE ({path})", problem, passes),))
