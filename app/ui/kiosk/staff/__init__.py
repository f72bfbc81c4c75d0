"""What only the people of the house may see: a PIN pad, and the panel behind it."""
