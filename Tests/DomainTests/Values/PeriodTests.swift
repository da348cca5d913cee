import Domain
import Testing

@Suite struct `A school year` {
  @Test(arguments: [
    ("2024-07-31", "2023-2024"), ("2024-08-01", "2024-2025"), ("2024-12-31", "2024-2025"),
    ("2025-01-01", "2024-2025"), ("2025-07-31", "2024-2025"), ("2025-08-01", "2025-2026"),
  ])
  func `runs from 1 August to 31 July`(day: Day, year: String) {
    #expect(SchoolYear(of: day).description == year)
  }

  @Test func `has a first and a last day that follow each other`() {
    var year = SchoolYear(of: "1990-08-01")
    while year < SchoolYear(of: "2060-08-01") {
      let next = SchoolYear(of: year.lastDay.adding(days: 1))
      #expect(next.start == year.start + 1)
      #expect(next.firstDay == year.lastDay.adding(days: 1))
      #expect(SchoolYear(of: year.firstDay) == year)
      #expect(SchoolYear(year.description) == year)
      year = next
    }
  }

  @Test(arguments: [
    "2024-2026", "2025-2024", "2024", "2024-25", "2024/2025", "0000-0001", "+024-2025", "２０２４-2025", "2024-2025 ", "",
  ])
  func `is spelled in one way only`(_ text: String) {
    #expect(SchoolYear(text) == nil)
  }

  @Test func `lies within the calendar at its edges`() {
    #expect(SchoolYear(of: .first).firstDay == .first)
    #expect(SchoolYear(of: .last).lastDay == .last)
  }
}

@Suite struct `A period` {
  @Test func `is a school year or a calendar year`() throws {
    let school = try #require(Period("2024-2025"))
    #expect(school.firstDay == "2024-08-01" && school.lastDay == "2025-07-31")
    let calendar = try #require(Period("2024"))
    #expect(calendar.firstDay == "2024-01-01" && calendar.lastDay == "2024-12-31")
    #expect(school.description == "2024-2025" && calendar.description == "2024")
  }

  @Test func `holds its first and last day and nothing outside`() throws {
    for text in ["2024-2025", "2024"] {
      let period = try #require(Period(text))
      #expect(period.contains(period.firstDay) && period.contains(period.lastDay))
      #expect(!period.contains(period.firstDay.adding(days: -1)))
      #expect(!period.contains(period.lastDay.adding(days: 1)))
    }
  }

  @Test(arguments: ["24", "0000", "20245", "2024-", "2024-2023", "+024", "２０２４", "jaar"])
  func `is nothing else`(_ text: String) {
    #expect(Period(text) == nil)
  }
}
