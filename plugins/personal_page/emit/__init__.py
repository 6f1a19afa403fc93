"""What is derived from a contract as text: types, JSON, schema, llms.txt, inventory."""
