"""What a waiting room's screen needs besides the app: its settings, real sizes, its guard against crashes, the recipe
for the machine. Knows no Qt.
"""
