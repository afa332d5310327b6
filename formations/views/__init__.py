"""What the routes of the calendar and programme pages answer."""
