import Domain
import Foundation
import Testing

@testable import Storage

@Suite struct `A store` {
  private let folder: TemporaryFolder
  private let format = LogFormat(id: Vector.log.log, isTest: true)

  init() throws {
    folder = try TemporaryFolder()
  }

  private func text(_ name: String) throws -> String { String(decoding: try folder.bytes(name), as: UTF8.self) }

  @Test func `is laid out as the design says`() throws {
    let store = try Store.create(at: folder.path + "/new", format: format)
    #expect(try text("new/EventLog/FORMAT") == "leerlijn-log 1\n\(Vector.log)\ntest\n")
    #expect(try text("new/EventLog/.gitattributes") == "* -text -ident -working-tree-encoding -merge\n")
    #expect(try text("new/EventLog/.gitignore") == "register/\n.torn/\n.sync/\n")
    #expect(try text("new/Snapshots/.gitignore") == "*\n!.gitignore\n")
    #expect(folder.names("new/EventLog") == [".gitattributes", ".gitignore", "FORMAT", "register"])
    #expect(store.journal.format == format)
    #expect(throws: StorageError.storeExists(path: folder.path + "/new")) {
      try Store.create(at: folder.path + "/new", format: format)
    }
  }

  @Test func `whose making was broken off can be made again`() throws {
    _ = try Store.create(at: folder.path, format: format)
    try FileManager.default.removeItem(atPath: folder.path + "/EventLog/FORMAT")
    #expect(throws: StorageError.self) { try Store(at: folder.path) }
    #expect(try Store.create(at: folder.path, format: format).journal.format == format)
  }

  @Test(arguments: [
    "leerlijn-log 2\nAAECAwQFBgcICQoLDA0ODw\n", "leerlijn-log 1\n", "", "leerlijn-log 1\nAAECAwQFBgcICQoLDA0ODw",
    "leerlijn-log 1\nAAECAwQFBgcICQoLDA0ODw\ntest", "leerlijn-log 1\r\nAAECAwQFBgcICQoLDA0ODw\r\n",
  ])
  func `of another format is refused`(text: String) throws {
    try folder.write(Array(text.utf8), to: "EventLog/FORMAT")
    #expect(throws: StorageError.unknownFormat) { try Store(at: folder.path) }
  }

  @Test func `is found by the option, else the environment, else upwards`() throws {
    for name in ["a", "b", "c"] { _ = try Store.create(at: folder.path + "/" + name, format: format) }
    try FileManager.default.createDirectory(atPath: folder.path + "/c/deep/er", withIntermediateDirectories: true)
    let (a, b, deep) = (folder.path + "/a", folder.path + "/b", folder.path + "/c/deep/er")
    #expect(try Store.find(option: a, environment: b, from: deep).path == a)
    #expect(try Store.find(option: nil, environment: b, from: deep).path == b)
    #expect(try Store.find(option: nil, environment: nil, from: deep).path == folder.path + "/c")
    #expect(throws: StorageError.noStore(path: folder.path)) {
      try Store.find(option: nil, environment: nil, from: folder.path)
    }
    #expect(throws: StorageError.noStore(path: deep)) { try Store.find(option: deep, environment: a, from: b) }
  }

  @Test func `reads only names that are its own, and names the others`() throws {
    let store = try LogBuilder().store(in: folder)
    for name in [
      "West/x", "a/x", "notes.txt", "west/2025-2027.jsonl", "west/2025-2026.jsonl.orig", "west/2025-2026 (1).jsonl",
      ".FORMAT.new", "west/.torn/x",
    ] {
      try folder.write([0x78], to: "store/EventLog/" + name)
    }
    let (entries, outcome) = try store.journal.entries()
    let names = outcome.findings.compactMap { if case .foreignName(let name) = $0.fact { name } else { nil } }
    #expect(entries.isEmpty)
    #expect(
      names == [
        "West", "a", "notes.txt", "west/2025-2026 (1).jsonl", "west/2025-2026.jsonl.orig", "west/2025-2027.jsonl",
      ])
  }

  @Test func `refuses links in place of its files and folders, and tells of hard links`() throws {
    var log = LogBuilder()
    log.add("west", "2025-11-03T14:00:00.000Z", "moon-observed", #"{"phase":"full"}"#)
    let store = try log.store(in: folder)
    let west = folder.path + "/store/EventLog/west"
    let files = FileManager.default
    try files.linkItem(atPath: west + "/2025-2026.jsonl", toPath: folder.path + "/twin")
    #expect(try store.journal.entries().outcome.findings.map(\.fact) == [.hardLink("west/2025-2026.jsonl")])
    try files.removeItem(atPath: west + "/2025-2026.jsonl")
    try files.createSymbolicLink(atPath: west + "/2025-2026.jsonl", withDestinationPath: folder.path + "/twin")
    let link = StorageError.damaged(Damage(file: "west/2025-2026.jsonl", fact: .wrongKind(.link)))
    #expect(throws: link) { try store.journal.entries() }
    #expect(throws: link) {
      _ = try store.journal.beginAppend(as: "west".writer, now: "2025-11-04T14:00:00.000Z".moment, state: nil)
    }
    try files.removeItem(atPath: west + "/2025-2026.jsonl")
    try folder.makeFIFO("store/EventLog/west/2025-2026.jsonl")
    #expect(try store.journal.verify().damage == [Damage(file: "west/2025-2026.jsonl", fact: .wrongKind(.other))])
    try files.moveItem(atPath: west, toPath: folder.path + "/elsewhere")
    try files.createSymbolicLink(atPath: west, withDestinationPath: folder.path + "/elsewhere")
    #expect(try store.journal.verify().damage == [Damage(file: "west", fact: .wrongKind(.link))])
    try files.moveItem(atPath: folder.path + "/store/EventLog", toPath: folder.path + "/real")
    try files.createSymbolicLink(atPath: folder.path + "/store/EventLog", withDestinationPath: folder.path + "/real")
    #expect(throws: StorageError.self) { try Store(at: folder.path + "/store") }
  }

  @Test(arguments: [0o000, 0o077, 0o022])
  func `is for its user alone, whatever the umask`(mask: UInt32) throws {
    let old = umask(mask)
    defer { umask(old) }
    let store = try Store.create(at: folder.path + "/new", format: format)
    var random = SplitMix64(seed: 3)
    let state = WriterState(in: folder.path + "/state", of: Vector.log.log)
    try state.bind(to: "west".writer)
    var session = try store.journal.beginAppend(
      as: "west".writer, now: "2025-11-03T14:00:00.000Z".moment, state: state)
    let draft = Draft(on: "2025-11-03".day, .roundClosed(RoundClosed(round: "najaar".read { RoundCode($0) })))
    _ = try session.append([draft], by: "p-7k2m9qxa".person, random: &random)
    try store.journal.changeRegister { _ in }
    for name in ["new", "new/EventLog", "new/EventLog/register", "new/EventLog/west", "new/Snapshots", "state"] {
      #expect(try folder.mode(name) == 0o700, "\(name)")
    }
    for name in ["FORMAT", ".gitignore", "west/2025-2026.jsonl", "register/people.csv"] {
      #expect(try folder.mode("new/EventLog/" + name) == 0o600, "\(name)")
    }
  }

  @Test func `has a register of rows that people may edit`() throws {
    let journal = try Store.create(at: folder.path, format: format).journal
    #expect(try journal.register() == Register())
    var register = Register()
    register.insert(Register.Row(code: "p-x4c8tamb".person, name: "Noor, de \"Vries\"", email: "noor@example.nl"))
    register.insert(Register.Row(code: "p-x4c8tamc".person, name: "Sem"))
    register.insert(Register.Row(code: "p-x4c8tamd".person, name: "Sem"))
    for row in register.rows { try journal.changeRegister { $0.insert(row) } }
    #expect(try journal.register() == register)
    #expect(try journal.register().codes(named: "Sem") == ["p-x4c8tamc".person, "p-x4c8tamd".person])
    #expect(try journal.register().name(of: "p-x4c8tamb".person) == "Noor, de \"Vries\"")
    #expect(try folder.mode("EventLog/register/people.csv") == 0o600)
    let problems: [(String, RegisterProblem)] = [
      ("code,name\np-x4c8tamb,Noor\n", .header), ("code,name,email\nnoor,Noor,\n", .code(line: 2)),
      ("code,name,email\np-x4c8tamb,Noor,\np-x4c8tamb,Sem,\n", .doubled(line: 3)),
    ]
    for (text, problem) in problems {
      try folder.write(Array(text.utf8), to: "EventLog/register/people.csv")
      #expect(throws: StorageError.unreadableRegister([problem])) { try journal.register() }
    }
  }
}
