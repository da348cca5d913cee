public import Domain

// How each language writes amounts and days. Never used for csv and json, which are for programs.
extension Language {
  /// An amount with its thousands apart: `4.812` in Dutch, `4,812` in English.
  public func number(_ amount: Int) -> String {
    guard amount.magnitude >= 1000 else { return amount < 0 ? "\u{2212}\(amount.magnitude)" : String(amount) }
    var digits = Array(String(amount.magnitude))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(thousandsMark, at: index)
      index -= 3
    }
    return (amount < 0 ? "\u{2212}" : "") + String(digits)
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
  public func shortDay(_ day: Day) -> String {
    let (year, month, day) = day.components
    // Every row of a list has one, and joining is quicker than interpolating.
    return String(day) + " " + shortMonthName(month) + " " + String(year)
  }

  /// A month that fits an axis: `jul 2026`.
  public func shortMonth(_ day: Day) -> String { "\(shortMonthName(day.components.month)) \(day.components.year)" }

  private var thousandsMark: Character {
    switch self {
    case .nl: "."
    case .en: ","
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

  private func shortMonthName(_ month: Int) -> String {
    switch self {
    case .nl: Self.shortMonthsInDutch[month - 1]
    case .en: Self.shortMonthsInEnglish[month - 1]
    }
  }

  private static let shortMonthsInDutch = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ]
  private static let shortMonthsInEnglish = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
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
