"""The demonstration's texts, one module a language. Both hold the same names and the same blocks."""
