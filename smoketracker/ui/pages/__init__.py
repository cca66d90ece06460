"""The pages of the window: each draws values that it is handed."""
