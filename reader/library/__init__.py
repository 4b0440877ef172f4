"""A folder of markdown becomes a catalogue of articles. Knows no Qt."""
