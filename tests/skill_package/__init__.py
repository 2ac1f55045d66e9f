"""The skill package: its rules, each with a package that breaks it."""
