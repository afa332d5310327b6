"""Pure decisions about trainings: months and spans of dates."""
