/// What an event says after its amendments are applied: what projections fold.
public struct Fact: Hashable, Sendable {
  /// The place in log order.
  public let key: Key
  /// The day on which it happened.
  public let on: Day
  /// Who recorded it.
  public let by: PersonCode
  /// What happened.
  public let event: Event

  // Compiled where it is used: a call would copy the whole fact.
  /// Makes a fact of its parts.
  @inlinable
  public init(key: Key, on: Day, by: PersonCode, event: Event) {
    self.key = key
    self.on = on
    self.by = by
    self.event = event
  }

  /// The name of the event that states the fact.
  @inlinable public var id: EventID { key.id }

  /// The place of the fact in history.
  @inlinable public var turn: Turn { Turn(on: on, key: key) }
}

/// A place in history: by the day on which something happened, on one day in log order.
///
/// Every *latest* is the greatest turn, so that the order in which facts are folded changes nothing.
public struct Turn: Hashable, Comparable, Sendable {
  // The day stands last, so that what follows a turn can begin in its padding.
  /// The place in log order, among those of the day.
  public let key: Key
  /// The day on which it happened.
  public let on: Day

  /// The place of what happened on a day and stands somewhere in the log.
  @inlinable
  public init(on: Day, key: Key) {
    self.on = on
    self.key = key
  }

  @inlinable
  public static func == (left: Turn, right: Turn) -> Bool { left.on == right.on && left.key == right.key }

  @inlinable
  public static func < (left: Turn, right: Turn) -> Bool {
    left.on == right.on ? left.key < right.key : left.on < right.on
  }
}

/// A pure fold of facts into a state that answers for any day.
///
/// Folding is commutative: facts may come in any order, each once, and may be folded apart and merged.
public protocol Projection: Sendable {
  /// Nothing folded yet.
  init()
  /// Takes in one fact, for which it answers once it has settled.
  mutating func fold(_ fact: Fact)
  /// Takes in facts one after the other, for which it answers once it has settled, and leaves them as they are.
  mutating func fold(each facts: inout [Fact])
  /// Finds where all belongs that was folded: of many facts together, so that memory is waited for once and not for each.
  mutating func settle()
  /// Takes in the facts that were folded into another one; no fact may stand in both.
  mutating func merge(_ other: Self)
}

extension Projection {
  /// Most that keep facts as they come have nothing to settle.
  public mutating func settle() {}

  /// Takes in one fact.
  @inlinable
  public mutating func apply(_ fact: Fact) {
    fold(fact)
    settle()
  }

  @inlinable
  public mutating func fold(each facts: inout [Fact]) {
    for index in facts.indices { facts[index].fold(into: &self) }
  }
}

extension Fact {
  // Mutating, though nothing is changed: what a list only lends is copied first, with all that it holds (Swift 6.3).
  @inlinable
  mutating func fold(into projection: inout some Projection) { projection.fold(self) }
}
