"""The kit as a page uses it."""

from textwrap import dedent

import pytest

from personal_page_backend import bridge

URL = "https://backend.example/"


class Backend:
    """One backend.py at a time; sources may be indented."""

    def load(self, source: str, **environment: str) -> None:
        bridge.load(dedent(source), environment)

    def send(
        self, method: str = "GET", url: str = URL, body: bytes = b"", **headers: str
    ) -> bridge.Answer:
        """Send a request; `X_Auth_Token=…` is the header X-Auth-Token."""
        named = [(name.replace("_", "-"), value) for name, value in headers.items()]
        return bridge.handle(method, url, named, body)

    def cannot_load(self, source: str) -> bridge.LoadError:
        with pytest.raises(bridge.LoadError) as caught:
            self.load(source)
        return caught.value

    def cannot_answer(self, source: str) -> bridge.RequestError:
        self.load(source)
        with pytest.raises(bridge.RequestError) as caught:
            self.send()
        return caught.value
