"""What `reader` can do besides opening its window: one file a command.

Each has `run(options, asked) -> int`: the exit code. What was asked for goes to standard output, everything else to
standard error. A failure that people can do something about is a `ReaderError`.
"""
