"""The contract: every record that crosses a process boundary, and the streams that carry them."""
