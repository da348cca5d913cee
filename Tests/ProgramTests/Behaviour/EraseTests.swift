import Domain
import Foundation
import Synchronization
import Testing

@testable import Program
@testable import Storage

/// A school of its own with a register, in which Zoë Bakker is written about under her code and by her name.
final class ErasureFolder {
  let folder: URL
  var machine: Surroundings
  private(set) var zoe = ""
  private(set) var noor = ""

  /// What must be found nowhere once Zoë is erased.
  let secrets = ["Bakker", "zoe@school.nl", "heel onzeker", "te laag ingeschat", "typefout bij Z", "B2-traject"]

  init() throws {
    folder = try temporaryFolder(withExampleStore: false)
    machine = .example(in: folder, ["NO_COLOR": "1", "LEERLIJN_LANG": "en"])
    record("init school --writer west --by 'Noor van Dijk' --college west=West --team oo=OO")
    machine.environment["LEERLIJN_STORE"] = "school"
    machine.environment["LEERLIJN_BY"] = "noor"
    record("log team form zorg Zorg --college west --on 2025-08-01")
    record("log person add 'Zoë Bakker' --team zorg --function docent --on 2025-08-01")
    record("log person add 'Bram Smit' --team zorg --function docent --on 2025-08-01")
    let register = folder.appending(path: "school/EventLog/register/people.csv")
    let text = try String(contentsOf: register, encoding: .utf8)
    try text.replacingOccurrences(of: "Zoë Bakker,", with: "Zoë Bakker,zoe@school.nl").write(
      to: register, atomically: true, encoding: .utf8)
    let codes = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
    zoe = codes.first { $0[1] == "Zoë Bakker" }?[0] ?? ""
    noor = codes.first { $0[1] == "Noor van Dijk" }?[0] ?? ""
    record("log level \(zoe)=B1 --method i-coach --on 2025-10-01 --note 'heel onzeker'")
    record("correct west-7 --set level=A2 --reason 'typefout bij Z'")
    record(
      "log event level-contested --on 2025-10-02 --data '{\"person\":\"\(zoe)\",\"event\":\"west-7\",\"reason\":\"te laag ingeschat\"}'"
    )
    record(
      "log event contest-settled --on 2025-10-03 --data '{\"contest\":\"west-9\",\"outcome\":\"B2-traject gestart\"}'")
    record("log event need-recorded --on 2025-10-04 --data '{\"team\":\"zorg\",\"topic\":\"wens van mevrouw Bakker\"}'")
    record("log level bram=B1 --method i-coach --on 2025-10-01")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func program(_ line: String) -> Outcome { run(SessionMachine.words(line), in: machine) }

  func record(_ line: String) {
    let outcome = program(line)
    #expect(outcome.exit == .done, "\(line): \(outcome.said)")
  }

  /// Every file of the folder, those of the machine's state too, by path.
  var files: [String: Data] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return Dictionary(
      uniqueKeysWithValues: paths.compactMap { path in
        (try? Data(contentsOf: folder.appending(path: path))).map { (path, $0) }
      })
  }

  /// The salts of all lines that say something about Zoë.
  var salts: [String] {
    let ids = ["west-5", "west-7", "west-8", "west-9", "west-10", "west-11"]
    let lines = files.values.flatMap { String(decoding: $0, as: UTF8.self).split(separator: "\n") }
    return lines.filter { line in ids.contains { line.hasPrefix("{\"id\":\"\($0)\"") } }.compactMap { line in
      line.range(of: "\"salt\":\"").map { String(line[$0.upperBound...].prefix(22)) }
    }
  }

  /// Those of the texts that stand in some file.
  func found(_ texts: [String]) -> [String] {
    let files = files.values
    return texts.filter { text in files.contains { $0.range(of: Data(text.utf8)) != nil } }
  }
}

@Suite struct `Erasing a person` {
  private let school: ErasureFolder

  init() throws { school = try ErasureFolder() }

  private var erase: String { "erase \(school.zoe) --ground 'AVG art. 17' --also west-11" }

