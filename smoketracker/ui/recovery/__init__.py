"""What shows in the place of the window while the record cannot be opened."""
