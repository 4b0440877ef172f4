"""What staff run: checks, imports, packs. No Qt."""
