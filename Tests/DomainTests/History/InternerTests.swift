import Domain
import Testing

@Suite struct `The numbers of things that were met` {
  /// Values that differ in their lowest or in their highest bits only, or not at all.
  private struct Value: Internable {
    let name: Int
    let bits: UInt64
  }

  private func check(_ values: [Value]) -> Bool {
    var interner = Interner<Value>()
    var numbers: [Value: Int] = [:]
    for value in values {
      guard interner.number(of: value) == numbers[value] else { return false }
      let number = numbers[value] ?? numbers.count
      numbers[value] = number
      guard interner.intern(value) == number else { return false }
    }
    return numbers.allSatisfy { interner.number(of: $0.key) == $0.value && interner.keys[$0.value] == $0.key }
      && interner.number(of: Value(name: -1, bits: 0)) == nil
  }

  @Test func `are given in the order of meeting, and found again, whatever their bits`() {
    var random = SplitMix64(seed: 3)
    for shift: UInt64 in [0, 8, 32, 52] {
      let values = (0..<2000).map { _ in
        let name = Int.random(in: 0..<700, using: &random)
        return Value(name: name, bits: UInt64(name) << shift)
      }
      #expect(check(values))
    }
  }

  @Test func `are exact when nothing but the value itself tells two apart`() {
    #expect(check((0..<300).map { Value(name: $0 % 200, bits: 7) }))
  }
}
