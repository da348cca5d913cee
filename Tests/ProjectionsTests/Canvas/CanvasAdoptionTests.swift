import Domain
import Projections
import Testing

@Suite struct `Canvas adoption` {
  private func row(on day: Day, _ said: Said...) -> CanvasRow? {
    var answers = Answers()
    answers.apply(recorded([on("2024-08-01", .formed("zorg"))] + said))
    return answers.canvas(on: day).rows.first
  }

  private let route = on(
    "2024-08-01", .route("canvas", ("course", .unpublished), ("publish", .available), ("review", nil)))

  @Test func `without a route has no steps`() {
    var answers = Answers()
    answers.apply(recorded(on("2024-08-01", .formed("zorg")), on("2024-09-01", .step("course", .started, by: "zorg"))))
    let table = answers.canvas(on: "2025-01-01")
    #expect(table.route == nil)
    #expect(table.rows.map(\.steps.count) == [0])
    #expect(table.rows.first?.current == nil)
  }

  @Test func `follows the latest route, in which steps keep their state`() {
    let other = on("2025-01-01", .route("nieuw", ("review", nil), ("course", nil)))
    let started = on("2024-09-01", .step("course", .started, by: "zorg"))
    #expect(row(on: "2024-12-31", route, other, started)?.steps.map(\.step.step) == ["course", "publish", "review"])
    let row = row(on: "2025-01-01", route, other, started)
    #expect(row?.steps.map(\.step.step) == ["review", "course"])
    #expect(row?.steps.map(\.state) == [.open, .started])
  }

  @Test func `of a step is what was last said of it`() {
    let row = row(
      on: "2024-12-01", route, on("2024-10-01", .step("course", .completed, by: "zorg")),
      on("2024-09-01", .step("course", .started, by: "zorg")),
      on("2024-11-01", .step("course", .reopened, by: "zorg")), on("2024-09-01", .step("review", .skipped, by: "zorg")),
      on("2024-12-02", .step("publish", .completed, by: "zorg")),
      on("2024-09-01", .step("publish", .completed, by: "bouw")))
    #expect(row?.steps.map(\.state) == [.reopened, .open, .skipped])
    #expect(row?.steps.map(\.on) == ["2024-11-01", nil, "2024-09-01"])
    #expect(row?.current == "course")
  }

  @Test func `is at the first step neither completed nor skipped, so long after the step before`() {
    let completed = on("2024-10-01", .step("course", .completed, by: "zorg"))
    let skipped = on("2024-11-01", .step("publish", .skipped, by: "zorg"))
    #expect(row(on: "2024-10-31", route)?.current == "course")
    #expect(row(on: "2024-10-31", route)?.daysSincePrevious == nil)
    #expect(row(on: "2024-10-31", route, completed)?.current == "publish")
    #expect(row(on: "2024-10-31", route, completed)?.daysSincePrevious == 30)
    #expect(row(on: "2024-11-01", route, completed, skipped)?.current == "review")
    #expect(row(on: "2024-11-01", route, completed, skipped)?.daysSincePrevious == 31)
    let review = on("2024-12-01", .step("review", .completed, by: "zorg"))
    #expect(row(on: "2024-12-01", route, completed, skipped, review)?.current == nil)
  }

  @Test func `is proven by some course of the team that was last seen in that state`() {
    func proven(_ said: Said...) -> [Bool?]? {
      var answers = Answers()
      answers.apply(recorded([on("2024-08-01", .formed("zorg")), route] + said))
      return answers.canvas(on: "2024-12-01").rows.first?.steps.map(\.isProven)
    }
    #expect(proven() == [false, false, nil])
    let observed = on("2024-10-01", .observed("verzorgen", .unpublished, of: "zorg"))
    #expect(proven(observed) == [true, false, nil])
    #expect(proven(observed, on("2024-11-01", .observed("verzorgen", .available, of: "zorg"))) == [false, true, nil])
    #expect(proven(observed, on("2024-11-01", .observed("meten", .available, of: "zorg"))) == [true, true, nil])
    #expect(proven(on("2024-11-01", .observed("meten", .available, of: "bouw"))) == [false, false, nil])
  }
}
