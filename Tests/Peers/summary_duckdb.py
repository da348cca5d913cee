#!/usr/bin/env python3
"""Runs summary.sql: summary_duckdb.py THREADS AS-OF FILE...; on standard error stand the seconds that DuckDB itself
took, without Python, by the clock and of the processors."""
import pathlib, sys, time

import duckdb


def main(threads, day, *files):
    database = duckdb.connect()
    begin, began = time.monotonic(), time.process_time()
    database.execute("SET threads = " + threads)
    database.execute("SET VARIABLE as_of = ?", [day])
    database.execute("SET VARIABLE files = ?", [list(files)])
    rows = database.execute(pathlib.Path(__file__).with_name("summary.sql").read_text()).fetchall()
    print("".join(row + "\n" for row, in rows), end="")
    print(time.monotonic() - begin, time.process_time() - began, file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
