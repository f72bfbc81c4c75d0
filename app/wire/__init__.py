"""The booking API's JSON, once, for both sides of it.

The client reads answers tolerantly: several documented shapes, unknown fields dropped at once, a field that
is not as agreed counts as absent. The service writes the canonical form and reads requests strictly. Both
use the same documents, so the two sides cannot drift apart. A secret is kept only where it belongs to a
booking of ours; everything else about other people is dropped here, before it can reach a log.
"""
