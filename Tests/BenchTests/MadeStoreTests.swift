import Domain
import Foundation
import Projections
import Storage
import Testing

@testable import Bench

@Suite struct `A made store` {
  @Test func `is sound, and every event reads as what it says`() throws {
    let made = try Made(plan)
    let verification = try made.store.journal.verify { entry in
      #expect(entry.contents != nil || entry.type == "event-erased", "\(entry.id)")
    }
    #expect(verification.verdict == .sound)
    #expect(verification.findings.isEmpty)
    #expect(verification.writers.map(\.events).reduce(0, +) == plan.events)
    #expect(verification.writers.count == plan.writers)
  }

  @Test func `holds nothing that people should look at`() throws {
    let made = try Made(plan)
    var quality = Quality(now: Moment(startOfUTCDay: Plan.end))
    _ = try made.store.journal.read { quality.apply($0) }
    #expect(quality.oddities.map(\.fact) == [])
  }

  @Test func `is the same for the same seed and another for another`() throws {
    let (one, same, other) = (try Made(small), try Made(small), try Made(small, seed: 8))
    #expect(try one.bytes() == same.bytes())
    #expect(try one.bytes() != other.bytes())
  }

  @Test func `has batches, late facts, amendments and people who are recorded twice`() throws {
    let made = try Made(Plan.of(events: 3000, people: 600, seed: 7))
    var (late, amended) = (0, 0)
    let outcome = try made.store.journal.read { entry in
      if entry.key.recorded.utcDay - entry.on > 14 { late += 1 }
      amended += entry.amendments.count
    }
    #expect(late > 50)
    #expect(amended > 0)
    #expect(outcome.merges.substitutes.count > 0)
    let text = try made.bytes().map { String(decoding: $0.value, as: UTF8.self) }.joined()
    #expect(text.contains(#""left":12,"#))
  }

  @Test func `tells nothing twice about somebody at one moment, so that the order of days is an order`() throws {
    let made = try Made(plan)
    var seen: Set<String> = []
    _ = try made.store.journal.read { entry in
      guard case .levelMeasured(let measured) = entry.contents?.event else { return }
      #expect(seen.insert("\(measured.person) \(entry.on) \(entry.key.recorded)").inserted)
    }
  }

  private let small = Plan.of(events: 800, people: 60, seed: 7)
  private let plan = Plan.of(events: 3000, people: 150, seed: 7)
}

@Suite struct `The summary` {
  @Test func `is about every team and adds up`() throws {
    let plan = Plan.of(events: 3000, people: 150, seed: 7)
    let made = try Made(plan)
    var answers = Answers()
    _ = try made.store.journal.read { entry in if let fact = entry.fact { answers.apply(fact) } }
    let rows = Summary(of: answers, on: Plan.asOf).text.split(separator: "\n").map { $0.split(separator: " ") }
    let teams = rows.filter { $0[0] == "team" }
    #expect(teams.count == answers.organisation.teams(on: Plan.asOf).count)
    for team in teams {
      let numbers = team.dropFirst(2).compactMap { Int($0) }
      #expect(numbers.count == 9)
      #expect(numbers[2...7].reduce(0, +) == numbers[1])
      #expect(numbers[1] <= numbers[0] && numbers[8] <= numbers[1])
    }
    #expect(rows.count { $0[0] == "onboarding" } == OnboardingRow.Status.allCases.count)
    #expect(rows.count { $0[0] == "workshops" } == 3)
  }
}

@Suite struct `The words of the benchmark` {
  @Test func `say what is wrong with them`() {
    #expect(BenchOutcome(of: ["generate"]).exit == 64)
    #expect(BenchOutcome(of: ["generate", "x", "--events", "100", "--people", "50"]).exit == 64)
    #expect(BenchOutcome(of: ["summary", "/nowhere"]).exit == 74)
    #expect(BenchOutcome(of: ["help"]).output.contains("generate"))
  }
}

/// A store that is made for one test and removed after it.
private final class Made {
  let folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)").path()
  let store: Store

  init(_ plan: Plan, seed: Int? = nil) throws {
    var plan = plan
    plan.seed = seed ?? plan.seed
    try MadeStore.make(at: folder, after: plan)
    store = try Store(at: folder)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func bytes() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      if let data = FileManager.default.contents(atPath: folder + "/" + name) { files[name] = data }
    }
    return files
  }
}

extension Plan {
  /// A small plan for tests.
  fileprivate static func of(events: Int, people: Int, seed: Int) -> Plan {
    guard let plan = Plan(events: events, people: people, writers: 3, years: 3, seed: seed) else {
      preconditionFailure("the plan of the test cannot be")
    }
    return plan
  }
}
