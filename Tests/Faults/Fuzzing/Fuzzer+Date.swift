package import Domain
import Program

/// Something that reads days, moments, periods and words for days: the program, or a reader with a planted fault.
package struct DayReader: Sendable {
  package var name: String
  package var day: @Sendable (String) -> Day? = { Day($0) }
  package var moment: @Sendable (String) -> Moment? = { Moment($0) }
  package var period: @Sendable (String) -> Period? = { Period($0) }
  package var word: @Sendable (String, Day) -> (last: Day, next: Day)? = { HandedIn.day($0, today: $1) }

  /// The program's readers.
  package static let ours = DayReader(name: "ours")

  /// Readers with a fault that must be caught.
  static let planted: [DayReader] = [
    DayReader(name: "30 February", day: { Day($0) ?? ($0.hasSuffix("-02-30") ? Day($0.prefix(8) + "28") : nil) }),
    DayReader(name: "text behind the day", day: { Day($0) ?? Day($0.prefix(10)) }),
    DayReader(name: "24:00", moment: { Moment($0) ?? Moment(String($0.map { $0 == "4" ? "3" : $0 })) }),
    DayReader(name: "day one too late", day: { Day($0).map { $0.adding(days: $0.number == 0 ? 1 : 0) } }),
    DayReader(name: "year of two digits", period: { Period($0) ?? ($0.utf8.count == 2 ? Period("20" + $0) : nil) }),
    DayReader(name: "letters of other scripts", word: { HandedIn.day($0.lowercased(), today: $1) }),
  ]
}

extension Fuzzer {
  /// Days, moments, periods and words for days.
  package static func date(_ reader: DayReader = .ours) -> Fuzzer {
    Fuzzer(
      make: { random in Array(text(&random).utf8) },
      accepts: { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return reader.day(text) != nil || reader.moment(text) != nil || reader.period(text) != nil
      },
      complaint: { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return complaint(day: text, reader) ?? complaint(moment: text, reader) ?? complaint(period: text, reader)
          ?? complaint(word: text, reader)
      })
  }

  private static func complaint(day text: String, _ reader: DayReader) -> String? {
    let day = reader.day(text)
    let parts = Calendar.parts(text)
    if (day == nil) != (parts == nil) { return day == nil ? "a day is refused" : "no day, and accepted" }
    guard let day, let parts else { return nil }
    if !same(day.description, text) { return "the day prints as \(day)" }
    if day.components != parts { return "the day has other parts" }
    let (before, after) = (day.adding(days: -1), day.adding(days: 1))
    if day != .first, !(before < day && before.description < text && day - before == 1) {
      return "the day before is \(before)"
    }
    if day != .last, !(day < after && text < after.description && after - day == 1) {
      return "the day after is \(after)"
    }
    if day != .last, after.description != Calendar.text(after: parts) { return "the day after is \(after)" }
    if day != .last, after.weekday != day.weekday % 7 + 1 { return "the days of the week do not follow each other" }
    return nil
  }

  private static func complaint(moment text: String, _ reader: DayReader) -> String? {
    guard let moment = reader.moment(text) else { return nil }
    if !same(moment.description, text) { return "the moment prints as \(moment)" }
    if moment.utcDay.description != text.prefix(10) { return "the moment lies on \(moment.utcDay)" }
    let later = moment.adding(milliseconds: 1)
    if later != moment, !(later.description > text) { return "a millisecond later is \(later)" }
    // Amsterdam is one or two hours ahead, whatever the zone of the machine.
    let local = Amsterdam.day(at: moment)
    return local == moment.utcDay || local == moment.utcDay.adding(days: 1) ? nil : "in Amsterdam it is \(local)"
  }

  private static func complaint(period text: String, _ reader: DayReader) -> String? {
    guard let period = reader.period(text) else { return nil }
    if !same(period.description, text) { return "the period prints as \(period)" }
    let days = period.lastDay - period.firstDay
    guard (363...366).contains(days) || text.hasPrefix("9999") else { return "the period has \(days) days" }
    return period.contains(period.firstDay) && period.contains(period.lastDay) ? nil : "the period is without its days"
  }

  private static func complaint(word text: String, _ reader: DayReader) -> String? {
    for today in [Day.first, Day(year: 2024, month: 2, day: 29), Day(year: 2025, month: 11, day: 3), .last] {
      guard let today, let days = reader.word(text, today) else { continue }
      if !text.utf8.allSatisfy({ $0 < 0x80 }) { return "a word of other letters than ours is accepted" }
      if Day(text) == nil, days.last > today { return "the word means \(days.last), after \(today)" }
      if Day(text) != nil, days.last != Day(text) { return "the day means \(days.last)" }
    }
    return nil
  }

  /// Whether texts are the same bytes; equality of strings takes texts for the same that are only equivalent.
  private static func same(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }

  private static func text(_ random: inout FuzzRandom) -> String {
    let year = random.one(of: [0, 1, 4, 100, 400, 1900, 2000, 2024, 2025, 2100, 9999, 10_000, random.below(10_000)])
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    let day = "\(padded(year, 4))-\(padded(random.below(14), 2))-\(padded(random.below(33), 2))"
    let time = "T\(padded(random.below(26), 2)):\(padded(random.below(62), 2)):\(padded(random.below(62), 2)).123Z"
    let words = [
      day, day, day, day + time, "\(padded(year, 4))-\(padded(year + random.below(3), 4))", padded(year, 4),
      "\(random.below(33)) \(random.one(of: months))", random.one(of: days), "1970-01-01", random.text(atMost: 10),
    ]
    let word = random.one(of: words)
    guard random.once(in: 2) else { return word }
    let bytes = random.mutated(Array(word.utf8), with: pieces, changes: 1)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let months = ["nov", "okt", "oct", "februari", "MAART", "mei", "o\u{212A}t", "nov ", "jan."]
  private static let days = ["today", "gisteren", "Monday", "zondag", "toda\u{301}y", "tomorrow", "last monday"]
  private static let pieces: [[UInt8]] =
    [
      "+5", "-5", " 5", "٠٣", "１１", "02-30", "02-29", "04-31", "24:00", ":60", "Z", "+01:00", "T", "W53", "25", "\0",
      "−",
    ]
    .map { Array($0.utf8) }
}

/// The calendar once more, written without ours: the months are counted off one by one.
private enum Calendar {
  static func length(_ month: Int, _ year: Int) -> Int {
    let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  static func parts(_ text: String) -> (Int, Int, Int)? {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 else { return nil }
    var numbers = [0, 0, 0]
    for (index, byte) in bytes.enumerated() {
      if index == 4 || index == 7 {
        guard byte == 0x2D else { return nil }
      } else {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        let part = index < 4 ? 0 : index < 7 ? 1 : 2
        numbers[part] = numbers[part] * 10 + Int(byte) - 0x30
      }
    }
    guard numbers[0] > 0, numbers[1] > 0, numbers[1] < 13, numbers[2] > 0 else { return nil }
    guard numbers[2] <= length(numbers[1], numbers[0]) else { return nil }
    return (numbers[0], numbers[1], numbers[2])
  }

  static func text(after day: (Int, Int, Int)) -> String {
    var (year, month, date) = day
    date += 1
    if date > length(month, year) { (month, date) = (month + 1, 1) }
    if month > 12 { (year, month) = (year + 1, 1) }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return String("000\(year)".suffix(4)) + "-" + two(month) + "-" + two(date)
  }
}
