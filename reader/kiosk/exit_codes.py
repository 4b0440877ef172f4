"""How a kiosk ends, for whoever starts it again. The unit of the recipe names the same numbers."""

from __future__ import annotations

CLOSED_BY_STAFF = 77  # stay down: staff closed it after the PIN
WENT_WRONG = 70       # start again: too much went wrong in one run (EX_SOFTWARE)
