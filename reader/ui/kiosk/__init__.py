"""What a waiting room's screen looks like: its own bars, keyboard, start screen, and the sheets that take the place of
windows. Everything here shows what it is told and says what a person wishes; nothing here knows a service.

Imported only by a kiosk: a laptop's start pays for none of it.
"""
