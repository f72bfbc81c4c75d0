"""The local booking service: the booking API over one database, for a kiosk without a vendor's account.

`catalogue` (who can be met for what, from one TOML file) and `rules` (pure: schedules and busy times become
free slots) are what it knows; `store` is the only place that keeps or changes a booking; `app` is the route
table, `pages` and `mail` are what people see; `serve` starts it.
"""
