public import Wire

/// What values are looked up by: a person, a team, an event, or two of them together.
public protocol LookupKey: Hashable, Sendable {
  /// Bits that nearly always differ between two keys; which of them differ does not matter.
  var bits: UInt64 { get }
}

extension PersonCode: LookupKey {
  @inlinable public var bits: UInt64 { packed }
}

extension EventID: LookupKey {
  @inlinable public var bits: UInt64 {
    (writer.first ^ writer.second) &* 0xD6E8_FEB8_6659_FD93 &+ UInt64(truncatingIfNeeded: number)
  }
}

extension Code: LookupKey {
  @inlinable public var bits: UInt64 {
    let odd: UInt64 = 0xD6E8_FEB8_6659_FD93
    return ((text.word(0) &* odd ^ text.word(1)) &* odd ^ text.word(2)) &* odd ^ text.word(3)
  }
}

extension Scope: LookupKey {
  public var bits: UInt64 {
    switch self {
    case .college(let college): college.bits
    case .team(let team): ~team.bits
    }
  }
}

extension Label: LookupKey {
  /// After Fowler, Noll and Vo, FNV-1a.
  public var bits: UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

/// Two things that are one subject together, such as a person and a learning line.
public struct Pair<First: LookupKey, Second: LookupKey>: LookupKey {
  /// The one.
  public let first: First
  /// The other.
  public let second: Second

  /// The two together.
  @inlinable
  public init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }

  @inlinable public var bits: UInt64 { first.bits &* 0xD6E8_FEB8_6659_FD93 ^ second.bits }
}

extension Pair: Comparable where First: Comparable, Second: Comparable {
  @inlinable
  public static func < (left: Pair, right: Pair) -> Bool {
    left.first == right.first ? left.second < right.second : left.first < right.first
  }
}
