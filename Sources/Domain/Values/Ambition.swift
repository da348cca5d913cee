public import Wire

/// One demand of an ambition: at or above a level should stand so many people.
public struct Clause: Hashable, Sendable {
  /// How many people: a share of all members in percent, or a number.
  public enum Amount: Hashable, Sendable {
    case share(Int)
    case count(Int)
  }

  /// The level that should be reached.
  public var level: Level
  /// How many should have reached it.
  public var atLeast: Amount

  /// Demands that so many stand at or above a level.
  public init(level: Level, atLeast: Amount) {
    self.level = level
    self.atLeast = atLeast
  }
}

extension Clause.Amount: CustomStringConvertible {
  /// The amount as it is written, `share:50` or `count:2`.
  public var description: String {
    switch self {
    case .share(let percent): "share:\(percent)"
    case .count(let number): "count:\(number)"
    }
  }

  /// Reads an amount: a share of 0 to 100, a count of 0 to 100,000.
  public init?(_ text: some StringProtocol) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let written = Array(text[text.index(after: colon)...].utf8)
    guard let number = digits(written[...]), written.count == String(number).utf8.count else { return nil }
    switch text[..<colon] {
    case "share" where number <= 100: self = .share(number)
    case "count" where number <= 100_000: self = .count(number)
    default: return nil
    }
  }

  /// How many of so many people the amount asks for; a part of a person counts as one.
  public func need(of members: Int) -> Int {
    switch self {
    case .share(let percent): (percent * members + 99) / 100
    case .count(let number): number
    }
  }
}

extension Clause.Amount: FieldValue {
  public static var unread: Clause.Amount { .count(0) }
  public static var expectation: Expectation { .code("amount") }

  public init?(reading value: FieldReader.Value) {
    guard let text = value.string else { return nil }
    self.init(text)
  }

  public func write(to writer: inout JSONWriter) {
    writer.string(description)
  }
}

extension Clause: FieldObject {
  public static var unread: Clause { Clause(level: .unread, atLeast: .unread) }

  public init(from fields: inout FieldReader) {
    self.init(level: fields.required("level"), atLeast: fields.required("atLeast"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("level", level)
    fields.write("atLeast", atLeast)
  }
}
