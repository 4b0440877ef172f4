"""Reader: a folder of markdown articles as a calm reading app. Imports nothing, so that it costs nothing."""

__version__ = "0.1.0"
