"""The screens, the widgets they are made of, and the window that shows them."""

from app.ui.plain_imports import import_plainly

import_plainly()  # before anything large is imported
