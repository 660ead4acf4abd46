"""Checks a support reply against the mail it answers, before it is sent."""

__version__ = "0.1.0"
