import Domain
import Testing

@Suite struct `A lookup` {
  /// Values that differ in their lowest or in their highest bits only, or not at all.
  private struct Name: LookupKey {
    let name: Int
    let bits: UInt64
  }

  private func check(_ values: [Name]) -> Bool {
    var lookup = Lookup<Name, Int>()
    var numbers: [Name: Int] = [:]
    for value in values {
      guard lookup.number(of: value) == numbers[value] else { return false }
      let number = numbers[value] ?? numbers.count
      numbers[value] = number
      guard lookup.number(of: value, addedWith: number * 2) == number else { return false }
    }
    return numbers.allSatisfy { lookup[$0.key] == $0.value * 2 && lookup.entries[$0.value].key == $0.key }
      && lookup.number(of: Name(name: -1, bits: 0)) == nil
  }

  @Test func `gives numbers in the order of meeting and finds them again, whatever the bits`() {
    var random = SplitMix64(seed: 3)
    for shift: UInt64 in [0, 8, 32, 52] {
      let values = (0..<2000).map { _ in
        let name = Int.random(in: 0..<700, using: &random)
        return Name(name: name, bits: UInt64(name) << shift)
      }
      #expect(check(values))
    }
  }

  @Test func `finds many keys together as it finds each`() {
    var random = SplitMix64(seed: 5)
    for shift: UInt64 in [0, 32, 52, 64] {
      var (alone, together) = (Lookup<Name, Int>(), Lookup<Name, Int>())
      for _ in 0..<40 {
        let names = (0..<50).map { _ in Int.random(in: 0..<700, using: &random) }.map { name in
          Name(name: name, bits: UInt64(name) << shift)
        }
        var sought = names.map { Lookup<Name, Int>.Sought($0) }
        together.look(for: &sought)
        for (name, sought) in zip(names, sought) {
          #expect(alone.number(of: name, addedWith: name.name) == together.number(of: sought, addedWith: name.name))
        }
      }
      #expect(alone.entries.map(\.key) == together.entries.map(\.key))
      #expect(together.entries.allSatisfy { $0.key.name == $0.value })
    }
  }

  @Test func `is exact when nothing but the value itself tells two apart`() {
    #expect(check((0..<300).map { Name(name: $0 % 200, bits: 7) }))
  }
}
