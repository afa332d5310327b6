"""The demonstration's texts, one module a language, with the same names and blocks in both."""
