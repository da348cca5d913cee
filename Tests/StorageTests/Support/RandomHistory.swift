import Domain
import Wire

@testable import Storage

/// A random lawful history: batches at rising moments, whose amendments name their events by place, not by id.
struct RandomHistory {
  /// One event; `about` is the place of the event that it amends.
  struct Step {
    var type: EventType
    var data: (EventID?) -> String
    var about: Int?
    var on: Day
  }

  var batches: [(recorded: Moment, steps: [Step])] = []
  private var facts: [Int] = []
  private var count = 0

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    // Late in July, so that the history crosses into another school year.
    var recorded = "2025-07-31T22:00:00.000Z".moment
    for _ in 0..<Int.random(in: 5...30, using: &random) {
      recorded = recorded.adding(milliseconds: Int64.random(in: 1...1_200_000, using: &random))
      var steps: [Step] = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        steps.append(step(&random))
        count += 1
      }
      batches.append((recorded, steps))
    }
  }

  static let people = ["p-aaaaaaaa", "p-bbbbbbbb", "p-cccccccc", "p-dddddddd"]
  private static let levels = Level.allCases.map(\.rawValue)

  private mutating func step(_ random: inout SplitMix64) -> Step {
    let on = "2025-01-01".day.adding(days: Int.random(in: 0..<200, using: &random))
    let person = Self.people[Int.random(in: 0..<4, using: &random)]
    let level = "\(Level.allCases[Int.random(in: 0..<6, using: &random)])".uppercased()
    let kind = facts.isEmpty ? 0 : Int.random(in: 0..<10, using: &random)
    let about = facts.isEmpty ? 0 : facts[Int.random(in: 0..<facts.count, using: &random)]
    func amendment(_ type: EventType, _ fields: String) -> Step {
      Step(type: type, data: { #"{"event":"\#($0?.description ?? "")",\#(fields)"reason":"x"}"# }, about: about, on: on)
    }
    switch kind {
    case 6: return amendment("event-retracted", "")
    case 7: return amendment("event-reinstated", "")
    case 8: return amendment("event-corrected", #""data":{"level":"\#(level)","note":"é"},"#)
    case 9: return amendment("event-corrected", #""on":"\#(on.adding(days: -9))","#)
    case 5:
      let into = Self.people[Int.random(in: 0..<4, using: &random)]
      guard into != person else { fallthrough }
      facts.append(count)
      return Step(type: "person-merged", data: { _ in #"{"person":"\#(person)","into":"\#(into)"}"# }, on: on)
    default:
      facts.append(count)
      let data = #"{"person":"\#(person)","method":"self","level":"\#(level)"}"#
      return Step(type: "level-measured", data: { _ in data }, on: on)
    }
  }

  /// The history as a log, its batches given to writers at random.
  func log(writers: [String], seed: UInt64) -> LogBuilder {
    var random = SplitMix64(seed: seed)
    var log = LogBuilder()
    var ids: [EventID] = []
    for batch in batches {
      let writer = writers[Int.random(in: 0..<writers.count, using: &random)].writer
      let first = log.numbers[writer, default: 0] + 1
      for index in batch.steps.indices { ids.append(EventID(writer: writer, number: first + index)) }
      log.add(
        writer, at: batch.recorded,
        batch.steps.map { step in
          LogBuilder.Item(type: step.type, data: step.data(step.about.map { ids[$0] }), on: step.on)
        })
    }
    return log
  }
}
