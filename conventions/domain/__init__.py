"""Pure decisions about conventions: dates that are known to the day, the month or the year."""
