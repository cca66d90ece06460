"""The pieces that the pages are made of: painted or assembled, without rules of their own."""
