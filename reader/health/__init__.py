"""Whether Reader is well on this computer: for `reader health`, and for whoever watches over many kiosks.

Looks, and changes nothing: no file is made or mended, no cache brought up to date, no Qt started. A folder that does
not answer costs a deadline, not the command.

    checks.look_at_health(options) -> tuple[HealthLine, ...]
"""
