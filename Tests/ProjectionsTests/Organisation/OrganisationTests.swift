import Domain
import Testing

@Suite struct `The organisation` {
  private func organisation(_ said: Said...) -> Organisation {
    var organisation = Organisation()
    organisation.apply(recorded(said))
    return organisation
  }

  @Test func `has someone in service from the day of joining until the day before leaving`() {
    let organisation = organisation(
      on("2024-08-01", .formed("zorg")), on("2024-09-01", .joined(.noor, "zorg")), on("2025-02-01", .left(.noor)))
    #expect(organisation.member(.noor, on: "2024-08-31") == nil)
    #expect(organisation.member(.noor, on: "2024-09-01")?.team == "zorg")
    #expect(organisation.member(.noor, on: "2025-01-31") != nil)
    #expect(organisation.member(.noor, on: "2025-02-01") == nil)
  }

  @Test func `keeps what a move does not name`() {
    let organisation = organisation(
      on("2024-08-01", .formed("zorg")), on("2024-08-01", .formed("bouw")),
      on("2024-09-01", .joined(.noor, "zorg", background: .pdg)), on("2024-10-01", .moved(.noor, to: "bouw")),
      on("2024-11-01", .moved(.noor, as: .manager)))
    let membership = organisation.member(.noor, on: "2024-12-01")
    #expect(membership?.team == "bouw")
    #expect(membership?.function == .manager)
    #expect(membership?.background == .pdg)
    #expect(membership?.since == "2024-09-01")
    #expect(organisation.member(.noor, on: "2024-09-30")?.team == "zorg")
  }

  @Test func `lets a second joining replace the first`() {
    let organisation = organisation(
      on("2024-08-01", .formed("zorg")), on("2024-08-01", .formed("bouw")),
      on("2024-09-01", .joined(.noor, "zorg", background: .pdg)), on("2025-01-01", .joined(.noor, "bouw")))
    let membership = organisation.member(.noor, on: "2025-01-01")
    #expect(membership?.team == "bouw")
    #expect(membership?.background == nil)
    #expect(membership?.since == "2025-01-01")
  }

  @Test func `ignores a move of someone not in service, and finds it`() {
    let organisation = organisation(
      on("2024-08-01", .formed("zorg")), on("2024-08-15", .moved(.noor, to: "zorg")),
      on("2024-09-01", .joined(.noor, "zorg")), on("2024-10-01", .left(.noor)),
      on("2024-10-01", .moved(.noor, as: .manager)))
    #expect(organisation.member(.noor, on: "2024-08-20") == nil)
    #expect(organisation.member(.noor, on: "2024-10-01") == nil)
    #expect(organisation.movesOutOfService.map(\.event) == [event(2), event(5)])
  }

  @Test func `takes what happened on one day in the order of recording`() {
    let left = organisation(on("2024-09-01", .joined(.noor, "zorg")), on("2024-09-01", .left(.noor)))
    #expect(left.member(.noor, on: "2024-09-01") == nil)
    let back = organisation(on("2024-09-01", .left(.noor)), on("2024-09-01", .joined(.noor, "zorg")))
    #expect(back.member(.noor, on: "2024-09-01") != nil)
  }

  @Test func `lets the latest of formed and dissolved decide whether a team exists`() {
    let organisation = organisation(
      on("2024-08-01", .formed("zorg")), on("2024-10-01", .dissolved("zorg")), on("2024-12-01", .formed("zorg")))
    #expect(organisation.teams(on: "2024-07-31").isEmpty)
    #expect(organisation.teams(on: "2024-09-30").map(\.team) == ["zorg"])
    #expect(organisation.teams(on: "2024-10-01").isEmpty)
    #expect(organisation.team("zorg", on: "2024-12-01")?.college == "west")
  }

  @Test func `lets members of a dissolved team belong to the one it went into, followed on`() {
    let organisation = organisation(
      on("2024-08-01", .formed("a")), on("2024-08-01", .formed("b")), on("2024-08-01", .formed("c")),
      on("2024-09-01", .joined(.noor, "a")), on("2024-10-01", .dissolved("a", into: "b")),
      on("2024-11-01", .dissolved("b", into: "c")), on("2024-12-01", .dissolved("c")))
    let teams = ["2024-09-30", "2024-10-01", "2024-11-01", "2024-12-01"].map {
      organisation.member(.noor, on: $0)?.team
    }
    #expect(teams == ["a", "b", "c", nil])
    #expect(organisation.member(.noor, on: "2024-12-01")?.placedIn == "a")
  }

  @Test func `ends a circle of dissolved teams at no team`() {
    let organisation = organisation(
      on("2024-08-01", .formed("a")), on("2024-08-01", .formed("b")), on("2024-09-01", .joined(.noor, "a")),
      on("2024-10-01", .dissolved("a", into: "b")), on("2024-10-01", .dissolved("b", into: "a")))
    #expect(organisation.member(.noor, on: "2024-10-01") != nil)
    #expect(organisation.member(.noor, on: "2024-10-01")?.team == nil)
  }

  @Test func `lets those of a team that was never formed belong to none`() {
    let organisation = organisation(on("2024-09-01", .joined(.noor, "zorg")))
    #expect(organisation.member(.noor, on: "2024-09-01")?.team == nil)
    #expect(organisation.members(on: "2024-09-01").keys.contains(nil))
    #expect(!organisation.knows("zorg" as TeamCode))
    #expect(organisation.knows(PersonCode.noor))
  }

  @Test func `counts docents and instructeurs as members, and nobody else`() {
    let functions: [(PersonCode, Function)] = [
      (.anna, .docent), (.bram, .instructeur), (.cees, .supporter), (.daan, .manager), (.noor, .staff),
    ]
    var organisation = Organisation()
    organisation.apply(
      recorded(
        [on("2024-08-01", .formed("zorg"))]
          + functions.map { on("2024-09-01", .joined($0.0, "zorg", as: $0.1)) }))
    #expect(organisation.members(on: "2024-09-01")["zorg"]?.map(\.person) == [.anna, .bram])
    #expect(organisation.inService(on: "2024-09-01").count == 5)
  }

  @Test func `ends a role in every team when the ending names none`() {
    let coach = { (team: TeamCode) in RoleTaken(person: .noor, role: .canvasCoach, team: team) }
    let organisation = organisation(
      on("2024-09-01", .roleTaken(coach("a"))), on("2024-09-01", .roleTaken(coach("b"))),
      on("2024-10-01", .roleEnded(RoleEnded(person: .noor, role: .canvasCoach, team: "a"))),
      on("2024-11-01", .roleTaken(coach("a"))),
      on("2024-12-01", .roleEnded(RoleEnded(person: .noor, role: .canvasCoach))))
    let teams = ["2024-09-01", "2024-10-01", "2024-11-01", "2024-12-01"].map { day in
      organisation.roles(of: .noor, on: day).map(\.team)
    }
    #expect(teams == [["a", "b"], ["b"], ["b", "a"], []])
  }
}
