import Domain
import Reports
import Storage
import Synchronization
import Testing

@testable import Program

/// A terminal whose clock goes on by the same step whenever it is looked at.
private final class FakeTerminal: Sendable {
  private let state: Mutex<(now: Int, written: String)>
  private let step: Int

  init(step: Int = 0) {
    self.step = step
    state = Mutex((0, ""))
  }

  var written: String { state.withLock { $0.written } }

  func wait(_ milliseconds: Int) { state.withLock { $0.now += milliseconds } }

  func terminal(width: Int = 80) -> TalkTerminal {
    TalkTerminal(
      width: width,
      elapsed: { [self] in
        state.withLock { state in
          state.now += step
          return state.now
        }
      },
      write: { [self] text in state.withLock { $0.written += text } })
  }

  /// What stands in the line by now, without the spaces at its end.
  var line: String {
    var (columns, column) = ([Character](), 0)
    for character in written {
      guard character != "\r" else {
        column = 0
        continue
      }
      if column == columns.count { columns.append(character) } else { columns[column] = character }
      column += 1
    }
    while columns.last == " " { columns.removeLast() }
    return String(columns)
  }
}

@Suite struct `Progress` {
  private let far = ReadProgress(events: 1_234_000, bytes: 149_000_000, total: 326_000_000)

  @Test func `is not told within the first second`() {
    let fake = FakeTerminal()
    let line = ProgressLine(on: fake.terminal(), in: .en)
    line.begin()
    line.show(far)
    fake.wait(999)
    line.show(far)
    line.end()
    #expect(fake.written.isEmpty)
    // A control: a millisecond later it is.
    fake.wait(1)
    line.show(far)
    #expect(!fake.written.isEmpty)
  }

  @Test(arguments: [
    (Language.en, "Read: 1,234,000 events, 45% of 326 MB, 617,000 a second"),
    (Language.nl, "Gelezen: 1.234.000 gebeurtenissen, 45% van 326 MB, 617.000 per seconde"),
  ])
  func `says how many, which share of what, and how fast`(language: Language, text: String) {
    let fake = FakeTerminal()
    let line = ProgressLine(on: fake.terminal(), in: language)
    fake.wait(500)
    line.begin()
    fake.wait(2000)
    line.show(far)
    #expect(fake.line == text)
  }

  @Test func `stands in one line that is written again, not too often, and taken away`() {
    let fake = FakeTerminal()
    let line = ProgressLine(on: fake.terminal(), in: .en)
    fake.wait(1000)
    line.show(far)
    let first = fake.written
    fake.wait(100)
    line.show(ReadProgress(events: 2_000_000, bytes: 300_000_000, total: 326_000_000))
    #expect(fake.written == first)
    fake.wait(100)
    line.show(ReadProgress(events: 7, bytes: 326_000_000, total: 326_000_000))
    #expect(fake.line == "Read: 7 events, 100% of 326 MB, 5 a second")
    line.end()
    #expect(fake.line.isEmpty)
    #expect(!fake.written.contains("\n"))
    let last = fake.written
    line.end()
    #expect(fake.written == last)
  }

  @Test(arguments: [1, 20, 58, 59, 60])
  func `is never wider than the terminal`(width: Int) {
    let fake = FakeTerminal()
    let line = ProgressLine(on: fake.terminal(width: width), in: .en)
    fake.wait(2000)
    line.show(far)
    #expect(fake.line.count < width)
  }

  @Test func `of an empty log divides by nothing`() {
    let fake = FakeTerminal()
    let line = ProgressLine(on: fake.terminal(), in: .en)
    fake.wait(1000)
    line.begin()
    line.show(ReadProgress(events: 0, bytes: 0, total: 0))
    #expect(fake.line == "Read: 0 events, 100% of 1 MB, 0 a second")
  }

  @Test(arguments: ["check", "teams", "audit p-hbwygf66", "report year 2024-2025", "journal --json"])
  func `is told while the log is read, and changes no answer`(command: String) throws {
    let folder = try StoreFolder()
    // The first check has nothing to remember.
    _ = folder.program(command)
    let plain = folder.program(command)
    let fake = FakeTerminal(step: 600)
    folder.machine.talkTerminal = fake.terminal()
    let watched = folder.program(command)
    #expect(fake.written.contains("\rRead: ") && fake.written.contains(" events, "))
    #expect(fake.line.isEmpty)
    #expect(watched.output == plain.output && watched.talk == plain.talk && watched.exit == plain.exit)
  }

  @Test func `is not told when that is not wanted`() throws {
    let folder = try StoreFolder()
    let fake = FakeTerminal(step: 600)
    folder.machine.talkTerminal = fake.terminal()
    _ = folder.program("check -q")
    #expect(fake.written.isEmpty)
  }

  @Test func `is taken away before it is said what is wrong`() throws {
    let folder = try StoreFolder()
    let fake = FakeTerminal(step: 600)
    folder.machine.talkTerminal = fake.terminal()
    #expect(folder.program("audit p-zzzzzzzz").exit == .data)
    #expect(!fake.written.isEmpty && fake.line.isEmpty)
  }
}
