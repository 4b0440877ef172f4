"""What one run of the app allows: a laptop's own person may do everything, a waiting room's next person very little.

Decided once, when the app starts, and handed to whoever needs it in its constructor. Nothing else asks "is this a
kiosk?" to decide what is allowed. Knows no Qt and is cheap: starting the app pays for it.
"""

from __future__ import annotations

from reader.values import value


@value
class Policy:
    """Each field is one thing that may be done, or is so."""

    is_kiosk: bool = False
    may_leave_app: bool = True       # links to the web, other programs, the file manager, dialogs for files
    may_close: bool = True           # the window closes when it is asked to
    may_drop: bool = True            # files and words let go over the window
    may_select_text: bool = True     # and copy it
    has_all_keys: bool = True        # False: only the keys that are needed to read do anything
    keeps_anything: bool = True      # places, history, searches and marks on the disk
    staff_without_pin: bool = True   # while no PIN is set, staff's screens open to everybody


LAPTOP = Policy()
# What a waiting room's screen allows: reading.
KIOSK = Policy(
    is_kiosk=True, may_leave_app=False, may_close=False, may_drop=False, may_select_text=False, has_all_keys=False,
    keeps_anything=False, staff_without_pin=False)
