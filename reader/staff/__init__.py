"""What staff run: being told what to mend in their files. No Qt."""
