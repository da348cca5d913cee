import Domain

/// The last events that can still be amended, each once.
struct Recent {
  /// A measurement that was recorded.
  struct Measured {
    let id: EventID
    let person: PersonCode
    let joined: Day
    let on: Day
    /// What should have been recorded, when that is something else.
    let truth: Level?
  }

  private var measured: [Measured] = []
  private var attended: [EventID] = []

  private static let most = 256

  /// Keeps a measurement.
  mutating func keep(_ measurement: Measured, throwing dice: inout Dice) {
    Recent.keep(measurement, in: &measured, throwing: &dice)
  }

  /// Keeps an attendance of a workshop.
  mutating func keep(_ attendance: EventID, throwing dice: inout Dice) {
    Recent.keep(attendance, in: &attended, throwing: &dice)
  }

  /// Takes out a measurement.
  mutating func takeMeasured(throwing dice: inout Dice) -> Measured? { Recent.take(&measured, throwing: &dice) }

  /// Takes out an attendance.
  mutating func takeAttended(throwing dice: inout Dice) -> EventID? { Recent.take(&attended, throwing: &dice) }

  private static func keep<Element>(_ element: Element, in list: inout [Element], throwing dice: inout Dice) {
    if list.count < most { list.append(element) } else { list[dice.below(most)] = element }
  }

  private static func take<Element>(_ list: inout [Element], throwing dice: inout Dice) -> Element? {
    guard !list.isEmpty else { return nil }
    list.swapAt(dice.below(list.count), list.count - 1)
    return list.removeLast()
  }
}
