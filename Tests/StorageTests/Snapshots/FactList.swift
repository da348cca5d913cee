import Domain
import Wire

@testable import Storage

/// A projection that forgets nothing: two logs with the same list say the same.
struct FactList: Projection, ArchivedInParts, Equatable {
  private(set) var texts: Set<String> = []
  private(set) var count = 0

  init() {}

  mutating func fold(_ fact: Fact) {
    let data = String(decoding: Contents(fact.event).bytes, as: UTF8.self)
    texts.insert("\(fact.key.recorded) \(fact.id) \(fact.on) \(fact.by) \(data)")
    count += 1
  }

  mutating func merge(_ other: FactList) {
    texts.formUnion(other.texts)
    count += other.count
  }

  enum Part: CaseIterable {
    case texts, count
  }

  mutating func read(_ part: Part, from reader: inout ArchiveReader) throws(ArchiveError) {
    switch part {
    case .texts: texts = try reader.read()
    case .count: count = try reader.read()
    }
  }

  func write(_ part: Part, to writer: inout ArchiveWriter) {
    switch part {
    case .texts: writer.write(texts)
    case .count: writer.write(count)
    }
  }
}

/// What a fold gave, to be compared.
struct Folded: Equatable {
  var facts: FactList
  var outcome: String
}

extension Store {
  static let testFormat: UInt64 = 42

  var testSnapshots: Snapshots { snapshots(format: Store.testFormat, worthwhileAfter: 0) }
  var snapshotName: String { "store/Snapshots/log-\(journal.format.id).snapshot" }

  /// Folds everything, without a look at a snapshot.
  func foldedPlainly() throws -> Folded {
    var facts = FactList()
    let outcome = try journal.fold(into: &facts)
    return Folded(facts: facts, outcome: outcome.gist)
  }

  /// Folds on top of the snapshot, when it fits.
  func folded() throws -> (folded: Folded, use: SnapshotUse, draft: SnapshotDraft<FactList>?) {
    var facts = FactList()
    let fold = try journal.fold(into: &facts, from: testSnapshots)
    return (Folded(facts: facts, outcome: fold.outcome.gist), fold.use, fold.draft)
  }

  /// Keeps a snapshot of everything.
  @discardableResult
  func keepSnapshot() throws -> SnapshotKeeping {
    guard let draft = try folded().draft else { return .outdated }
    return testSnapshots.keep(draft, of: journal)
  }
}

extension ReadOutcome {
  /// All of it, in an order.
  var gist: String {
    let heads = frontier.heads.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.number) \($0.value.hash)" }
    let substitutes = merges.substitutes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let forgotten = forgotten.values.sorted { $0.key < $1.key }.map { "\($0)" }
    let found = findings.map { "\($0.fact) \($0.event.map { "\($0)" } ?? "-") \($0.place.map { "\($0)" } ?? "-")" }
    return
      "\(heads) \(knownAt.map { "\($0)" } ?? "-") \(events) \(unknown) \(substitutes) \(merges.circles) \(forgotten) \(found) \(residue)"
  }
}

extension LogBuilder {
  /// Adds events that are odd in every way that a read tolerates.
  mutating func addOddities(writers: [String], _ random: inout SplitMix64) {
    var recorded = ends.last?.recorded ?? "2025-08-01T00:00:00.000Z".moment
    let person = #""person":"p-aaaaaaaa""#
    let odd: [(EventType, String)] = [
      ("level-measured", #"{\#(person),"method":"self","level":"B1","mood":"x"}"#),
      ("level-measured", #"{\#(person),"method":"self","areas":{"x":1}}"#),
      ("level-measured", #"{\#(person),"method":"self"}"#), ("moon-seen", #"{"phase":3}"#),
      ("event-corrected", #"{"event":"west-1","data":{"person":"p-bbbbbbbb"},"reason":"x"}"#),
      ("event-retracted", #"{"event":"zuid-900","reason":"x"}"#),
      ("event-retracted", #"{"event":"niemand-1","reason":"x"}"#),
      ("event-retracted", #"{"event":"anna-2","reason":"x"}"#),
      ("person-merged", #"{"person":"p-eeeeeeee","into":"p-aaaaaaaa"}"#),
      ("person-merged", #"{"person":"p-aaaaaaaa","into":"p-eeeeeeee"}"#),
      ("person-forgotten", #"{"person":"p-ffffffff","ground":"x"}"#),
    ]
    for (type, data) in odd.shuffled(using: &random) where Bool.random(using: &random) {
      recorded = recorded.adding(milliseconds: 60_000)
      let writer = writers[Int.random(in: 0..<writers.count, using: &random)]
      add(writer.writer, at: recorded, [Item(type: type, data: data)])
    }
  }

  /// The bytes of each file with only so many batches of each writer.
  func files(cutTo batches: [Writer: Int]) -> [String: [UInt8]] {
    var seen: [Writer: Int] = [:]
    var lengths: [String: Int] = [:]
    for end in ends {
      guard let writer = Writer(end.file.prefix { $0 != "/" }) else { continue }
      seen[writer, default: 0] += 1
      if seen[writer, default: 0] <= batches[writer] ?? 0 { lengths[end.file] = end.offset }
    }
    return Dictionary(uniqueKeysWithValues: lengths.map { ($0.key, Array((files[$0.key] ?? [])[..<$0.value])) })
  }

  /// How many batches each writer has.
  var batches: [Writer: Int] {
    Dictionary(grouping: ends.compactMap { Writer($0.file.prefix { $0 != "/" }) }) { $0 }.mapValues(\.count)
  }
}
