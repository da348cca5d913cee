import Domain
import Projections
import Wire

/// A log in memory: what was recorded, and what became of it by the same amendments as in a store.
struct SampleLog {
  private struct Recorded {
    let key: Key
    let on: Day
    let by: PersonCode
    let contents: Contents
  }

  private var lines: [Recorded] = []
  private var recorded: Moment = "2024-08-01T08:00:00.000Z"

  /// Records an event on the morning after it happened, or later; returns its id.
  @discardableResult
  mutating func record(_ on: Day, _ event: Event, by person: PersonCode = "p-7k2m9qxa", note: String? = nil) -> EventID
  {
    let morning = Moment(startOfUTCDay: on.adding(days: 1)).adding(milliseconds: 28_800_000)
    recorded = lines.isEmpty ? morning : max(morning, recorded.adding(milliseconds: 1))
    let id = EventID(writer: "west", number: lines.count + 1)
    let contents = Contents(event, note: note.flatMap { Note($0) })
    lines.append(Recorded(key: Key(recorded: recorded, id: id), on: on, by: person, contents: contents))
    return id
  }

  var knownAt: Moment? { lines.last?.key.recorded }

  /// The log as it was at a moment.
  func known(at moment: Moment) -> SampleLog {
    var log = self
    log.lines.removeAll { $0.key.recorded > moment }
    return log
  }

  var entries: [Entry] {
    var amendments = Amendments()
    for line in lines {
      let fact = Fact(key: line.key, on: line.on, by: line.by, event: line.contents.event)
      if let amendment = Amendment(fact) { amendments.insert(amendment) }
    }
    return lines.map { entry(of: $0, amendments.of($0.key.id)) }
  }

  var answers: Answers {
    var answers = Answers()
    for fact in entries.compactMap(\.fact) { answers.apply(fact) }
    return answers
  }

  /// The facts that were retracted, as an audit shows them.
  var retracted: [Fact] {
    entries.compactMap { entry in
      guard case .retracted = entry.standing, let contents = entry.contents else { return nil }
      return Fact(key: entry.key, on: entry.on, by: entry.by, event: contents.event)
    }
  }

  private func entry(of line: Recorded, _ amendments: [Amendment]) -> Entry {
    let data = line.contents.event.data
    let amended = Amended(amendments, on: line.on, data: parsed(line.contents.bytes), identity: data.identity)
    let reading = amended.data.flatMap { bytes in EventKind.named(data.type)?.read(parsed(bytes)) }
    let contents = amended.data == nil ? line.contents : reading?.contents
    let isAmendment =
      Amendment(Fact(key: line.key, on: line.on, by: line.by, event: line.contents.event)) != nil
    let standing: Entry.Standing =
      if amended.isErased {
        .erased
      } else if isAmendment {
        .amendment
      } else if contents == nil {
        .unreadable(reading?.problems ?? [])
      } else {
        amended.isRetracted ? .retracted : .counts
      }
    return Entry(
      key: line.key, type: data.type, version: 1, on: amended.on, recordedOn: line.on, by: line.by,
      contents: amended.isErased ? nil : contents, original: amended.isErased ? nil : line.contents,
      standing: standing, amendments: amendments,
      place: Place(
        file: "west/\(SchoolYear(of: line.key.recorded.utcDay)).jsonl", line: line.key.id.number))
  }

  private func parsed(_ bytes: [UInt8]) -> JSONValue { ((try? JSONText(bytes, rules: .line)) ?? JSONText()).root }
}
