"""From YAML text to the model: every step reports what it finds and reads on."""
