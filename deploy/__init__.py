"""What operators run, and the code that writes it."""
