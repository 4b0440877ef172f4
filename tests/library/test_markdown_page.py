"""A file's bytes → card and page: titles, summaries, languages, pictures, and pages of last resort."""

import pytest
from library_folder import codes, page_of, png, write

from reader.errors import ArticleNotFound
from reader.library.markdown_page import convert_plainly, limit_problem, load_file
from reader.library.text_file import UnreadableText


@pytest.fixture
def root(tmp_path):
    return write(tmp_path / "content", {"media/x.png": png(30, 20)})


def card_of(root, text, ref="en/my-first_page.md"):
    return page_of(root, text, ref).page.card


def test_the_title_comes_from_the_header_the_first_heading_or_the_file_name(root):
    assert card_of(root, "---\ntitle: From header\n---\n# Heading").title == "From header"
    assert card_of(root, "Text.\n\n### A *heading*\n\nMore.").title == "A heading"
    assert card_of(root, "Only text.").title == "My first page"
    assert codes(page_of(root, "Only text.")) == ["header.no-title"]


def test_the_summary_is_the_first_sentences_when_there_is_none(root):
    assert card_of(root, "---\ntitle: T\nsummary: Mine.\n---\nText.").summary == "Mine."
    assert card_of(root,
        "# T\n\n> [!NOTE]\n> Box.\n\n- item\n\nFirst *one*. Second one.").summary == "First one. Second one."
    long = "A first sentence that is long enough to stand alone. " + "And many more words follow here " * 10
    assert card_of(root, "# T\n\n" + long).summary == "A first sentence that is long enough to stand alone."
    endless = card_of(root, "# T\n\n" + "word " * 100).summary
    assert endless.endswith("word…")
    assert len(endless) <= 160
    assert card_of(root, "# T").summary == ""


def test_marks_in_titles_and_summaries_are_set_as_in_the_text(root):
    text = "---\ntitle: Don't say \"never\"\nsummary: It's -- fine...\n---\nIt's."
    card = card_of(root, text)
    assert (card.title, card.summary) == ("Don’t say “never”", "It’s – fine…")
    assert card_of(root, text, "de/a.md").title == "Don’t say „never“"


def test_the_language_is_that_of_the_folder_then_the_header_then_the_library(root):
    assert card_of(root, "# T", "es/a.md").language == "es"
    assert card_of(root, "# T", "pt_br/a.md").language == "pt-BR"
    assert card_of(root, "---\nlanguage: es\n---\n# T", "sleep/a.md").language == "es"
    assert card_of(root, "# T", "a.md").language == "en"
    mixed = page_of(root, "---\nlanguage: es\n---\n# T\n\nx", "en/a.md")
    assert mixed.page.card.language == "en"
    assert [(problem.code, problem.line) for problem in mixed.problems] == [("header.language-folder", 2)]


def test_words_and_minutes(root):
    card = card_of(root, "# T\n\n" + "word " * 1000)
    assert (card.words, card.minutes) == (1000, 5)
    assert card_of(root, "# T\n\nword").minutes == 1
    assert card_of(root, "# T\n\n" + "日" * 800).minutes == 2


def test_the_picture_of_the_head(root):
    page = page_of(root, "---\ntitle: T\nimage: x.png\nimage_alt: A boat\n---\nText").page
    assert page.card.image == "media/x.png"
    assert (page.head_picture.ref, page.head_picture.width, page.head_picture.alt) == ("media/x.png", 30, "A boat")
    missing = page_of(root, "---\ntitle: T\nimage: no.png\n---\nText")
    assert (missing.page.card.image, missing.page.head_picture) == ("", None)
    assert [(problem.code, problem.line) for problem in missing.problems] == [("picture.missing", 3)]


def test_lines_of_problems_count_the_header(root):
    converted = page_of(root, "---\ntitle: T\n---\n\n\nText\n\n![a](no.png)\n")
    assert [(problem.code, problem.line) for problem in converted.problems] == [("picture.missing", 8)]


def test_an_article_without_text_is_said(root):
    assert codes(page_of(root, "---\ntitle: T\n---\n")) == ["body.empty"]


def test_a_draft_is_one(root):
    assert page_of(root, "---\ntitle: T\ndraft: yes\n---\nText").draft
    assert not page_of(root, "---\ntitle: T\n---\nText").draft


def test_everything_else_of_the_header_is_passed_on(root):
    page = page_of(root, "---\ntitle: T\nsources:\n- A\nrelated: b.md\nkeywords: c\nweb: https://x.example\norder: 3\n"
                         "category: Sleep\n---\nText").page
    assert (page.sources, page.related, page.keywords, page.web) == (("A",), ("b",), ("c",), "https://x.example")
    assert (page.card.order, page.card.category) == (3, "Sleep")
    assert card_of(root, "# T").order == 1000


def test_a_windows_file_with_windows_line_ends_reads_the_same(root):
    text = "---\ntitle: Café\n---\n\n- a\n- b\n\nEnd “quoted”.\n"
    page = page_of(root, text.replace("\n", "\r\n").encode("cp1252")).page
    assert page.html == page_of(root, text).page.html
    assert page.card.title == "Café"


def test_no_text_at_all_is_refused(root):
    with pytest.raises(UnreadableText):
        page_of(root, b"%PDF-1.4")


def test_a_file_that_is_too_large_is_shown_as_plain_text(root):
    converted = page_of(root, "---\ntitle: Long\n---\n" + "**word** and\n\n" * 80_000)
    assert converted.page.card.title == "Long"
    assert "**word**" in converted.page.html
    assert codes(converted) == ["file.too-large"]


def test_plain_pages_keep_every_word_and_no_markup(root):
    raw = b"---\ntitle: T\ncategory: c\n---\n# Head <b>\n\nOne & *two*\nthree\n\n" + b"x" * 30_000
    converted = convert_plainly("es/a.md", raw, limit_problem("es/a.md", "it took too long"))
    page = converted.page
    assert page.card.title == "T"
    assert page.card.language == "es"
    assert "<p>One &amp; *two*<br>three</p>" in page.html
    assert "&lt;b&gt;" in page.html
    assert "\u200b" in page.html
    assert page.html.startswith('<p class="notice">Esta página')
    assert converted.problems[-1].sentence.endswith("it took too long.")


def test_a_plain_page_without_header_takes_its_first_heading():
    page = convert_plainly("a.md", b"# Head\n\nText", limit_problem("a.md", "x")).page
    assert page.card.title == "Head"
    assert "Head" not in page.html


def test_a_single_file_outside_of_a_library(tmp_path):
    write(tmp_path / "somewhere", {"note.md": "# Hello\n\n![a](pic.png)\n\n[up](../secret.md)", "pic.png": png()})
    write(tmp_path, {"secret.md": "# Secret", "pic.png": png()})
    page = load_file(tmp_path / "somewhere" / "note.md").page
    assert page.card.title == "Hello"
    assert [picture.ref for picture in page.pictures] == ["pic.png"]
    with pytest.raises(ArticleNotFound):
        load_file(tmp_path / "nothing.md")


def test_ids_are_file_names_in_composed_letters_without_unseen_signs(root):
    assert card_of(root, "# T", "en/Cafe\u0301.md").id == "Café"
    assert card_of(root, "# T", "en/a\u202eb\nc.markdown").id == "a-b-c"
