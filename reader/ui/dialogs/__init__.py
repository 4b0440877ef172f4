"""Sheets and questions that float over a screen."""
