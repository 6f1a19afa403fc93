"""Documentation that runs, for widgets of amoCRM's client cabinet."""
