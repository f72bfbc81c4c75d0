"""`python -m app.settings`: keeps the first half of the demo's settings as it is read now."""

from app.settings.document import Document
from app.settings.face import demo_file
from app.settings.first_half import read_face
from app.settings.kept_face import keep_face

if __name__ == "__main__":
    own = Document.read(demo_file()).top
    keep_face(read_face(own, own))
