"""Mentions of people, organisations, places and more, and the entities they name."""
