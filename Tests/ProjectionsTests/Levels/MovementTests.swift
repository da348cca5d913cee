import Domain
import Projections
import Testing

@Suite struct `Movement between levels` {
  private func answers(_ said: Said...) -> Answers {
    var answers = Answers()
    let joined = [PersonCode.anna, .bram, .cees, .daan].map { on("2023-09-01", .joined($0, "zorg")) }
    answers.apply(recorded([on("2023-08-01", .formed("zorg"))] + joined + said))
    return answers
  }

  @Test func `counts a change by a measurement, and who stayed`() {
    let movement = answers(
      on("2024-06-01", .measured(.anna, .a2)), on("2024-06-01", .measured(.bram, .b1)),
      on("2024-06-01", .measured(.cees, .b2)), on("2024-11-01", .measured(.anna, .b1)),
      on("2024-11-01", .measured(.cees, .b1)), on("2024-11-01", .measured(.daan, .c1))
    ).movement(from: "2024-07-31", to: "2025-05-31")
    #expect(movement.cohort == 3)
    #expect(movement[from: .a2, to: .b1] == 1)
    #expect(movement[from: .b1, to: .b1] == 1)
    #expect(movement[from: .b2, to: .b1] == 1)
    #expect([movement.byMeasurement.up, movement.byMeasurement.down, movement.unmoved] == [1, 1, 1])
    #expect([movement.byExpiry.up, movement.byExpiry.down] == [0, 0])
  }

  @Test func `keeps what an expiry or another rule changed apart`() {
    let movement = answers(
      on("2023-10-01", .measured(.anna, .b2)), on("2024-02-01", .measured(.anna, .a2, by: .selfAssessment)),
      on("2024-06-01", .measured(.bram, .b2)), on("2024-06-01", .measured(.bram, .c1, by: .selfAssessment)),
      on("2024-12-01", .adopted(.standard { $0.ranks = [[.selfAssessment]] }))
    ).movement(from: "2024-07-31", to: "2024-12-31")
    #expect(movement.cohort == 2)
    #expect(movement.table.joined().reduce(0, +) == 0)
    #expect([movement.byExpiry.up, movement.byExpiry.down] == [0, 1])
    #expect([movement.byRule.up, movement.byRule.down] == [1, 0])
  }

  @Test func `does not count who came back to the level of the start`() {
    let movement = answers(
      on("2023-10-01", .measured(.anna, .b2)), on("2024-02-01", .measured(.anna, .a2, by: .selfAssessment)),
      on("2024-11-01", .measured(.anna, .b2))
    ).movement(from: "2024-07-31", to: "2024-12-31")
    #expect(movement[from: .b2, to: .b2] == 1)
    #expect([movement.byExpiry.up, movement.byExpiry.down] == [0, 0])
  }

  @Test func `leaves out who is not a measured member on both days`() {
    let movement = answers(
      on("2024-06-01", .measured(.anna, .a2)), on("2024-06-01", .measured(.bram, .a2)),
      on("2024-06-01", .measured(.noor, .a2)), on("2024-09-01", .left(.anna)),
      on("2024-09-01", .moved(.bram, as: .staff))
    ).movement(from: "2024-07-31", to: "2024-12-31")
    #expect(movement.cohort == 0)
  }

  @Test func `stands beside the methods and the age of the measurements that decide`() {
    let coverage = answers(
      on("2024-06-01", .measured(.anna, .a2)), on("2024-06-11", .measured(.bram, .a2, by: .peer)),
      on("2024-06-21", .measured(.bram, .b1, by: .selfAssessment)), on("2023-06-01", .measured(.cees, .b1))
    ).teams(on: "2024-06-21").total.standing.coverage
    #expect(coverage.members == 4)
    #expect(coverage.measured == 3)
    #expect(coverage.outOfDate == 1)
    #expect(coverage.byMethod == [.iCoach: 2, .peer: 1])
    #expect(coverage.medianAge == 20)
    #expect(coverage.greatestAge == 386)
  }
}
