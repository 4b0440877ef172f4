"""Makes a folder of many varied articles, the same ones every time: to measure with, and for tests of large libraries.

    python tests/benchmarks/corpus.py FOLDER --count 1000

The text is made of sentences about sleep, visits and small steps; it is no advice and no article of ours.
"""

from __future__ import annotations

import argparse
import random
import struct
import zlib
from pathlib import Path

TOPICS = (
    ("first-steps", "First steps", "Primeros pasos", "sea"),
    ("sleep", "Sleep and rest", "Sueño y descanso", "night"),
    ("treatments", "Treatments", "Tratamientos", "leaf"),
    ("your-visit", "Your visit", "Su visita", "sand"),
    ("families", "For families", "Para las familias", "ochre"),
    ("daily-life", "Daily life", "La vida diaria", "coral"),
)
_THINGS = ("sleep worry memories breathing walking talking medicine visits letters mornings evenings friends family "
           "work school meals music gardens water pain stress anger calm balance habits plans questions numbers "
           "appointments side-effects").split()
_OPENERS = ("Many people find that", "It can help to know that", "For some people", "On most days", "Small studies say",
            "A nurse may tell you that", "It is common that", "After a few weeks", "Before your visit", "At night")
_MIDDLES = ("{a} and {b} belong together", "{a} becomes easier with a little {b}", "{a} takes more time than {b}",
            "talking about {a} makes {b} lighter", "{a} comes and goes like {b}", "{a} is nothing to hide",
            "you can ask about {a} and about {b}", "a short list of {a} helps with {b}")
_ENDERS = ("", ", and that is all right", ", even when it does not feel like it", "; nobody has to do it alone",
           " — one step at a time", ", as your doctor will explain", " (ask if you are not sure)")
_SPANISH = ("Muchas personas notan que {a} y {b} van juntos.", "Puede ayudar hablar de {a} con alguien de confianza.",
            "Antes de su visita, anote sus preguntas sobre {a}.", "No hay prisa: {a} mejora poco a poco.",
            "Después de unas semanas, {b} pesa menos.", "¿Qué puede hacer hoy? Un paso pequeño hacia {a}.")
_SPANISH_THINGS = ("el sueño, la preocupación, los recuerdos, la respiración, las caminatas, las visitas, la familia, "
                   "el trabajo, la comida, la música, el dolor, la calma, los hábitos, los planes").split(", ")


def build(folder: Path, count: int, *, seed: int = 7) -> None:
    """Write `count` articles, their pictures and a library.toml into `folder`."""
    dice = random.Random(seed)
    media = folder / "media"
    media.mkdir(parents=True, exist_ok=True)
    pictures = []
    for number in range(12):
        name = f"scene-{number + 1:02}.png"
        (media / name).write_bytes(_png(dice.choice((480, 640, 960)), dice.choice((270, 360, 540)), number))
        pictures.append(name)
    (folder / "library.toml").write_text(_library(pictures), encoding="utf-8")
    (folder / "README.md").write_text("# For staff\n\nNever shown.\n", encoding="utf-8")
    names = [f"{dice.choice(_THINGS)}-and-{dice.choice(_THINGS)}-{number + 1:05}" for number in range(count)]
    for number in range(count):
        # Every seventh is in Spanish: half of them translations of the article before.
        if number % 7 == 6 and number % 2:
            names[number] = names[number - 1]
    for number, name in enumerate(names):
        spanish = number % 7 == 6
        topic = TOPICS[dice.randrange(len(TOPICS))]
        place = folder / ("es" if spanish else "en") / topic[0]
        place.mkdir(parents=True, exist_ok=True)
        text = _article(dice, number, topic, names, pictures, spanish=spanish)
        (place / f"{name}.md").write_text(text, encoding="utf-8")


def _article(dice: random.Random, number: int, topic: tuple[str, ...], names: list[str], pictures: list[str], *,
             spanish: bool) -> str:
    say = _Speaker(dice, spanish=spanish)
    title = f"{say.thing().capitalize()} {'y' if spanish else 'and'} {say.thing()}, {number + 1}"
    others = [names[dice.randrange(len(names))] for _ in range(6)]
    header = ["---", f"title: {title}" + (": what to know" if number % 9 == 0 and not spanish else ""),
              f"summary: {say.sentence()}", f"category: {topic[0]}",
              f"tags: [{', '.join(dict.fromkeys(dice.choice(_THINGS) for _ in range(3)))}]",
              f"updated: 202{dice.randrange(4, 7)}-{dice.randrange(1, 10):02}-{dice.randrange(1, 28):02}"]
    if number % 3 == 0:
        header += [f"image: media/{dice.choice(pictures)}", "image_alt: Hills and water in soft light"]
    if number % 4 == 0:
        header += ["sources:", f"  - {say.sentence()} (2021). https://example.org/{number}", f"  - {say.sentence()}"]
    if number % 5 == 0:
        header.append(f"related: [{others[0]}, {others[1]}]")
    if number % 40 == 0:
        header.append("featured: yes")
    if number % 11 == 0:
        header.append(f"order: {dice.randrange(1, 50)}")
    header += ["keywords: " + ", ".join(say.thing() for _ in range(3)), "---", ""]
    body = ["> [!FACTS]", *(f"> - {say.sentence()}" for _ in range(dice.randrange(3, 6))), "", say.paragraph(), ""]
    for section in range(dice.randrange(3, 7)):
        body += [f"## {say.sentence()[:50].rstrip('.,;: ')}", "", say.paragraph(), ""]
        body += dice.choice(_PARTS)(say, dice, others, pictures, section)
    if number % 2 == 0:
        body += [f"{say.sentence()[:-1]}.[^1]", "", f"[^1]: {say.sentence()}", ""]
    if number % 6 == 0:
        body += [f"*[{say.thing()}]: {say.sentence()}", ""]
    return "\n".join(header + body)


