package import Domain

/// How large a log is to be, and from which numbers it is made: the same plan gives the same bytes.
package struct Plan: Sendable {
  var events: Int
  var people: Int
  var writers: Int
  var years: Int
  var seed: Int

  /// A plan of so many events about so many people; the people have to fit into a quarter of the events.
  package init?(events: Int, people: Int, writers: Int, years: Int, seed: Int) {
    guard people >= 20 * writers, events >= 4 * people else { return nil }
    (self.events, self.people, self.writers, self.years, self.seed) = (events, people, writers, years, seed)
  }

  /// The school year with which every log ends starts in this year.
  static let lastYear = 2024

  /// A moment after everything that is made, for the clock of who reads it.
  package static let end = written(Day(year: lastYear + 1, month: 8, day: 1))

  /// A day near the end that leaves some of the log behind it, as of which everybody is asked the same.
  package static let asOf = written(Day(year: lastYear + 1, month: 6, day: 30))

  /// The part of one writer, counted from 0.
  func share(of writer: Int) -> Share {
    func part(_ whole: Int) -> Range<Int> { whole * writer / writers..<whole * (writer + 1) / writers }
    return Share(writer: writer, events: part(events).count, people: part(people), isFirst: writer == 0)
  }
}

/// What one writer records: everything about people who are nobody else's.
struct Share {
  let writer: Int
  let events: Int
  /// The numbers of the people among all of the log.
  let people: Range<Int>
  /// Whether the writer also records what holds for everybody.
  let isFirst: Bool
}

extension PersonCode {
  /// The code of somebody with a number: all numbers have codes of their own, which look like random ones.
  static func numbered(_ number: Int, seed: Int) -> PersonCode {
    let alphabet = PersonCode.alphabet
    let base = UInt64(alphabet.count)
    let count = (0..<8).reduce(1 as UInt64) { product, _ in product * base }
    // A factor that has no divisor in common with the number of codes gives each number another code.
    let product = (UInt64(number) &+ UInt64(seed % 1_000_000) &* 1_000_003).multipliedFullWidth(by: 548_921_473_127)
    var rest = count.dividingFullWidth((product.high % count, product.low)).remainder
    var bytes = Array("p-".utf8)
    for _ in 0..<8 {
      bytes.append(alphabet[Int(rest % base)])
      rest /= base
    }
    return written(PersonCode(String(decoding: bytes, as: UTF8.self)))
  }
}
