"""`reader health`: whether Reader is well on this computer, a line a thing, for people or as JSON for programs."""

from __future__ import annotations

from reader.arguments import Asked
from reader.options import Options


def run(options: Options, asked: Asked) -> int:
    """Print every line. 1 when something is worth a look."""
    from reader.health.checks import look_at_health

    lines = look_at_health(options)
    is_well = all(line.is_well for line in lines)
    if asked.has("--json"):
        import datetime
        import json

        print(json.dumps({
            "well": is_well,
            "checked": datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "lines": [{"name": line.name, "state": "ok" if line.is_well else "look", "sentence": line.sentence,
                       "facts": line.facts} for line in lines],
        }, ensure_ascii=False, indent=1))
    else:
        for line in lines:
            print(f"{'ok' if line.is_well else 'look':<5} {line.name:<13} {line.sentence}")
        print("All is well." if is_well else "See the lines that begin with “look”.")
    return 0 if is_well else 1
