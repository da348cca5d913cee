import Domain
import Testing

@testable import Storage

@Suite struct `What a machine remembers` {
  private let folder: TemporaryFolder
  private let store: Store
  private let state: WriterState

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.create(at: folder.path + "/store", format: LogFormat(id: Vector.log.log))
    state = WriterState(in: folder.path + "/home/.local/state", of: Vector.log.log)
  }

  private let file = "store/EventLog/west/2025-2026.jsonl"

  private func append(_ minute: Int, state: WriterState?) throws {
    var random = SplitMix64(seed: 9)
    let now = "2025-11-03T14:00:00.000Z".moment.adding(milliseconds: Int64(minute) * 60_000)
    var session = try store.journal.beginAppend(as: "west".writer, now: now, state: state)
    let draft = Draft(on: "2025-11-03".day, .roundClosed(RoundClosed(round: "najaar".read { RoundCode($0) })))
    _ = try session.append([draft], by: "p-7k2m9qxa".person, random: &random)
    #expect(session.position.notices.isEmpty)
  }

  @Test func `follows every append`() throws {
    #expect(try state.binding() == nil)
    #expect(throws: StorageError.otherWriter(bound: nil)) { try append(0, state: state) }
    try state.bind(to: "west".writer)
    for minute in 1...12 {
      try append(minute, state: state)
      let head = try store.journal.entries().outcome.frontier.heads["west".writer]
      #expect(try state.binding() == WriterState.Binding(writer: "west".writer, head: try #require(head)))
    }
    #expect(folder.names("home/.local/state/leerlijn") == [Vector.log])
    #expect(try folder.mode("home/.local/state/leerlijn/" + Vector.log) == 0o600)
    try state.bind(to: "anna".writer)
    #expect(throws: StorageError.otherWriter(bound: "anna".writer)) { try append(20, state: state) }
  }

  @Test func `is a lower bound: the log may hold more, but not less and nothing else`() throws {
    try state.bind(to: "west".writer)
    try append(1, state: state)
    let one = try folder.bytes(file)
    try append(2, state: nil)
    try append(3, state: nil)
    try append(4, state: state)
    let four = try folder.bytes(file)
    try folder.write(one, to: file)
    let head = try #require(try state.binding()).head
    let missing = StorageError.damaged(Damage(file: "west/2025-2026.jsonl", fact: .acknowledgedMissing(head)))
    #expect(throws: missing) { try append(5, state: state) }
    #expect(try folder.bytes(file) == one)
    for minute in 6...9 { try append(minute, state: nil) }
    #expect(throws: missing) { try append(10, state: state) }
    try folder.write(four, to: file)
    try append(11, state: state)
  }

  @Test func `completes an acknowledged line that lost its line feed, and sets another aside`() throws {
    try state.bind(to: "west".writer)
    try append(1, state: state)
    let one = try folder.bytes(file)
    try append(2, state: state)
    let two = try folder.bytes(file)
    try folder.write(two.dropLast(), to: file)
    let session = try store.journal.beginAppend(as: "west".writer, now: "2025-11-03T15:00:00.000Z".moment, state: state)
    #expect(session.position.notices == [.lineCompleted("west-2".event)] && session.position.nextNumber == 3)
    #expect(try folder.bytes(file) == two)
    try state.bind(to: "west".writer)
    try folder.write(one.dropLast(), to: file)
  }

  @Test func `holds one whole line when the writing of the other was torn at any byte`() throws {
    try state.bind(to: "west".writer)
    try append(1, state: state)
    let name = "home/.local/state/leerlijn/" + Vector.log
    let one = try folder.bytes(name)
    let first = try state.binding()
    try append(2, state: state)
    let two = try folder.bytes(name)
    let second = try state.binding()
    #expect(first != second && one.count == two.count)
    for place in 0...one.count {
      try folder.write(Array(two[..<place] + one[place...]), to: name)
      let read = try state.binding()
      #expect(read == first || read == second)
    }
    let changed = Set(two.indices.filter { one[$0] != two[$0] }.map { $0 / (two.count / 2) })
    #expect(changed.count == 1, "only one line is overwritten")
  }

  @Test func `of other writers is compared by every read, until the log is taken as it stands`() throws {
    try state.bind(to: "west".writer)
    try append(1, state: state)
    var builder = LogBuilder()
    for minute in 1...3 {
      builder.add("anna", "2025-11-03T13:0\(minute):00.000Z", "round-closed", #"{"round":"najaar"}"#)
    }
    let anna = "store/EventLog/anna/2025-2026.jsonl"
    let bytes = try #require(builder.files["anna/2025-2026.jsonl"])
    try folder.write(bytes, to: anna)
    #expect(try state.heads().isEmpty)
    try append(2, state: state)
    let head = try #require(try store.journal.entries().outcome.frontier.heads["anna".writer])
    #expect(try state.heads() == ["anna".writer: head])

    func read() throws -> Int {
      try Store(at: folder.path + "/store", state: folder.path + "/home/.local/state").journal.read { _ in }.events
    }
    #expect(try read() == 5)
    try folder.write(Array(bytes[..<builder.ends[1].offset]), to: anna)
    #expect(
      throws: StorageError.damaged(
        Damage(file: "anna/2025-2026.jsonl", line: 3, event: "anna-3".event, fact: .knownMissing(head)))
    ) { try read() }
    var other = LogBuilder()
    for minute in 1...3 {
      other.add("anna", "2025-11-03T13:0\(minute):00.000Z", "round-closed", #"{"round":"herfst"}"#)
    }
    try folder.write(try #require(other.files["anna/2025-2026.jsonl"]), to: anna)
    #expect(throws: StorageError.self) { try read() }
    try folder.remove("store/EventLog/anna")
    #expect(throws: StorageError.damaged(Damage(file: "anna", event: "anna-1".event, fact: .knownMissing(head)))) {
      try read()
    }
    #expect(try store.journal.read { _ in }.events == 2, "without the memory nothing is missed")

    try state.reset(to: Frontier())
    #expect(try read() == 2)
  }

  @Test func `that cannot be read is refused`() throws {
    try state.bind(to: "west".writer)
    for text in ["", "west", "west 1 x\n", "west -1 x"] {
      try folder.write(Array(text.utf8), to: "home/.local/state/leerlijn/" + Vector.log)
      #expect(throws: StorageError.unreadableState(Vector.log.log)) { try state.binding() }
    }
  }
}
