public import Domain
import Wire

// How each language writes amounts and days. Never used for csv and json, which are for programs.
extension Language {
  /// An amount with its thousands apart: `4.812` in Dutch, `4,812` in English.
  public func number(_ amount: Int) -> String {
    guard amount.magnitude >= 1000 else { return amount < 0 ? "\u{2212}\(amount.magnitude)" : String(amount) }
    return (amount < 0 ? "\u{2212}" : "") + Language.text { put(amount.magnitude, over: &$0, at: 0) }
  }

  /// Puts an amount that is not negative over at most 27 bytes from a place on, and tells where it ends.
  func put(_ amount: UInt, over bytes: inout MutableSpan<UInt8>, at start: Int) -> Int {
    guard amount >= 1000 else { return bytes.put(decimal: amount, at: start) }
    let at = put(amount / 1000, over: &bytes, at: start)
    bytes[at] = thousandsMark
    bytes[at + 1] = UInt8(ascii: "0") + UInt8(amount / 100 % 10)
    bytes[at + 2] = UInt8(ascii: "0") + UInt8(amount / 10 % 10)
    bytes[at + 3] = UInt8(ascii: "0") + UInt8(amount % 10)
    return at + 4
  }

  /// A text of at most 32 bytes that a body puts in place.
  private static func text(_ put: (inout MutableSpan<UInt8>) -> Int) -> String {
    var bytes = InlineArray<32, UInt8>(repeating: 0)
    var span = bytes.mutableSpan
    let end = put(&span)
    guard let ascii = try? UTF8Span(validating: bytes.span.extracting(first: end)) else { return "" }
    return String(copying: ascii)
  }

  /// A share of a hundred: `45%`.
  public func percent(_ share: Int) -> String { number(share) + "%" }

  /// A difference that says its direction by sign and arrow: `+3 ▲`, `−2 ▼`, `0 =`.
  public func change(_ difference: Int) -> String {
    (difference > 0 ? "+" : "") + number(difference) + " " + Direction(of: difference).sign
  }

  /// A day in words: `31 juli 2026`, `31 July 2026`.
  public func day(_ day: Day) -> String {
    "\(day.components.day) \(monthName(day.components.month)) \(day.components.year)"
  }

  /// A day that fits a table cell and cannot be read two ways: `31 jul 2026`.
  public func shortDay(_ day: Day) -> String { Language.text { put(shortDay: day, over: &$0, at: 0) } }

  /// Puts a day as it fits a table cell over at most 32 bytes from a place on, and tells where it ends.
  func put(shortDay day: Day, over bytes: inout MutableSpan<UInt8>, at start: Int) -> Int {
    let (year, month, day) = day.components
    var at = bytes.put(decimal: day.magnitude, at: start)
    bytes[at] = UInt8(ascii: " ")
    at = bytes.put(shortMonthName(month), at: at + 1)
    bytes[at] = UInt8(ascii: " ")
    return bytes.put(decimal: year.magnitude, at: at + 1)
  }

  /// A month that fits an axis: `jul 2026`.
  public func shortMonth(_ day: Day) -> String {
    "\(shortMonthName(day.components.month).string) \(day.components.year)"
  }

  private var thousandsMark: UInt8 {
    switch self {
    case .nl: UInt8(ascii: ".")
    case .en: UInt8(ascii: ",")
    }
  }

  private func monthName(_ month: Int) -> String {
    switch self {
    case .nl:
      [
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
      ][month - 1]
    case .en:
      [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
      ][month - 1]
    }
  }

  private func shortMonthName(_ month: Int) -> ShortText {
    switch self {
    case .nl: Self.shortMonthsInDutch[month - 1]
    case .en: Self.shortMonthsInEnglish[month - 1]
    }
  }

  private static let shortMonthsInDutch = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ].compactMap { ShortText($0) }
  private static let shortMonthsInEnglish = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ].compactMap { ShortText($0) }
}

/// Whether something rose, fell or stayed.
enum Direction: Sendable {
  case up, down, same

  init(of difference: Int) {
    self = difference > 0 ? .up : difference < 0 ? .down : .same
  }

  var sign: String {
    switch self {
    case .up: "▲"
    case .down: "▼"
    case .same: "="
    }
  }
}
