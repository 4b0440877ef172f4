"""`new_article`: a filled template under a safe name, in the folder of its language; a draft until staff say otherwise.

The words of the template are those of `content/README.md`, the page that staff copy from.
"""

from __future__ import annotations

import datetime
from pathlib import Path

from reader.errors import ReaderError
from reader.library.names import language_tag
from reader.roots import Folder

from .header import header, one_year_later
from .target_folder import language_folder, own_folder, safe_name, taken_names, write_new
from .topics import topic_id

_LONGEST_TITLE = 300

_BODIES = {
    "en": """\
> [!FACTS] In short
> - The most important sentence.
> - The second most important one.
> - What to do if it gets worse.

## What is the first question people ask?

Your answer, in short sentences.

## What are the risks? {#risks}

As easy to find as the gains.

## What if I do nothing?

What tends to happen without treatment, and what the other choices are.

## What you can do

1. One small step.
2. One more.

> [!HELP] If you feel worse
> Call or text 988.

## Questions to ask

- What do you want to know from your clinician?
""",
    "es": """\
> [!FACTS] En pocas palabras
> - La frase más importante.
> - La segunda más importante.
> - Qué hacer si empeora.

## ¿Qué es lo primero que pregunta la gente?

Su respuesta, en frases cortas.

## ¿Cuáles son los riesgos? {#riesgos}

Tan fáciles de encontrar como los beneficios.

## ¿Y si no hago nada?

Qué suele pasar sin tratamiento y qué otras opciones hay.

## Qué puede hacer usted

1. Un paso pequeño.
2. Uno más.

> [!HELP] Si se siente peor
> Llame o mande un mensaje al 988.

## Preguntas que puede hacer

- ¿Qué quiere saber de su profesional de salud?
""",
}


def new_article(folder: Folder, title: str, category: str = "", language: str = "en", *,
                today: datetime.date | None = None, author: str = "") -> Path:
    """Write a new draft into the folder of articles `folder` (that of the staff where there are two); return its path.

    `category` is a topic's id or title, "" for none; `language` a code such as "en". It goes into the folder of its
    language (and of its topic, where that folder exists), under a name made of the title that no other article of the
    language has: nothing is overwritten. `today` is the date to write, unless it is that of the computer.
    Raises ReaderError for a title without a letter, an unknown topic or language; ContentFolderMissing; CannotSave.
    """
    words = " ".join(title.split())
    if not any(letter.isalnum() for letter in words):
        raise ReaderError("The new article needs a title.", "Type a few words, such as “Sleep and bad dreams”.")
    if len(words) > _LONGEST_TITLE:
        raise ReaderError(f"The title is longer than {_LONGEST_TITLE} letters.", "Make it a few words.")
    tag = language_tag(language)
    if not tag:
        raise ReaderError(f"“{language[:40]}” is no language that Reader knows.", "Name it by its code, such as “en”.")
    own = own_folder(folder)
    topic = topic_id(folder, category)
    day = today or datetime.date.today()
    text = template(words, topic, tag, day, author=author)
    place = language_folder(own, tag, topic)
    return write_new(place, safe_name(words), ".md", text.encode("utf-8"), taken_names(folder, place))


def template(title: str, category: str, language: str, day: datetime.date, *, author: str = "") -> str:
    """The text of a new article: a header with the dates filled in, and the first headings in its language.

    A language without a template of its own gets the English one.
    """
    values = {
        "title": title, "summary": "", "category": category, "tags": "[]", "language": language,
        "updated": day.isoformat(), "review_by": one_year_later(day).isoformat(), "author": author, "draft": "true",
    }
    body = _BODIES.get(language.partition("-")[0], _BODIES["en"])
    return f"{header(values)}\n{body}"