  @Test func `leaves no name, address, text or salt in any file, and a sound log`() throws {
    let secrets = school.secrets + school.salts
    #expect(school.salts.count == 6 && school.found(secrets) == secrets)
    school.record(erase + " --yes")
    #expect(school.found(secrets) == [])
    #expect(school.program("check").exit == .done)
    #expect(school.found(["Bram Smit", "Noor van Dijk"]).count == 2)
    let journal = school.program("journal").answer
    #expect(journal.contains("level-measured") && journal.contains("1 Oct 2025") && journal.contains("were erased"))
  }

  @Test func `shows what goes and writes nothing with --dry-run`() {
    let before = school.files
    let outcome = school.program(erase.replacingOccurrences(of: " --also west-11", with: "") + " --dry-run -v")
    #expect(outcome.exit == .done && outcome.answer.contains("Nothing was erased") && school.files == before)
    #expect(outcome.answer.contains("west-7") && outcome.answer.contains("wens van mevrouw Bakker"))
    #expect(outcome.answer.contains("--also ID"))
    #expect(school.program(erase).exit == .usage && school.program(erase + " --no-input").exit == .usage)
    #expect(school.files == before)
  }

  @Test(arguments: [
    (["a", "y", ""], false), (["n", "n"], false), (["n", "y", "p-aaaaaaaa"], false), (["a", "y", "CODE"], true),
    (["e", "y", "y", "CODE"], true), (["", "j", "CODE"], true),
  ]) func `asks about the texts, then twice, and erases nothing without the code`(_ said: [String], _ isErased: Bool) {
    let answers = Mutex(said.map { $0 == "CODE" ? school.zoe : $0 })
    school.machine.canAsk = true
    school.machine.ask = { _ in answers.withLock { $0.isEmpty ? "" : $0.removeFirst() } }
    let before = school.files
    let outcome = school.program("erase 'zoë bakker' --ground 'AVG art. 17'")
    #expect(outcome.exit == (isErased ? .done : .no))
    #expect((school.files == before) == !isErased)
    #expect(answers.withLock { $0.isEmpty })
    guard isErased else { return }
    let keepsText = said[0] == ""
    #expect(school.found(["mevrouw Bakker"]).isEmpty == !keepsText)
    #expect(outcome.answer.contains("still hold the name") == keepsText)
  }

  @Test func `gives programs the ids, and says what it cannot reach`() throws {
    try FileManager.default.createDirectory(
      at: school.folder.appending(path: ".git"), withIntermediateDirectories: false)
    let outcome = school.program(erase + " --yes --json")
    let told = try #require(JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    #expect(told["person"] as? String == school.zoe)
    #expect(told["erased"] as? [String] == ["west-5", "west-7", "west-8", "west-9", "west-10", "west-11"])
    #expect((told["recorded"] as? [String])?.count == 7 && (told["lines"] as? [String])?.count == 7)
    let places = told["outOfReach"] as? [[String: Any]]
    #expect(places?.first?["kind"] as? String == "git" && places?.first?["path"] as? String == school.folder.path)
    #expect(places?.count == 5)
  }

