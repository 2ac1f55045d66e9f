"""Half a minute of straight back before the door."""
