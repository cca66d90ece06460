"""The dialogs: each asks for one thing and hands it to the bridge."""
