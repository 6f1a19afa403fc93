"""One mutant for each simulated behaviour."""

from mutants.decided import decisions
from mutants.mutant import Mutant
from mutants.written import WRITTEN


def mutants() -> dict[str, Mutant]:
    """Return behaviour → its mutant: what its first alternative decides, unless one is written."""
    return {**decisions(), **WRITTEN}
