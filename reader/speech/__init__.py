"""An article → the sentences to read aloud, each with its place in the article's text.

Plain values in, plain values out: speaks nothing, shows nothing, and knows no engine and no Qt. `reading.utterances` is
the way in.
"""
