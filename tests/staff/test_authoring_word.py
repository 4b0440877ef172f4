"""Word files → drafts: what staff see of each thing that a word processor can put into a document."""

from __future__ import annotations

import pytest
from authoring_samples import (
    NAMESPACES,
    answer_of,
    notes,
    numbering,
    paragraph,
    picture,
    png,
    run,
    styles,
    table,
    word_file,
)

SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


@pytest.fixture
def read(tmp_path):
    def reading(*body, **more):
        return answer_of("word", word_file(tmp_path / "a file.docx", *body, **more), tmp_path)

    return reading


def heading(text, level=1):
    return paragraph(text, style=f"Heading{level}")


def test_the_title_style_is_the_title_and_headings_close_up(read):
    answer = read(
        paragraph("Your visit", style="Title"),
        heading("Before"),
        heading("Food", 3),
        heading("Drink", 3),
        heading("After"),
        paragraph("Rest."),
    )
    assert answer.title == "Your visit"
    assert answer.body == "## Before\n\n### Food\n\n### Drink\n\n## After\n\nRest.\n"


def test_a_title_that_is_written_twice_stands_once(read):
    answer = read(paragraph("Your visit", style="Title"), heading("Your Visit"), paragraph("Hello."))
    assert (answer.title, answer.body) == ("Your visit", "Hello.\n")


def test_the_only_first_heading_is_the_title(read):
    answer = read(heading("Your visit"), paragraph("Hello."), heading("Before", 2), paragraph("Rest."))
    assert (answer.title, answer.body) == ("Your visit", "Hello.\n\n## Before\n\nRest.\n")


def test_a_document_without_styles_takes_its_first_line_and_its_bold_lines(read):
    answer = read(
        paragraph("Your visit"),
        paragraph("Come early."),
        paragraph(run("Before you come", "b")),
        paragraph("Do not eat."),
        paragraph(run("After", "b")),
        paragraph("Rest."),
    )
    assert answer.title == "Your visit"
    assert answer.body == "Come early.\n\n## Before you come\n\nDo not eat.\n\n## After\n\nRest.\n"
    assert answer.notes == ["Bold lines that stood alone are headings now: “Before you come”, “After”."]


def test_a_document_without_anything_like_a_title_has_that_of_its_file(read):
    answer = read(paragraph("A sentence that goes on."), paragraph("Another one."))
    assert answer.title == "A file"
    assert answer.body == "A sentence that goes on.\n\nAnother one.\n"


def test_a_style_of_ones_own_is_a_heading_when_it_comes_from_one(read):
    own = (
        '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Clinic head"/><w:basedOn w:val="Heading2"/>'
        '</w:style><w:style w:type="paragraph" w:styleId="Level"><w:name w:val="Nivel"/><w:pPr>'
        '<w:outlineLvl w:val="1"/></w:pPr></w:style>'
    )
    answer = read(
        paragraph("T", style="Title"),
        paragraph("One", style="Own"),
        paragraph("Two", style="Level"),
        paragraph("End."),
        parts={"word/styles.xml": styles(more=own)},
    )
    assert answer.body == "## One\n\n## Two\n\nEnd.\n"


def test_looks_of_letters_are_kept(read):
    answer = read(
        paragraph("T", style="Title"),
        paragraph(
            "Do ",
            run("not", "b"),
            " eat ",
            run("or drink ", "i"),
            run("at all", "b", "i"),
            ", H",
            run("2", 'vertAlign w:val="subscript"'),
            "O, ",
            run("never", "strike"),
            " ",
            run("look", 'highlight w:val="red"'),
        ),
    )
    assert answer.body == "Do **not** eat *or drink **at all***, H<sub>2</sub>O, ~~never~~ ==look==\n"


def test_numbers_go_on_after_a_paragraph_and_lists_nest(read):
    answer = read(
        paragraph("T", style="Title"),
        paragraph("Bring", number=(1, 0)),
        paragraph("a card", number=(1, 1)),
        paragraph("Come", number=(1, 0)),
        paragraph("First", number=(2, 0)),
        paragraph("Second", number=(2, 0)),
        paragraph("Then wait."),
        paragraph("Third", number=(2, 0)),
        parts={"word/numbering.xml": numbering("bullet", "decimal")},
    )
    assert answer.body == ("- Bring\n  - a card\n- Come\n\n1. First\n2. Second\n\nThen wait.\n\n3. Third\n")
    assert answer.notes == []


