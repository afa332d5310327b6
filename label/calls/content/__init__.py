"""What the demonstration says of calls, in both languages."""
