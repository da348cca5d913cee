import Domain
import Foundation
import Synchronization
import Testing

@testable import Program

@Suite struct `Taking back` {
  private let folder: StoreFolder

  init() throws { folder = try StoreFolder(writing: true) }

  /// What stands there, without what was recorded since.
  private var state: String {
    let answer = try? JSONSerialization.jsonObject(with: Data(folder.program("teams --json").output))
    var members = answer as? [String: Any] ?? [:]
    members["knownAt"] = nil
    let bytes = try? JSONSerialization.data(withJSONObject: members, options: .sortedKeys)
    return String(decoding: bytes ?? Data(), as: UTF8.self)
  }

  private func record(_ line: String) {
    let outcome = folder.program(line)
    #expect(outcome.exit == .done, "\(line): \(outcome.said)")
  }

  @Test func `facts, and taking that back again, leaves the answers as they were`() {
    let before = state
    record("log level p-tfdbs3tt=C2 p-x66pq3ug=A1 --method i-coach --on today")
    let measured = state
    #expect(measured != before)
    record("undo")
    #expect(state == before)
    record("undo")
    #expect(state == measured)
    record("undo")
    #expect(state == before)
  }

  @Test func `a workshop takes back those who took part`() {
    let count = { self.folder.answer("journal --json").components(separatedBy: "\"event-retracted\"").count }
    let before = count()
    record("log workshop 'Canvas basis' --on today --who p-tfdbs3tt,p-x66pq3ug --minutes 60")
    record("undo")
    #expect(count() == before + 3)
  }

  @Test func `a correction leaves the answers as they were, also when it corrected a correction`() {
    record("log level p-tfdbs3tt=A2 --method i-coach --on today")
    let first = state
    record("correct mila-1 --set level=C1 --reason x")
    let second = state
    record("correct mila-1 --set level=C2 --on yesterday --reason x")
    let third = state
    #expect(Set([first, second, third]).count == 3)
    record("undo")
    #expect(state == second)
    record("undo")
    #expect(state == third)
    record("undo")
    #expect(state == second)
  }

  @Test func `a retraction and a reinstatement leaves the answers as they were`() {
    record("log level p-tfdbs3tt=C2 --method i-coach --on today")
    let measured = state
    record("retract mila-1 --reason x")
    let retracted = state
    #expect(measured != retracted)
    record("undo")
    #expect(state == measured)
    record("retract mila-1 --reason x")
    record("reinstate mila-1 --reason x")
    #expect(state == measured)
    record("undo")
    #expect(state == retracted)
  }

  @Test func `nothing is refused`() {
    let outcome = folder.program("undo")
    #expect(outcome.exit == .data && outcome.said.contains("nothing yet"))
  }
}

@Suite struct `Putting right` {
  private let folder: StoreFolder

  init() throws { folder = try StoreFolder(writing: true) }