def test_a_list_that_starts_at_seven_does(read):
    more = (
        '<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>'
        "</w:lvlOverride></w:num>"
    )
    answer = read(
        paragraph("T", style="Title"),
        paragraph("Seven", number=(9, 0)),
        paragraph("Eight", number=(9, 0)),
        parts={"word/numbering.xml": numbering("decimal", more=more)},
    )
    assert answer.body == "7. Seven\n8. Eight\n"


def test_letters_in_front_of_items_become_numbers_and_staff_are_told(read):
    answer = read(
        heading("Steps"),
        paragraph("Go.", style=""),
        paragraph("one", number=(1, 0)),
        paragraph("two", number=(1, 0)),
        parts={"word/numbering.xml": numbering("lowerLetter")},
    )
    assert "1. one\n2. two\n" in answer.body
    assert answer.notes == [
        "The list after “Steps” was numbered with letters, Roman numerals or several parts. "
        "It has plain numbers now (2 times)."
    ]


def test_words_that_word_counts_with_are_written_out(read):
    steps = numbering("decimal").replace('w:lvlText w:val="%1."', 'w:lvlText w:val="Step %1:"')
    answer = read(
        paragraph("T", style="Title"),
        paragraph("Come.", number=(1, 0)),
        paragraph("Wait.", number=(1, 0)),
        parts={"word/numbering.xml": steps},
    )
    assert answer.body == "Step 1: Come.\n\nStep 2: Wait.\n"


def test_tables_have_a_head_and_a_caption(read):
    answer = read(
        paragraph("T", style="Title"),
        paragraph("Table 1. Prices", style="Caption"),
        table(["When", "Costs"], ["Mon | Tue", paragraph("5") + paragraph("or 6")]),
    )
    assert answer.body == ("| When | Costs |\n|---|---|\n| Mon \\| Tue | 5<br>or 6 |\n\nTable: Table 1. Prices\n")


def test_merged_cells_are_split_and_repeated_downward(read):
    tall = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + paragraph("Monday")
    below = "<w:tcPr><w:vMerge/></w:tcPr>" + paragraph("")
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + paragraph("Any day")
    answer = read(heading("Week"), paragraph("See."), table(["Day", "Hour"], [tall, "9"], [below, "10"], [wide]))
    assert "| Monday | 9 |\n| Monday | 10 |\n| Any day |  |\n" in answer.body
    assert answer.notes == ["A table after “Week” had merged cells, which were split. Check it."]


def test_a_table_of_one_cell_is_a_box(read):
    answer = read(
        paragraph("T", style="Title"),
        paragraph("Text."),
        table([paragraph(run("Take care", "b")) + paragraph("Do not drive.")], head=False),
    )
    assert answer.body == "Text.\n\n> [!NOTE] Take care\n> Do not drive.\n"


def test_links_are_kept_and_those_within_the_text_lead_to_the_heading(read):
    answer = read(
        paragraph("T", style="Title"),
        paragraph(
            "See ",
            f'<w:hyperlink r:id="h">{run("our (new) page")}</w:hyperlink>',
            ", ",
            f'<w:hyperlink w:anchor="_x">{run("the costs")}</w:hyperlink>',
            " or ",
            f'<w:hyperlink w:anchor="_y">{run("nothing")}</w:hyperlink>',
            ".",
        ),
        paragraph('<w:bookmarkStart w:id="0" w:name="_x"/><w:bookmarkEnd w:id="0"/>', "Costs", style="Heading1"),
        paragraph("Five."),
        relations={"h": ("hyperlink", "https://a.example/b_(c)?d=1&e=2")},
    )
    assert answer.body == (
        "See [our (new) page](<https://a.example/b_(c)?d=1&e=2>), [the costs](#costs) or nothing.\n\n"
        "## Costs {#costs}\n\nFive.\n"
    )
    assert answer.notes == ["The link “nothing” is only text now: the place that it led to is no heading."]


def test_a_link_to_a_file_of_ones_own_computer_is_told(read):
    answer = read(
        heading("Forms"),
        paragraph(f'<w:hyperlink r:id="h">{run("the form")}</w:hyperlink>', " is long."),
        relations={"h": ("hyperlink", "file:///C:/forms/consent.docx")},
    )
    assert answer.body == "the form is long.\n"
    assert answer.lost == [
        "The link “the form” after “Forms” is only text now: it led to consent.docx, which is not in the library."
    ]


