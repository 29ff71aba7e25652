"""Lines on stderr about what happens here: JSON for machines, or text for a terminal.

Who logs names an event and plain values; what an error says about itself is left out, since it can quote what
somebody typed. Lines of uvicorn and of libraries go the same way, those of libraries from warnings on.
"""

import logging
import sys
from collections.abc import Sequence
from typing import Any, TextIO

import orjson
import structlog
from structlog.stdlib import BoundLogger, ProcessorFormatter
from structlog.typing import EventDict, Processor, WrappedLogger

from api.settings import LogFormat, LogLevel, Settings
from api.watching.traces import trace_id

OURS = ("passend", "uvicorn")
_FIRST = ("time", "level", "logger", "event")
_VALUES = structlog.stdlib.ExtraAdder()


class _Stderr(logging.StreamHandler[TextIO]):
    """Writes to what stderr is at that moment."""

    def __init__(self) -> None:
        logging.Handler.__init__(self)

    @property
    def stream(self) -> TextIO:  # type: ignore[override]
        """Where lines go."""
        return sys.stderr


HANDLER = _Stderr()


def set_up(settings: Settings) -> None:
    """Write lines from now on as the settings say; doing it again changes how."""
    last = as_json() if settings.logs_as(sys.stderr.isatty()) is LogFormat.JSON else as_text()
    HANDLER.setFormatter(
        ProcessorFormatter(
            foreign_pre_chain=[*_common(), first_line_only],
            processors=[ProcessorFormatter.remove_processors_meta, without_what_errors_say, last],
        )
    )
    root = logging.getLogger()
    if HANDLER not in root.handlers:
        root.addHandler(HANDLER)
    root.setLevel(logging.WARNING)
    for name in OURS:
        logging.getLogger(name).setLevel(weight(settings.logs_from))
    logging.getLogger("uvicorn.access").disabled = True  # it names whole addresses; `request` says the same without


def are_for_machines(settings: Settings) -> bool:
    """Whether lines are JSON: then what a person reads on the terminal is not enough."""
    return settings.logs_as(sys.stderr.isatty()) is LogFormat.JSON


def weight(level: LogLevel) -> int:
    """Give the number that `logging` knows a level by."""
    return logging.getLevelNamesMapping()[level.upper()]


def log_of(name: str) -> BoundLogger:
    """Give who writes lines under `passend.{name}`; before `set_up` only warnings appear, as text."""
    made: BoundLogger = structlog.wrap_logger(
        logging.getLogger(f"passend.{name}"),
        processors=[structlog.stdlib.filter_by_level, *_common(), ProcessorFormatter.wrap_for_formatter],
        wrapper_class=BoundLogger,
        cache_logger_on_first_use=True,
    )
    return made


def _common() -> Sequence[Processor]:
    """What every line says: when, how heavy, by whom, in which trace."""
    return [
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        with_values,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="time"),
        with_trace,
    ]


def with_values(logger: WrappedLogger, name: str, line: EventDict) -> EventDict:
    """Add the values that our own code named beside an event; those of libraries we do not know."""
    is_ours = line["logger"].partition(".")[0] == "passend"
    return _VALUES(logger, name, line) if is_ours and "_record" in line else line


def first_line_only(_: WrappedLogger, __: str, line: EventDict) -> EventDict:
    """Keep the first line of what a library says: further ones show its values."""
    line["event"] = str(line["event"]).partition("\n")[0]
    return line


def with_trace(_: WrappedLogger, __: str, line: EventDict) -> EventDict:
    """Add the id of the trace, where there is one."""
    if found := trace_id():
        line["trace"] = found
    return line


def without_what_errors_say(_: WrappedLogger, __: str, line: EventDict) -> EventDict:
    """Say of an error which kind it is and where it was, never its words or values."""
    given = line.pop("exc_info", None)
    error = sys.exc_info()[1] if given is True else given[1] if isinstance(given, tuple) else given
    if isinstance(error, BaseException):
        line["error"] = type(error).__name__
        line["where"] = _where(error)
    return line


def _where(error: BaseException) -> list[str]:
    """Give the last steps to an error, as file and line."""
    step, steps = error.__traceback__, []
    while step is not None:
        steps.append(f"{step.tb_frame.f_globals.get('__name__', '?')}:{step.tb_lineno}")
        step = step.tb_next
    return steps[-5:]


def as_json() -> Processor:
    """Write a line as JSON: first what every line has."""
    return structlog.processors.JSONRenderer(serializer=_json)


def _json(line: dict[str, Any], **_: Any) -> str:  # noqa: ANN401 - whatever a library logs
    first = {name: line[name] for name in _FIRST if name in line}
    return orjson.dumps(first | line, default=str).decode()


def as_text() -> Processor:
    """Write a line for a terminal: colours only on one."""
    return structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), timestamp_key="time")
