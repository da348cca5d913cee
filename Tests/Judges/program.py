"""The built program as the stages of .ci use it: in a world of its own, with its own state folder."""
import json, os, pathlib, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
# LEERLIJN_PROGRAM puts another build in its place.
BINARY = os.environ.get("LEERLIJN_PROGRAM", ROOT / ".build" / "release" / "leerlijn")


class World(tempfile.TemporaryDirectory):
    """A temporary folder with an environment that knows nothing of the user's."""

    def __enter__(self):
        self.folder = pathlib.Path(super().__enter__()).resolve()
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "LEERLIJN_LANG": "en",
                            "XDG_STATE_HOME": str(self.folder / "state")}
        return self

    def start(self, *words, **options):
        return subprocess.Popen([BINARY, *map(str, words)], env=self.environment, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)

    def run(self, *words, exit=(0,)):
        """What the program wrote; any other exit code ends the stage, with what it said."""
        process = self.start(*words)
        out, said = process.communicate(timeout=60)
        if process.returncode not in exit:
            fail("exit %d: leerlijn %s\n%s" % (process.returncode, " ".join(map(str, words)), said.decode()))
        return out.decode()

    def recorded(self, *words):
        """The ids that the program acknowledged."""
        return json.loads(self.run(*words, "--json"))["recorded"]


def fail(message):
    sys.exit("FAILED: " + message)


def amount(row, ran, wanted, bad, controls):
    """One line of the table of amounts (faults.md section 4), which .ci/amounts reads; controls: planted fault -> caught."""
    caught = "; ".join("%s: %s" % (name, "caught" if seen else "MISSED") for name, seen in controls.items())
    print("amount: %s | %s | %s | %s | %d | %s" % (row, os.environ.get("AMOUNT_AT", ".ci/run"), ran, wanted, bad, caught))
    if bad or not all(controls.values()):
        fail("%d bad; %s" % (bad, caught))


def lines(store):
    """Every line of every writer, in the order of its chain."""
    return [line for segment in sorted(pathlib.Path(store, "EventLog").glob("[a-z]*/*.jsonl"))
            for line in segment.read_bytes().splitlines(keepends=True)]


def someone(store):
    """A person who may record: who recorded first, or the first of the register when nothing is recorded yet."""
    for line in lines(store):
        return json.loads(line)["by"]
    return pathlib.Path(store, "EventLog", "register", "people.csv").read_text().splitlines()[1].partition(",")[0]
