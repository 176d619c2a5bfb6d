"""What the clinic bills: the schedule, the visits, their lines, discounts, packages."""
