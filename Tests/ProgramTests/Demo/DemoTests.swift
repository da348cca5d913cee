import Domain
import Testing
import Wire

@testable import Program

@Suite struct `The worked example` {
  static let batches = Demo.batches()

  private var events: [Draft] { Self.batches.flatMap(\.drafts) }

  @Test func `is lawful in the order in which it was recorded`() {
    let breaches = Law(Self.batches).breaches
    #expect(breaches.isEmpty, "\(breaches.count): \(breaches.prefix(10).joined(separator: "\n"))")
  }

  @Test(arguments: [1, 7] as [UInt64]) func `is lawful whatever the seed`(seed: UInt64) {
    let breaches = Law(Demo.batches(seed: seed)).breaches
    #expect(breaches.isEmpty, "\(breaches.count): \(breaches.prefix(10).joined(separator: "\n"))")
  }

  @Test func `would be caught when it broke the law`() {
    let withoutItsFirstCommands = Array(Self.batches.dropFirst(3))
    let backwards = Array(Self.batches.reversed())
    #expect(!Law(withoutItsFirstCommands).breaches.isEmpty)
    #expect(!Law(backwards).breaches.isEmpty)
  }

  @Test func `is the same each time, and another with another seed`() {
    #expect(Demo.batches() == Self.batches)
    #expect(Demo.batches(seed: 1) != Self.batches)
  }

  @Test func `holds about three thousand events by two writers in two and a half school years`() {
    #expect((2_800...3_300).contains(events.count))
    #expect(Set(Self.batches.map(\.writer)) == [.west, .anna])
    #expect(Set(Self.batches.map { SchoolYear(of: Amsterdam.day(at: $0.at)).description }).count == 3)
    #expect(Self.batches.allSatisfy { Amsterdam.day(at: $0.at) <= Demo.lastDay })
    for writer in [Writer.west, .anna] {
      #expect(Self.batches.filter { $0.writer == writer }.flatMap(\.drafts).count > 500)
    }
  }

  @Test func `has every kind of event, but for those that end something for good`() {
    let present = Set(events.map(\.contents.event.data.type))
    let absent = EventKind.all.map(\.type).filter { !present.contains($0) }
    #expect(absent == ["team-dissolved", "event-erased", "person-forgotten", "report-issued"])
  }

  @Test func `has forty-eight docents or so, in four teams of a human size`() {
    let sizes = Demo.Teams.all.map { team in
      Demo.Cast.docents.filter { $0.station(on: Demo.lastDay)?.team == team }.count
    }
    #expect(sizes.allSatisfy { (8...16).contains($0) })
    #expect((46...50).contains(sizes.reduce(0, +)))
    #expect(Demo.Cast.supporters.count == 6)
  }

  @Test func `gives everybody one code, one name and one address`() {
    let people = Demo.people
    #expect(Set(people.map(\.code)).count == people.count)
    #expect(Set(people.map(\.name)).count == people.count)
    #expect(Set(people.map(\.email)).count == people.count)
    #expect(people.allSatisfy { $0.email.utf8.allSatisfy { $0 < 0x80 } && $0.email.hasSuffix("@college.example") })
    let known = Set(people.map(\.code))
    #expect(Self.batches.allSatisfy { known.contains($0.by) })
    #expect(events.compactMap(\.contents.event.data.subject).allSatisfy(known.contains))
  }

  @Test func `names nobody in its texts`() {
    let names = Demo.people.flatMap { $0.name.split(separator: " ").map(String.init) }.filter {
      ($0.first?.isUppercase ?? false) && $0.count > 2
    }
    for draft in events {
      let text = String(decoding: draft.contents.bytes, as: UTF8.self)
      let words = Set(text.split { !$0.isLetter && $0 != "-" }.map(String.init))
      let said = names.filter(words.contains)
      #expect(said.isEmpty, "\(said) in \(text)")
    }
  }
}

@Suite struct `What happens in the worked example` {
  private let events = `The worked example`.batches.flatMap(\.drafts)

