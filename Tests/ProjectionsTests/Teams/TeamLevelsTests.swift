import Domain
import Projections
import Testing

@Suite struct `Team levels` {
  private func table(on day: Day, comparedWith other: Day? = nil, _ said: [Said]) -> TeamTable {
    var answers = Answers()
    answers.apply(recorded(said))
    return answers.teams(on: day, comparedWith: other)
  }

  private let zorgAndBouw: [Said] = [
    on("2024-08-01", .formed("zorg")), on("2024-08-01", .formed("bouw")),
    on("2024-09-01", .joined(.anna, "zorg")), on("2024-09-01", .joined(.bram, "zorg", as: .instructeur)),
    on("2024-09-01", .joined(.cees, "zorg")), on("2024-09-01", .joined(.daan, "bouw")),
    on("2024-09-01", .joined(.noor, "bouw", as: .supporter)),
    on("2024-10-01", .measured(.anna, .b1)), on("2024-10-01", .measured(.bram, .a2)),
    on("2024-10-01", .measured(.daan, .c1)), on("2024-10-01", .measured(.noor, .c2)),
  ]

  @Test func `count the members and their levels`() throws {
    let table = table(on: "2024-12-01", zorgAndBouw)
    #expect(table.rows.map(\.team) == ["bouw", "zorg"])
    let zorg = table.rows[1].standing
    #expect(zorg.members == 3)
    #expect(zorg.measured == 2)
    #expect(zorg.levels == LevelCounts([.a2: 1, .b1: 1]))
    #expect(zorg.median == .a2)
    #expect(zorg.atLeastB1 == 1)
    #expect(zorg.outOfDate == 0)
    #expect(table.rows[0].standing.members == 1)
    #expect(table.total.standing.members == 4)
    #expect(table.total.standing.levels == LevelCounts([.a2: 1, .b1: 1, .c1: 1]))
    #expect(table.total.team == nil)
  }

  @Test func `count who is out of date both at the level and once more`() {
    let zorg = table(on: "2025-10-02", zorgAndBouw).rows[1].standing
    #expect(zorg.levels == LevelCounts([.a2: 1, .b1: 1]))
    #expect(zorg.outOfDate == 2)
  }

  @Test func `have the teams that exist on the day as rows, and last those without a team`() {
    let said = zorgAndBouw + [on("2025-01-01", .dissolved("bouw"))]
    let before = table(on: "2024-12-31", said)
    #expect(before.rows.map(\.team) == ["bouw", "zorg"])
    let after = table(on: "2025-01-01", said)
    #expect(after.rows.map(\.team) == ["zorg", nil])
    #expect(after.rows[1].standing.members == 1)
    #expect(after.rows[1].clauses.isEmpty)
    #expect(after.total.standing.members == 4)
  }

  @Test func `move with the members of a dissolved team`() {
    let table = table(on: "2025-01-01", zorgAndBouw + [on("2025-01-01", .dissolved("bouw", into: "zorg"))])
    #expect(table.rows.map(\.team) == ["zorg"])
    #expect(table.rows[0].standing.levels == LevelCounts([.a2: 1, .b1: 1, .c1: 1]))
  }

  @Test func `show the last measurement of the team as a whole`() {
    let said =
      zorgAndBouw + [
        on("2024-11-01", .counted("zorg", [.a2: 5])), on("2024-10-01", .counted("zorg", [.b1: 5])),
        on("2025-11-01", .counted("zorg", [.c1: 5])),
      ]
    let zorg = table(on: "2024-12-01", said).rows[1]
    #expect(zorg.measurement?.on == "2024-11-01")
    #expect(zorg.measurement?.levels == LevelCounts([.a2: 5]))
    #expect(table(on: "2024-12-01", said).rows[0].measurement == nil)
  }

  @Test func `take the latest ambition of the team, else that of its college`() {
    let said =
      zorgAndBouw + [
        on("2024-09-01", .ambition(.college("west"), (.b1, .share(50)))),
        on("2024-09-02", .ambition(.team("zorg"), (.b2, .count(1)))),
        on("2025-01-01", .ambition(.college("west"), (.c1, .count(1)), until: "2025-02-01")),
      ]
    let before = table(on: "2024-12-01", said)
    #expect(before.rows[0].clauses.map(\.clause) == [Clause(level: .b1, atLeast: .share(50))])
    #expect(before.rows[1].clauses.map(\.clause) == [Clause(level: .b2, atLeast: .count(1))])
    // A deadline ends nothing.
    let after = table(on: "2026-01-01", said)
    #expect(after.rows[0].clauses.map(\.clause) == [Clause(level: .c1, atLeast: .count(1))])
  }

  @Test func `ask a share of all members, the unmeasured too, and a part of a person is a person`() {
    let said =
      zorgAndBouw + [
        on("2024-09-01", .ambition(.college("west"), (.b1, .share(50)), (.b1, .count(1)), (.c2, .count(0))))
      ]
    let zorg = table(on: "2024-12-01", said).rows[1].clauses
    #expect(zorg.map(\.have) == [1, 1, 0])
    #expect(zorg.map(\.need) == [2, 1, 0])
    #expect(zorg.map(\.shortfall) == [1, 0, 0])
    #expect(zorg.map(\.isMet) == [false, true, true])
  }

  @Test func `in total ask a share of all and a count of every team`() {
    let said =
      zorgAndBouw + [
        on("2024-09-01", .ambition(.college("west"), (.b1, .share(50)), (.c1, .count(1)))),
        on("2024-09-01", .ambition(.team("zorg"), (.a2, .count(1)))),
      ]
    let total = table(on: "2024-12-01", said).total
    #expect(total.college == "west")
    #expect(total.clauses.map(\.have) == [2, 1])
    #expect(total.clauses.map(\.need) == [2, 2])
    #expect(total.clauses.map(\.isMet) == [true, false])
  }

  @Test func `have no ambition in total when the teams are of two colleges`() {
    let said =
      zorgAndBouw + [
        on("2024-09-01", .ambition(.college("west"), (.b1, .share(50)))),
        on("2024-09-01", .formed("hout", in: "noord")),
      ]
    let table = table(on: "2024-12-01", said)
    #expect(table.total.clauses.isEmpty)
    #expect(table.rows.map(\.clauses.count) == [1, 0, 1])
  }

  @Test func `compare the people who were measured members of the same row on both days`() {
    let said =
      zorgAndBouw + [
        on("2024-11-01", .measured(.anna, .b2)), on("2024-11-01", .measured(.bram, .a1)),
        // Cees was not measured before, and Daan was in another team.
        on("2024-11-01", .measured(.cees, .c1)), on("2024-11-15", .moved(.daan, to: "zorg")),
      ]
    let table = table(on: "2024-12-01", comparedWith: "2024-10-31", said)
    let zorg = table.rows[1].change
    #expect(zorg?.cohort == 2)
    #expect([zorg?.up, zorg?.down, zorg?.same] == [1, 1, 0])
    #expect(zorg?.members == 3)
    #expect(zorg?.measured == 2)
    #expect(zorg?.levels == LevelCounts([.a2: 1, .b1: 1]))
    #expect(zorg?.atLeastB1 == 1)
    #expect(table.rows[0].change?.cohort == 0)
    #expect(table.total.change?.cohort == 3)
    #expect(table.total.change?.same == 1)
  }
}
