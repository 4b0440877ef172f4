"""The catalogue → ranked hits: an index of every section, and what people type made into a question to it. No Qt."""
