"""A timeline written down: for people, for programs, for calendars."""
