"""What `sam build` makes: what is in it, that it is always the same, and that Lambda's own runtime can run it."""
