"""The picture in README: `PYTHONPATH=tests python -m picture` takes it anew."""
