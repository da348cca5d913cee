import Domain
import Projections
import Testing

@Suite struct `Activity` {
  /// What was done in a school year, and whom of those in service on its last day that reached.
  private struct Done {
    let workshops: WorkshopSummary
    let coaching: CoachingSummary
    let reach: [Reach]
  }

  private func done(_ said: Said...) -> Done {
    var answers = Answers()
    answers.apply(recorded(said))
    let summary = answers.activity(from: "2024-08-01", through: "2025-07-31")
    return Done(
      workshops: summary.workshops, coaching: summary.coaching,
      reach: summary.reach(of: answers.organisation.census(on: summary.last)))
  }

  @Test func `counts workshops, series, attendances, people and minutes`() {
    let summary = done(
      on("2024-10-01", .workshop("Quiz", minutes: 60, series: "herfst")), on("2024-10-01", .attended(event(1), .noor)),
      on("2024-10-01", .attended(event(1), .bram, minutes: 30)),
      on("2024-11-01", .workshop("Video", minutes: 90, series: "herfst")),
      on("2024-11-01", .attended(event(4), .noor)), on("2025-08-01", .workshop("Later", minutes: 90)),
      on("2025-08-01", .attended(event(6), .anna)), on("2024-08-01", .formed("zorg")),
      on("2024-08-01", .formed("bouw")), on("2024-09-01", .joined(.noor, "zorg")),
      on("2024-09-01", .joined(.bram, "zorg")), on("2024-09-01", .joined(.anna, "bouw")))
    let workshops = summary.workshops
    #expect(workshops.held == 2)
    #expect(workshops.series == ["herfst"])
    #expect(workshops.attendances == 3)
    #expect(workshops.people == 2)
    #expect(summary.reach.map(\.team) == ["bouw", "zorg"] && summary.reach.map(\.workshops) == [0, 2])
    #expect(workshops.minutesHeld == 150)
    #expect(workshops.minutesAttended == 60 + 30 + 90)
  }

  @Test func `gives an attendance the day of its workshop, and none without a workshop`() {
    let summary = done(
      on("2025-08-02", .attended(event(2), .noor)), on("2025-07-31", .workshop("Quiz", minutes: 60)),
      on("2025-07-31", .attended(event(9), .noor)), on("2025-07-31", .coaching(by: .anna, minutes: 30)),
      on("2025-07-31", .attended(event(4), .bram)), on("2024-08-01", .formed("zorg")),
      on("2024-08-01", .formed("bouw")), on("2024-09-01", .joined(.noor, "zorg")),
      on("2024-09-01", .joined(.bram, "bouw")))
    let workshops = summary.workshops
    #expect(workshops.attendances == 1)
    #expect(workshops.people == 1)
    #expect(summary.reach.map(\.team) == ["bouw", "zorg"] && summary.reach.map(\.workshops) == [0, 1])
  }

  @Test func `counts who was recorded twice at one workshop once, as recorded last`() {
    let workshops = done(
      on("2024-10-01", .workshop("Quiz", minutes: 60)), on("2024-10-01", .attended(event(1), .noor, minutes: 20)),
      on("2024-10-01", .attended(event(1), .noor, minutes: 40))
    ).workshops
    #expect(workshops.attendances == 1)
    #expect(workshops.minutesAttended == 40)
  }

  @Test func `counts each of many once, however often they are recorded, and wherever they were met`() {
    var random = SplitMix64(seed: 7)
    let people = (0..<150).map { _ in PersonCode(random: &random) }
    var (said, sessions): ([Said], [Int: Set<Int>]) = ([], [:])
    for number in [60, 20, 40] {
      said.append(on("2024-10-01", .workshop("Quiz", minutes: Minutes(number) ?? 60)))
      let session = said.count
      for _ in 0..<200 {
        let person = Int.random(in: people.indices, using: &random)
        sessions[session, default: []].insert(person)
        said.append(on("2024-10-01", .attended(event(session), people[person])))
      }
    }
    var answers = Answers()
    answers.apply(recorded(said))
    let workshops = answers.activity(from: "2024-08-01", through: "2025-07-31").workshops
    #expect(workshops.attendances == sessions.values.reduce(0) { $0 + $1.count })
    #expect(workshops.people == sessions.values.reduce(into: Set<Int>()) { $0.formUnion($1) }.count)
    #expect(
      workshops.minutesAttended
        == zip([60, 20, 40], sessions.sorted { $0.key < $1.key }).reduce(0) {
          $0 + $1.0 * $1.1.value.count
        })
  }

  @Test func `counts the minutes of a coaching session once`() {
    let coaching = done(
      on("2024-10-01", .coaching(by: .anna, minutes: 45)), on("2024-10-01", .coached(event(1), .noor)),
      on("2024-10-01", .coached(event(1), .bram))
    ).coaching
    #expect(coaching.held == 1)
    #expect(coaching.attendances == 2)
    #expect(coaching.minutes == 45)
  }

  @Test func `reaches members of the teams of the last day`() {
    let reach = done(
      on("2024-10-01", .workshop("Quiz", minutes: 60)), on("2024-10-01", .attended(event(1), .noor)),
      on("2024-10-01", .attended(event(1), .cees)), on("2024-08-01", .formed("zorg")),
      on("2024-08-01", .formed("bouw")), on("2024-09-01", .joined(.noor, "zorg")),
      on("2024-09-01", .joined(.bram, "zorg")), on("2024-09-01", .joined(.cees, "zorg", as: .staff)),
      on("2024-12-01", .moved(.noor, to: "bouw"))
    ).reach
    #expect(reach.map(\.team) == ["bouw", "zorg"])
    #expect(reach.map(\.members) == [1, 1])
    #expect(reach.map(\.workshops) == [1, 0])
  }
}
