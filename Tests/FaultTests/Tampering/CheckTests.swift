import Domain
import Program
import Testing
import Wire

@testable import Faults

/// What `check` says next to what it finds.
@Suite struct `A check` {
  private let log = RandomLog(seed: 11)
  private var image: DiskImage { Scene(log, .first, TamperRandom(seed: 1)).image() }

  private func told(_ image: DiskImage, _ words: String...) -> CheckTold {
    CheckTold(TestMachine(SimulatedDisk(image)).run(["check", "--json"] + words))
  }

  @Test func `says whether anything outside of the log was compared`() {
    let machine = TestMachine(SimulatedDisk(image))
    let first = machine.run(["check"])
    #expect(first.answer.contains("Consistent, compared with no outside head"))
    #expect(machine.run(["check"]).answer.contains("Compared with what this machine remembers"))
    #expect(machine.run(["check", "--against", "/kept/head.txt"]).answer.contains("Compared with /kept/head.txt"))
    #expect(machine.run(["check", "--json"]).answer.contains(#""comparedWith":["state-folder"]"#))
    let dutch = TestMachine(SimulatedDisk(image)).run(["check", "--lang", "nl"])
    #expect(dutch.answer.contains("Samenhangend, met geen kop van buiten vergeleken"))
  }

  @Test func `takes the snapshot beside the log for evidence, though none from outside`() {
    var image = image
    image.putSnapshot()
    let sound = TestMachine(SimulatedDisk(image)).run(["check"])
    #expect(sound.answer.contains("Consistent, compared with no outside head"))
    #expect(sound.answer.contains("Compared with the snapshot: all of it is there."))
    // The last batch of a writer goes: only the snapshot knows of it.
    guard let lines = log.lines["west"], let end = lines.dropLast().lastIndex(where: { $0.left == 0 }) else { return }
    let path = "/store/EventLog/" + lines[end].path
    image.put(Array(lines[...end].filter { $0.path == lines[end].path }.map(\.bytes).joined()), at: path)
    let found = told(image)
    #expect(found.verdict == "damaged" && found.exit == 79)
    #expect(found.findings.contains { $0.evidence == "snapshot" && $0.event == lines[end + 1].id && $0.line != nil })
    #expect(told(image, "--no-snapshot").verdict == "sound")
    // Reading it is as good as without: the rest of the log answers.
    let machine = TestMachine(SimulatedDisk(image))
    #expect(machine.run(["head"]).answer == machine.run(["head", "--no-snapshot"]).answer)
  }

  @Test func `finds a snapshot that says something else, though its checksums are right`() {
    var image = image
    let other = TestMachine.otherLevel(in: image, of: "/kept/copy")
    for (path, bytes) in other.snapshots(of: "/kept/copy") {
      image.put(bytes, at: "/store" + path.dropFirst("/kept/copy".count))
    }
    let machine = TestMachine(SimulatedDisk(image))
    // Reading trusts it: that is what checking is for.
    #expect(machine.run(["teams", "--json"]).answer != machine.run(["teams", "--json", "--no-snapshot"]).answer)
    let found = told(image)
    #expect(found.exit == 1 && found.verdict == "sound")
    #expect(found.findings.contains { $0.code == "false-snapshot" })
    #expect(machine.run(["check"]).answer.contains("Delete it; every answer since may be wrong"))
  }

  @Test func `goes on with the other writers and tells the first damage of each`() {
    var image = image
    for writer in ["anna", "west"] {
      let path = "/store/EventLog/\(log.lines[writer]?.first?.path ?? "")"
      image.put((image.bytes(at: path) ?? []) + [0x0D, 0x0A], at: path)
    }
    let damaged = told(image).findings.filter { $0.code == "damaged" }
    #expect(damaged.map { $0.file?.prefix(4) } == ["anna", "west"])
    #expect(damaged.allSatisfy { $0.line != nil })
  }

  @Test(arguments: ["json", "html", "md", "text", "csv"])
  func `finds the head in an issued report of every form`(_ form: String) {
    var image = image
    let machine = TestMachine(SimulatedDisk(image))
    let report = machine.run(["report", "year", "2024-2025", "--format", form])
    image.put(report.output, at: "/kept/report")
    #expect(told(image, "--against", "/kept/report").verdict == "sound")
    // The last segment of the first writer goes.
    guard let last = log.lines["west"]?.last else { return }
    image.take("/store/EventLog/" + last.path)
    let found = told(image, "--against", "/kept/report")
    #expect(found.findings.contains { $0.evidence == "given-head" && $0.event?.hasPrefix("west-") == true }, "\(found)")
  }

