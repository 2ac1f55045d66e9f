"""What can be said at any time: hello, help, thanks, stop."""
