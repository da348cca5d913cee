"""The outside verifier against the test vector of DESIGN.md section 4, and against every kind of change it must see."""
import contextlib, io, pathlib, tempfile, unittest

import verify

LINES = [
    '{"id":"west-1","type":"level-measured","v":1,"on":"2025-11-03","recorded":"2025-11-03T14:05:11.123Z","by":"p-7k2m9qxa","data":{"person":"p-x4c8tamb","method":"i-coach","level":"B1","round":"2025-najaar"},"salt":"pB3k0yqPZ1mYw0Qm8b1xUg","hash":"I_aLD5KM_xokIvsFkhCSyiVhwLi1C9VX92jtVEhzvgc"}\n',
    '{"id":"west-2","type":"event-corrected","v":1,"on":"2025-11-04","recorded":"2025-11-04T08:00:00.000Z","by":"p-7k2m9qxa","data":{"event":"west-1","data":{"level":"B2"},"reason":"typefout, zie \\"notitie\\""},"salt":"EBESExQVFhcYGRobHB0eHw","hash":"H4Aj7_2EGxKOZKmSWJldui4-3-6RvA9Fv6opwhkcuQs"}\n',
]
ERASED = '{"id":"west-1","type":"level-measured","v":1,"on":"2025-11-03","recorded":"2025-11-03T14:05:11.123Z","by":"p-7k2m9qxa","data":null,"erased":"WyT5ESE2q-ZpYPhyt-j3c60H1AVBCrJlXY94RSXijJo","hash":"I_aLD5KM_xokIvsFkhCSyiVhwLi1C9VX92jtVEhzvgc"}\n'
ERASURE = '{"id":"west-3","type":"event-erased","v":1,"on":"2025-11-05","recorded":"2025-11-05T08:00:00.000Z","by":"p-7k2m9qxa","data":{"event":"west-1","ground":"verzoek"},"salt":"ICEiIyQlJicoKSorLC0uLw","hash":"Ujqtq0CPEeWBgwc6SGwW_SZ3DnrmQef9Ba7-rDOJyT4"}\n'
HEAD = "H4Aj7_2EGxKOZKmSWJldui4-3-6RvA9Fv6opwhkcuQs"


class Verify(unittest.TestCase):
    def run_on(self, *segments, log_id="AAECAwQFBgcICQoLDA0ODw", magic="leerlijn-log 1"):
        with tempfile.TemporaryDirectory() as store:
            writer = pathlib.Path(store, "EventLog", "west")
            writer.mkdir(parents=True)
            (writer.parent / "FORMAT").write_text(magic + "\n" + log_id + "\n")
            for year, lines in enumerate(segments, 2025):
                (writer / ("%d-%d.jsonl" % (year, year + 1))).write_bytes("".join(lines).encode())
            said = io.StringIO()
            with contextlib.redirect_stdout(said):
                try:
                    verify.main(store)
                except SystemExit as refusal:
                    return str(refusal)
            return said.getvalue()

    def assert_sound(self, *segments):
        self.assertEqual("west 2 " + HEAD + "\n", self.run_on(*segments))

    def assert_broken(self, place, *segments, **store):
        self.assertIn(place, self.run_on(*segments, **store))

    def test_the_vector_holds(self):
        self.assert_sound(LINES)

    def test_an_erased_line_leaves_the_chain_intact(self):
        self.assertIn("west 3 ", self.run_on([ERASED, LINES[1], ERASURE]))
        self.assertIn("west 3 ", self.run_on([ERASED, LINES[1]], [ERASURE]))

    def test_an_erased_line_of_which_no_event_says_so_is_seen(self):
        self.assert_broken("2025-2026.jsonl:1: erased", [ERASED, LINES[1]])

    def test_the_chain_goes_on_in_the_next_segment(self):
        self.assert_sound(LINES[:1], LINES[1:])

    def test_every_changed_byte_is_seen(self):
        text = "".join(LINES)
        for place in range(len(text)):
            with self.subTest(place=place):
                changed = text[:place] + chr(ord(text[place]) ^ 1) + text[place + 1:]
                self.assert_broken(".jsonl:", [changed])

    def test_every_changed_byte_of_an_erased_line_is_seen(self):
        for place in range(len(ERASED)):
            with self.subTest(place=place):
                changed = ERASED[:place] + chr(ord(ERASED[place]) ^ 1) + ERASED[place + 1:]
                self.assert_broken("2025-2026.jsonl:1:", [changed, LINES[1], ERASURE])

    def test_lines_removed_swapped_repeated_or_from_another_log_are_seen(self):
        self.assert_broken("2025-2026.jsonl:1:", LINES[1:])
        self.assert_broken("2025-2026.jsonl:1:", LINES[::-1])
        self.assert_broken("2025-2026.jsonl:2:", [LINES[0], LINES[0]])
        self.assert_broken("2026-2027.jsonl:1:", LINES, LINES)
        self.assert_broken("2025-2026.jsonl:1:", LINES, log_id="AAECAwQFBgcICQoLDA0ODg")
        self.assert_broken("FORMAT:1:", LINES, magic="leerlijn-log 2")

    def test_a_torn_last_line_is_seen(self):
        self.assert_broken("2025-2026.jsonl:2:", [LINES[0], LINES[1][:-1]])


if __name__ == "__main__":
    unittest.main()
