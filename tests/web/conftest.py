"""A real Chromium against a real server."""

import os
import shutil
import subprocess

import httpx
import pytest
from logging_in import marks_on
from playwright.sync_api import expect, sync_playwright
from running_server import furnish, running

expect.set_options(timeout=20_000)  # ms; other tests, and their browsers and servers, run beside these
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def installed_chromium() -> str | None:
    named = os.environ.get("PASSEND_CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


def install_chromium() -> None:
    """Install Debian's package, where we are root and there is apt."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        for command in (["update"], ["install", "-y", "chromium"]):
            done = subprocess.run(["apt-get", "-qq", *command], check=False, capture_output=True, text=True)
            assert done.returncode == 0, f"apt-get {' '.join(command)} failed:\n{done.stdout}{done.stderr}"


@pytest.fixture(scope="session")
def browser():
    if installed_chromium() is None:
        install_chromium()
    path = installed_chromium()
    if path is None:
        pytest.fail("No Chromium: install Debian's package `chromium`, or point PASSEND_CHROMIUM at one.")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def furnished(tmp_path_factory):
    """The demo people, for copying only."""
    directory = tmp_path_factory.mktemp("demo")
    furnish(directory)
    return directory


@pytest.fixture(scope="session")
def site(furnished, tmp_path_factory):
    """The address of a server over the demo people."""
    with running(shutil.copytree(furnished, tmp_path_factory.mktemp("site") / "data")) as client:
        yield str(client.base_url)


@pytest.fixture(scope="session")
def anybody(site):
    """Who asks the API of the same server, without a session."""
    with httpx.Client(base_url=site, timeout=120) as opened:
        yield opened


@pytest.fixture
def client(site):
    """Somebody without a browser, who starts without a cookie."""
    with httpx.Client(base_url=site, timeout=60) as opened:
        yield opened


@pytest.fixture
def page(browser, site):
    """A page on a desk."""
    with browser.new_context(base_url=site, viewport={"width": 1280, "height": 900}) as context:
        yield context.new_page()


@pytest.fixture
def phone(browser, site):
    """A page on a telephone, 390 px wide."""
    with browser.new_context(base_url=site, viewport={"width": 390, "height": 844}, has_touch=True) as context:
        yield context.new_page()


@pytest.fixture
def plain(browser, site):
    """A page without JavaScript."""
    with browser.new_context(base_url=site, java_script_enabled=False) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def list_path(site):
    """The address of a ranked list that was made just now."""
    with httpx.Client(base_url=site, timeout=60) as opened:
        page = "/vacatures/V-101"
        return opened.post(f"{page}/ranglijsten", data=marks_on(opened, page)).headers["location"]