def test_footnotes_and_endnotes_are_small_notes(read):
    answer = read(
        paragraph("T", style="Title"),
        paragraph(
            "One",
            '<w:r><w:footnoteReference w:id="1"/></w:r>',
            " and two",
            '<w:r><w:endnoteReference w:id="1"/></w:r>',
            ".",
        ),
        parts={
            "word/footnotes.xml": notes("footnotes", paragraph("The ", run("first", "b"), ".")),
            "word/endnotes.xml": notes("endnotes", paragraph("The second.") + paragraph("More.")),
        },
    )
    assert answer.body == ("One[^1] and two[^2].\n\n[^1]: The **first**.\n\n[^2]: The second.\n\n    More.\n")


def test_pictures_keep_their_words_and_each_is_kept_once(read):
    answer = read(
        paragraph("T", style="Title"),
        paragraph(picture("a", "A [calm] lake")),
        paragraph("Our lake", style="Caption"),
        paragraph("And again: ", picture("b", "The lake")),
        parts={"word/media/1.png": png(), "word/media/2.png": png()},
        relations={"a": ("image", "media/1.png"), "b": ("image", "media/2.png")},
    )
    ((address, _, ending),) = answer.pictures
    assert answer.body == (f'![A \\[calm\\] lake]({address} "Our lake")\n\nAnd again:\n\n![The lake]({address})\n')
    assert ending == ".png"


def test_a_picture_that_cannot_be_shown_is_told_with_its_place(read):
    answer = read(
        heading("Costs"),
        paragraph("See:"),
        paragraph(picture("a", "A chart"), picture("b"), picture("c")),
        parts={
            "word/media/1.emf": b"\x01\x00\x00\x00" + b"\0" * 36 + b" EMF" + b"\0" * 50,
            "word/media/2.png": b"no picture",
        },
        relations={"a": ("image", "media/1.emf"), "b": ("image", "media/2.png"), "c": ("image", "media/3.png")},
    )
    assert answer.lost == [
        "The picture “A chart”, an EMF file, after “Costs” was left out. Save it as a PNG, and put that in.",
        "A picture after “Costs” was left out: it is not a PNG, JPEG, GIF or WebP file.",
        "A picture after “Costs” was left out: its file cannot be read.",
    ]
    assert answer.pictures == []


def text_box(text, *, fallback=True):
    content = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    old = f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData '
        f'uri="{SHAPE}"><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>'
        f"</w:drawing></mc:Choice>{old if fallback else ''}</mc:AlternateContent></w:r>"
    )


@pytest.mark.parametrize("fallback", [True, False])
def test_the_words_of_a_text_box_are_there_once(read, fallback):
    answer = read(
        heading("Costs"), paragraph("Before.", text_box("Boxed words", fallback=fallback)), paragraph("After.")
    )
    assert answer.body == "Before.\n\nBoxed words\n\nAfter.\n"
    assert answer.notes == ["The text box after “Costs” is plain text now: “Boxed words”."]


def test_what_no_article_can_show_is_told_with_its_place(read):
    def drawing(kind):
        return (
            '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/'
            f'2006/{kind}"/></a:graphic></wp:inline></w:drawing></w:r>'
        )

    answer = read(
        heading("Numbers"),
        paragraph("Text.", drawing("chart"), drawing("diagram")),
        paragraph('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'),
        paragraph("<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>"),
        paragraph(run("secret", "vanish"), "Shown."),
        parts={
            "word/comments.xml": f'<w:comments {NAMESPACES}><w:comment w:id="1"/><w:comment w:id="2"/></w:comments>',
            "word/header1.xml": f"<w:hdr {NAMESPACES}>{paragraph('Clinic on the hill')}</w:hdr>",
            "word/footer1.xml": f"<w:ftr {NAMESPACES}>{paragraph('Page 3 of 4')}</w:ftr>",
        },
        relations={"x": ("header", "header1.xml"), "y": ("footer", "footer1.xml")},
    )
    assert answer.lost == [
        "The chart after “Numbers” was left out. Save it as a picture, and put that in.",
        "The SmartArt drawing after “Numbers” was left out. Save it as a picture, and put that in.",
        "An embedded object of Excel after “Numbers” was left out. Save it as a picture, and put that in.",
        "The hidden text “secret” after “Numbers” was left out.",
        "“Clinic on the hill” at the top of the pages was left out.",
        "2 comments were left out.",
    ]
    assert answer.body == "Text.\n\na=b\n\nShown.\n"
    assert answer.notes == ["The formula “a=b” after “Numbers” is plain text now. Compare it with the original."]


