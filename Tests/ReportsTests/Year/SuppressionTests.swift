import Domain
import Testing

@testable import Reports

@Suite struct `What a report shows of small groups` {
  /// Random groups with how many are measured at the start and at the end.
  private func groups(_ random: inout SplitMix64) -> [LevelGroup] {
    (0..<Int.random(in: 1...7, using: &random)).compactMap { index in
      guard let team = TeamCode("team-\(index)") else { return nil }
      func tally() -> Tally {
        var tally = Tally()
        let most = Int.random(in: 0...5, using: &random)
        for level in Level.allCases { tally.levels[level] = Int.random(in: 0...most, using: &random) }
        tally.members = tally.measured + Int.random(in: 0...2, using: &random)
        return tally
      }
      return LevelGroup(.team(team, name: "Team \(index)"), start: tally(), end: tally())
    }
  }

  private func sum(_ rows: [LevelGroup]) -> LevelGroup { LevelGroup(.teamless, of: rows) }

  @Test func `has rows that reach the floor on each day shown and add up to the total`() {
    var random = SplitMix64(seed: 5)
    var merged = 0
    for _ in 0..<2000 {
      let groups = groups(&random)
      let floor = Bool.random(using: &random) ? 5 : 10
      let showsStart = sum(groups).start.measured >= 10
      guard let shown = ShownGroups(groups, floor: floor, showsStart: showsStart) else {
        #expect(sum(groups).end.measured < floor)
        continue
      }
      merged += shown.merged.isEmpty ? 0 : 1
      #expect(sum(shown.rows).end == shown.total.end && sum(shown.rows).start == shown.total.start)
      for row in shown.rows {
        #expect(row.end.measured >= floor)
        #expect(!showsStart || row.start.measured >= floor)
      }
    }
    // Without merging, many of these groups would be too small.
    #expect(merged > 500)
  }

  @Test func `lets no row of the coarser table be taken apart by the finer one`() {
    var random = SplitMix64(seed: 10)
    for _ in 0..<2000 {
      let groups = groups(&random)
      let showsStart = sum(groups).start.measured >= 10
      guard let counts = ShownGroups(groups, floor: 10, showsStart: showsStart),
        let shares = ShownGroups(groups, floor: 5, showsStart: showsStart)
      else { continue }
      // Whoever stands together in the finer table stands together in the coarser one too.
      #expect(Set(shares.merged).isSubset(of: counts.merged))
      // So the difference of the two rows is made of groups that the finer table shows anyway.
      let between = shares.rows.filter { counts.merged.contains($0.label) }
      let finest = shares.merged.isEmpty ? [] : shares.rows.suffix(1)
      if !counts.merged.isEmpty {
        #expect(sum(between + finest).end == counts.rows.last?.end)
      }
    }
  }

  @Test func `puts the smallest team with those that cannot stand alone, of equal ones the first`() {
    let partition = Partition([[3, 4], [12, 12], [7, 9], [7, 7]], floor: 5)
    #expect(partition.alone == [1, 3])
    #expect(partition.together == [0, 2])
    #expect(Partition([[5], [5]], floor: 5).together.isEmpty)
    #expect(Partition([[1], [4], [9]], floor: 5).together == [0, 1])
    // Two days: together they are large enough on one day only.
    #expect(Partition([[4, 1], [4, 1], [6, 6], [20, 20]], floor: 5).together == [0, 1, 2])
  }

  @Test func `is nothing when the whole college is small`() {
    var tally = Tally(members: 9)
    tally.levels[.b1] = 4
    let group = LevelGroup(.team("zorg", name: "Zorg"), start: tally, end: tally)
    #expect(ShownGroups([group], floor: 5, showsStart: false) == nil)
    #expect(ShownGroups([group], floor: 0, showsStart: true)?.rows.count == 1)
  }
}

@Suite struct `What a report shows of a table that crosses traits` {
  private func table(_ random: inout SplitMix64) -> [[Int]] {
    let most = Int.random(in: 1...30, using: &random)
    return (0..<6).map { row in
      (0..<6).map { column in abs(row - column) > 1 ? 0 : Int.random(in: 0...most, using: &random) }
    }
  }

  @Test func `has no cell of one to four, and everybody in it`() {
    var random = SplitMix64(seed: 7)
    var seen: [CrossTable.Grain: Int] = [:]
    for _ in 0..<5000 {
      let table = table(&random)
      guard let shown = CrossTable(table, floors: .published) else { continue }
      seen[shown.grain, default: 0] += 1
      #expect(shown.counts.joined().allSatisfy { !(1..<5).contains($0) })
      #expect(shown.total == table.joined().reduce(0, +) && shown.total >= 10)
      // Directions say no more than the table does.
      let moves = ShownMoves(table, shownAs: shown, floors: .published)
      let (up, down, same) = CrossTable.directions(shown.counts)
      #expect(moves?.up == up && moves?.down == down && moves?.same == same)
    }
    #expect(CrossTable.Grain.allCases.allSatisfy { seen[$0, default: 0] > 20 })
  }

  @Test func `tells directions without a table only when none is about a few`() throws {
    var table = [[Int]](repeating: [Int](repeating: 0, count: 6), count: 6)
    (table[0][0], table[0][1], table[1][0]) = (20, 8, 1)
    let few = try #require(ShownMoves(table, shownAs: nil, floors: .published))
    #expect(few.up == 8 && few.rest == 21 && few.down == nil && few.same == nil)
    table[0][1] = 2
    #expect(ShownMoves(table, shownAs: nil, floors: .published) == nil)
    let all = try #require(ShownMoves(table, shownAs: nil, floors: .none))
    #expect((all.up, all.down, all.same) == (2, 1, 20))
  }

  @Test func `has parts of five or more that add up to the cohort`() {
    var random = SplitMix64(seed: 11)
    var (merged, leftOut) = (0, 0)
    for _ in 0..<5000 {
      let sizes = (0..<Int.random(in: 1...6, using: &random)).map { name in
        (name: name, people: Int.random(in: 0...14, using: &random))
      }
      guard let shown = ShownParts(sizes, floors: .published) else {
        leftOut += 1
        continue
      }
      merged += shown.merged.isEmpty ? 0 : 1
      #expect(shown.parts.allSatisfy { $0.people >= 5 })
      #expect(shown.parts.reduce(0) { $0 + $1.people } == sizes.reduce(0) { $0 + $1.people })
    }
    #expect(merged > 500 && leftOut > 100)
  }
}
