import Domain
import Testing
import Wire

@testable import Storage

@Suite struct `A false hash` {
  /// The lines of a log, as many as several blocks hold.
  private static func lines(_ count: Int) -> [String] {
    var log = LogBuilder()
    let start = "2025-11-03T14:05:11.123Z".moment
    for number in 0..<count {
      let data =
        #"{"person":"p-x4c8tamb","method":"self","level":"B1","note":"\#(String(repeating: "x", count: 200))"}"#
      log.add("west".writer, at: start.adding(milliseconds: Int64(number)), [.init(type: "level-measured", data: data)])
    }
    return log.files.values.flatMap { String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init) }
  }

  /// What a read says of the lines.
  private func damage(_ lines: [String], endingIn end: String = "\n") throws -> Damage? {
    let folder = try TemporaryFolder()
    let store = try LogBuilder().store(in: folder)
    try folder.write((lines.joined(separator: "\n") + end).utf8Bytes, to: "store/EventLog/west/2025-2026.jsonl")
    do {
      _ = try store.journal.read(verifyingHashes: true) { _ in }
      return nil
    } catch StorageError.damaged(let damage) {
      #expect(try store.journal.verify().damage == [damage])
      return damage
    }
  }

  private static func withFalseHash(_ line: String) -> String {
    line.replacing(#""level":"B1""#, with: #""level":"A1""#)
  }

  private static func outOfForm(_ line: String) -> String {
    line.replacing(#""method":"self""#, with: #""method": "self""#)
  }

  @Test func `is told when it comes before damage of form, and not when it comes after`() throws {
    let sound = Self.lines(12)
    #expect(try damage(sound) == nil)
    var lines = sound
    lines[4] = Self.withFalseHash(lines[4])
    lines[6] = Self.outOfForm(lines[6])
    var found = try #require(try damage(lines))
    #expect(found.fact == .hash && found.line == 5 && found.event == "west-5".event)
    lines[2] = Self.outOfForm(lines[2])
    found = try #require(try damage(lines))
    #expect(found.fact != .hash && found.line == 3)
    lines[2] = sound[2]
    lines.remove(at: 3)
    found = try #require(try damage(lines))
    #expect(found.fact == .number(expected: 4) && found.line == 4)
  }

  @Test(arguments: [1, 2, 400, 799, 800])
  func `is found in whichever block it stands`(number: Int) throws {
    var lines = Self.lines(800)
    #expect(lines.map(\.utf8.count).reduce(0, +) > 1 << 18)
    lines[number - 1] = Self.withFalseHash(lines[number - 1])
    let found = try #require(try damage(lines))
    #expect(found.fact == .hash && found.line == number && found.event == "west-\(number)".event)
  }

  @Test func `is found at the place of the hash`() throws {
    var lines = Self.lines(3)
    lines[1] = Self.withFalseHash(lines[1])
    let found = try #require(try damage(lines))
    let hash = try #require(lines[1].firstRange(of: #""hash":""#))
    #expect(found.column == lines[1].utf8.distance(from: lines[1].startIndex, to: hash.upperBound) + 1)
  }
}
