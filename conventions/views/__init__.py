"""What the registry's page answers."""
