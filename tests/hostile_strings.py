"""Hostile strings made by pattern: 149 that try to run something, 515 that break programs by being odd."""

from __future__ import annotations

from itertools import islice, product


def attacks() -> list[str]:
    tags = ("img", "a", "svg", "body", "iframe", "object", "video", "form", "math", "table", "input", "style")
    handlers = ("onerror", "onload", "onclick", "onmouseover", "onfocus", "style", "href", "src", "background",
                "xlink:href", "formaction", "srcdoc", "action")
    forms = ("<{t} {h}={q}javascript:alert(1){q}>x</{t}>", "<{t}/{h}={q}&#106;avascript:alert(1){q}>",
             "<{t}\n{h}\t={q}java\tscript:alert(1){q}", "<<{t} {h}={q}vbscript:x{q}//<",
             "[x]({h}:<{t}>javascript:alert(1))",
             "<{t} {h}={q}data:text/html;base64,PHNjcmlwdD4={q}>")
    made = (form.format(t=tag, h=handler, q=quote) for handler, tag, form, quote
            in product(handlers, tags, forms, ('"', "'", "", "`")))
    return list(islice((text for number, text in enumerate(made) if number % 25 == 0), 149))


def oddities() -> list[str]:
    seeds = ("undefined", "null", "-1/0", "NaN", "0x0", "''", '"', "%s%n%x", "{0}", "${x}", "`id`", "$(id)",
             "../../etc",
             "\u202etxt.exe",
             "\u200b\u200b", "\ufeff", "\u2028\u2029", "Z\u0351\u036b\u0343a\u0336l\u0337g\u0330o",
             "田中さん", "הָיְתָה", "مُنَاقَشَة", "😀👩‍👩‍👧", "\U0001f1fa\U0001f1f8", "\ud7ff", "\ufdd0", "a\u0300" * 30,
             "﷽" * 10, "<!--", "]]>", "<?xml", "&#0;", "&#x110000;", "\\", "\x07\x1b[31m")
    shapes = ("{}", "# {}", "- {}", "> {}", "| {} |\n|---|", "[{}]({})", "![{}]({})", "**{}", "`{}", "```\n{}",
              "[^{}]: {}",
              "*[{}]: {}", "> [!{}] {}", "<b title='{}'>{}", "1. {}\n   - {}", ": {}", "{}\n===")
    made = (shape.replace("{}", seed) for shape, seed in product(shapes, seeds))
    return list(islice(made, 515))
