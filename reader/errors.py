"""Known failures: what went wrong in one plain sentence, and what to do about it.

A `ReaderError` is shown to people as it is, in the window or on the command line, so its
words are for readers and staff. It is never raised for our own mistakes in code, and a
doubtful article is a `Problem`, not an error. Imports nothing.
"""


class ReaderError(Exception):
    """A failure we know how to talk about.

    `sentence` says what happened; `hint` says what to do. Without a hint the class's
    `usual_hint` is used. `exit_code` is what the command line ends with.
    Instances can be pickled, so they may cross from worker processes.
    """

    exit_code = 2
    usual_hint = ""

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence, hint)
        self.sentence = sentence
        self.hint = hint or self.usual_hint

    def __str__(self) -> str:
        return f"{self.sentence} {self.hint}" if self.hint else self.sentence


class ContentFolderMissing(ReaderError):
    """There is no folder of articles where one was expected."""

    usual_hint = "Check the folder's name, or name another one with --content."


class ContentUnreadable(ReaderError):
    """The folder or a file is there but cannot be read."""

    usual_hint = "Check who may read it, and that its drive is connected."


class ArticleNotFound(ReaderError):
    """No article has this name."""

    usual_hint = 'See every name with "reader list".'


class CatalogueBroken(ReaderError):
    """The catalogue of articles cannot be used or rebuilt."""

    usual_hint = 'It can be made again at any time with "reader index --rebuild".'


class CannotSave(ReaderError):
    """Something a person wanted to keep could not be written."""

    usual_hint = "Check that there is room left on this computer, and try again."


class PageNotConverted(ReaderError):
    """An article's text could not be made into a page."""

    usual_hint = "The rest of the library is fine."


class DisplayMissing(ReaderError):
    """There is no screen to show a window on, or a library that Qt needs is missing."""

    usual_hint = "Start Reader from a desktop session."


class PackRefused(ReaderError):
    """A pack of articles, or a key for packs, was not accepted. What was installed before is untouched."""

    usual_hint = "The articles on this computer stay as they were."