def test_tracked_changes_are_taken_and_told(read):
    answer = read(
        heading("T"),
        paragraph(
            "Take ", "<w:del><w:r><w:delText>two</w:delText></w:r></w:del>", f"<w:ins>{run('one')}</w:ins>", " pill."
        ),
    )
    assert answer.body == "Take one pill.\n"
    assert answer.lost == ["Text that someone had marked as deleted was left out (1 place)."]
    assert answer.notes == ["Changes that nobody had accepted yet were taken as accepted."]


def test_wrappers_hide_no_words(read):
    answer = read(
        heading("T"),
        paragraph(
            f"<w:smartTag>{run('smart ')}</w:smartTag>",
            f'<w:fldSimple w:instr="DATE">{run("field ")}</w:fldSimple>',
            f"<w:sdt><w:sdtContent>{run('control ')}</w:sdtContent></w:sdt>",
            f"<w:bdo>{run('turned ')}</w:bdo>",
            f"<w:moveTo>{run('moved ')}</w:moveTo>",
            f"<w:moveFrom>{run('away ')}</w:moveFrom>",
            "<w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>x</w:t></w:r>",
        ),
        f"<w:sdt><w:sdtContent>{paragraph('A block.')}</w:sdtContent></w:sdt>",
    )
    assert answer.body == "smart field control turned moved coop‑x\n\nA block.\n"


def test_the_table_of_contents_is_left_out(read):
    answer = read(
        paragraph("T", style="Title"),
        paragraph("Contents", style="TOCHeading"),
        paragraph("One 1", style="TOC1"),
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{paragraph('More 2')}</w:sdtContent></w:sdt>",
        heading("One"),
        paragraph("Text."),
    )
    assert answer.body == "## One\n\nText.\n"
    assert answer.notes == ["The table of contents was left out: Reader makes its own."]


def test_quotations_and_line_breaks_are_kept(read):
    answer = read(
        heading("T"),
        paragraph("Said well.", style="Quote"),
        paragraph("Said twice.", style="Quote"),
        paragraph("Street 1", "<w:r><w:br/></w:r>", "Town"),
    )
    assert answer.body == "> Said well.\n>\n> Said twice.\n\nStreet 1\\\nTown\n"


def test_bullets_and_numbers_that_were_typed_are_lists(read):
    answer = read(
        heading("T"),
        paragraph("• a card"),
        paragraph("• a friend"),
        paragraph("1. Come"),
        paragraph("2. Wait"),
        paragraph("2024. A good year."),
    )
    assert answer.body == "- a card\n- a friend\n\n1. Come\n2. Wait\n\n2024\\. A good year.\n"


@pytest.mark.parametrize(
    ("said", "text", "language"),
    [
        (
            "en-US",
            "Usted puede comer y beber lo que quiera, pero no con el medicamento. Su familia y los demás son",
            "es",
        ),
        (
            "es-ES",
            "You can eat and drink what you like, but it is not for the day of your visit. They will be with you.",
            "en",
        ),
        ("fr-FR", "Vous pouvez venir avec un ami.", "fr"),
        ("es-ES", "Aspirina", "es"),
        ("", "Aspirin", ""),
    ],
)
def test_the_language_is_that_of_the_text(read, said, text, language):
    assert read(paragraph(text), paragraph(text), parts={"word/styles.xml": styles(said)}).language == language


def test_signs_that_mean_something_in_an_article_are_shown_as_they_are(read):
    text = "# 1 * 2*3 _x_ [a](b) <b> & &amp; `c` ~~d~~ {#e} \\ 5. | > !"
    answer = read(heading("T"), paragraph(text), paragraph("> no quote"), paragraph("--- "), paragraph(": no meaning"))
    assert answer.body.startswith("\\# 1 \\* 2\\*3") or answer.body.startswith("\\# 1 * 2\\*3")
    assert "\\> no quote" in answer.body
    assert "\\---" in answer.body
    assert "\\: no meaning" in answer.body
