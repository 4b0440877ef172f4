"""From an article, or from the content check, to pages of paper: in a PDF file, on a printer, as pictures in a preview.

`paper`, `leaflet`, `page_breaks` and `address_code` know no Qt. `sheets` lays out and paints, `pdf_file` writes.
Nothing here knows a theme of the screen: paper is dark on white.
"""
