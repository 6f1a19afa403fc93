"""Writes the runtime folder: Pyodide, the kit's wheel and the wheels a backend.py may import."""
