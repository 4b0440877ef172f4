"""`reader new`: a new article from the template, as a draft. Prints the file's path and nothing else."""

from __future__ import annotations

from reader.arguments import Asked
from reader.options import Options


def run(options: Options, asked: Asked) -> int:
    """Write the article and print where it is."""
    from reader.staff.authoring.template import new_article

    path = new_article(options.roots, asked.names[0], asked.values.get("--category", ""),
                       options.language or "en")
    print(path)
    return 0
