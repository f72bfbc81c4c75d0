"""Small passive widgets: they are told what to show and say what was touched.

Each takes the theme first and its parent last, asks the theme while it paints, and can be reached by keyboard
where it can be touched.
"""