  /// What the last event of the journal says.
  private func said(_ id: String) -> String {
    let journal = try? JSONSerialization.jsonObject(with: Data(folder.program("journal --json").output))
    let events = (journal as? [String: Any])?["events"] as? [[String: Any]] ?? []
    let data = events.first { ($0["id"] ?? $0["event"]) as? String == id }?["data"] ?? "-"
    guard let bytes = try? JSONSerialization.data(withJSONObject: data, options: [.sortedKeys, .fragmentsAllowed])
    else { return "-" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func put(_ words: [String]) -> Outcome { folder.program(["correct", "mila-1", "--reason", "x"] + words) }

  @Test func `a field changes it, and nothing after the sign takes it away`() {
    _ = folder.program("log workshop Canvas --on today --who p-tfdbs3tt --minutes 60 --tools canvas --series reeks")
    #expect(put(["--set", "series="]).exit == .done)
    #expect(!said("mila-1").contains("series") && said("mila-1").contains(#""minutes":60"#), "\(said("mila-1"))")
    #expect(put(["--set", "competences=3.1,3.2", "--set", "minutes=45"]).exit == .done)
    #expect(said("mila-1").contains(#""competences":["3.1","3.2"]"#) && said("mila-1").contains(#""minutes":45"#))
    // What must be there cannot be taken away, and a number is a number.
    for wrong in ["title=", "minutes=", "minutes=veel", "minutes=-1", "competences=9.9", "competences=,", "nee=1"] {
      #expect(put(["--set", wrong]).exit == .data, "\(wrong)")
    }
    #expect(put(["--set", "minutes"]).exit == .usage)
  }

  @Test func `an object takes JSON`() {
    _ = folder.program("log level p-tfdbs3tt --areas 1=B1,2=B1,3=B1,4=B1,5=A2,6=A1 --method i-coach --on today")
    #expect(put(["--set", #"areas={"assessment":"C1","digitalResources":"C2"}"#]).exit == .done)
    #expect(said("mila-1").contains(#""areas":{"assessment":"C1","digitalResources":"C2"}"#), "\(said("mila-1"))")
    for wrong in ["areas={", "areas=B1", #"areas={"x":"B1"}"#, #"areas={"assessment":"B9"}"#] {
      #expect(put(["--set", wrong]).exit == .data, "\(wrong)")
    }
  }

  @Test func `is seen by --known-at and not by --as-of`() {
    func level(_ options: String) -> String {
      let audit = try? JSONSerialization.jsonObject(
        with: Data(folder.program("audit p-tfdbs3tt --json \(options)").output))
      return (audit as? [String: Any])?["level"] as? String ?? "-"
    }
    _ = folder.program("log level p-tfdbs3tt=A2 --method i-coach --on 2026-01-30")
    folder.machine.environment["LEERLIJN_NOW"] = "2026-02-05T09:00:00.000Z"
    _ = put(["--set", "level=C1"])
    #expect(level("") == "C1")
    #expect(level("--as-of 2026-02-03") == "C1")
    #expect(level("--known-at 2026-02-03") == "A2")
    #expect(level("--known-at 2026-02-05") == "C1")
    #expect(level("--known-at 2026-02-05T08:59:59.999Z --as-of 2026-02-05") == "A2")
  }

  @Test func `is kept by a head: what was known then`() throws {
    _ = folder.program("log level p-tfdbs3tt=A2 --method i-coach --on today")
    let before = folder.answer("teams --json")
    _ = folder.program("head -o head.txt")
    _ = folder.program("head --json -o head.json")
    _ = put(["--set", "level=C1"])
    #expect(folder.answer("teams --json") != before)
    #expect(folder.answer("teams --json --known-at head.txt") == before)
    #expect(folder.answer("teams --json --known-at head.json") == before)
    #expect(folder.program("check --against head.txt").exit == .done)
  }
}

@Suite struct `A workshop that was recorded already` {
  private static let words = [
    "log", "workshop", "Canvas", "--on", "today", "--who", "p-tfdbs3tt,p-x66pq3ug", "--minutes", "60",
  ]

  /// Everything that was asked.
  private final class Questions: Sendable {
    private let list = Mutex<[String]>([])
    var asked: [String] { list.withLock { $0 } }
    func note(_ question: String) { list.withLock { $0.append(question) } }
  }

  @Test(arguments: [("y", true), ("JA", true), ("", false), ("yep", false)])
  func `is asked about on a terminal, and recorded when somebody says so`(_ reply: String, _ isRecorded: Bool) throws {
    let folder = try StoreFolder(writing: true)
    let questions = Questions()
    folder.machine.canAsk = true
    folder.machine.ask = { question in
      questions.note(question)
      return reply
    }
    #expect(folder.program(Self.words).exit == .done)
    #expect(questions.asked.isEmpty)
    let outcome = folder.program(Self.words)
    #expect(questions.asked.count == 1 && questions.asked.first?.contains("mila-1") == true)
    #expect(outcome.exit == (isRecorded ? .done : .data))
    #expect(folder.answer("head").contains("mila \(isRecorded ? 6 : 3) "))
  }

  @Test func `is refused without a terminal, and recorded with --yes`() throws {
    let folder = try StoreFolder(writing: true)
    let questions = Questions()
    folder.machine.ask = { question in
      questions.note(question)
      return "y"
    }
    #expect(folder.program(Self.words).exit == .done)
    let refused = folder.program(Self.words)
    #expect(refused.exit == .data && refused.said.contains("mila-1") && refused.said.contains("--yes"))
    folder.machine.canAsk = true
    #expect(folder.program(Self.words + ["--no-input"]).exit == .data)
    #expect(folder.program(Self.words + ["--yes"]).exit == .done)
    #expect(questions.asked.isEmpty)
  }

  @Test func `is another one with other people, another day or title, when taken back, or a day later`() throws {
    let folder = try StoreFolder(writing: true)
    #expect(folder.program(Self.words).exit == .done)
    for (at, other) in [(2, "Canvas 2"), (4, "yesterday"), (6, "p-tfdbs3tt")] {
      var words = Self.words
      words[at] = other
      #expect(folder.program(words).exit == .done, "\(words)")
      #expect(folder.program("undo").exit == .done)
      #expect(folder.program(words).exit == .done, "\(words)")
    }
    #expect(folder.program(Self.words).exit == .data)
    folder.machine.environment["LEERLIJN_NOW"] = "2026-02-03T09:00:01.000Z"
    #expect(folder.program(Self.words.map { $0 == "today" ? "2026-02-02" : $0 }).exit == .done)
  }
}
