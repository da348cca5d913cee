import Domain
import Storage
import Wire

/// A random lawful log: several writers, at least three segments of the first, corrections, erasures, issued reports.
package struct RandomLog: Sendable {
  let id: String
  /// The lines of each writer, in order.
  private(set) var lines: [String: [LogLine]] = [:]
  private var random: TamperRandom
  private var now: Moment
  private var people: [String]
  /// Measurements that count and were never amended, which can be amended or erased.
  private var measured: [String] = []
  private var titles = 0

  static let writers = ["west", "anna", "zuid"]
  private static let clerk = "p-hbwygf66"
  private static let levels = ["A1", "A2", "B1", "B2", "C1", "C2"]

  package init(seed: UInt64) {
    random = TamperRandom(seed: seed)
    id = random.text16()
    now = Moment("2023-08-20T08:00:00.000Z") ?? Moment(startOfUTCDay: .first)
    people = ["p-aaaaaaaa", "p-bbbbbbbb", "p-cccccccc", "p-dddddddd", "p-eeeeeeee"]
    begin()
    // The first writer has a batch in each of three school years, and the second names what the first recorded late.
    for moment in moments() {
      now = moment
      let isFixed = moment.milliseconds % 1000 == 0
      let writer = isFixed ? 0 : Int.random(in: 0..<RandomLog.writers.count, using: &random)
      if isFixed { measure(RandomLog.writers[writer], 3) } else { happen(RandomLog.writers[writer]) }
    }
    end()
  }

  /// Moments in order; those without milliseconds are the fixed ones.
  private mutating func moments() -> [Moment] {
    let fixed = ["2023-09-04", "2023-11-06", "2024-09-02", "2025-01-06", "2025-09-01", "2025-11-03"]
      .compactMap { Moment($0 + "T09:00:00.000Z") }
    let span: Int64 = 873 * 86_400_000
    let others = (0..<Int.random(in: 6...16, using: &random)).map { _ in
      let offset = Int64.random(in: 1...span, using: &random)
      return now.adding(milliseconds: offset / 1000 * 1000 + Int64.random(in: 1...999, using: &random))
    }
    return Set(fixed + others).sorted()
  }

  private mutating func begin() {
    var items = [
      ("college-opened", #"{"college":"west","name":"West"}"#),
      ("team-formed", #"{"team":"zorg","name":"Zorg","college":"west"}"#),
    ]
    items += people.map { ("person-joined", #"{"person":"\#($0)","team":"zorg","function":"docent"}"#) }
    add(RandomLog.writers[0], items)
  }

  /// What makes every log fit for every kind of tampering.
  private mutating func end() {
    for (index, writer) in RandomLog.writers.enumerated() {
      now = now.adding(milliseconds: 3_600_000 + Int64(index))
      measure(writer, 2)
    }
    now = now.adding(milliseconds: 60_000)
    if let target = lines[RandomLog.writers[0]]?.last?.id { correct(RandomLog.writers[1], target) }
    now = now.adding(milliseconds: 60_000)
    erase(RandomLog.writers[2])
    now = now.adding(milliseconds: 60_000)
    erase(RandomLog.writers[0])
    now = now.adding(milliseconds: 60_000)
    issue(RandomLog.writers[1])
    now = now.adding(milliseconds: 60_000)
    // Of the first writer the last batch has several lines, so that it can be cut between them.
    for (index, writer) in RandomLog.writers.enumerated() {
      measure(writer, Int.random(in: (index == 0 ? 2 : 1)...3, using: &random))
    }
  }

  private mutating func happen(_ writer: String) {
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1, 2: measure(writer, Int.random(in: 1...3, using: &random))
    case 3, 4: workshop(writer)
    case 5: if let target = measured.randomElement(using: &random) { correct(writer, target) }
    case 6: if let target = measured.randomElement(using: &random) { retract(writer, target) }
    case 7: erase(writer)
    case 8: forget(writer)
    default: issue(writer)
    }
  }

  private mutating func measure(_ writer: String, _ count: Int) {
    let items = (0..<count).map { _ in
      let person = people.randomElement(using: &random) ?? ""
      let level = RandomLog.levels.randomElement(using: &random) ?? ""
      return ("level-measured", #"{"person":"\#(person)","method":"i-coach","level":"\#(level)"}"#)
    }
    measured += add(writer, items)
  }

  private mutating func workshop(_ writer: String) {
    titles += 1
    let id = "\(writer)-\((lines[writer]?.count ?? 0) + 1)"
    var items = [("workshop-held", #"{"title":"Café \#(titles) \\ \"quiz\"","minutes":\#(30 + titles)}"#)]
    for person in people.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)) {
      items.append(("workshop-attended", #"{"workshop":"\#(id)","person":"\#(person)"}"#))
    }
    add(writer, items)
  }

  private mutating func correct(_ writer: String, _ target: String) {
    measured.removeAll { $0 == target }
    add(writer, [("event-corrected", #"{"event":"\#(target)","data":{"level":"B1"},"reason":"typefout"}"#)])
  }

  private mutating func retract(_ writer: String, _ target: String) {
    measured.removeAll { $0 == target }
    add(writer, [("event-retracted", #"{"event":"\#(target)","reason":"dubbel"}"#)])
  }

  private mutating func issue(_ writer: String) {
    let heads = lines.sorted { $0.key < $1.key }.compactMap { writer, lines in
      lines.last.map { #""\#(writer)":{"number":\#($0.number),"hash":"\#($0.hash)"}"# }
    }
    let sha = String(repeating: "0", count: 64)
    let frontier = heads.joined(separator: ",")
    let data =
      #"{"period":"2024-2025","asOf":"\#(now.utcDay)","frontier":{\#(frontier)},"sha256":"\#(sha)","language":"nl"}"#
    add(writer, [("report-issued", data)])
  }

  /// Erases one measurement.
  private mutating func erase(_ writer: String) {
    guard let target = measured.randomElement(using: &random) else { return }
    measured.removeAll { $0 == target }
    add(writer, [("event-erased", #"{"event":"\#(target)","ground":"verzoek"}"#)])
    redact([target])
  }

  /// Forgets somebody: all events about the person, and the amendments on them.
  private mutating func forget(_ writer: String) {
    guard people.count > 3 else { return }
    let person = people.removeLast()
    let all = lines.values.joined().filter { !$0.isErased }
    let about = Set(all.filter { $0.data.contains(#""person":"\#(person)""#) }.map(\.id))
    let amending = all.filter { line in about.contains { line.data.contains(#"{"event":"\#($0)","#) } }
    let targets = (about.union(amending.filter { $0.type != "event-erased" }.map(\.id))).sorted()
    measured.removeAll { targets.contains($0) }
    add(
      writer,
      [("person-forgotten", #"{"person":"\#(person)","ground":"verzoek"}"#)]
        + targets.map { ("event-erased", #"{"event":"\#($0)","ground":"verzoek"}"#) })
    redact(Set(targets))
  }

  private mutating func redact(_ targets: Set<String>) {
    for writer in lines.keys {
      for index in lines[writer, default: []].indices where targets.contains(lines[writer]?[index].id ?? "") {
        lines[writer]?[index].isErased = true
      }
    }
  }

  /// Adds a batch of types and data; gives the ids.
  @discardableResult
  private mutating func add(_ writer: String, _ items: [(type: String, data: String)]) -> [String] {
    // Writers may record at one moment, one writer never twice.
    if let last = lines[writer]?.last?.recorded { now = max(now, last.adding(milliseconds: 1)) }
    var ids: [String] = []
    for (index, item) in items.enumerated() {
      var line = LogLine(
        writer: writer, number: (lines[writer]?.count ?? 0) + 1, type: item.type, on: now.utcDay, recorded: now,
        by: RandomLog.clerk, left: items.count - 1 - index, data: item.data, salt: random.text16())
      line.seal(after: lines[writer]?.last?.hash ?? id)
      lines[writer, default: []].append(line)
      ids.append(line.id)
    }
    return ids
  }
}

extension RandomLog {
  var format: [UInt8] { Array("leerlijn-log 1\n\(id)\ntest\n".utf8) }

  /// The files by their paths below the store.
  var files: [String: [UInt8]] {
    var files = ["EventLog/FORMAT": format]
    for line in lines.values.joined() { files["EventLog/" + line.path, default: []] += line.bytes }
    return files
  }

  /// The head of each writer, a line each.
  var heads: String {
    lines.sorted { $0.key < $1.key }.compactMap { writer, lines in
      lines.last.map { "\(writer) \($0.number) \($0.hash)\n" }
    }.joined()
  }
}
