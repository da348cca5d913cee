import Faults
import Foundation
import Testing

@Suite struct `Whatever is handed in` {
  /// How many cases the tests try of each kind; `.ci/stages/60-fuzzing` tries for minutes.
  private static let cases: [FuzzKind: Int] = [
    .line: 1_000, .csv: 1_500, .date: 10_000, .arguments: 150, .files: 1_000, .snapshot: 150,
  ]

  @Test(arguments: FuzzKind.allCases) func `is read rightly or refused, and nothing crashes`(_ kind: FuzzKind) throws {
    let fuzzer = kind.fuzzer
    let report = fuzzer.run(seed: 1, cases: Self.cases[kind] ?? 0)
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect((1..<report.cases).contains(report.accepted))
    let saved = try Corpus.inputs(of: kind)
    let wrong = saved.compactMap { name, bytes in fuzzer.complaint(bytes).map { "\(name): \($0)" } }
    let amount = Amount(
      "fuzzing \(kind.rawValue)", ran: report.cases + saved.count, wanted: (Self.cases[kind] ?? 0) + saved.count,
      failures: wrong + report.findings.map(\.description), controls: kind.controls(seed: 1, cases: 3_000))
    print(amount.line(at: "swift test"))
    #expect(amount.isGood, "\(amount.failures) \(amount.controls)")
  }

  @Test(arguments: FuzzKind.allCases) func `is the same in every run of a seed, and another with another`(
    _ kind: FuzzKind
  ) {
    let fuzzer = kind.fuzzer
    let cases = (0..<20).map { fuzzer.input(seed: 7, number: $0) }
    #expect(cases == (0..<20).map { fuzzer.input(seed: 7, number: $0) })
    #expect(cases != (0..<20).map { fuzzer.input(seed: 8, number: $0) })
  }

  @Test func `is made smaller while it is still wrong`() {
    let fuzzer = Fuzzer(
      make: { _ in [] }, accepts: { _ in true }, complaint: { $0.contains(7) && $0.contains(9) ? "both" : nil })
    #expect(fuzzer.smaller(Array(0..<200)) == [7, 9])
  }

  @Test func `is told with a literal that any terminal can hold`() {
    #expect(literal(Array("a\"\\\u{1B}é".utf8)) == #""a\"\\\x1b\xc3\xa9""#)
  }
}

/// Inputs that once went wrong, or that are easily got wrong: a file each, below the name of its kind.
enum Corpus {
  static func inputs(of kind: FuzzKind) throws -> [(name: String, bytes: [UInt8])] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Corpus/\(kind.rawValue)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.map { ($0, [UInt8](try Data(contentsOf: folder.appending(path: $0)))) }
  }
}
