import Domain
import Testing

@testable import Program

@Suite struct `A day as people type it` {
  /// A Thursday in a leap year.
  static let today = day("2024-02-29")

  @Test(arguments: [
    (["today", "vandaag", "Today", "VANDAAG"], "2024-02-29"), (["yesterday", "gisteren"], "2024-02-28"),
    (["thursday", "donderdag"], "2024-02-29"), (["wednesday", "woensdag"], "2024-02-28"),
    (["tuesday", "dinsdag"], "2024-02-27"), (["monday", "maandag", "Maandag"], "2024-02-26"),
    (["sunday", "zondag"], "2024-02-25"), (["saturday", "zaterdag"], "2024-02-24"),
    (["friday", "vrijdag"], "2024-02-23"),
  ])
  func `is a word in either language, a day of the week the last such day`(_ words: [String], _ expected: String) {
    for word in words { #expect(DayWord(word)?.resolved(today: Self.today) == day(expected), "\(word)") }
  }

  @Test(arguments: [
    ("jan", "january", "januari", "2024-01-05"), ("feb", "february", "februari", "2024-02-05"),
    ("mar", "march", "maart", "2023-03-05"), ("mrt", "Mrt", "MAART", "2023-03-05"),
    ("apr", "april", "April", "2023-04-05"), ("may", "May", "mei", "2023-05-05"), ("jun", "june", "juni", "2023-06-05"),
    ("jul", "july", "juli", "2023-07-05"), ("aug", "august", "augustus", "2023-08-05"),
    ("sep", "sept", "september", "2023-09-05"), ("oct", "october", "oktober", "2023-10-05"),
    ("okt", "Okt", "OKTOBER", "2023-10-05"), ("nov", "november", "Nov", "2023-11-05"),
    ("dec", "december", "December", "2023-12-05"),
  ])
  func `is a date without a year, the last such one`(_ short: String, _ one: String, _ other: String, _ last: String) {
    for month in [short, one, other] {
      #expect(DayWord("5 \(month)")?.resolved(today: Self.today) == day(last), "\(month)")
      #expect(DayWord("05 \(month)")?.resolved(today: Self.today) == day(last), "\(month)")
    }
  }

  @Test func `is today's date when that is asked for, and a year ago the day after`() {
    #expect(DayWord("29 feb")?.resolved(today: Self.today) == Self.today)
    #expect(DayWord("1 mrt")?.resolved(today: Self.today) == day("2023-03-01"))
    #expect(DayWord("1 mrt")?.resolved(today: day("2024-03-01")) == day("2024-03-01"))
  }

  @Test func `may be 29 February in a year that has none, also over a century without one`() {
    #expect(DayWord("29 feb")?.resolved(today: day("2024-02-28")) == day("2020-02-29"))
    #expect(DayWord("29 feb")?.resolved(today: day("2027-06-01")) == day("2024-02-29"))
    #expect(DayWord("29 feb")?.resolved(today: day("1904-02-28")) == day("1896-02-29"))
    #expect(DayWord("29 feb")?.resolvedAhead(today: day("2024-03-01")) == day("2028-02-29"))
    #expect(DayWord("29 feb")?.resolvedAhead(today: day("1896-03-01")) == day("1904-02-29"))
  }

  @Test func `is the next such date when it is planned, and otherwise no different`() {
    #expect(DayWord("1 mrt")?.resolvedAhead(today: Self.today) == day("2024-03-01"))
    #expect(DayWord("28 feb")?.resolvedAhead(today: Self.today) == day("2025-02-28"))
    #expect(DayWord("29 feb")?.resolvedAhead(today: Self.today) == Self.today)
    for word in ["today", "gisteren", "monday", "2023-01-01", "2030-12-31"] {
      #expect(DayWord(word)?.resolvedAhead(today: Self.today) == DayWord(word)?.resolved(today: Self.today))
    }
  }

  @Test func `is an ISO day, whatever day it is`() {
    for number in stride(from: 0, to: 40_000, by: 97) {
      let written = day("1970-01-01").adding(days: number)
      #expect(DayWord("\(written)")?.resolved(today: Self.today) == written)
    }
  }

  @Test func `never lies ahead when it is no ISO day, nor behind when it is planned`() {
    for word in DayWord.vocabulary + ["1 jan", "31 dec", "29 feb", "30 apr", "14 nov"] {
      for offset in stride(from: -800, through: 800, by: 7) {
        let today = Self.today.adding(days: offset)
        let back = DayWord(word)?.resolved(today: today)
        #expect(back.map { $0 <= today } == true, "\(word)")
        if word.contains(" ") { #expect((DayWord(word)?.resolvedAhead(today: today)).map { $0 >= today } == true) }
      }
    }
  }

  @Test(arguments: [
    "", " ", "blorp", "31 feb", "30 feb", "31 apr", "0 jan", "32 jan", "2025-2-3", "2025-02-30", "2023-02-29",
    "25-02-03",
    "03-02-2025", "3/2/2025", "20250203", "2025-02-03T00:00", " today", "today ", "14  nov", "14 nov 2025", "nov 14",
    "14nov",
    "14 no", "+1 jan", "001 jan", "-1 jan", "tomorrow", "morgen", "mon", "ma", "last monday", "١٤ nov", "2025-11-0٣",
  ])
  func `is nothing else`(_ word: String) {
    #expect(DayWord(word) == nil)
  }
}

@Suite struct `What was known when, as people type it` {
  @Test func `is a moment, a day, or else a file`() {
    let moment = Moment("2025-11-03T14:05:11.123Z")
    #expect(KnownAtWord("2025-11-03T14:05:11.123Z") == moment.map { .moment($0) })
    #expect(KnownAtWord("2025-11-03") == .day(day("2025-11-03")))
    for word in ["2025-11-31", "2025-11-03T14:05:11Z", "head.txt", "gisteren"] {
      #expect(KnownAtWord(word) == .file(word))
    }
  }

  /// A day in winter, in summer, and the two on which the clock in Amsterdam is moved.
  @Test(arguments: [
    ("2025-11-03", "2025-11-03T22:59:59.999Z"), ("2025-07-01", "2025-07-01T21:59:59.999Z"),
    ("2025-03-30", "2025-03-30T21:59:59.999Z"), ("2025-10-26", "2025-10-26T22:59:59.999Z"),
  ])
  func `is on a day all of it in Amsterdam`(_ word: String, _ last: String) throws {
    let folder = try StoreFolder()
    let desk = folder.desk(knownAt: word)
    guard case .moment(let moment) = try desk.knownAt() else {
      Issue.record("\(word) is no moment")
      return
    }
    #expect(moment == Moment(last))
  }

  static let hash = String(repeating: "h", count: 42) + "g"

  @Test(arguments: [
    "west 12 \(hash)\nanna 3 \(hash)\n", "anna 3 \(hash)\r\nwest 12 \(hash)",
    "\n  \nwest 12  \(hash)\nanna 3 \(hash)\n",
    #"{"west":{"number":12,"hash":"\#(hash)"},"anna":{"number":3,"hash":"\#(hash)"}}"#,
    #"{"frontier":{"west":{"number":12,"hash":"\#(hash)"},"anna":{"number":3,"hash":"\#(hash)"}}}"# + "\n",
    #"{"asOf":"2025-01-01","frontier":{"west":{"number":12,"hash":"\#(hash)"},"anna":{"number":3,"hash":"\#(hash)"}},"x":[]}"#,
  ])
  func `may stand in a file, as lines or as JSON`(_ text: String) throws {
    let heads = try Desk.frontier(Array(text.utf8), of: "f").heads
    #expect(
      heads.map { "\($0.key) \($0.value.number) \($0.value.hash)" }.sorted() == [
        "anna 3 \(Self.hash)", "west 12 \(Self.hash)",
      ])
  }

  @Test(arguments: [
    ("west 12 \(hash)\nanna 3\n", 2), ("west twelve \(hash)\n", 1), ("west 0 \(hash)\n", 1), ("west -1 \(hash)\n", 1),
    ("west 12 hash\n", 1), ("\n\nWEST 12 \(hash)\n", 3), ("west 12 \(hash)\n\nwat\n", 3), ("{\"frontier\":{}}", 1),
    ("{\"frontier\":{\"west\":{\"number\":0,\"hash\":\"x\"}}}", 1), ("{", 1),
    ("west 12 \(hash)\nwest 13 \(hash)\n", 2),
  ])
  func `is told with the line when the file is none`(_ text: String, _ line: Int) {
    do throws(Failure) {
      let frontier = try Desk.frontier(Array(text.utf8), of: "f")
      Issue.record("read as \(frontier)")
    } catch {
      #expect(error.exit == .data && error.problems.map(\.code) == ["not-a-head"])
      #expect(error.problems.first?.place?.file == "f" && error.problems.first?.place?.line == line)
    }
  }

  @Test func `is nothing when the file is empty`() {
    for text in ["", "\n", " \n\n"] {
      #expect(throws: Failure.self) { try Desk.frontier(Array(text.utf8), of: "f") }
    }
  }
}

/// Tests write what they know to be well spelled.
func day(_ text: String) -> Day {
  guard let day = Day(text) else { fatalError("a test misspells a day: \(text)") }
  return day
}
