"""Everything the coach says and asks, as YAML for each language, read into one checked catalog."""
