"""The SDK contract: YAML files, and the frozen model they are loaded into."""
