"""The least that can show the page: an application, a QTextBrowser, the ready HTML. What `startup.py` compares with.

Takes the folder that `startup.py` prepared: page.html, style.css, fonts.txt, and the folder of the pictures.
"""

import os
import sys
import time

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QTextBrowser

folder, pictures = sys.argv[1:3]


class Browser(QTextBrowser):
    painted = False

    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            with open(os.environ["READER_PAINT_STAMP"], "w") as stamp:
                stamp.write(str(time.monotonic()))
            if "--quit-after-paint" in sys.argv:
                app.quit()


def text(name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return file.read()


app = QApplication(["bare"])
for font in text("fonts.txt").splitlines():
    QFontDatabase.addApplicationFont(font)
browser = Browser()
browser.setSearchPaths([pictures])
browser.document().setDefaultStyleSheet(text("style.css"))
browser.setHtml(text("page.html"))
browser.resize(1280, 800)
browser.show()
app.exec()
