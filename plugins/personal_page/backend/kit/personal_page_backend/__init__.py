"""Serves a WSGI application, written as `backend.py`, to the page it is written in."""
