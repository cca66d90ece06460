"""The only SQL in the program: rows of a SQLite database to the domain's values and back."""
