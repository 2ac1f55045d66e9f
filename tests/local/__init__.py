"""The coach on one machine: the device, the terminal, the server and what protects it."""
