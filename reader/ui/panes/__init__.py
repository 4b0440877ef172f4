"""Whole screens. They show what they are given and say what a person wishes; they fetch nothing."""