  @Test func `cannot be undone, retracted, erased or done twice`() {
    school.record(erase + " --yes")
    let before = school.files
    for line in [
      "undo", "retract west-13 --reason x", "erase --event west-13 --ground x --yes",
      "erase --event west-7 --ground x --yes",
      "erase --event west-99 --ground x --yes", erase + " --yes", "erase \(school.zoe) --ground x --yes",
      "retract west-7 --reason x", "erase p-zzzzzzzz --ground x --yes",
    ] { #expect(school.program(line).exit == .data, "\(line)") }
    for line in [
      "erase --ground x --yes", "erase \(school.zoe) --event west-7 --ground x", "erase \(school.zoe)",
      "log event event-erased --on today --data '{\"event\":\"west-6\",\"ground\":\"x\"}'",
      "log event person-forgotten --on today --data '{\"person\":\"\(school.noor)\",\"ground\":\"x\"}'",
    ] { #expect(school.program(line).exit == .usage, "\(line)") }
    #expect(school.files == before)
  }

  @Test func `takes a ground, which does not name the person`() {
    let before = school.files
    #expect(school.program("erase \(school.zoe) --yes --ground 'Bakker wil dit'").exit == .data)
    #expect(school.program("erase \(school.zoe) --yes --ground ' '").exit == .usage)
    #expect(school.files == before)
  }

  @Test(arguments: ["en", "nl"]) func `is told by audit, at every known-at`(_ language: String) {
    school.record(erase + " --yes")
    for words in ["audit \(school.zoe)", "audit \(school.zoe) --known-at 2026-02-01"] {
      let outcome = school.program(words + " --lang \(language)")
      #expect(outcome.exit == .no)
      #expect(outcome.answer.contains(language == "en" ? "was forgotten" : "is vergeten"))
      #expect(outcome.answer.contains("AVG art. 17") && outcome.answer.contains(school.noor))
      #expect(!outcome.answer.contains("leerlijn log level"))
    }
  }

  @Test func `works when the register has forgotten the person already`() throws {
    let register = school.folder.appending(path: "school/EventLog/register/people.csv")
    try "code,name,email\n\(school.noor),Noor van Dijk,\n".write(to: register, atomically: true, encoding: .utf8)
    school.record(erase + " --yes")
    #expect(school.found(school.secrets) == [])
    #expect(school.program("check").exit == .done)
  }

  @Test func `is finished by the next command that records, when it was broken off or came from elsewhere`() throws {
    let segment = school.folder.appending(path: "school/EventLog/west/2025-2026.jsonl")
    let before = try Data(contentsOf: segment)
    let register = school.folder.appending(path: "school/EventLog/register/people.csv")
    let people = try Data(contentsOf: register)
    school.record(erase + " --yes")
    let erased = try Data(contentsOf: segment)
    // As it stood between the recording and the redaction.
    let batch = erased.split(separator: 0x0A).dropFirst(before.split(separator: 0x0A).count)
    try (before + batch.flatMap { $0 + [0x0A] }).write(to: segment)
    try people.write(to: register)
    let check = school.program("check --json")
    #expect(check.exit == .no && check.answer.contains("unfinished-erasure"))
    #expect(school.found(school.secrets) == school.secrets)
    let outcome = school.program("log level bram=B2 --method i-coach --on 2025-11-01")
    #expect(outcome.exit == .done && outcome.said.contains("west-7") && outcome.said.contains(school.zoe))
    #expect(school.found(school.secrets) == [])
    #expect(try Data(contentsOf: segment).starts(with: erased))
    #expect(school.program("check").exit == .done)
  }

  @Test func `is finished by the same command given again`() throws {
    let segment = school.folder.appending(path: "school/EventLog/west/2025-2026.jsonl")
    let before = try Data(contentsOf: segment)
    school.record(erase + " --yes")
    let erased = try Data(contentsOf: segment)
    let batch = erased.split(separator: 0x0A).dropFirst(before.split(separator: 0x0A).count)
    try (before + batch.flatMap { $0 + [0x0A] }).write(to: segment)
    let outcome = school.program("erase \(school.zoe) --ground x --yes")
    #expect(outcome.exit == .done && outcome.answer.contains("west-7") == false)
    #expect(try Data(contentsOf: segment) == erased)
  }

  @Test func `leaves the answers that retracting everything would leave`() throws {
    let other = try ErasureFolder()
    school.record(erase + " --yes")
    other.record("retract west-5 west-7 west-9 west-10 west-11 --reason x")
    for question in ["teams", "onboarding", "learning-line", "canvas"] {
      let (one, two) = (school.program("\(question) --json").answer, other.program("\(question) --json").answer)
      #expect(one == two && one.contains("knownAt"))
    }
  }
}

@Suite struct `Erasing one event` {
  @Test func `leaves the rest, and audit says what can be said of it`() throws {
    let school = try ErasureFolder()
    school.record("erase --event west-7 --ground 'bijzondere gegevens' --yes")
    #expect(school.found(["heel onzeker", "typefout bij Z", "te laag", "B2-traject"]) == [])
    #expect(school.found(["Zoë Bakker", "mevrouw Bakker"]).count == 2)
    #expect(school.program("check").exit == .done)
    let audit = school.program("audit bram")
    #expect(audit.exit == .done && audit.answer.contains("west-7"))
    #expect(school.program("audit bram --lang nl").answer.contains("Van één meting is de inhoud gewist"))
    #expect(school.program("audit \(school.zoe)").answer.contains("west-7"))
  }
}
