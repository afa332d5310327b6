"""What a start does before the portal is served; each step does nothing when nothing changed."""
