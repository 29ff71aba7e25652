"""Pages without a browser: log in as somebody of the demo, and send forms as a page shows them."""

import html
import re

_HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
_CHOICE = re.compile(r'name="wie" value="([^"]+)"')


def marks_on(client, path, draft="") -> dict[str, str]:
    """Give the hidden fields of the first form on a page, or of the one that keeps this draft."""
    forms = client.get(path).text.split("<form ")[1:]
    form = next(one for one in forms if f'name="_concept" value="{draft}"' in one or not draft)
    fields = {name: html.unescape(value) for name, value in _HIDDEN.findall(form.partition("</form>")[0])}
    return {name: value for name, value in fields.items() if name.startswith("_")}


def people_of(client, role) -> list[str]:
    """Give whom one can be in a role."""
    found = [html.unescape(code) for code in _CHOICE.findall(client.get("/inloggen").text)]
    return [code for code in found if code.startswith(f"{role}:")]


def log_in(client, role, who=0, back="/"):
    """Be somebody of the demo in this role, and give where that leads."""
    chosen = people_of(client, role)[who]
    answer = client.post("/inloggen", data=marks_on(client, "/inloggen") | {"wie": chosen, "terug": back})
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]
