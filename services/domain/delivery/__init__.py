"""When and how alerts are delivered: pure rules, for the notifier to keep."""
