"""Python in the page: the kit that serves a `backend.py` there, and the runtime it is served by."""
