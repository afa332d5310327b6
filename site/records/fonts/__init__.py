"""FiraGO, the one family of screen and paper (SIL OFL), taken from the package pymupdf-fonts."""
