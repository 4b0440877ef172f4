"""The markdown that authors of this library may write, turned into semantic HTML.

One function, `to_html`. What it gives is *not* sanitized: raw HTML of the author is still in it.
Cleaning it and fitting it to the screen is the work of other modules.
Importing this package must stay cheap: the `markdown` package is imported on first use.
"""


def to_html(text: str, language: str = "en") -> str:
    """Turn the body of an article (without its header) into semantic, unsanitized HTML.

    `language` is a BCP 47 tag ("en", "de-CH") and chooses the quotation marks; an unknown one is
    read as English. Never raises on any text: what can't be understood is shown as it was written.
    """
    from reader.library.dialect.extension import markdown_for

    return markdown_for(language).convert(text)
