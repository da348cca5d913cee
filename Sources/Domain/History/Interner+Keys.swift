public import Wire

extension PersonCode: Internable {
  @inlinable public var bits: UInt64 { packed }
}

extension EventID: Internable {
  @inlinable public var bits: UInt64 {
    (writer.first ^ writer.second) &* 0xD6E8_FEB8_6659_FD93 &+ UInt64(truncatingIfNeeded: number)
  }
}

extension Code: Internable {
  @inlinable public var bits: UInt64 {
    let odd: UInt64 = 0xD6E8_FEB8_6659_FD93
    return ((text.word(0) &* odd ^ text.word(1)) &* odd ^ text.word(2)) &* odd ^ text.word(3)
  }
}

extension Scope: Internable {
  public var bits: UInt64 {
    switch self {
    case .college(let college): college.bits
    case .team(let team): ~team.bits
    }
  }
}

extension Label: Internable {
  /// After Fowler, Noll and Vo, FNV-1a.
  public var bits: UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

/// Two things that are one subject together, such as a person and a learning line.
public struct Pair<First: Internable, Second: Internable>: Internable {
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
