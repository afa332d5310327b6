"""The second factor of the staff: asked for before any address of the administration answers."""
