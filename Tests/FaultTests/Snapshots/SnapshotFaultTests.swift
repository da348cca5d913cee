import Domain
import Foundation
import Program
import Storage
import Testing

@testable import Faults

@Suite struct `A snapshot behind an answer` {
  private let image: DiskImage

  init() {
    let disk = SimulatedDisk(files: ["/state/x": []])
    var machine = TestMachine(disk)
    _ = machine.run(Scenario.initialise)
    machine.environment["LEERLIJN_BY"] = TestMachine.firstPerson
    _ = machine.run(["log", "level", "\(TestMachine.firstPerson)=B1", "--method", "i-coach", "--on", "today"])
    image = disk.image
  }

  private func machine(_ disk: any Disk) -> TestMachine {
    var machine = TestMachine(disk, by: TestMachine.firstPerson)
    machine.snapshotThreshold = 0
    return machine
  }

  @Test(arguments: [ENOSPC, EDQUOT, EIO, EROFS, EACCES, EMFILE])
  func `that cannot be written changes neither the answer nor the exit code`(_ code: Int32) throws {
    let words = ["teams", "--json"]
    let plain = machine(SimulatedDisk(image)).run(words + ["--no-snapshot"])
    let calls = try self.calls(of: words)
    // What looks for a snapshot, and all from where one is written on; what is between them reads the log.
    let writing = try #require(calls.firstIndex { $0.kind == .status && $0.name == "Snapshots" })
    let looking = calls[..<writing].indices.filter { calls[$0].name.lowercased().contains("snapshot") }
    #expect(looking.count == 2 && calls.count > writing + 30)
    for call in looking + calls[writing...].indices {
      let disk = SimulatedDisk(image)
      let outcome = machine(MeddledDisk(disk, CallFault(.call(call, code: code)))).run(words)
      #expect(outcome.exit == .done && outcome.output == plain.output, "call \(call)")
      // Whatever was left behind, the next command answers and writes it again.
      let next = machine(disk).run(words)
      #expect(next.exit == .done && next.output == plain.output, "after call \(call)")
      #expect(disk.files.keys.filter { $0.contains("/Snapshots/") }.allSatisfy { !$0.hasSuffix(".new") })
    }
  }

  /// The calls that a command makes of the disk.
  private func calls(of words: [String]) throws -> [DiskCall] {
    let disk = MeddledDisk(SimulatedDisk(image), CallList())
    _ = machine(disk).run(words)
    return try #require(disk.meddling as? CallList).calls
  }

  @Test func `that is lost on the way is told to those who ask`() {
    let disk = SimulatedDisk(image)
    let outcome = machine(MeddledDisk(disk, FailingWrites())).run(["head", "-v"])
    #expect(outcome.exit == .done && outcome.said.contains("Snapshot not written: "))
    #expect(machine(MeddledDisk(disk, FailingWrites())).run(["head"]).said.isEmpty)
    #expect(!machine(disk).run(["head", "-v", "--json"]).said.contains("Snapshot"))
  }

  /// What is read late is met in the middle of a question, when some of the answer is there already.
  @Test func `in which a question meets what nobody can have written is left alone, and the log is asked`() throws {
    let disk = SimulatedDisk(image)
    let words = ["people", "-v", "--as-of", "2026-12-31"]
    let plain = machine(disk).run(words)
    let file = try #require(disk.files.first { $0.key.hasSuffix(".snapshot") })
    let parts = try #require(SnapshotParts(file.value))
    var (damaged, used) = (0, 0)
    for section in parts.sections.indices.dropFirst() {
      for place in stride(from: section % 3, to: parts.sections[section].count, by: 3) {
        var forged = parts
        forged.sections[section][place] = 0xFF
        var image = disk.image
        image.put(forged.sealed, at: file.key)
        let outcome = machine(SimulatedDisk(image)).run(words)
        if outcome.said.contains("it is damaged") {
          damaged += 1
          #expect(outcome.exit == .done && outcome.output == plain.output, "section \(section), byte \(place)")
        } else {
          used += 1
        }
      }
    }
    #expect(damaged > 50 && used > 50, "\(damaged) \(used)")
  }

  @Test func `never outlives an erasure, whenever that comes`() throws {
    #expect(try survivals(lockIsTaken: true) == 0)
    // Without the lock one that was written in between stays.
    #expect(try survivals(lockIsTaken: false) > 0)
  }

  /// At how many calls of a command that writes a snapshot an erasure may come that leaves it.
  private func survivals(lockIsTaken: Bool) throws -> Int {
    var (found, call) = (0, 0)
    while true {
      let disk = SimulatedDisk(image)
      let meddled = MeddledDisk(disk, Interloper(at: call, lockIsTaken: lockIsTaken))
      _ = machine(meddled).run(["head"])
      guard let interloper = meddled.meddling as? Interloper, interloper.hasCome else { return found }
      // Where the snapshot's writer had the lock, the erasure is carried out by the next command.
      if interloper.isLeft { _ = try Store(at: "/store", state: "/state", on: disk).finishErasures(patience: 0) }
      // One that knows of the erasure may be there, and is used; an older one is there and is not.
      let said = machine(disk).run(["head", "-v"]).said
      if said.contains("Snapshot not used"), !said.contains("there is none") { found += 1 }
      call += 1
    }
  }
}

/// A disk that takes no bytes for a snapshot.
private struct FailingWrites: Meddling {
  mutating func decide(_ call: DiskCall, _ disk: SimulatedDisk) throws(Errno) -> DiskDecision {
    if call.kind == .append, call.name.hasSuffix(".snapshot.new") { throw Errno(code: ENOSPC) }
    return .go
  }
}

/// Records and carries out an erasure when a program makes its call of a number.
private struct Interloper: Meddling {
  let place: Int
  /// Whether the program takes the locks that it asks for.
  let lockIsTaken: Bool
  private var calls = 0
  private(set) var hasCome = false
  /// Whether the erasure is recorded, but not carried out.
  private(set) var isLeft = false

  init(at place: Int, lockIsTaken: Bool) {
    (self.place, self.lockIsTaken) = (place, lockIsTaken)
  }

  mutating func decide(_ call: DiskCall, _ disk: SimulatedDisk) throws(Errno) -> DiskDecision {
    defer { calls += 1 }
    if calls == place {
      hasCome = true
      isLeft = !((try? erase(on: disk)) ?? false)
    }
    return call.kind == .lock && !lockIsTaken ? .skip : .go
  }

  /// Gives whether it was carried out.
  private func erase(on disk: SimulatedDisk) throws -> Bool {
    let store = try Store(at: "/store", state: "/state", on: disk)
    guard let writer = Writer("west"), let person = PersonCode(TestMachine.firstPerson),
      let now = Moment("2026-02-02T10:00:00.000Z"), let on = Day("2026-02-02")
    else { return false }
    var random = SplitMix64(seed: 5)
    let draft = Draft(
      on: on, Contents(.eventErased(EventErased(event: EventID(writer: writer, number: 4), ground: "AVG"))))
    var session = try store.journal.beginAppend(as: writer, now: now, state: store.state)
    _ = try session.append([draft], by: person, random: &random)
    _ = consume session
    do { _ = try store.finishErasures(patience: 0) } catch { return false }
    return true
  }
}

/// Lets every call through, and keeps a list of them.
private struct CallList: Meddling {
  private(set) var calls: [DiskCall] = []

  mutating func decide(_ call: DiskCall, _ disk: SimulatedDisk) -> DiskDecision {
    calls.append(call)
    return .go
  }
}
