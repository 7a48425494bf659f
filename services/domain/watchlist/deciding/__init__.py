"""Which of these places count as mentions, which do not, and why."""
