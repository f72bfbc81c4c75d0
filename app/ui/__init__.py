"""The screens, the widgets they are made of, and the window that shows them."""
