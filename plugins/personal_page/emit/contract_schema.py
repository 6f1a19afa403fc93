"""The JSON Schema of a contract's own files, so that editors complete and check them."""

import json

from personal_page.contract.loader import file_schema
from personal_page.contract.model import Contract


def emit_contract_schema(_contract: Contract | None = None) -> str:
    """Return the schema, which is the same for every contract."""
    return json.dumps(file_schema(), ensure_ascii=False, indent=2) + "\n"
