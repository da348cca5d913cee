import Domain

/// A day as people type it: some are days by themselves, others need to know which day it is today.
enum DayWord: Sendable, Hashable {
  case day(Day)
  case today
  case yesterday
  /// The last such day of the week, today included; 1 for Monday.
  case weekday(Int)
  /// The last such date, today included.
  case date(day: Int, month: Int)

  /// Reads a day: ISO, `today`, `yesterday`, `monday`, `14 nov`, in English or Dutch.
  init?(_ text: String) {
    // Beyond ASCII, letters of other scripts turn into ours in lower case, such as the sign for kelvin into a k.
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let text = text.lowercased()
    if let day = Day(text) {
      self = .day(day)
    } else if let word = DayWord.words[text] {
      self = word
    } else if let weekday = DayWord.index(of: text, in: DayWord.weekdays) {
      self = .weekday(weekday)
    } else {
      let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let day = DayWord.number(parts[0]),
        let month = DayWord.index(of: parts[1], in: DayWord.months), Day(year: 2024, month: month, day: day) != nil
      else { return nil }
      self = .date(day: day, month: month)
    }
  }

  /// The day that is meant when it is a certain day today.
  func resolved(today: Day) -> Day {
    switch self {
    case .day(let day): return day
    case .today: return today
    case .yesterday: return today.adding(days: -1)
    case .weekday(let weekday):
      return today.adding(days: -((today.weekday - weekday + 7) % 7))
    case .date(let day, let month):
      // 29 February may lie up to eight years back.
      for year in 0...8 {
        let found = Day(year: today.components.year - year, month: month, day: day)
        if let found, found <= today { return found }
      }
      return today
    }
  }

  /// What can be typed, to be suggested for what cannot.
  static let vocabulary =
    Array(words.keys).sorted() + weekdays.flatMap { $0 }

  private static let words: [String: DayWord] = [
    "today": .today, "vandaag": .today, "yesterday": .yesterday, "gisteren": .yesterday,
  ]

  private static let weekdays = [
    ["monday", "maandag"], ["tuesday", "dinsdag"], ["wednesday", "woensdag"], ["thursday", "donderdag"],
    ["friday", "vrijdag"], ["saturday", "zaterdag"], ["sunday", "zondag"],
  ]

  private static let months = [
    ["jan", "january", "januari"], ["feb", "february", "februari"], ["mar", "mrt", "march", "maart"],
    ["apr", "april"], ["may", "mei"], ["jun", "june", "juni"], ["jul", "july", "juli"],
    ["aug", "august", "augustus"], ["sep", "sept", "september"], ["oct", "okt", "october", "oktober"],
    ["nov", "november"], ["dec", "december"],
  ]

  private static func index(of text: String, in names: [[String]]) -> Int? {
    names.firstIndex { $0.contains(text) }.map { $0 + 1 }
  }

  private static func number(_ text: String) -> Int? {
    guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}

/// What was known when, as people type it.
enum KnownAtWord: Sendable, Hashable {
  case moment(Moment)
  case day(Day)
  /// A file with a head, as `leerlijn head` prints it.
  case file(String)

  init(_ text: String) {
    if let moment = Moment(text) {
      self = .moment(moment)
    } else if let day = Day(text) {
      self = .day(day)
    } else {
      self = .file(text)
    }
  }
}

extension DayWord {
  /// The day that is meant when something is planned: a date without a year is the next one.
  func resolvedAhead(today: Day) -> Day {
    guard case .date(let day, let month) = self else { return resolved(today: today) }
    for year in 0...8 {
      let found = Day(year: today.components.year + year, month: month, day: day)
      if let found, found >= today { return found }
    }
    return today
  }
}
