"""The judge of what was acknowledged, against everything that it must see; and the table of amounts."""
import importlib.machinery, importlib.util, json, pathlib, unittest

import account

ROOT = pathlib.Path(__file__).resolve().parents[2]


def line(number, left=0):
    return ('{"id":"west-%d","type":"x","v":1,%s"data":{}}\n' % (number, '"left":%d,' % left if left else "")).encode()


def said(code, *lines, talk=b""):
    ids = [json.loads(line)["id"] for line in lines]
    return account.Said(code, json.dumps({"recorded": ids, "lines": [line.decode()[:-1] for line in lines]}).encode() + b"\n"
                        if lines else b"", talk)


class Judge(unittest.TestCase):
    def wrong(self, before, said, after):
        return account.judge("west", before, said, after)[0]

    def test_what_was_acknowledged_is_there(self):
        self.assertEqual([], self.wrong([line(1)], said(0, line(2)), [line(1), line(2)]))
        self.assertEqual([], self.wrong([line(1)], said(-9, line(2)), [line(1), line(2)]))
        self.assertTrue(self.wrong([line(1)], said(0, line(2)), [line(1)]))
        self.assertTrue(self.wrong([line(1)], said(0, line(2)), [line(1), line(3)]))
        self.assertTrue(self.wrong([line(1)], said(0, line(2)), [line(1), line(2), line(3)]))

    def test_what_was_there_stays(self):
        self.assertTrue(self.wrong([line(1)], said(0, line(2)), [line(3), line(2)]))
        self.assertTrue(self.wrong([line(1)], said(74), []))

    def test_what_was_refused_is_not_there(self):
        self.assertEqual([], self.wrong([line(1)], said(74), [line(1)]))
        self.assertTrue(self.wrong([line(1)], said(74), [line(1), line(2)]))

    def test_of_what_nobody_knows_the_whole_batch_is_there_or_nothing(self):
        batch = [line(2, 1), line(3)]
        for code in (-9, 76):
            self.assertEqual([], self.wrong([line(1)], said(code), [line(1)]))
            self.assertEqual([], self.wrong([line(1)], said(code), [line(1), *batch]))
            self.assertTrue(self.wrong([line(1)], said(code), [line(1), *batch[:1]]))
            self.assertTrue(self.wrong([line(1)], said(code), [line(1), *batch, line(4)]))

    def test_codes_that_the_program_does_not_have_are_seen(self):
        for code in (2, 127, 128, 132, 134, 139, 255):
            self.assertTrue(said(code).problems)
        for code in (0, 1, 64, 65, 66, 73, 74, 75, 76, 77, 78, 79, -9):
            self.assertEqual([], said(code).problems)
        self.assertTrue(said(73, line(2)).problems)

    def test_an_answer_that_could_not_be_written_says_nothing_of_what_was_recorded(self):
        self.assertEqual("unknown", said(76, talk=b"The answer could not be written.\n").verdict)


class Amounts(unittest.TestCase):
    def setUp(self):
        loader = importlib.machinery.SourceFileLoader("amounts", str(ROOT / ".ci" / "amounts"))
        self.amounts = importlib.util.module_from_spec(importlib.util.spec_from_loader("amounts", loader))
        loader.exec_module(self.amounts)
        self.log = [[row, place, amount, amount, "0", "planted: caught"] for row, wanted in self.amounts.WANTED.items()
                    for place, amount in zip(("swift test", ".ci/run"), wanted) if amount]

    def problems(self):
        log = "".join("noise amount: %s\n" % " | ".join(cells) for cells in self.log)
        return list(self.amounts.problems(self.amounts.rows(log)))

    def test_a_full_table_is_good(self):
        self.assertEqual([], self.problems())

    def test_a_missing_row_is_seen(self):
        for place in range(len(self.log)):
            taken = self.log.pop(place)
            self.assertEqual(1, len(self.problems()), taken)
            self.log.insert(place, taken)

    def test_less_than_promised_bad_results_and_blind_proofs_are_seen(self):
        for column, value in ((4, "1"), (5, "planted: caught; other: MISSED"), (5, ""), (3, "9 x 999999999")):
            for cells in self.log:
                kept, cells[column] = cells[column], value
                self.assertTrue(self.problems(), cells)
                cells[column] = kept

    def test_less_in_one_factor_is_not_made_up_by_the_other(self):
        self.assertFalse(self.amounts.enough("1 x 16000", "16 x 1000"))
        self.assertTrue(self.amounts.enough("17 x 1000", "16 x 1000"))
        self.assertFalse(self.amounts.enough("16000", "16 x 1000"))


if __name__ == "__main__":
    unittest.main()
