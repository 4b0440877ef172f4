"""New articles, and articles made from what staff already have: Word files, web pages, plain text, a paste.

`template.new_article` writes a filled template. `importing.import_file`, `import_html` and `import_text` write a draft
and say what could not be kept. Everything lands in a folder of articles; what is there already is never overwritten.
Never imports Qt.
"""
