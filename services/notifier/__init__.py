"""Delivers alerts to webhooks, mailboxes and chats."""
