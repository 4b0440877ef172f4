"""State and threads. Uses QtCore only; nothing here draws."""
