"""Texts as an attacker would type them, and what puts them everywhere."""
