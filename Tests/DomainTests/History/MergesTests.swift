import Domain
import Testing

@Suite struct `Merges of people` {
  private func merges(_ pairs: [(PersonCode, PersonCode)]) -> Merges { Merges(facts(pairs)) }

  private func facts(_ pairs: [(PersonCode, PersonCode)]) -> [Fact] {
    pairs.enumerated().map { fact($0 + 1, .personMerged(PersonMerged(person: $1.0, into: $1.1))) }
  }

  @Test func `make two codes one`() {
    let merges = merges([(.anna, .bram)])
    #expect(merges.person(.anna) == .bram && merges.person(.bram) == .bram && merges.person(.cees) == .cees)
    #expect(merges.substitutes == ["p-anna2222": "p-bram2222"])
    #expect(merges.codes(of: .bram) == [.bram, .anna])
    #expect(merges.circles == [])
  }

  @Test func `are followed along a chain, however it was recorded`() {
    for pairs in [[(.anna, .bram), (.bram, .cees)], [(.bram, .cees), (.anna, .bram)]] as [[(PersonCode, PersonCode)]] {
      let merges = merges(pairs)
      #expect([PersonCode.anna, .bram, .cees].map(merges.person) == [.cees, .cees, .cees])
      #expect(merges.codes(of: .cees) == [.cees, .anna, .bram])
    }
  }

  @Test func `ignore what would close a circle, and name it`() {
    let merges = merges([(.anna, .bram), (.bram, .cees), (.cees, .anna), (.daan, .daan)])
    #expect(merges.person(.anna) == .cees && merges.person(.cees) == .cees && merges.person(.daan) == .daan)
    #expect(merges.circles == [key(3).id, key(4).id])
  }

  @Test func `join what was merged before`() {
    // Anna is Bram by now: that Anna is Cees says that Bram is.
    let merges = merges([(.anna, .bram), (.anna, .cees)])
    #expect(merges.person(.bram) == .cees)
  }

  @Test func `do not depend on the order in which they come, nor on the day`() {
    let pairs: [(PersonCode, PersonCode)] = [(.anna, .bram), (.bram, .cees), (.cees, .anna), (.daan, .anna)]
    let facts = facts(pairs).enumerated().map { index, fact in
      Fact(key: fact.key, on: Day.first.adding(days: 10 - index), by: fact.by, event: fact.event)
    }
    let expected = Merges(facts)
    for order in permutations(of: facts) {
      let merges = Merges(order)
      #expect(merges.substitutes == expected.substitutes && merges.circles == expected.circles)
    }
  }
}
