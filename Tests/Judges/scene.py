"""A small store with its machine, of which a fresh copy is made for everything that is tried on it."""
import json, os, shutil, subprocess

import account, program

AFTER = ("log", "event", "workshop-held", "--on", "today", "--data", '{"title":"After","minutes":60}', "--yes")
WORKSHOP = ("log", "workshop", "{marker}", "--who", "@oo", "--minutes", 60, "--on", "today", "--yes")


class Scene:
    """A folder with a store and the state folder of its machine."""

    def __init__(self, folder, template=None):
        self.folder, self.store = folder, folder / "store"
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LEERLIJN_LANG": "en",
                            "XDG_STATE_HOME": str(folder / "state")}
        self.known = template.by if template and template.store.exists() else None
        if template:
            shutil.copytree(template.folder, folder)

    def words(self, *words):
        by = ["--by", self.known or self.by] if words[0] in ("log", "correct", "retract", "undo", "erase") else []
        return [str(program.BINARY), *map(str, words), "--store", str(self.store), "--json", *by]

    def run(self, *words, **options):
        options = {"env": self.environment, "stdin": subprocess.DEVNULL, "capture_output": True, "timeout": 60} | options
        done = subprocess.run(self.words(*words), **options)
        return account.Said(done.returncode, done.stdout or b"", done.stderr or b"")

    def done(self, *words):
        said = self.run(*words)
        if said.code:
            program.fail("%s: %s" % (words, said))
        return said

    @property
    def by(self):
        try:
            return program.someone(self.store)
        except (OSError, IndexError, ValueError):
            return "nobody"

    @property
    def writer(self):
        return "anna" if (self.folder / "anna").exists() else "west"

    @property
    def segment(self):
        return account.segments(self.store)[self.writer][-1]

    def lines(self):
        return account.standing(self.store).get(self.writer, ([], b""))[0] if self.store.exists() else []

    def names(self):
        register = self.store / "EventLog" / "register" / "people.csv"
        return register.read_text() if register.exists() else ""


def made(folder):
    """The store of most commands: four people and a workshop, nine events."""
    scene = Scene(folder)
    folder.mkdir()
    scene.done("init", "--writer", "west", "--by", "Noor de Vries")
    for name in ("Anna Bakker", "Bram Visser", "Chris Smit"):
        scene.done("log", "person", "add", name, "--team", "oo", "--function", "docent")
    scene.done("log", "workshop", "Canvas", "--who", "@oo", "--minutes", 60, "--on", "today")
    return scene


def remember(scene, folder):
    """Lets the machine remember what it remembered before, as its folder of state was then."""
    shutil.rmtree(scene.folder / "state")
    shutil.copytree(folder, scene.folder / "state")


def torn(scene):
    """A power cut took half of the last batch."""
    shutil.copytree(scene.folder / "state", scene.folder / "earlier")
    scene.done("log", "workshop", "Cut short", "--who", "@oo", "--minutes", 60, "--on", "today")
    batch = account.batches(scene.lines())[0][-1]
    os.truncate(scene.segment, scene.segment.stat().st_size - len(b"".join(batch)) + len(batch[0]) + 40)
    remember(scene, scene.folder / "earlier")
    shutil.rmtree(scene.folder / "earlier")
