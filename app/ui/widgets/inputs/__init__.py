"""One input for each kind of field a form can have; `table` says which."""
