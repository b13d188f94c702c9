"""The version, in one place: hatchling reads it here too."""

__version__ = "0.1.0"
