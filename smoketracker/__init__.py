"""Smoke Tracker: an honest, private record for people who want to smoke less or stop."""

__version__ = "0.1.0"
