"""The interface's words: one catalogue a room and language, under locale/."""