  private func steps(of team: TeamCode) -> [CanvasStepChanged] {
    events.sorted { $0.on < $1.on }.compactMap { draft in
      guard case .canvasStepChanged(let change) = draft.contents.event, change.team == team else { return nil }
      return change
    }
  }

  @Test func `One team lags behind with Canvas, one re-opens a step, and one skips a step with a reason`() {
    func completed(_ team: TeamCode) -> Int { Set(steps(of: team).filter { $0.state == .completed }.map(\.step)).count }
    #expect(completed(Demo.Teams.techniek) <= 4)
    for team in [Demo.Teams.zorg, Demo.Teams.ict, Demo.Teams.economie] { #expect(completed(team) >= 8) }
    #expect(steps(of: Demo.Teams.zorg).contains { $0.state == .reopened && $0.reason != nil })
    #expect(steps(of: Demo.Teams.economie).contains { $0.state == .skipped && $0.reason != nil })
  }

  @Test func `Every level that was typed wrong is put right weeks later`() throws {
    for slip in Demo.Slip.all {
      let written = events.compactMap { draft -> Level? in
        guard case .levelMeasured(let measured) = draft.contents.event, measured.method == .iCoach,
          measured.person == slip.person.code, measured.round?.description == slip.round
        else { return nil }
        return measured.level
      }
      let wrong = try #require(written.first, "\(slip.person.name) is not measured in \(slip.round)")
      let right = Level(rank: wrong.rank - slip.off)
      #expect(right != wrong)
      #expect(
        events.contains { draft in
          guard case .eventCorrected(let correction) = draft.contents.event else { return false }
          return correction.reason == slip.reason && correction.data?.json == ["level": .string(right.rawValue)]
        })
    }
  }

  @Test func `What was contested was measured: one contest still waits`() {
    let types = events.map { "\($0.contents.event.data.type)" }
    #expect(types.filter { $0 == "level-contested" }.count == 3)
    #expect(types.filter { $0 == "contest-settled" }.count == 2)
    #expect(types.filter { $0 == "event-reinstated" }.count == 1)
  }

  @Test func `Levels grow from a third at B1 or above to somewhat more than half, unevenly`() {
    let (start, end) = (Day.known(2023, 12, 31), Demo.lastDay)
    #expect((26...40).contains(share(on: start)))
    #expect((52...66).contains(share(on: end)))
    let shares = Demo.Teams.all.map { share(of: $0, on: end) }
    #expect(shares.contains { $0 >= 75 } && shares.contains { $0 <= 45 })
  }

  /// The share of the docents at B1 or above by their last measurement by an i-coach or manager, in percent.
  private func share(of team: TeamCode? = nil, on day: Day) -> Int {
    let members = Demo.Cast.docents.filter { employee in
      employee.station(on: day).map { team == nil || $0.team == team } ?? false
    }
    let reached = members.filter { employee in
      let measured = events.filter { $0.on <= day }.sorted { $0.on < $1.on }.compactMap { draft -> Level? in
        guard case .levelMeasured(let measured) = draft.contents.event, measured.person == employee.code,
          measured.method == .iCoach || measured.method == .manager
        else { return nil }
        return LevelRule.standard.holisticLevel(of: Measurement(measured))
      }
      return measured.last.map { $0 >= .b1 } ?? false
    }
    return reached.count * 100 / members.count
  }

  @Test func `Docents see themselves higher than their i-coach does, mostly`() {
    var (higher, lower) = (0, 0)
    for employee in Demo.Cast.docents {
      let own = level(of: employee, by: .selfAssessment)
      let seen = level(of: employee, by: .iCoach)
      guard let own, let seen else { continue }
      if own > seen { higher += 1 }
      if own < seen { lower += 1 }
    }
    #expect(higher > 2 * lower)
    #expect(lower > 0 || higher > 5)
  }

  private func level(of employee: Demo.Employee, by method: Domain.Method) -> Level? {
    events.compactMap { draft -> Level? in
      guard case .levelMeasured(let measured) = draft.contents.event, measured.person == employee.code,
        measured.method == method
      else { return nil }
      return LevelRule.standard.holisticLevel(of: Measurement(measured))
    }.last
  }
}
