import Domain
import Reports
import Testing

@Suite struct `An amount` {
  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (4812, "4.812", "4,812"), (-1_234_567, "−1.234.567", "−1,234,567"),
    (100_000, "100.000", "100,000"), (Int.max, "9.223.372.036.854.775.807", "9,223,372,036,854,775,807"),
    (Int.min, "−9.223.372.036.854.775.808", "−9,223,372,036,854,775,808"),
  ])
  func `has its thousands apart`(amount: Int, dutch: String, english: String) {
    #expect(Language.nl.number(amount) == dutch)
    #expect(Language.en.number(amount) == english)
  }

  @Test func `that changed says how by sign and arrow`() {
    #expect(Language.nl.change(1200) == "+1.200 ▲")
    #expect(Language.nl.change(-3) == "−3 ▼")
    #expect(Language.en.change(0) == "0 =")
  }
}

@Suite struct `A day in words` {
  @Test func `is said in the language of the reader`() {
    #expect(Language.nl.day(day(2026, 7, 31)) == "31 juli 2026")
    #expect(Language.en.day(day(2026, 7, 31)) == "31 July 2026")
    #expect(Language.nl.shortDay(day(2025, 3, 1)) == "1 mrt 2025")
    #expect(Language.en.shortMonth(day(2025, 3, 1)) == "Mar 2025")
  }

  @Test func `has a name for every month`() {
    for language in Language.allCases {
      let long = (1...12).map { language.day(day(2026, $0, 1)) }
      let short = (1...12).map { language.shortDay(day(2026, $0, 1)) }
      #expect(Set(long).count == 12)
      #expect(Set(short).count == 12)
    }
  }
}

@Suite struct `A piece of prose` {
  @Test func `writes its amounts and days when the language is known`() {
    let prose: Prose = "\(4812) docenten, \(percent: 45) op \(Level.b1), sinds \(day(2026, 7, 31)): \(change: -2)"
    #expect(prose.plain(in: .nl) == "4.812 docenten, 45% op B1, sinds 31 juli 2026: −2 ▼")
    #expect(prose.plain(in: .en) == "4,812 docenten, 45% op B1, sinds 31 July 2026: −2 ▼")
  }

  @Test func `says then and now with the direction`() {
    #expect(Prose.shift(.percents(26, 58)).plain(in: .nl) == "26% → 58% ▲")
    #expect(Prose.shift(.numbers(5, 2)).plain(in: .nl) == "5 → 2 ▼")
    #expect(Prose.shift(.levels(.b1, .b1)).plain(in: .nl) == "B1 → B1 =")
    #expect(Prose.shift(.levels(nil, .a1)).plain(in: .nl) == "– → A1")
  }

  @Test func `rounds a share half up`() {
    #expect(counts(1, 0, 1, 0, 0, 0).share(atLeast: .b1) == 50)
    #expect(counts(7, 0, 1, 0, 0, 0).share(atLeast: .b1) == 13)
    #expect(counts(0, 0, 0, 0, 0, 0).share(atLeast: .b1) == nil)
  }
}