def _bullets(say: _Speaker, dice: random.Random, others: list[str], pictures: list[str], section: int) -> list[str]:
    lines = []
    for _ in range(dice.randrange(3, 7)):
        lines.append(f"- {say.sentence()}")
        if dice.random() < 0.3:
            lines.append(f"  - {say.sentence()}")
    return [say.sentence(), *lines, ""]


def _steps(say: _Speaker, dice: random.Random, others: list[str], pictures: list[str], section: int) -> list[str]:
    return [*(f"{step}. {say.sentence()}" for step in range(1, dice.randrange(4, 8))), "", say.paragraph(), ""]


def _table(say: _Speaker, dice: random.Random, others: list[str], pictures: list[str], section: int) -> list[str]:
    columns = dice.randrange(2, 5)
    rows = [" | ".join(say.thing().capitalize() for _ in range(columns)), " | ".join(["---"] * columns)]
    rows += [" | ".join(say.sentence()[:40] for _ in range(columns)) for _ in range(dice.randrange(3, 8))]
    return [*(f"| {row} |" for row in rows), "", f"Table: {say.sentence()}", ""]


def _box(say: _Speaker, dice: random.Random, others: list[str], pictures: list[str], section: int) -> list[str]:
    kind = dice.choice(("NOTE", "TIP", "WARNING"))
    return [f"> [!{kind}]", f"> {say.sentence()} {say.sentence()}", "", say.paragraph(), ""]


def _figure(say: _Speaker, dice: random.Random, others: list[str], pictures: list[str], section: int) -> list[str]:
    return [f'![{say.sentence()[:60]}](media/{dice.choice(pictures)} "{say.sentence()}")', "", say.paragraph(), ""]


def _links(say: _Speaker, dice: random.Random, others: list[str], pictures: list[str], section: int) -> list[str]:
    return [f"{say.sentence()[:-1]}: see [{say.thing()}]({others[2]}.md) or [{say.thing()}]({others[3]}.md), and "
            f"[a page on the web](https://example.org/{section}). {say.sentence()}", ""]


def _quote(say: _Speaker, dice: random.Random, others: list[str], pictures: list[str], section: int) -> list[str]:
    return [f"> {say.sentence()} *{say.sentence()}*", "", f"**{say.thing().capitalize()}** is `one` thing. "
            + say.paragraph(), ""]


_PARTS = (_bullets, _steps, _table, _box, _figure, _links, _quote)


class _Speaker:
    """Says sentences."""

    def __init__(self, dice: random.Random, *, spanish: bool) -> None:
        self._dice, self._spanish = dice, spanish

    def thing(self) -> str:
        return self._dice.choice(_SPANISH_THINGS if self._spanish else _THINGS)

    def sentence(self) -> str:
        if self._spanish:
            return self._dice.choice(_SPANISH).format(a=self.thing(), b=self.thing())
        middle = self._dice.choice(_MIDDLES).format(a=self.thing(), b=self.thing())
        return f"{self._dice.choice(_OPENERS)} {middle}{self._dice.choice(_ENDERS)}."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self._dice.randrange(3, 8)))


def _library(pictures: list[str]) -> str:
    lines = ['[place]', 'name = "A large library"', 'greeting = { en = "Take your time.", es = "Tómese su tiempo." }',
             'tagline = { en = "Made to measure with" }', ""]
    for number, (name, english, spanish, color) in enumerate(TOPICS):
        lines += ["[[category]]", f'id = "{name}"', f'title = {{ en = "{english}", es = "{spanish}" }}',
                  f'color = "{color}"', f'picture = "media/{pictures[number]}"',
                  f'summary = {{ en = "About {english.lower()}" }}', ""]
    lines += ["[help]", 'title = { en = "You can talk to someone now." }', "[[help.line]]",
              'label = { en = "Call or text, day or night" }', 'number = "988"', 'icon = "phone"', ""]
    return "\n".join(lines)


def _png(width: int, height: int, shade: int) -> bytes:
    """A picture of soft stripes, built by hand so that nothing has to be installed."""
    rows = bytearray()
    for row in range(height):
        level = row * 255 // height
        rows += b"\x00" + bytes((level, 90 + shade * 8, 255 - level // 2)) * width

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(rows), 6)) + chunk(b"IEND",
        b"")


def main() -> None:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    build(arguments.folder, arguments.count, seed=arguments.seed)
    print(f"{arguments.count} articles in {arguments.folder}")


if __name__ == "__main__":
    main()
