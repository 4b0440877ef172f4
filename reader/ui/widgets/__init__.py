"""Parts of screens: cards, fields, the reading view."""
