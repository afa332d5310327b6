"""Serving on one machine: the addresses it prints, and the mail worker beside it."""
