"""The rules of the program as pure functions over frozen values: no clock, no files, no SQL, no Qt."""
