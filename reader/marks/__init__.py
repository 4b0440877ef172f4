"""What a person keeps: places in articles, and what the window looked like. Knows no Qt."""
