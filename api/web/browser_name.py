"""What browser somebody uses, in the two words by which they know it themselves; the rest is not kept."""

_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("CrOS", "een Chromebook"),
    ("Mac OS X", "een Mac"),
    ("Linux", "Linux"),
)
"""What a browser says of itself, with the name; the first that is found counts, because most name others as well."""


def browser_name(user_agent: str) -> str:
    """Say "Firefox op Windows"; "" when the header names no browser that we know."""
    browser = next((name for sign, name in _BROWSERS if sign in user_agent), "")
    system = next((name for sign, name in _SYSTEMS if sign in user_agent), "")
    return f"{browser} op {system}" if browser and system else browser
