import Domain
import Foundation
import Testing

@testable import Program

@Suite struct `Recording on top of a snapshot` {
  /// Two stores in which the same is done by two machines: one that looks at snapshots, and one that reads everything.
  private final class Pair {
    let resuming: StoreFolder
    let plain: StoreFolder
    /// How often the one did look, and how much of what was asked was recorded.
    private(set) var (resumed, recorded) = (0, 0)

    init(threshold: Int) throws {
      (resuming, plain) = (try StoreFolder(example: false), try StoreFolder(example: false))
      resuming.machine.snapshotThreshold = threshold
    }

    /// Does the same in both as the machine with a name, with what was said and written as evidence.
    func both(_ line: String, at moment: Moment, as machine: String, _ location: SourceLocation = #_sourceLocation) {
      for folder in [resuming, plain] {
        folder.machine.environment["LEERLIJN_NOW"] = moment.description
        folder.machine.environment["XDG_STATE_HOME"] = folder.file(machine).path
      }
      let traced = resuming.program(line + " -v")
      let read = traced.said.contains(", behind a snapshot of ")
      if read { resumed += 1 }
      recorded += traced.recorded.count
      _ = traced.afterwards()
      let expected = plain.program(line + " --no-snapshot")
      #expect(traced.exit == expected.exit, "\(line): \(traced.said)\(expected.said)", sourceLocation: location)
      #expect(traced.answer == expected.answer, "\(line)", sourceLocation: location)
      let said = traced.said.split(separator: "\n").filter { line in
        !["Read: ", "Snapshot ", "Time: "].contains { line.hasPrefix($0) }
      }
      #expect(said == expected.said.split(separator: "\n"), "\(line)", sourceLocation: location)
    }

    /// The lines of all writers.
    func lines(_ folder: StoreFolder) throws -> [String: String] {
      let log = folder.file("EventLog")
      let names = FileManager.default.enumerator(atPath: log.path)?.compactMap { $0 as? String } ?? []
      var lines: [String: String] = [:]
      for name in names where name.hasSuffix(".jsonl") {
        lines[name] = try String(contentsOf: log.appending(path: name), encoding: .utf8)
      }
      return lines
    }
  }

  private static let setup = [
    "log team form zorg Zorg --college college --on 2026-02-02",
    "log team form ict ICT --college college --on 2026-02-02",
    "log person add Anna --team zorg --function docent --on 2026-02-02",
    "log person add Bram --team zorg --function docent --on 2026-02-02",
    "log person add Cees --team ict --function instructeur --on 2026-02-02",
    "log event adoption-route-adopted --on 2026-02-02 --data "
      + #"'{"version":1,"steps":[{"step":"pilot","title":"Pilot"},{"step":"live","title":"Live"}]}'"#,
    "log event onboarding-programme-adopted --on 2026-02-02 --data "
      + #"'{"programme":"start","version":1,"steps":[{"step":"a","title":"b","withinDays":30}]}'"#,
  ]

  /// What anybody may try, lawful or not.
  private static func command(among events: Int, _ random: inout SplitMix64) -> String {
    func one(_ words: String...) -> String { words.randomElement(using: &random) ?? "" }
    let person = one("Anna", "Bram", "Cees", "Noor", "p-zzzzzzzz")
    let on = "--on 2026-" + one("01-20", "02-05", "02-11", "03-01", "04-30")
    let event = one("mila", "mila", "oost") + "-" + String(Int.random(in: 1...events + 2, using: &random))
    let level = one("A1", "A2", "B1", "B2", "C1")
    let key = one("rij:1", "rij:2", "rij:3")
    switch Int.random(in: 0..<22, using: &random) {
    case 0, 1: return "log level \(person)=\(level) --method i-coach \(on)"
    case 2: return "log workshop \(one("Rubrics", "Canvas")) \(on) --who \(one("@zorg", "Anna,Cees")) --minutes 60"
    case 3: return "log coaching \(person) --coach Noor \(on) --minutes 30"
    case 4: return "log canvas \(one("pilot", "live", "weg")) --team \(one("zorg", "ict", "weg")) \(on)"
    case 5: return "log onboarding \(person) \(one("--start start", "--step a", "--step weg", "--end completed")) \(on)"
    case 6: return "log contest \(event) --reason anders \(on)"
    case 7: return "log contest \(event) --settle gelijk \(on)"
    case 8:
      return "log event workshop-attended \(on) --data '{\"workshop\":\"\(event)\",\"person\":\"p-zzzzzzzz\"}'"
    case 9: return "log event need-recorded \(on) --key \(key) --data '{\"team\":\"zorg\",\"topic\":\"\(level)\"}'"
    case 10, 11: return "correct \(event) --set level=\(level) --reason typefout"
    case 12: return "correct \(event) \(on) --reason dag"
    case 13: return "correct \(event) --set key=\(key) --reason sleutel"
    case 14: return "retract \(event) --reason dubbel"
    case 15: return "reinstate \(event) --reason toch"
    case 16: return "undo"
    case 17: return "undo --dry-run"
    case 18: return "log person \(one("leave \(person)", "move \(person) --team ict")) \(on)"
    case 19: return "log level \(person)=\(level) --method self \(on) --dry-run"
    case 20:
      return one("log person merge Bram --into Anna", "erase --event \(event) --ground AVG --yes", "teams", "head")
    default: return one("teams", "people", "head", "canvas")
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `says and writes what it does when everything is read`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pair = try Pair(threshold: Int.random(in: 3...20, using: &random))
    var now = try #require(Moment("2026-03-02T09:00:00.000Z"))
    for line in Self.setup { pair.both(line, at: now, as: ".state") }
    pair.both("init --writer oost", at: now, as: ".other")
    for _ in 0..<90 {
      // Sometimes a day passes, and sometimes the other machine records.
      now = now.adding(milliseconds: Int.random(in: 0..<6, using: &random) == 0 ? 90_000_000 : 1000)
      let machine = Int.random(in: 0..<4, using: &random) == 0 ? ".other" : ".state"
      pair.both(Self.command(among: pair.recorded, &random), at: now, as: machine)
    }
    #expect(try pair.lines(pair.resuming) == pair.lines(pair.plain))
    // Otherwise nothing was compared.
    let (resumed, recorded) = (pair.resumed, pair.recorded)
    #expect(resumed > 10 && recorded > 15, "\(resumed) \(recorded)")
  }
}