  @Test func `takes a copy that differs in erasures only as the same, and says so`() {
    var image = image
    guard let line = log.lines.values.joined().first(where: \.isErased) else { return }
    var whole = line
    whole.isErased = false
    let path = "/kept/copy/EventLog/" + line.path
    let old = String(decoding: image.bytes(at: path) ?? [], as: UTF8.self)
    image.put(Array(old.replacing(line.text, with: whole.text).utf8), at: path)
    let outcome = TestMachine(SimulatedDisk(image)).run(["check", "--json", "--against", "/kept/copy"])
    #expect(CheckTold(outcome).verdict == "sound")
    #expect(
      outcome.answer.contains(#"{"kind":"copy","with":"/kept/copy","agrees":true,"newer":0,"erased":1}"#),
      "\(outcome.answer)")
  }

  @Test func `of a log that is ahead of a copy says by how much`() {
    var image = image
    guard let last = log.lines["west"]?.last else { return }
    let segment = log.lines["west", default: []].filter { $0.path == last.path }
    image.take("/kept/copy/EventLog/" + last.path)
    let outcome = TestMachine(SimulatedDisk(image)).run(["check", "--json", "--against", "/kept/copy/EventLog"])
    #expect(outcome.answer.contains(#""agrees":true,"newer":\#(segment.count),"erased":0}"#), "\(outcome.answer)")
  }

  @Test func `does not blame the log for a damaged copy, nor for a copy of another log`() {
    var spoilt = image
    let path = "/kept/copy/EventLog/\(log.lines["west"]?.first?.path ?? "")"
    spoilt.put((spoilt.bytes(at: path) ?? []).map { $0 == UInt8(ascii: "B") ? UInt8(ascii: "C") : $0 }, at: path)
    let found = told(spoilt, "--against", "/kept/copy")
    #expect(found.verdict == "sound" && found.findings.contains { $0.code == "copy-damaged" }, "\(found)")
    var other = image
    other.put(RandomLog(seed: 12).format, at: "/kept/copy/EventLog/FORMAT")
    let strange = told(other, "--against", "/kept/copy")
    #expect(strange.verdict == "sound" && strange.findings.contains { $0.code == "other-log" }, "\(strange)")
  }

  @Test func `asks for a head where a file holds none`() {
    var image = image
    image.put(Array("no head in here, nor anything like it\n".utf8), at: "/kept/notes.txt")
    let outcome = TestMachine(SimulatedDisk(image)).run(["check", "--against", "/kept/notes.txt"])
    #expect(outcome.exit.rawValue == 65 && outcome.said.contains("west 1042 HASH"))
    #expect(TestMachine(SimulatedDisk(image)).run(["check", "--against", "/kept/none"]).exit.rawValue == 66)
  }
}

@Suite struct `What was known when` {
  private let machine = TestMachine(
    SimulatedDisk(Scene(RandomLog(seed: 11), .first, TamperRandom(seed: 1)).image()))

  @Test(arguments: ["yesterday", "gisteren", "monday", "2025-11-03", "2025-11-03T14:05:11.123Z", "/kept/head.txt"])
  func `is a word for a day too`(_ word: String) {
    #expect(machine.run(["teams", "--known-at", word]).exit.rawValue == 0)
  }

  @Test func `is told in the forms that are taken when it is none of them`() {
    let outcome = machine.run(["teams", "--known-at", "gistern"])
    #expect(outcome.exit.rawValue == 66)
    for form in ["no moment", "2025-11-03T14:05:11.123Z", "yesterday", "leerlijn head > FILE"] {
      #expect(outcome.said.contains(form), "\(outcome.said)")
    }
  }
}

extension TestMachine {
  /// The disk with another level in measurements of one store, whose lines keep their lengths and hashes.
  fileprivate static func otherLevel(in image: DiskImage, of store: String) -> DiskImage {
    var image = image
    for (path, bytes) in image.filesByPath where path.hasPrefix(store) && path.hasSuffix(".jsonl") {
      let text = String(decoding: bytes, as: UTF8.self)
      let others = ["A1", "A2", "B1", "B2", "C1"].reduce(text) {
        $0.replacing(#""level":"\#($1)""#, with: #""level":"C2""#)
      }
      image.put(Array(others.utf8), at: path)
    }
    return image
  }
}
