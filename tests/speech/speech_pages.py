"""Articles to read aloud in tests, converted as in the app."""

from __future__ import annotations

from pathlib import Path

from reader.library.markdown_page import convert
from reader.model import ArticlePage

VISIT = """---
title: A visit
summary: What happens on the day.
reviewed: 2026-03-01
reviewed_by: Dr. Lee, nurse
sources:
  - A study, 2022. https://www.example.org/long/way?x=1
---
> [!FACTS] In short
> - EMDR is one way. It takes time.
> - You cannot drive.

## Before the visit {#before}
Dr. Lee gives 0.5 mg/kg.[^1] Eat nothing, e.g. no bread, for 6–8 hours. Is that long? No!

1. Rest.
2. Drink water.

| Study | People |
|---|---|
| Year one | 41 |
| Year two | **12** |

Table: Two studies.

## After it {#after}
> [!WARNING] Until the next day
> Do not drive.

See [another page](other.md) or <https://example.org/a>.

[^1]: A small note. With two sentences.
"""


def page(markdown: str = VISIT, language: str = "en", folder: Path = Path(".")) -> ArticlePage:
    return convert(folder, f"{language}/visit.md", markdown.encode("utf-8")).page
